import type { PublicTable } from "@/contract/state";
import type { Reads } from "@/engine";
import { noteHand } from "@/engine";
import { logOf } from "./mind";

/** What a crew has seen of a table: the public acts of hands that are over. A reloaded tab starts anew. */
export interface Memory {
  /** Of closed hands alone. */
  readonly reads: Reads;
  follow(table: PublicTable): void;
}

export function createMemory(): Memory {
  let reads: Reads = {};
  let last: PublicTable | null = null;
  return {
    get reads() {
      return reads;
    },
    follow(table) {
      // The last word on a hand is whatever was told before the next one, all of its acts included.
      if (last !== null && last.handIndex !== table.handIndex)
        reads = noteHand(reads, logOf(last), last.blinds.big);
      last = table;
    },
  };
}
