import type { Category } from "@/engine";
import { categoryOf, evaluate7 } from "@/engine";

/** How many of the 133,784,560 hands of seven cards fall into each category, as is known. */
const KNOWN: Record<Category, number> = {
  royal_flush: 4_324,
  straight_flush: 37_260,
  four_of_a_kind: 224_848,
  full_house: 3_473_184,
  flush: 4_047_644,
  straight: 6_180_020,
  three_of_a_kind: 6_461_620,
  two_pair: 31_433_400,
  pair: 58_627_800,
  high_card: 23_294_460,
};

/** Evaluates every hand of seven cards; throws unless all fall into their known categories. Returns how many there were. */
export function countAllHands(): number {
  const counts = Object.fromEntries(Object.keys(KNOWN).map((category) => [category, 0]));
  let hands = 0;
  for (const [strength, count] of countStrengths().entries()) {
    if (count === 0) continue;
    const category = categoryOf(strength);
    counts[category] = (counts[category] ?? 0) + count;
    hands += count;
  }
  for (const [category, count] of Object.entries(KNOWN)) {
    if (counts[category] !== count)
      throw new Error(`${counts[category]} hands are ${category}, not ${count}`);
  }
  return hands;
}

function countStrengths(): Uint32Array {
  const counts = new Uint32Array(7463);
  for (let a = 6; a < 52; a++)
    for (let b = 5; b < a; b++)
      for (let c = 4; c < b; c++)
        for (let d = 3; d < c; d++)
          for (let e = 2; e < d; e++)
            for (let f = 1; f < e; f++)
              for (let g = 0; g < f; g++) {
                const strength = evaluate7(a, b, c, d, e, f, g);
                counts[strength] = (counts[strength] ?? 0) + 1;
              }
  return counts;
}
