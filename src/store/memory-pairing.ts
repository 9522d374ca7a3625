import type { PairingRecord, PairingStores, SignInRecord } from "./ports-pairing";

/** Pairings and sign-ins as long as the process lives: for tests. Keeps copies, so that nothing is shared with its callers. */
export function createMemoryPairing(): PairingStores {
  const pairings = new Map<string, PairingRecord>();
  const signIns = new Map<string, SignInRecord>();
  const copyOf = <T extends object>(value: T | undefined): T | null =>
    value === undefined ? null : { ...value };
  return {
    pairings: {
      async insert(pairing) {
        if (pairings.has(pairing.code)) return false;
        pairings.set(pairing.code, { ...pairing });
        return true;
      },
      byCode: async (code) => copyOf(pairings.get(code)),
      byDevice: async (hash) => copyOf([...pairings.values()].find((each) => each.deviceHash === hash)),
      async update(code, change) {
        const stored = copyOf(pairings.get(code));
        if (stored === null) return null;
        const { next, result } = change(stored);
        pairings.set(code, { ...next });
        return result;
      },
      purge: async (until) => purge(pairings, until),
    },
    signIns: {
      async insert(signIn) {
        if (signIns.has(signIn.stateHash)) throw new Error("this state exists already");
        signIns.set(signIn.stateHash, { ...signIn });
      },
      get: async (stateHash) => copyOf(signIns.get(stateHash)),
      async use(stateHash, now) {
        const stored = signIns.get(stateHash);
        if (!stored || stored.usedAt !== null) return false;
        signIns.set(stateHash, { ...stored, usedAt: now });
        return true;
      },
      purge: async (until) => purge(signIns, until),
    },
  };
}

function purge(records: Map<string, { readonly expiresAt: number }>, until: number): number {
  const past = [...records].filter(([, { expiresAt }]) => expiresAt <= until);
  for (const [key] of past) records.delete(key);
  return past.length;
}
