import { hashOf } from "@/auth/secrets";
import type { HostToken } from "@/contract/ids";
import type { PublishInput, PublishOutput } from "@/contract/state";
import { ok } from "@/lib/result";
import type { PublishedPart, TableRecord } from "@/store/ports";
import { type Changed, change, over, unchanged } from "../change";
import type { Ctx } from "../ctx";
import { fail, type Outcome } from "../failure";
import { applyConcession } from "../host/concede";
import { asHost, asSeat } from "../host/gate";
import { pendingBuyins, settleInbox } from "../inbox/settle";
import { seatNewsOf } from "./seat-news";

/** `POST /state`: the host publishes, or says that it lives. Whoever comes first to a table that nobody hosts becomes its host. */
export async function publishState({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: PublishInput;
}): Promise<Outcome<PublishOutput>> {
  const minted = ctx.random.token() as HostToken;
  return change(ctx, input.tableId, (record) => applyPublish(record, input, minted, ctx.clock.now()));
}

/** The publish as a change of the table. `minted` becomes the host token where nobody hosts yet. Pure. */
export function applyPublish(
  record: TableRecord,
  input: PublishInput,
  minted: HostToken,
  now: number,
): Changed<PublishOutput> {
  const gone = over(record, now);
  if (gone) return unchanged(record, gone);
  if (input.concede === true) return applyConcession(record, input);
  if (input.hostToken === undefined) return firstPublish(record, input, minted, now);
  const host = asHost(record, input.hostToken);
  if (!host.ok) return unchanged(record, host);
  if (input.epoch !== undefined && input.epoch !== host.value.epoch)
    return unchanged(record, fail("host_superseded", undefined, { hostTokenRejected: true }));
  return accept(record, input, now, null);
}

/**
 * Takes the host's chair and publishes in one step, so that two who come at once do not both get it (decision 16). A room's host has a seat
 * in it: it holds the deck.
 */
function firstPublish(
  record: TableRecord,
  input: PublishInput,
  minted: HostToken,
  now: number,
): Changed<PublishOutput> {
  if (record.host.epoch > 0) return unchanged(record, fail("host_taken"));
  const host = { ...record.host, epoch: 1, tokenHash: hashOf(minted) };
  let seated: TableRecord = { ...record, host };
  if (record.row.mode === "room") {
    const seat = asSeat(record, input.claim_token ?? null, now);
    if (!seat.ok) return unchanged(record, seat);
    const { claim, tokenHash } = seat.value.claim;
    seated = { ...seat.value.record, host: { ...host, seat: { claim, tokenHash } } };
  }
  const changed = accept(seated, input, now, minted);
  return changed.result.ok ? changed : unchanged(record, changed.result);
}

function accept(
  record: TableRecord,
  input: PublishInput,
  now: number,
  hostToken: HostToken | null,
): Changed<PublishOutput> {
  const next = input.table ? published(record, input, input.table, now) : ok(beat(record, input));
  if (!next.ok) return unchanged(record, next);
  const alive = { ...next.value, host: { ...next.value.host, updatedAt: now } };
  return {
    next: alive,
    result: ok({
      ok: true,
      epoch: alive.host.epoch,
      version: alive.published?.version ?? 0,
      ...(hostToken === null ? {} : { hostToken }),
      pendingBuyinDecisions: pendingBuyins(alive.inbox),
    }),
  };
}

/** A heartbeat may bring what became of acts that changed nothing; it takes nothing out of the inbox. */
const beat = (record: TableRecord, { results = [] }: PublishInput): TableRecord => ({
  ...record,
  inbox: settleInbox(record.inbox, 0, results),
});

function published(
  record: TableRecord,
  input: PublishInput,
  table: PublishedPart["table"],
  now: number,
): Outcome<TableRecord> {
  const stored = record.published;
  const { epoch } = record.host;
  if (table.tableId !== record.id || table.mode !== record.row.mode)
    return fail("invalid_field", "table.tableId and table.mode must be those of the table.");
  if (table.playersPublic.some(({ seatIndex }) => seatIndex >= record.row.seats))
    return fail("invalid_field", "table.playersPublic: a seat that this table does not have.");
  if (input.version === undefined)
    return fail("invalid_field", "version: a publish carries its version (the stored one plus one).");
  const storedVersion = stored?.version ?? 0;
  // Its answer was lost: acknowledged again, and the first one stands.
  if (stored && input.version === storedVersion && stored.epoch === epoch) return ok(record);
  if (input.version !== storedVersion + 1) return fail("version_gap", undefined, { version: storedVersion });
  const cursor = Math.min(
    record.inbox.nextId - 1,
    Math.max(stored?.inboxCursor ?? 0, input.inboxCursor ?? 0),
  );
  const { version } = input;
  const closing = lastHandOf(table, stored?.lastHand, version);
  return ok({
    ...record,
    inbox: settleInbox(record.inbox, cursor, input.results ?? []),
    published: {
      epoch,
      version,
      inboxCursor: cursor,
      at: now,
      table,
      seats: input.seats ?? [],
      ...closing,
      seatNews: seatNewsOf({ table, version, ...closing }, stored),
      full: input.full ?? {},
    },
  });
}

/**
 * The hand that this table closes or, with its standings, the game; else the one before. A hand is closed once its winners are named; the
 * places that it brought stay, also where somebody comes and the game goes on.
 */
export function lastHandOf(
  { handIndex, winners, showdown, standings }: PublishedPart["table"],
  before: PublishedPart["lastHand"],
  version: number,
): Pick<PublishedPart, "lastHand"> {
  const known = before?.handIndex === handIndex && before.standings.length >= standings.length;
  if (winners.length > 0 && handIndex > 0 && !known)
    return { lastHand: { handIndex, version, winners, showdown, standings } };
  return before === undefined ? {} : { lastHand: before };
}
