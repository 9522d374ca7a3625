import { type Random, randomFrom } from "@/engine/testing/random";
import { type Bill, billOf } from "../bill";
import { coinsIn, type Rate, rateOf, UNIT_NAMES } from "../money";
import { fewestPayments } from "./solver";

export const total = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);

const RATES = UNIT_NAMES.flatMap((unit) => [
  rateOf({ unit, perChip: 0.01 }),
  rateOf({ unit, perChip: 0.37 }),
  rateOf({ unit, chipsPerUnit: 3 }),
  rateOf({ unit, chipsPerUnit: 7919 }),
]).filter((rate) => typeof rate !== "string");

/** What two to nine players won and lost. Small numbers make many groups, round ones as stacks have them too. */
export function someNets(random: Random): number[] {
  const size = 2 + random.below(8);
  const most = random.pick([4, 12, 100, 3000]);
  const nets = Array.from({ length: size - 1 }, () => random.below(2 * most + 1) - most);
  return [...nets, -total(nets)];
}

export type Solve = (nets: readonly number[], rate: Rate) => Bill;
const ours: Solve = (nets, rate) =>
  billOf(
    nets.map((net) => ({ net })),
    rate,
  );

export interface Judged {
  readonly ledgers: number;
  readonly lines: number;
  /** One for each promise that a bill broke. */
  readonly faults: readonly string[];
}

/** Bills of random ledgers at random rates, and what is wrong with them. The same seed is the same ledgers. */
export function judgeLedgers(ledgers: number, seed: number, solve: Solve = ours): Judged {
  const random = randomFrom(seed);
  const faults: string[] = [];
  let lines = 0;
  for (let run = 0; run < ledgers; run += 1) {
    const [nets, rate] = [someNets(random), random.pick(RATES)];
    const bill = solve(nets, rate);
    lines += bill.lines.length;
    const again = JSON.stringify(solve([...nets], { ...rate })) === JSON.stringify(bill);
    const broken = [...brokenBy(bill, nets, rate), ...(again ? [] : ["another bill for the same ledger"])];
    faults.push(...broken.map((what) => `${what}: ${JSON.stringify(nets)} at ${JSON.stringify(rate)}`));
  }
  return { ledgers, lines, faults };
}

function brokenBy({ coins, lines }: Bill, nets: readonly number[], rate: Rate): string[] {
  const paid = coins.map(() => 0);
  for (const line of lines) {
    paid[line.debtor] = (paid[line.debtor] ?? 0) - line.coins;
    paid[line.creditor] = (paid[line.creditor] ?? 0) + line.coins;
  }
  const coinsAChip = (rate.units * coinsIn(rate.unit)) / rate.chips;
  const uneven = nets.filter((net) => net !== 0).length;
  const promises: readonly (readonly [string, boolean])[] = [
    ["does not sum to zero", total(coins) === 0],
    [
      "a line of nothing, or to oneself",
      lines.every((it) => it.coins > 0 && it.chips > 0 && it.debtor !== it.creditor),
    ],
    ["lines that are not the coins", paid.every((sum, at) => sum === coins[at])],
    ["rounded by a coin or more", coins.every((it, at) => Math.abs(it - (nets[at] ?? 0) * coinsAChip) < 1)],
    ["a debt that became a credit", coins.every((it, at) => it * (nets[at] ?? 0) >= 0)],
    ["more than N - 1 lines", lines.length <= Math.max(0, uneven - 1)],
    ["more lines than the chips need", lines.length <= fewestPayments(nets)],
    ["not as few lines as can be", lines.length === fewestPayments(coins)],
  ];
  return promises.filter(([, kept]) => !kept).map(([what]) => what);
}
