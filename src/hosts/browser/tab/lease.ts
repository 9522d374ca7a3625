import type { Clock as Timers } from "@/lib/clock";
import { sleep } from "../../timers";

/**
 * One tab of a browser hosts a table; the others wait for their turn. Only a courtesy: two tabs that both believe in theirs are told
 * apart by the server's epoch.
 */
export interface Lease {
  /** Runs `held` while this tab has the lease, as often as it gets it, until called off. `held` ends when its signal does. */
  hold(signal: AbortSignal, held: (signal: AbortSignal) => Promise<void>): Promise<void>;
}

/** By the browser's own locks: freed the moment the tab is gone. Only in secure contexts. */
export function createLockLease(locks: Pick<LockManager, "request">, name: string): Lease {
  return {
    async hold(signal, held) {
      try {
        await locks.request(name, { signal }, () => (signal.aborted ? undefined : held(signal)));
      } catch (error) {
        if (!signal.aborted) throw error;
      }
    },
  };
}

/** A lease lapses this long after its holder's last sign. */
const LAPSE_MS = 4_000;
const SIGN_MS = 1_000;
/** Long enough for another tab's write to be seen. */
const SETTLE_MS = 120;

type Storage = Pick<globalThis.Storage, "getItem" | "setItem" | "removeItem">;

/** By signs in `localStorage`: for a TV on the local network over plain http, where the browser gives no locks. */
export function createStorageLease(storage: Storage, timers: Timers, name: string, self: string): Lease {
  const read = (): { readonly by: string; readonly until: number } | null => {
    const [by, until] = (storage.getItem(name) ?? "").split(" ");
    return by === undefined || until === undefined ? null : { by, until: Number(until) };
  };
  const sign = () => storage.setItem(name, `${self} ${timers.now() + LAPSE_MS}`);
  const isFree = () => {
    const lease = read();
    const now = timers.now();
    // A lapse far ahead was written before somebody set the clock back.
    return lease === null || lease.by === self || lease.until <= now || lease.until > now + 2 * LAPSE_MS;
  };

  async function take(signal: AbortSignal): Promise<boolean> {
    if (!isFree()) return false;
    sign();
    await sleep(timers, SETTLE_MS, signal);
    return !signal.aborted && read()?.by === self;
  }

  /** Ends when another tab has taken over: this one slept too long. */
  async function keep(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await sleep(timers, SIGN_MS, signal);
      if (signal.aborted || read()?.by !== self) return;
      sign();
    }
  }

  return {
    async hold(signal, held) {
      while (!signal.aborted) {
        if (!(await take(signal))) {
          await sleep(timers, SIGN_MS, signal);
          continue;
        }
        const own = new AbortController();
        const work = held(own.signal);
        await Promise.race([keep(signal), work]);
        own.abort();
        await work;
        if (read()?.by === self) storage.removeItem(name);
      }
    },
  };
}
