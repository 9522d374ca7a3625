import type { Card } from "@/engine";
import { deck } from "@/engine";

/** Gives `n` fresh random bytes: `crypto.getRandomValues` in every host, a seeded source in tests. */
export type ByteSource = (n: number) => Uint8Array;

/** Bytes asked for at once: a deck takes about 60 with its rejections. */
const POOL = 96;

/** A working source is rejected twice in a row at most every fourth time; this often, never. */
const STUCK = 256;

/** The 52 cards in an order drawn from all orders alike. */
export function shuffledDeck(bytes: ByteSource): Card[] {
  return shuffle(deck(), bytes);
}

/** A new array with the items (at most 256) in an order drawn from all orders alike (Fisher and Yates). */
export function shuffle<T>(items: readonly T[], bytes: ByteSource): T[] {
  const below = sampler(bytes);
  const rest = [...items];
  const order: T[] = [];
  while (rest.length > 0) order.push(...rest.splice(below(rest.length), 1));
  return order;
}

/**
 * Whole numbers from 0 up to, not including, `n` (1 to 256), all alike: bytes past the greatest multiple of `n`
 * are thrown away, for a remainder alone would favour the small numbers.
 */
function sampler(bytes: ByteSource): (n: number) => number {
  let pool = new Uint8Array(0);
  let used = 0;
  const next = (): number => {
    if (used === pool.length) {
      pool = Uint8Array.from(bytes(POOL));
      used = 0;
      if (pool.length !== POOL) throw new Error(`the byte source gave ${pool.length} bytes for ${POOL}`);
    }
    return pool[used++] ?? 0;
  };
  return (n) => {
    if (n > 256) throw new RangeError(`a byte cannot choose among ${n}`);
    const fair = 256 - (256 % n);
    for (let tries = 0; tries < STUCK; tries++) {
      const byte = next();
      if (byte < fair) return byte % n;
    }
    throw new Error("the byte source is stuck");
  };
}
