import type { InboxResult, PublishOutput } from "@/contract/state";
import type { InboxEntry } from "@/contract/tables";
import type { InboxPart, SubmittedAct } from "@/store/ports";

/** Acts are remembered up to this many, so that a retry gets its first answer. They are stored anew with every act. */
const ACTS_KEPT = 24;

type BuyinEntry = Extract<InboxEntry, { kind: "buyin" }>;

/** Drops what the host has taken, and notes what became of the acts. The same part comes back where nothing changes. */
export function settleInbox(inbox: InboxPart, cursor: number, results: readonly InboxResult[]): InboxPart {
  const entries = inbox.entries.some((entry) => entry.id <= cursor)
    ? inbox.entries.filter((entry) => entry.id > cursor)
    : inbox.entries;
  const answered = (act: SubmittedAct) => results.find((result) => result.id === act.id);
  const acts = inbox.acts.some((act) => act.result === null && answered(act))
    ? inbox.acts.map((act) => ({ ...act, result: act.result ?? answered(act) ?? null }))
    : inbox.acts;
  return entries === inbox.entries && acts === inbox.acts ? inbox : { ...inbox, entries, acts };
}

/** Something was said to this ticket that counts, or may yet: a refused act committed nothing. */
export const isAnswered = ({ acts }: InboxPart, ticket: string): boolean => {
  const said = acts.findLast((act) => act.turnToken === ticket);
  return said !== undefined && !wasRefused(said);
};

/** A refused act committed nothing, so its turn token is good for another try. */
export const wasRefused = ({ result }: SubmittedAct): boolean => result !== null && !result.applied;

/** Puts one entry at the inbox's end, under its next id. */
export function putEntry(inbox: InboxPart, makeEntry: (id: number) => InboxEntry): InboxPart {
  const id = inbox.nextId;
  return { ...inbox, nextId: id + 1, entries: [...inbox.entries, makeEntry(id)] };
}

/** The same, and remembers what was said. */
export function enqueue(
  inbox: InboxPart,
  makeEntry: (id: number) => InboxEntry,
  act: Omit<SubmittedAct, "id" | "result">,
): InboxPart {
  const acts = [...inbox.acts, { ...act, id: inbox.nextId, result: null }].slice(-ACTS_KEPT);
  return { ...putEntry(inbox, makeEntry), acts };
}

/** Buy-in decisions that wait for the host, in the documented form. */
export function pendingBuyins(inbox: InboxPart): PublishOutput["pendingBuyinDecisions"] {
  return inbox.entries
    .filter((entry): entry is BuyinEntry => entry.kind === "buyin")
    .map(({ seatIndex, decision, amount }) => ({
      seat_index: seatIndex,
      decision,
      ...(amount === undefined ? {} : { amount }),
    }));
}
