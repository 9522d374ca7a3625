import { evaluate, evaluate7 } from "@/engine";
import type { Competitors } from "./competitors";

export interface Pass {
  readonly name: string;
  readonly input: "arrays" | "flat";
  /** Evaluates all hands once; returns the sum of the answers. */
  readonly run: () => number;
}

/** One pass over the same hands for each evaluator and each kind of input. Every pass has a loop of its own, to be compiled for it. */
export function passesOver(
  arrays: readonly (readonly number[])[],
  flat: Uint8Array,
  { pokertools, phe }: Competitors,
): Pass[] {
  const at = (index: number) => flat[index] ?? 0;
  return [
    {
      name: "agent-poker",
      input: "arrays",
      run: () => {
        let sum = 0;
        for (const cards of arrays) sum += evaluate(cards);
        return sum;
      },
    },
    {
      name: "@pokertools/evaluator",
      input: "arrays",
      run: () => {
        let sum = 0;
        for (const cards of arrays) sum += pokertools(cards);
        return sum;
      },
    },
    {
      name: "phe",
      input: "arrays",
      run: () => {
        let sum = 0;
        for (const c of arrays) {
          sum += phe(c[0] ?? 0, c[1] ?? 0, c[2] ?? 0, c[3] ?? 0, c[4] ?? 0, c[5] ?? 0, c[6] ?? 0);
        }
        return sum;
      },
    },
    {
      name: "agent-poker",
      input: "flat",
      run: () => {
        let sum = 0;
        for (let i = 0; i < flat.length; i += 7) {
          sum += evaluate7(at(i), at(i + 1), at(i + 2), at(i + 3), at(i + 4), at(i + 5), at(i + 6));
        }
        return sum;
      },
    },
    {
      name: "@pokertools/evaluator",
      input: "flat",
      run: () => {
        const cards = [0, 0, 0, 0, 0, 0, 0];
        let sum = 0;
        for (let i = 0; i < flat.length; i += 7) {
          for (let j = 0; j < 7; j++) cards[j] = at(i + j);
          sum += pokertools(cards);
        }
        return sum;
      },
    },
    {
      name: "phe",
      input: "flat",
      run: () => {
        let sum = 0;
        for (let i = 0; i < flat.length; i += 7) {
          sum += phe(at(i), at(i + 1), at(i + 2), at(i + 3), at(i + 4), at(i + 5), at(i + 6));
        }
        return sum;
      },
    },
  ];
}
