import type { LiveStore } from "@/store/ports";
import type { AgentStore } from "@/store/ports-club";
import type { PairingStore } from "@/store/ports-pairing";
import type { SettlementStore } from "@/store/settlement/ports";
import type { Ctx } from "./ctx";

/** A store did not do its work: not the caller's fault, and no bug of the verb that asked. */
export class StoreFault extends Error {
  override readonly name = "StoreFault";
}

/** The same context, its stores telling their own faults from those of the code that they run for us. */
export const guardStores = (ctx: Ctx): Ctx => ({
  ...ctx,
  live: guardLive(ctx.live),
  hands: guardAll(ctx.hands),
  agents: guardAgents(ctx.agents),
  bearers: guardAll(ctx.bearers),
  results: guardAll(ctx.results),
  clubHands: guardAll(ctx.clubHands),
  pairings: guardPairings(ctx.pairings),
  signIns: guardAll(ctx.signIns),
  settlements: guardSettlements(ctx.settlements),
});

const guardLive = (live: LiveStore): LiveStore => ({
  create: (record) => guarded(live.create(record)),
  createWithin: (record, cap, now) => guarded(live.createWithin(record, cap, now)),
  activeOf: (creator, now, limit, after) => guarded(live.activeOf(creator, now, limit, after)),
  read: (id) => guarded(live.read(id)),
  peek: (id) => live.peek(id),
  update: (id, change) => guardedCall(change, (call) => live.update(id, call)),
  note: (id, change) => live.note(id, change),
  wait: (id, until, timeoutMs, signal) =>
    guardedCall(until, (call) => live.wait(id, call, timeoutMs, signal)),
  purge: (now) => guarded(live.purge(now)),
  drain: () => live.drain(),
  stats: () => live.stats(),
  ping: () => guarded(live.ping()),
  close: () => guarded(live.close()),
});

const guardAgents = (agents: AgentStore): AgentStore => ({
  ...guardAll(agents),
  put: (id, change) => guardedCall(change, (call) => agents.put(id, call)),
  update: (id, change) => guardedCall(change, (call) => agents.update(id, call)),
});

const guardPairings = (pairings: PairingStore): PairingStore => ({
  ...guardAll<Omit<PairingStore, "update">>(pairings),
  update: (code, change) => guardedCall(change, (call) => pairings.update(code, call)),
});

const guardSettlements = (settlements: SettlementStore): SettlementStore => ({
  ...guardAll<Omit<SettlementStore, "create" | "update">>(settlements),
  create: (tableId, change, carry) => guardedCall(change, (call) => settlements.create(tableId, call, carry)),
  update: (id, change) =>
    // One argument for the guard, three for the store.
    guardedCall(
      (seen: Parameters<typeof change>) => change(...seen),
      (call) => settlements.update(id, (...seen) => call(seen)),
    ),
});

type Verbs<S> = { readonly [Name in keyof S]: (...args: never[]) => Promise<unknown> };

/** A store that runs no function of ours, verb by verb. */
function guardAll<S extends Verbs<S>>(store: S): S {
  const verbs = Object.entries<(...args: never[]) => Promise<unknown>>(store);
  // Each verb takes and gives what it did before.
  return Object.fromEntries(
    verbs.map(([name, run]) => [name, (...args: never[]) => guarded(run(...args))]),
  ) as unknown as S;
}

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
