import type { ByteSource } from "@/table/shuffle";
import type { Pace } from "../../host";

/** How long a bot seems to think, in milliseconds: from, and at most so much more. */
const THINKS: Readonly<Record<Pace, readonly [number, number]>> = {
  relaxed: [1_300, 2_200],
  normal: [700, 1_300],
  fast: [180, 320],
  instant: [0, 0],
};

/**
 * A bot's pause before it acts: drawn by chance before its hand is looked at, so that it tells nothing of it. Two draws, so that most
 * pauses are neither short nor long.
 */
export function thinkingTime(pace: Pace, bytes: ByteSource): number {
  const [least, more] = THINKS[pace];
  return Math.round(least + more * ((shareOf(bytes) + shareOf(bytes)) / 2));
}

/** A number from 0 up to 1, of 32 bits. */
export function shareOf(bytes: ByteSource): number {
  let value = 0;
  for (const byte of bytes(4)) value = value * 256 + byte;
  return value / 2 ** 32;
}
