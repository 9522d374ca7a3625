import { createRequire } from "node:module";

/** Named here as far as they are used, so that the repository compiles without the bench's packages. */
export interface Competitors {
  /** `@pokertools/evaluator`: rank 1 (best) to 7462 of an array of cards. */
  readonly pokertools: (cards: readonly number[]) => number;
  /** `phe`: the same, of seven cards (its fastest entry). */
  readonly phe: (a: number, b: number, c: number, d: number, e: number, f: number, g: number) => number;
}

/** Loads both from `bench/node_modules`; says how to get them where they are missing. Their cards are ours up to the suits' order. */
export function loadCompetitors(): Competitors {
  const pokertools = load("@pokertools/evaluator");
  const phe = load("phe/lib/evaluator7.js");
  if (!hasEvaluate(pokertools)) throw new Error("@pokertools/evaluator has no evaluate");
  if (!isFunction(phe)) throw new Error("phe has no evaluator of seven cards");
  return { pokertools: pokertools.evaluate, phe };
}

/** Both are CommonJS: required, they come as they were written. */
function load(name: string): unknown {
  try {
    return createRequire(import.meta.url)(name);
  } catch (cause) {
    throw new Error(`${name} is missing: npm --prefix bench ci --engine-strict=false`, { cause });
  }
}

function isFunction(value: unknown): value is Competitors["phe"] {
  return typeof value === "function";
}

function hasEvaluate(value: unknown): value is { evaluate: Competitors["pokertools"] } {
  return typeof value === "object" && value !== null && "evaluate" in value && isFunction(value.evaluate);
}
