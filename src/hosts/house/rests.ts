import type { Clock } from "@/lib/clock";

/** Remembers for a while what is to be left alone, and no longer. */
export interface Rests<Id> {
  begin(id: Id): void;
  rests(id: Id): boolean;
  /** How many are remembered. */
  size(): number;
}

export function createRests<Id>(clock: Pick<Clock, "now">, forMs: number): Rests<Id> {
  const since = new Map<Id, number>();
  const rests = (id: Id): boolean => clock.now() - (since.get(id) ?? -forMs) < forMs;
  return {
    begin(id) {
      for (const one of since.keys()) if (!rests(one)) since.delete(one);
      since.set(id, clock.now());
    },
    rests,
    size: () => since.size,
  };
}
