import { describe, expect, test } from "vitest";
import type { TableState } from "../../state";
import { acts, dealt, street, tableOf, withLevel } from "../../testing/table";
import { tell } from "./story";

const storyOf = (state: TableState) => {
  const { hand } = state;
  if (hand === null) throw new Error("no hand");
  return tell(hand.log, hand.bigBlind, hand.street);
};

/** `2 raise 1 0`: seat, kind, raises before, opener before. */
const lines = (state: TableState) =>
  storyOf(state).acts.map((act) => `${act.seat} ${act.kind} ${act.raisesBefore} ${act.opener ?? "-"}`);

describe("the story of a hand, from its log", () => {
  test("blinds are no raises; a raise, a reraise and their callers count up", () => {
    // Button 0, blinds 1 and 2, first to act 3.
    const state = acts(dealt(tableOf([1000, 1000, 1000, 1000]), { button: 0 }), "c 60 f 180 f c");
    expect(lines(state)).toEqual([
      "3 call 0 -",
      "0 raise 0 -",
      "1 fold 1 0",
      "2 raise 1 0",
      "3 fold 2 2",
      "0 call 2 2",
    ]);
  });

  test("on a new street nothing has happened yet, but who raised before the flop is known", () => {
    const state = street(acts(dealt(tableOf([1000, 1000, 1000]), { button: 0 }), "60 f c"), "2c7d9h");
    const story = storyOf(state);
    expect(story.raises).toBe(0);
    expect(story.opener).toBe(0);
  });

  test("a bet is a raise of nothing; its raise comes after one", () => {
    const flop = street(acts(dealt(tableOf([1000, 1000]), { button: 0 }), "60 c"), "2c7d9h");
    const state = acts(flop, "x 80 240");
    expect(lines(state).slice(2)).toEqual(["1 check 0 0", "0 raise 0 0", "1 raise 1 0"]);
    expect(storyOf(state).raises).toBe(2);
    expect(storyOf(state).opener).toBe(0);
  });

  test("all the chips are a call or a raise by what they come to, whatever the log calls them", () => {
    const short = acts(dealt(tableOf([1000, 1000, 45]), { button: 0 }), "60 f c");
    expect(lines(short)).toEqual(["0 raise 0 -", "1 fold 1 0", "2 call 1 0"]);
    const shove = acts(dealt(tableOf([1000, 1000, 500]), { button: 0 }), "60 f 500");
    expect(lines(shove).at(-1)).toBe("2 raise 1 0");
  });

  test("antes are no bets", () => {
    const anted = withLevel({ ante: 5, anteType: "each" });
    const state = acts(dealt(tableOf([1000, 1000, 1000], anted), { button: 0 }), "c c x");
    expect(lines(state)).toEqual(["0 call 0 -", "1 call 0 -", "2 check 0 -"]);
  });

  test("an act's weight is what it put in, by the pot before it", () => {
    const flop = street(acts(dealt(tableOf([1000, 1000]), { button: 0 }), "60 c"), "2c7d9h");
    expect(storyOf(acts(flop, "x 60")).acts.at(-1)?.weight).toBeCloseTo(0.5);
    expect(storyOf(acts(flop, "120")).acts.at(-1)?.weight).toBeCloseTo(1);
  });
});
