import { hashOf } from "@/auth/secrets";
import { ok } from "@/lib/result";
import type { TableRecord } from "@/store/ports";
import type { Ctx } from "../ctx";
import { fail, type Outcome } from "../failure";
import { type HostLife, hostLife, silentAt } from "../host/life";
import { attend } from "../lobby/attend";
import { look, type Sight } from "../lobby/identify";
import { type Standing, standingOf } from "../lobby/standing";
import { holderOfWait } from "../wait";
import { answerOf, peekState, type StateAnswer, type StateAsk } from "./peek";
import { concerns } from "./turn";

export interface ReadState extends StateAsk {
  /** Seconds, 0 to 50. */
  readonly wait: number;
  /** `turn`: only what concerns the seat ends the wait ({@link concerns}). */
  readonly until?: "change" | "turn";
  /** Whom a wait without a token counts for. */
  readonly address: string;
  readonly signal?: AbortSignal;
}

/**
 * `GET /state`: at once, or with `wait` as soon as the version passes `sinceVersion`, the host comes or goes (decision 17), or the reader's own seat
 * goes on from another device or is lost.
 */
export async function readState({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: ReadState;
}): Promise<Outcome<StateAnswer>> {
  // A waiting read is not for the peek: of a table whose host vanished it would answer at once, over and over.
  const ready = input.wait > 0 ? null : peekState(ctx, input);
  if (ready) return ok(ready);
  const ask = { seat: input.seatIndex, token: input.token, seals: true };
  const first = await look(ctx, input.tableId, ask);
  if (!first.ok) return first;
  const before = first.value.record;
  const known = knownOf(first.value, input, ctx.clock.now());
  const waits = input.wait > 0 && !hasNews(before, input, known, ctx.clock.now());
  if (!waits) return answer(ctx, before, first.value.sight, input);
  await untilNews(ctx, input, known);
  // Who hung up hears nothing, and asking once more in its name would be a sign of life.
  if (input.signal?.aborted) return answer(ctx, before, first.value.sight, input);
  // The chair may have changed hands meanwhile: who asks is looked up again.
  const last = await look(ctx, input.tableId, { ...ask, seals: false });
  return last.ok ? answer(ctx, last.value.record, last.value.sight, input) : last;
}

function answer(ctx: Ctx, record: TableRecord, sight: Sight, ask: ReadState): Outcome<StateAnswer> {
  const sinceVersion = mayRest(record, sight, ask) ? (record.published?.version ?? null) : ask.sinceVersion;
  const found = answerOf(record, sight, { ...ask, sinceVersion }, ctx.clock.now());
  return found ? ok(found) : fail("not_started");
}

/** At the end of a wait for its turn a reader is not bothered with what others did meanwhile. */
function mayRest(
  { published }: TableRecord,
  sight: Sight,
  { until, wait, sinceVersion }: ReadState,
): boolean {
  const waited = until === "turn" && wait > 0 && sinceVersion !== null;
  return waited && published !== null && !concerns(published, sight, sinceVersion);
}

/** What the reader has seen besides the version. */
interface Known {
  readonly host: HostLife;
  readonly closed: boolean;
  readonly standing: Standing;
  /** Who asked. */
  readonly sight: Sight;
}

interface Seen {
  readonly record: TableRecord;
  readonly sight: Sight;
}

/** What was true when the read began; of its own seat what the reader itself says, where it does. */
function knownOf({ record, sight }: Seen, ask: StateAsk, now: number): Known {
  const said = ask.moved === null ? null : ask.moved ? "moved" : "plays";
  return {
    host: hostLife(record, now),
    closed: record.row.closedAt !== null,
    standing: said ?? seatStanding(record, ask),
    sight,
  };
}

/** Of a reader who asks for no seat there is nothing to tell. */
const seatStanding = (record: TableRecord, { seatIndex, token }: StateAsk): Standing =>
  standingOf(record, seatIndex === null ? null : token);

/** Something the reader has not seen: a version or what it waits for of one, a host that left or came back, another standing of its own. */
function hasNews(record: TableRecord, ask: ReadState, known: Known, now: number): boolean {
  const { published } = record;
  const standing = seatStanding(record, ask);
  if (standing !== "nobody" && standing !== known.standing) return true;
  if (!published) return false;
  const { sinceVersion, until } = ask;
  const told =
    until === "turn" ? concerns(published, known.sight, sinceVersion) : published.version !== sinceVersion;
  if (told) return true;
  return hostLife(record, now) !== known.host || (record.row.closedAt !== null) !== known.closed;
}

function untilNews(ctx: Ctx, input: ReadState, known: Known): Promise<TableRecord | null> {
  return attend(ctx, known.sight, {
    id: input.tableId,
    holder: holderOfWait(input.token === null ? null : hashOf(input.token), input.address),
    seconds: input.wait,
    until: (record, now) => hasNews(record, input, known, now),
    // Falling silent is no change of the record: it has to be looked for when it is due.
    due: (record) => silentAt(record, ctx.clock.now()),
    ...(input.signal ? { signal: input.signal } : {}),
  });
}
