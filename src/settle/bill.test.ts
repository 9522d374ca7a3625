import { describe, expect, it } from "vitest";
import { randomFrom } from "@/engine/testing/random";
import { type Bill, billOf } from "./bill";
import { EXACT_UP_TO, zeroSumGroups } from "./groups";
import type { Rate } from "./money";
import { inCoins } from "./round";
import { judgeLedgers, type Solve, someNets, total } from "./testing/ledgers";

const CHIPS: Rate = { unit: "chips", units: 1, chips: 1 };
const CNY: Rate = { unit: "CNY", units: 1, chips: 100 };
const players = (...nets: number[]) => nets.map((net) => ({ net }));
const said = ({ lines }: Bill) =>
  lines.map((each) => `${each.debtor}>${each.creditor} ${each.coins} ${each.chips}`);

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

describe("random ledgers (all 10,000: npm run bench:ledgers)", () => {
  it("sum to zero, have no line of zero, and never more lines than the best there is", () => {
    const judged = judgeLedgers(1500, 20261121);
    expect(judged.faults).toEqual([]);
    expect(judged.lines).toBeGreaterThan(3000);
  });

  it("are judged: one who rounds each share by itself, and one who pays through a bank, fall through", () => {
    const careless: Solve = (nets, { units, chips }) => ({
      coins: nets.map((net) => Math.round((net * units) / chips)),
      lines: [],
    });
    const banked: Solve = (nets) => ({
      coins: nets,
      lines: nets.flatMap((net, at) =>
        at === 0 || net === 0
          ? []
          : [
              {
                debtor: net < 0 ? at : 0,
                creditor: net < 0 ? 0 : at,
                coins: Math.abs(net),
                chips: Math.abs(net),
              },
            ],
      ),
    });
    expect(judgeLedgers(50, 1, careless).faults.join()).toContain("does not sum to zero");
    expect(judgeLedgers(50, 1, banked).faults.join()).toContain("more lines than the chips need");
  });

  it("account for every chip where a chip is worth whole coins", () => {
    const random = randomFrom(7);
    for (let run = 0; run < 500; run += 1)
      for (const { coins, chips } of billOf(players(...someNets(random)), CNY).lines)
        expect(chips).toBe(coins);
  });
});

describe("what an earlier bill left open", () => {
  it("counts in full, to the coin, beside tonight's chips", () => {
    const { coins, lines } = billOf(players(1000, -1000, 0), CNY, [-1500, 2200, -700]);
    expect(coins).toEqual([-500, 1200, -700]);
    expect(said({ coins, lines })).toEqual(["0>1 500 500", "2>1 700 700"]);
  });

  it("is worth what it is at tonight's rate, and no line is without a chip", () => {
    const { lines } = billOf(players(0, 0, 0), { unit: "JPY", units: 1, chips: 1000 }, [-3, 2, 1]);
    expect(lines.map(({ coins, chips }) => [coins, chips])).toEqual([
      [2, 2000],
      [1, 1000],
    ]);
    const fine = billOf(players(5, -5), { unit: "CNY", units: 10_000, chips: 1 }, [-1, 1]);
    expect([total(fine.coins), fine.lines.every(({ chips }) => chips > 0)]).toEqual([0, true]);
  });

  it("sums to zero and keeps everybody's coins, whatever was carried", () => {
    const random = randomFrom(11);
    for (let run = 0; run < 300; run += 1) {
      const nets = someNets(random);
      const carried = nets.map(() => random.below(2001) - 1000);
      carried[0] = (carried[0] ?? 0) - total(carried);
      const alone = billOf(players(...nets), CNY).coins;
      const { coins, lines } = billOf(players(...nets), CNY, carried);
      expect(coins).toEqual(alone.map((each, at) => each + (carried[at] ?? 0)));
      expect(lines.length <= Math.max(0, coins.filter((each) => each !== 0).length - 1)).toBe(true);
      expect(lines.every((line) => line.coins > 0 && line.chips > 0)).toBe(true);
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
