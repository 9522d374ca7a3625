import { hashOf } from "@/auth/secrets";
import type { TableId } from "@/contract/ids";
import type { InboxOutput } from "@/contract/tables";
import { ok } from "@/lib/result";
import type { TableRecord } from "@/store/ports";
import { over } from "../change";
import type { Ctx } from "../ctx";
import { fail, type Outcome } from "../failure";
import { asHost } from "../host/gate";
import { lobbyOf } from "../lobby/read";
import { lobbyRevision, nextLapse } from "../lobby/revision";
import { waitFor } from "../wait";

export interface TakeInbox {
  readonly id: TableId;
  readonly token: string | null;
  readonly after: number;
  /** Null: any lobby is news. */
  readonly lobbySince: number | null;
  readonly wait: number;
  readonly signal?: AbortSignal;
}

/** What the host has not taken yet, once there is something: an entry, another lobby, or the loss of the table. */
export async function takeInbox({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: TakeInbox;
}): Promise<Outcome<InboxOutput>> {
  const first = await ctx.live.read(input.id);
  if (!first) return fail("table_not_found");
  const refused = refusalOf(first, input.token, ctx.clock.now());
  if (refused) return refused;
  // Whoever was not refused has shown one.
  const hash = hashOf(input.token ?? "");
  const record = await waitFor(ctx, {
    id: input.id,
    holder: { kind: "token", key: hash },
    seconds: input.wait,
    until: (current, now) =>
      hasNews(current, input, now) || current.host.tokenHash !== hash || over(current, now) !== null,
    due: (current) => Math.min(nextLapse(current, ctx.clock.now()), current.row.expiresAt),
    ...(input.signal ? { signal: input.signal } : {}),
  });
  if (!record) return fail("table_not_found");
  const now = ctx.clock.now();
  const lost = refusalOf(record, input.token, now);
  if (lost) return lost;
  return ok({
    entries: record.inbox.entries.filter((entry) => entry.id > input.after),
    lobby: lobbyOf(record, now),
    lobbyRevision: lobbyRevision(record, now),
  });
}

function refusalOf(record: TableRecord, token: string | null, now: number) {
  const host = asHost(record, token);
  return host.ok ? over(record, now) : host;
}

const hasNews = (record: TableRecord, { after, lobbySince }: TakeInbox, now: number): boolean =>
  record.inbox.entries.some((entry) => entry.id > after) || lobbyRevision(record, now) !== lobbySince;
