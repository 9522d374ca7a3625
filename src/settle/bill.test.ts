import { describe, expect, it } from "vitest";
import { randomFrom } from "@/engine/testing/random";
import { type Bill, billOf } from "./bill";
import { EXACT_UP_TO, zeroSumGroups } from "./groups";
import { type Rate, rateOf, UNIT_NAMES } from "./money";
import { inCoins } from "./round";

const CHIPS: Rate = { unit: "chips", units: 1, chips: 1 };
const CNY: Rate = { unit: "CNY", units: 1, chips: 100 };
const players = (...nets: number[]) => nets.map((net) => ({ net }));
const total = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);
const said = ({ lines }: Bill) =>
  lines.map((each) => `${each.debtor}>${each.creditor} ${each.coins} ${each.chips}`);

/** The most zero-sum groups by trying every subset that the first player could pay within: nothing of the code under test in it. */
function mostGroups(nets: readonly number[]): number {
  const [first, ...rest] = nets.filter((net) => net !== 0);
  if (first === undefined) return 0;
  let best = 0;
  for (let set = 0; set < 1 << rest.length; set += 1) {
    const within = rest.filter((_, at) => set & (1 << at));
    if (total(within) !== -first) continue;
    best = Math.max(best, 1 + mostGroups(rest.filter((_, at) => !(set & (1 << at)))));
  }
  return best;
}
const fewestPayments = (nets: readonly number[]) => nets.filter((net) => net !== 0).length - mostGroups(nets);

describe("a bill", () => {
  it("of the contract's example: Alice and Carol owe Bob and Dan", () => {
    expect(said(billOf(players(-1500, 2200, -1700, 1000), CNY))).toEqual([
      "0>1 1500 1500",
      "2>1 700 700",
      "2>3 1000 1000",
    ]);
  });

  it("needs two payments where two pairs are even among themselves, though greed would make three", () => {
    expect(said(billOf(players(-5, 8, 5, -8), CHIPS))).toEqual(["0>2 5 5", "3>1 8 8"]);
    const nets = [-6, -4, 5, 1, 4];
    expect(billOf(players(...nets), CHIPS).lines).toHaveLength(3);
  });

  it("of nobody, and of those who are even, is empty", () => {
    expect(billOf([], CNY)).toEqual({ coins: [], lines: [] });
    expect(billOf(players(0, 0, 0), CNY).lines).toEqual([]);
  });

  it("drops what no coin is small enough for", () => {
    expect(billOf(players(-1, 1), { unit: "JPY", units: 1, chips: 1000 }).lines).toEqual([]);
  });

  it("gives odd coins to the largest remainders, and sums to zero", () => {
    expect(inCoins([100, 100, -200], { units: 100, chips: 300 })).toEqual([34, 33, -67]);
    expect(inCoins([1, 1, 1, -3], { units: 1, chips: 2 })).toEqual([1, 1, 0, -2]);
    expect(inCoins([2, -2], { units: 1, chips: 1 })).toEqual([2, -2]);
  });

  it("is no different for fortunes that no float holds in between", () => {
    const nets = [999_999_999, -999_999_998, -1];
    expect(total(inCoins(nets, { units: 9_999, chips: 7 }))).toBe(0);
    expect(inCoins([900_000_001, -900_000_001], { units: 1_000_003, chips: 3 })).toEqual([
      300_000_900_333_334, -300_000_900_333_334,
    ]);
  });
});

describe("10,000 random ledgers", () => {
  const random = randomFrom(20261121);
  const rates = UNIT_NAMES.flatMap((unit) => [
    rateOf({ unit, perChip: 0.01 }),
    rateOf({ unit, perChip: 0.37 }),
    rateOf({ unit, chipsPerUnit: 3 }),
    rateOf({ unit, chipsPerUnit: 7919 }),
  ]).filter((rate) => typeof rate !== "string");
  /** Small numbers make many groups, round ones as stacks have them too. */
  const ledger = () => {
    const size = 2 + random.below(8);
    const most = random.pick([4, 12, 100, 3000]);
    const nets = Array.from({ length: size - 1 }, () => random.below(2 * most + 1) - most);
    return [...nets, -total(nets)];
  };

  it("sum to zero, have no line of zero, and never more lines than the best there is", {
    timeout: 120_000,
  }, () => {
    for (let run = 0; run < 10_000; run += 1) {
      const nets = ledger();
      const rate = random.pick(rates);
      const bill = billOf(players(...nets), rate);
      const what = `${JSON.stringify(nets)} at ${JSON.stringify(rate)}`;
      expect(total(bill.coins) === 0, what).toBe(true);
      const paid = bill.coins.map(() => 0);
      for (const { debtor, creditor, coins, chips } of bill.lines) {
        expect(coins > 0 && chips > 0 && debtor !== creditor, what).toBe(true);
        paid[debtor] = (paid[debtor] ?? 0) - coins;
        paid[creditor] = (paid[creditor] ?? 0) + coins;
      }
      expect(paid, what).toEqual(bill.coins);
      // Rounding moves nobody by a coin or more, and turns no debt into a credit.
      const coinsAChip = (rate.units * (rate.unit === "chips" || rate.unit === "JPY" ? 1 : 100)) / rate.chips;
      bill.coins.forEach((coins, at) => {
        expect(Math.abs(coins - (nets[at] ?? 0) * coinsAChip) < 1, what).toBe(true);
        expect(coins * (nets[at] ?? 0) >= 0, what).toBe(true);
      });
      const uneven = nets.filter((net) => net !== 0).length;
      expect(bill.lines.length <= Math.max(0, uneven - 1), what).toBe(true);
      expect(bill.lines.length <= fewestPayments(nets), what).toBe(true);
      expect(bill.lines.length === fewestPayments(bill.coins), what).toBe(true);
      expect(billOf(players(...nets), rate), what).toEqual(bill);
    }
  });

  it("account for every chip where a chip is worth whole coins", () => {
    for (let run = 0; run < 1000; run += 1) {
      const nets = ledger();
      const { lines } = billOf(players(...nets), CNY);
      for (const { coins, chips } of lines) expect(chips).toBe(coins);
    }
  });
});

describe("more players than are searched through", () => {
  it("still get at most one payment fewer than they are, and pairs that cancel out one each", () => {
    const nets = Array.from({ length: 40 }, (_, at) => (at % 2 === 0 ? at + 1 : -at));
    expect(nets.length).toBeGreaterThan(EXACT_UP_TO);
    expect(billOf(players(...nets), CHIPS).lines).toHaveLength(20);
    const odd = [...Array.from({ length: 30 }, (_, at) => at * at + 7), 0];
    const all = [...odd, -total(odd)];
    const bill = billOf(players(...all), CHIPS);
    expect(bill.lines).toHaveLength(30);
    expect(zeroSumGroups(all)).toHaveLength(1);
  });
});
