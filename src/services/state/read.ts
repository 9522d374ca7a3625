import { ok } from "@/lib/result";
import type { TableRecord } from "@/store/ports";
import type { Ctx } from "../ctx";
import { fail, type Outcome } from "../failure";
import { type HostLife, hostLife, silentAt } from "../host/life";
import { attend } from "../lobby/attend";
import { look, type Sight } from "../lobby/identify";
import { answerOf, peekState, type StateAnswer, type StateAsk } from "./peek";

export interface ReadState extends StateAsk {
  /** Seconds, 0 to 50. */
  readonly wait: number;
  readonly signal?: AbortSignal;
}

/** `GET /state`: at once, or with `wait` as soon as the version passes `sinceVersion` or the host comes or goes (decision 17). */
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
  const now = ctx.clock.now();
  const waits = input.wait > 0 && !hasNews(before, input, hostLife(before, now), now);
  if (!waits) return answer(ctx, before, first.value.sight, input);
  await untilNews(ctx, input, first.value);
  // Who hung up hears nothing, and asking once more in its name would be a sign of life.
  if (input.signal?.aborted) return answer(ctx, before, first.value.sight, input);
  // The chair may have changed hands meanwhile: who asks is looked up again.
  const last = await look(ctx, input.tableId, { ...ask, seals: false });
  return last.ok ? answer(ctx, last.value.record, last.value.sight, input) : last;
}

function answer(
  ctx: Ctx,
  record: TableRecord,
  sight: Parameters<typeof answerOf>[1],
  { sinceVersion }: StateAsk,
): Outcome<StateAnswer> {
  const found = answerOf(record, sight, sinceVersion, ctx.clock.now());
  return found ? ok(found) : fail("not_started");
}

/** Something the reader has not seen: a version, or a host that left or came back since `was` was noted. */
function hasNews(record: TableRecord, ask: StateAsk, was: HostLife, now: number): boolean {
  const { published } = record;
  if (!published) return false;
  if (published.version !== ask.sinceVersion) return true;
  return hostLife(record, now) !== was;
}

function untilNews(
  ctx: Ctx,
  input: ReadState,
  before: { readonly record: TableRecord; readonly sight: Sight },
): Promise<TableRecord | null> {
  const was = hostLife(before.record, ctx.clock.now());
  return attend(ctx, before.sight, {
    id: input.tableId,
    seconds: input.wait,
    until: (record, now) => hasNews(record, input, was, now),
    // Falling silent is no change of the record: it has to be looked for when it is due.
    due: (record) => silentAt(record, ctx.clock.now()),
    ...(input.signal ? { signal: input.signal } : {}),
  });
}
