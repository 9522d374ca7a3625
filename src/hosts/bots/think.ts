import type { Street } from "@/engine";
import { chanceFrom, paceOf } from "@/engine";
import type { ByteSource } from "@/table/shuffle";
import type { Pace } from "../host";

/** How much longer or shorter than a person a bot seems to think. */
const SHARE: Readonly<Record<Pace, number>> = { relaxed: 1.4, normal: 0.8, fast: 0.2, instant: 0 };

/**
 * A bot's pause before it acts, in milliseconds: drawn by chance from the street alone and before its cards are looked at, so that it
 * tells nothing of them.
 */
export const thinkingTime = (pace: Pace, street: Street, bytes: ByteSource): number =>
  Math.round(SHARE[pace] * paceOf(chanceFrom(seedOf(bytes)), street));

/** 32 bits of the platform's chance, for the engine's own generator. */
export function seedOf(bytes: ByteSource): number {
  let seed = 0;
  for (const byte of bytes(4)) seed = seed * 256 + byte;
  return seed;
}
