import type { Inbox, InboxBatch } from "./ports";

/** Before the first answer: any revision is news. */
export const NO_REVISION = -1;

/**
 * Keeps one waiting read of the inbox open and hands on what is new, in order. Runs ahead of what is published: whoever goes on after a
 * crash reads again from the published cursor. Never resolves while it runs; rejects where the inbox fails for good.
 */
export async function pumpInbox(
  inbox: Inbox,
  cursor: number,
  signal: AbortSignal,
  deliver: (batch: InboxBatch) => void,
): Promise<never> {
  let after = cursor;
  let revision = NO_REVISION;
  while (!signal.aborted) {
    const batch = await takeUnlessStopped(inbox, after, revision, signal);
    if (batch === null || signal.aborted) break;
    const entries = batch.entries.filter((entry) => entry.id > after);
    if (entries.length === 0 && batch.lobbyRevision === revision) continue;
    after = entries.at(-1)?.id ?? after;
    revision = batch.lobbyRevision;
    deliver({ ...batch, entries });
  }
  return new Promise<never>(() => undefined);
}

/** Null where the wait was called off: a port may answer that with an error. */
async function takeUnlessStopped(
  inbox: Inbox,
  after: number,
  revision: number,
  signal: AbortSignal,
): Promise<InboxBatch | null> {
  try {
    return await inbox.take(after, revision, signal);
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  }
}
