import { hashOf } from "@/auth/secrets";
import type { Until } from "@/contract/state";
import { ok } from "@/lib/result";
import type { TableRecord } from "@/store/ports";
import { over } from "../change";
import type { Ctx } from "../ctx";
import { fail, type Outcome } from "../failure";
import { look, type Sight } from "../lobby/identify";
import { holderOfWait } from "../wait";
import { hasNews, isTold, untilNews, type Watch, watchFrom } from "./news";
import { answerOf, peekState, type StateAnswer, type StateAsk } from "./peek";

export interface ReadState extends StateAsk {
  /** Seconds, 0 to 50. */
  readonly wait: number;
  readonly until: Until;
  /** Whom a wait without a token counts for. */
  readonly address: string;
  readonly signal?: AbortSignal;
}

/** `GET /state`: at once, or with `wait` as soon as there is what it waits for ({@link hasNews}, decision 17). */
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
  const { tableId: id, wait: seconds, token, signal } = input;
  const ask = { seat: input.seatIndex, token, seals: true };
  const first = await look(ctx, id, ask);
  if (!first.ok) return first;
  const { record, sight } = first.value;
  if (seconds === 0) return answer(ctx, record, sight, input);
  const watch = watchFrom(record, { ...input, sight, since: input.sinceVersion }, ctx.clock.now());
  if (hasNews(record, watch, ctx.clock.now())) return answer(ctx, record, sight, input, watch);
  const holder = holderOfWait(token === null ? null : hashOf(token), input.address);
  await untilNews(ctx, watch, { id, holder, seconds, ...(signal ? { signal } : {}) });
  // Who hung up hears nothing, and asking once more in its name would be a sign of life.
  if (signal?.aborted) return answer(ctx, record, sight, input, watch);
  // The chair may have changed hands meanwhile: who asks is looked up again.
  const last = await look(ctx, id, { ...ask, seals: false });
  return last.ok ? answer(ctx, last.value.record, last.value.sight, input, watch) : last;
}

function answer(
  ctx: Ctx,
  record: TableRecord,
  sight: Sight,
  ask: ReadState,
  watch?: Watch,
): Outcome<StateAnswer> {
  const now = ctx.clock.now();
  const sinceVersion = watch ? knownTo(record, { ...watch, sight }, ask) : ask.sinceVersion;
  const found = answerOf(record, sight, { ...ask, sinceVersion }, now);
  return found ? ok(found) : (over(record, now) ?? fail("not_started"));
}

/** The version that the reader is taken to have: what it waited for it gets, known or not, and with all else it is not bothered. */
function knownTo(record: TableRecord, watch: Watch, { sinceVersion }: ReadState): number | null {
  const { published } = record;
  if (watch.until === "change" || sinceVersion === null || published === null) return sinceVersion;
  return isTold(record, published, watch) ? null : published.version;
}
