import type { HandStore, LiveStore } from "@/store/ports";
import type { Ctx } from "./ctx";

/** A store did not do its work: not the caller's fault, and no bug of the verb that asked. */
export class StoreFault extends Error {
  override readonly name = "StoreFault";
}

/** The same context, its stores telling their own faults from those of the code that they run for us. */
export const guardStores = (ctx: Ctx): Ctx => ({
  ...ctx,
  live: guardLive(ctx.live),
  hands: guardHands(ctx.hands),
});

const guardLive = (live: LiveStore): LiveStore => ({
  create: (record) => guarded(live.create(record)),
  read: (id) => guarded(live.read(id)),
  peek: (id) => live.peek(id),
  update: (id, change) => guardedCall(change, (call) => live.update(id, call)),
  wait: (id, until, timeoutMs, signal) =>
    guardedCall(until, (call) => live.wait(id, call, timeoutMs, signal)),
  purge: (now) => guarded(live.purge(now)),
  drain: () => live.drain(),
  stats: () => live.stats(),
  ping: () => guarded(live.ping()),
  close: () => guarded(live.close()),
});

const guardHands = (hands: HandStore): HandStore => ({
  record: (hand) => guarded(hands.record(hand)),
  get: (id) => guarded(hands.get(id)),
  byIndex: (tableId, index) => guarded(hands.byIndex(tableId, index)),
  list: (tableId, limit, before) => guarded(hands.list(tableId, limit, before)),
  lastIndex: (tableId) => guarded(hands.lastIndex(tableId)),
});

async function guarded<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    throw new StoreFault("a store failed", { cause });
  }
}

/** A store runs this function of ours: what it throws stays what it is. */
async function guardedCall<A, B, T>(
  call: (value: A) => B,
  run: (call: (value: A) => B) => Promise<T>,
): Promise<T> {
  const own: unknown[] = [];
  try {
    return await run((value) => {
      try {
        return call(value);
      } catch (cause) {
        own.push(cause);
        throw cause;
      }
    });
  } catch (cause) {
    throw own.includes(cause) ? cause : new StoreFault("a store failed", { cause });
  }
}
