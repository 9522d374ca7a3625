import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Act, act, handOf, seatOf } from "../testing/hands";
import { biggestPotOf, playersOf, priced } from "./players";

const one = (hands: Parameters<typeof playersOf>[0], seat: number) =>
  playersOf(hands).find((player) => player.seat === seat);

describe("VPIP", () => {
  test("counts hands with chips put in by choice before the flop, and no blind or ante", () => {
    const raised = handOf(1);
    const limped = handOf(2, {
      actions: [
        act(0, "ante", 2),
        act(1, "ante", 2),
        act(0, "post_sb", 10),
        act(1, "post_bb", 20),
        act(0, "call", 10),
        act(1, "check"),
      ],
    });
    const folded = handOf(3, { actions: [act(0, "post_sb", 10), act(1, "post_bb", 20), act(0, "fold")] });
    expect(one([raised, limped, folded], 0)?.vpip).toBeCloseTo(2 / 3);
    expect(one([raised, limped, folded], 1)?.vpip).toBe(0);
  });

  test("counts one hand once, however often its player put chips in, and nothing after the flop", () => {
    const war = handOf(1, { actions: [act(0, "raise", 60), act(1, "raise", 180), act(0, "call", 120)] });
    const later = handOf(2, { actions: [act(0, "call", 10), act(1, "check"), act(1, "bet", 40, "flop")] });
    expect(one([war, later], 0)?.vpip).toBe(1);
    expect(one([war, later], 1)?.vpip).toBe(0.5);
  });
});

describe("the aggression factor", () => {
  test("is bets and raises for each call, after the flop only", () => {
    const hand = handOf(1, {
      actions: [
        act(0, "raise", 60),
        act(1, "call", 60),
        act(1, "check", 0, "flop"),
        act(0, "bet", 80, "flop"),
        act(1, "raise", 240, "flop"),
        act(0, "call", 160, "flop"),
        act(1, "bet", 300, "turn"),
        act(0, "call", 300, "turn"),
      ],
    });
    expect(one([hand], 0)).toMatchObject({ bets: 1, calls: 2, aggression: 0.5 });
    expect(one([hand], 1)).toMatchObject({ bets: 2, calls: 0, aggression: null });
  });

  test("takes an all-in that raises the price for a raise, any other for a call", () => {
    const hand = handOf(1, {
      actions: [act(0, "bet", 100, "river"), act(1, "allin", 400, "river"), act(0, "allin", 200, "river")],
    });
    expect(one([hand], 1)).toMatchObject({ bets: 1, calls: 0 });
    expect(one([hand], 0)).toMatchObject({ bets: 1, calls: 1 });
  });
});

describe("whose hands they are", () => {
  test("a chair that goes on with its stack was renamed", () => {
    const hands = [
      handOf(1),
      handOf(2, { seats: [seatOf(0, "Ana María", 2010, 2000), seatOf(1, "Bo", 1990, 2000)] }),
    ];
    expect(playersOf(hands).map(({ name, hands: count }) => [name, count])).toEqual([
      ["Ana María", 2],
      ["Bo", 2],
    ]);
  });

  test("a chair under another name and with another stack has another holder", () => {
    const hands = [
      handOf(1),
      handOf(2, { seats: [seatOf(0, "Cy", 2000, 2100), seatOf(1, "Bo", 1990, 1890)] }),
    ];
    expect(playersOf(hands).map(({ name }) => name)).toEqual(["Ana", "Cy", "Bo"]);
    expect(new Set(playersOf(hands).map(({ key }) => key)).size).toBe(3);
  });

  test("chips bought in are a step of the stack before the hand", () => {
    const hands = [
      handOf(1, { seats: [seatOf(0, "Ana", 2000, 0), seatOf(1, "Bo", 2000, 4000)] }),
      handOf(2, { seats: [seatOf(0, "Ana", 1500, 1520), seatOf(1, "Bo", 4000, 3980)] }),
    ];
    expect(one(hands, 0)?.stacks).toEqual([
      { hand: 0, chips: 2000 },
      { hand: 1, chips: 0 },
      { hand: 1, chips: 1500 },
      { hand: 2, chips: 1520 },
    ]);
  });
});

test("the biggest pot is the largest, the earliest of equals, with its winners' names", () => {
  const split = handOf(4, {
    pot: 900,
    winners: [
      { seat_index: 1, amount: 450 },
      { seat_index: 0, amount: 450 },
    ],
  });
  expect(biggestPotOf([handOf(9, { pot: 900 }), handOf(2), split])).toEqual({
    hand: 4,
    amount: 900,
    names: ["Bo", "Ana"],
  });
  expect(biggestPotOf([])).toBeNull();
});

const acts = fc.array(
  fc.record({
    street: fc.constantFrom<Act["street"][]>("preflop", "flop", "turn", "river"),
    seat_index: fc.integer({ min: 0, max: 3 }),
    action: fc.constantFrom<Act["action"][]>(
      "fold",
      "check",
      "call",
      "bet",
      "raise",
      "allin",
      "post_bb",
      "ante",
    ),
    amount: fc.integer({ min: 0, max: 500 }),
  }),
  { maxLength: 24 },
);
const table = [0, 1, 2, 3].map((seat) => seatOf(seat, `P${seat}`, 1000, 1000));
const rows = fc
  .array(acts, { minLength: 1, maxLength: 8 })
  .map((all) => all.map((actions, index) => handOf(index + 1, { actions, seats: table })));

describe("for any hands", () => {
  test("shares stay shares, and no order of the rows changes a figure", () => {
    fc.assert(
      fc.property(rows, (hands) => {
        const players = playersOf(hands);
        expect(playersOf(hands.toReversed())).toEqual(players);
        for (const { vpip, aggression, bets, calls, hands: count } of players) {
          expect(count).toBe(hands.length);
          expect(vpip).toBeGreaterThanOrEqual(0);
          expect(vpip).toBeLessThanOrEqual(1);
          expect(aggression).toBe(calls === 0 ? null : bets / calls);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("another hand that one folds never raises one's VPIP, and one that one enters never lowers it", () => {
    fc.assert(
      fc.property(rows, fc.constantFrom("fold", "call"), (hands, last) => {
        const more = handOf(hands.length + 1, {
          actions: [act(0, last, last === "call" ? 20 : 0)],
          seats: table,
        });
        const before = one(hands, 0)?.vpip ?? 0;
        const after = one([...hands, more], 0)?.vpip ?? 0;
        expect(last === "fold" ? after <= before : after >= before).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test("what a chair has put in on a street is the sum of its acts there, and who raises has the most", () => {
    fc.assert(
      fc.property(acts, (list) => {
        const ordered = list
          .toSorted((a, b) => a.street.localeCompare(b.street))
          .filter(({ action }) => action !== "ante");
        const told = priced(ordered);
        for (const [index, { act: made, to, raises }] of told.entries()) {
          const before = told.slice(0, index).filter(({ act: other }) => other.street === made.street);
          const own = before.filter(({ act: other }) => other.seat_index === made.seat_index);
          expect(to).toBe(own.reduce((sum, { act: other }) => sum + other.amount, made.amount));
          expect(raises).toBe(before.every((other) => other.to < to) && to > 0);
        }
      }),
      { numRuns: 60 },
    );
  });
});
