/**
 * Seven-card evaluation, ours against `@pokertools/evaluator` and `phe`: the same 100,000 hands, in one process and in turns, medians.
 * `arrays`: each hand an array of numbers, as both libraries take them. `flat`: the cards lie one after the other in a `Uint8Array`, and
 * an evaluator that needs an array gets one array again and again. First all must agree, with one another and with a plain reference.
 *
 *   npx tsx bench/evaluator.ts [rounds]
 */
import { evaluate, rankOf7462 } from "@/engine";
import { countAllHands } from "./evaluator/all-hands";
import { loadCompetitors } from "./evaluator/competitors";
import { passesOver } from "./evaluator/passes";
import { referenceValue } from "./evaluator/reference";

const BAR = 2.5;
const HANDS = 100_000;
const REFERENCED = 5_000;
const WARM_UP = 5;
const rounds = Number(process.argv[2] ?? 41);
const { pokertools, phe } = loadCompetitors();

const flat = dealHands();
const at = (index: number) => flat[index] ?? 0;
const arrays = Array.from({ length: HANDS }, (_, hand) => {
  const i = hand * 7;
  return [at(i), at(i + 1), at(i + 2), at(i + 3), at(i + 4), at(i + 5), at(i + 6)];
});

/** Seeded, so that every run measures the same hands. */
function dealHands(): Uint8Array {
  let state = 20261121;
  const below = (n: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  const dealt = new Uint8Array(HANDS * 7);
  for (let i = 0; i < HANDS; i++) {
    const cards = Array.from({ length: 52 }, (_, card) => card);
    for (let j = 0; j < 7; j++) dealt[i * 7 + j] = cards.splice(below(cards.length), 1)[0] ?? 0;
  }
  return dealt;
}

/** Hands in which an evaluator orders a hand and its neighbour otherwise than the reference does. */
function disagreements(strengthOf: (cards: readonly number[]) => number): number {
  const truth = arrays.slice(0, REFERENCED).map(referenceValue);
  const claim = arrays.slice(0, REFERENCED).map(strengthOf);
  let wrong = 0;
  for (let i = 1; i < REFERENCED; i++) {
    const expected = Math.sign((truth[i] ?? 0) - (truth[i - 1] ?? 0));
    if (Math.sign((claim[i] ?? 0) - (claim[i - 1] ?? 0)) !== expected) wrong++;
  }
  return wrong;
}

function checkAgreement(): void {
  const wrong = disagreements(evaluate);
  if (wrong > 0) throw new Error(`${wrong} hands are ordered otherwise than by the reference`);
  // The control: an evaluator that is blind to flushes must not pass.
  const blind = (cards: readonly number[]) => evaluate(cards.map((card, i) => (card & ~3) | (i % 4)));
  if (disagreements(blind) === 0) throw new Error("the reference does not notice missing flushes");
  arrays.forEach((cards, i) => {
    const rank = rankOf7462(evaluate(cards));
    if (rank !== pokertools(cards) || rank !== pheOf(cards))
      throw new Error(`hand ${i} (${cards}) is ranked differently`);
  });
}

function pheOf(c: readonly number[]): number {
  return phe(c[0] ?? 0, c[1] ?? 0, c[2] ?? 0, c[3] ?? 0, c[4] ?? 0, c[5] ?? 0, c[6] ?? 0);
}

/** Millions of hands a second, and a sum that keeps the evaluations from being optimised away. */
function speed(pass: () => number): number {
  const begun = performance.now();
  if (pass() <= 0) throw new Error("nothing was evaluated");
  return HANDS / 1000 / (performance.now() - begun);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

checkAgreement();
const passes = passesOver(arrays, flat, { pokertools, phe });
const speeds = passes.map((): number[] => []);
for (let round = -WARM_UP; round < rounds; round++) {
  passes.forEach(({ run }, i) => {
    const measured = speed(run);
    if (round >= 0) speeds[i]?.push(measured);
  });
}
const medians = passes.map((pass, i) => ({ ...pass, speed: median(speeds[i] ?? []) }));
const speedOf = (name: string, input: string) =>
  medians.find((pass) => pass.name === name && pass.input === input)?.speed ?? Number.NaN;

console.log(
  `${HANDS} hands of seven cards, median of ${rounds} rounds in turns, millions a second (ours is so many times as fast)`,
);
for (const input of ["arrays", "flat"]) {
  const ours = speedOf("agent-poker", input);
  for (const { name, speed } of medians.filter((pass) => pass.input === input)) {
    console.log(
      `${input.padEnd(7)} ${name.padEnd(21)} ${speed.toFixed(1).padStart(6)}  ${(ours / speed).toFixed(2).padStart(6)}`,
    );
  }
}

const begun = performance.now();
const hands = countAllHands();
const seconds = (performance.now() - begun) / 1000;
console.log(
  `all ${hands.toLocaleString("en")} hands fall into their known categories: ${seconds.toFixed(1)} s, ${(hands / seconds / 1e6).toFixed(1)} M/s`,
);

const best = (name: string) => Math.max(speedOf(name, "arrays"), speedOf(name, "flat"));
const ratio = best("agent-poker") / best("@pokertools/evaluator");
console.log(`ratio, each with the input that suits it: ${ratio.toFixed(2)} (at least ${BAR})`);
if (!(ratio >= BAR)) process.exitCode = 1;
