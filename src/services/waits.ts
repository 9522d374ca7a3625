/** Who holds a wait open: somebody whose token was checked (hashed here), or anybody, by address. */
export interface Holder {
  readonly kind: "token" | "address";
  readonly key: string;
}

/** A wait that is open. */
export interface Place {
  /** Aborts when the caller leaves, or when the place is needed for a newer wait. */
  readonly signal: AbortSignal;
  leave(): void;
}

/** The waits that are open in this process. */
export interface Waits {
  /** Opens one more. Where its holder has as many as it may, or the process has, the oldest of them ends: answered at once, as at its time. */
  enter(holder: Holder, caller: AbortSignal | undefined): Place;
  count(): number;
}

export interface WaitCaps {
  /** Of one token: a device waits for state, chat and an act, and a reload leaves as many behind for a moment; an agent may wait in several loops. */
  readonly token: number;
  /** Of one address, without a token: those who only watch, and everybody's chat. A bar has one address. */
  readonly address: number;
  readonly all: number;
}

export const DEFAULT_WAIT_CAPS: WaitCaps = { token: 32, address: 1_000, all: 20_000 };

/** Sets keep the order of entering: the first of each is its oldest. */
export function createWaits(caps: WaitCaps = DEFAULT_WAIT_CAPS): Waits {
  const all = new Set<AbortController>();
  const byHolder = new Map<string, Set<AbortController>>();

  function makeRoom(among: ReadonlySet<AbortController>, cap: number): void {
    const [oldest] = among;
    if (among.size >= cap) oldest?.abort();
  }

  return {
    enter({ kind, key }, caller) {
      const name = `${kind} ${key}`;
      makeRoom(byHolder.get(name) ?? new Set(), caps[kind]);
      makeRoom(all, caps.all);
      const own = byHolder.get(name) ?? new Set();
      const place = new AbortController();
      const { signal } = place;
      const abort = () => place.abort();
      const leave = () => {
        caller?.removeEventListener("abort", abort);
        all.delete(place);
        if (own.delete(place) && own.size === 0) byHolder.delete(name);
      };
      signal.addEventListener("abort", leave, { once: true });
      all.add(place);
      byHolder.set(name, own.add(place));
      if (caller?.aborted) abort();
      else caller?.addEventListener("abort", abort, { once: true });
      return { signal, leave };
    },
    count: () => all.size,
  };
}
