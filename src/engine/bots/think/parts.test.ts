/** The parts of a decision, each by itself: what a spot is, what a call costs, how much a bet is, when a bluff is invited. */
import { describe, expect, test } from "vitest";
import type { TableState } from "../../state";
import { acts, dealt, street, tableOf, withLevel } from "../../testing/table";
import { viewFor } from "../../view";
import { chanceFrom } from "../chance";
import { composePlaystyle, NEUTRAL } from "../playstyle";
import { sightOf } from "../sight";
import { bluffChance, bluffRaiseChance } from "./bluff";
import { continuationChance, isContinuation } from "./continuation";
import { dialsOf } from "./dials";
import type { Judged } from "./postflop";
import { potOdds, riskPenalty } from "./risk";
import { betSize, giveUp, preflopSize, raiseTo, shove, stay } from "./sizing";
import type { Spot } from "./spot";
import { spotOf } from "./spot";

function spotAt(state: TableState): Spot {
  if (state.awaiting.kind !== "action") throw new Error("nobody owes an act");
  const { seat } = state.awaiting;
  const sight = sightOf(viewFor(state, { kind: "seat", seat }), seat);
  const spot = sight === null ? null : spotOf(sight);
  if (spot === null) throw new Error("no spot");
  return spot;
}

const neutral = dialsOf(NEUTRAL);
const air: Judged = { share: 0.25, fair: 0.5, made: 0.2, draw: 0 };
const draw: Judged = { share: 0.4, fair: 0.5, made: 0.3, draw: 0.4 };
const pair: Judged = { share: 0.5, fair: 0.5, made: 0.7, draw: 0 };
const set: Judged = { share: 0.9, fair: 0.5, made: 0.98, draw: 0 };

/** Heads-up: button 0 raised, the big blind called. */
const headsUp = (board: string, script = "", stack = 2000) => {
  const state = street(acts(dealt(tableOf([stack, stack]), { button: 0, board }), "50 c"), board);
  return script === "" ? state : acts(state, script);
};

/** Four seats, button 0: seat 3 raised, the named ones called. */
const crowd = (script: string, board: string, then = "") => {
  const state = street(acts(dealt(tableOf([2000, 2000, 2000, 2000]), { button: 0, board }), script), board);
  return then === "" ? state : acts(state, then);
};

describe("a spot", () => {
  test("position after the flop: the button is last, heads-up as well, and who is all-in has no say", () => {
    expect(spotAt(headsUp("2c7d9h")).inPosition).toBe(false);
    expect(spotAt(headsUp("2c7d9h", "x")).inPosition).toBe(true);
    expect(spotAt(crowd("60 f f c", "2c7d9h", "x")).inPosition).toBe(true);
    expect(spotAt(crowd("60 c f c", "2c7d9h", "x")).inPosition).toBe(false);
    const short = street(acts(dealt(tableOf([60, 2000, 2000, 2000]), { button: 0 }), "60 c f c"), "2c7d9h");
    expect(spotAt(acts(short, "x")).inPosition).toBe(true);
  });

  test("what can be won or lost is bounded by the deeper of the others, not by the own stack", () => {
    const state = dealt(tableOf([2000, 300, 500, 2000]), { button: 0 });
    expect(spotAt(state).effective).toBe(2000);
    expect(spotAt(acts(state, "f f")).effective).toBe(300);
  });

  test("life is counted in rounds of blinds and antes", () => {
    expect(spotAt(dealt(tableOf([600, 600, 600]), { button: 0 })).lifeLeft).toBe(20);
    const anted = withLevel({ ante: 10, anteType: "each" });
    expect(spotAt(dealt(tableOf([600, 600, 600], anted), { button: 0 })).lifeLeft).toBeCloseTo(590 / 60);
  });
});

describe("the price and the risk of a call", () => {
  test("pot odds are the call's part of the pot that it makes", () => {
    expect(potOdds(spotAt(headsUp("2c7d9h", "50")))).toBeCloseTo(50 / 200);
    expect(potOdds(spotAt(headsUp("2c7d9h", "100")))).toBeCloseTo(100 / 300);
  });

  test("the penalty grows with the part of the stack at stake", () => {
    const penalties = ["50", "200", "800", "1950"].map((bet) => riskPenalty(spotAt(headsUp("2c7d9h", bet))));
    expect(penalties).toEqual([...penalties].sort((a, b) => a - b));
    expect(penalties[0]).toBeGreaterThan(0);
  });

  test("and fades where few rounds are left to live", () => {
    const at = (stack: number) => riskPenalty(spotAt(headsUp("2c7d9h", `${stack - 50}`, stack)));
    expect(at(100)).toBeLessThan(at(200));
    expect(at(200)).toBeLessThan(at(2000));
  });
});

describe("sizes", () => {
  const spot = spotAt(headsUp("2c7d9h"));

  test("are whole chips within the rules, in steps of the small blind", () => {
    expect(raiseTo(spot, 47)).toEqual({ type: "bet_or_raise_to", to: 50 });
    expect(raiseTo(spot, 1)).toEqual({ type: "bet_or_raise_to", to: 20 });
    expect(raiseTo(spot, 104.9)).toEqual({ type: "bet_or_raise_to", to: 100 });
  });

  test("past two thirds of the stack it is all of it", () => {
    expect(raiseTo(spot, 1400)).toEqual({ type: "bet_or_raise_to", to: 1950 });
    expect(raiseTo(spot, 9999)).toEqual({ type: "bet_or_raise_to", to: 1950 });
    expect(shove(spot)).toEqual({ type: "bet_or_raise_to", to: 1950 });
  });

  test("no more is put in than somebody can call", () => {
    const deep = spotAt(street(acts(dealt(tableOf([150, 2000]), { button: 0 }), "50 c"), "2c7d9h"));
    expect(raiseTo(deep, 800)).toEqual({ type: "bet_or_raise_to", to: 100 });
  });

  test("where no raise is allowed, staying in is what is left", () => {
    const short = spotAt(acts(dealt(tableOf([1000, 60]), { button: 0 }), "1000"));
    expect(short.sight.legal.raise).toBeNull();
    expect(raiseTo(short, 500)).toEqual({ type: "call" });
    expect(shove(short)).toEqual({ type: "call" });
  });

  test("giving up checks where that is free, and staying in does too", () => {
    expect(giveUp(spot)).toEqual({ type: "check" });
    expect(stay(spot)).toEqual({ type: "check" });
    const facing = spotAt(headsUp("2c7d9h", "50"));
    expect(giveUp(facing)).toEqual({ type: "fold" });
    expect(stay(facing)).toEqual({ type: "call" });
  });

  test("a reraise is larger without position, and with callers", () => {
    const mean = (state: TableState) => {
      const random = chanceFrom(1);
      let sum = 0;
      for (let i = 0; i < 100; i++) sum += preflopSize(spotAt(state), random);
      return sum / 100;
    };
    const four = dealt(tableOf([2000, 2000, 2000, 2000]), { button: 0 });
    expect(mean(acts(four, "60"))).toBeLessThan(mean(acts(four, "60 f")));
    expect(mean(acts(four, "60 c"))).toBeGreaterThan(mean(acts(four, "60 f")));
  });

  test("bets are larger on wet boards and on later streets", () => {
    const size = (state: TableState) => betSize(spotAt(state), () => 0.5) / spotAt(state).pot;
    expect(size(headsUp("2c7d9h"))).toBeLessThan(size(headsUp("JhTh9h")));
    expect(size(headsUp("2c7d9h"))).toBeLessThan(size(street(acts(headsUp("2c7d9h"), "x x"), "4s")));
  });
});

describe("continuation bets", () => {
  test("are for whoever raised last before the flop, on an unbet flop alone", () => {
    expect(isContinuation(spotAt(headsUp("2c7d9h", "x")))).toBe(true);
    expect(isContinuation(spotAt(headsUp("2c7d9h")))).toBe(false);
    expect(isContinuation(spotAt(headsUp("2c7d9h", "50")))).toBe(false);
    expect(isContinuation(spotAt(acts(street(acts(headsUp("2c7d9h"), "x x"), "4s"), "x")))).toBe(false);
  });

  test("come rather with strength, on dry boards, in position, against few", () => {
    const at = (state: TableState, hand: Judged) => continuationChance(spotAt(state), hand, neutral);
    const dry = headsUp("Kc7d2h", "x");
    expect(at(dry, set)).toBeGreaterThan(at(dry, draw));
    expect(at(dry, draw)).toBeGreaterThan(at(dry, air));
    expect(at(dry, air)).toBeGreaterThan(at(headsUp("JcTc9d", "x"), air));
    expect(at(crowd("60 f f c", "Kc7d2h", "x"), air)).toBeGreaterThan(
      at(crowd("60 c f c", "Kc7d2h", "x"), air),
    );
  });
});

describe("bluffs", () => {
  const at = (state: TableState, hand: Judged = air) => bluffChance(spotAt(state), hand, neutral);
  const checked = headsUp("Kc7d2h", "x");

  test("come rather in position, with a draw, against one, on dry boards, and not with a hand to show down", () => {
    expect(at(checked)).toBeGreaterThan(at(headsUp("Kc7d2h")));
    expect(at(checked, draw)).toBeGreaterThan(at(checked));
    expect(at(checked, pair)).toBeLessThan(at(checked) / 2);
    expect(at(crowd("60 f f c", "Kc7d2h", "x"))).toBeGreaterThan(
      at(crowd("60 c f c", "Kc7d2h", "x x")) * 0.99,
    );
    expect(at(checked)).toBeGreaterThan(at(headsUp("JcTc9d", "x")));
  });

  test("come less against somebody who has called after the flop", () => {
    const turnOf = (script: string) => acts(street(acts(headsUp("Kc7d2h"), script), "8s"), "x");
    expect(at(turnOf("x 60 c"))).toBeLessThan(0.6 * at(turnOf("x x")));
  });

  test("the dial multiplies them", () => {
    const chance = (bluff_frequency: number) =>
      bluffChance(spotAt(checked), air, dialsOf(composePlaystyle({ bluff_frequency })));
    expect(chance(0)).toBeCloseTo(0.4 * chance(0.5));
    expect(chance(1)).toBeCloseTo(1.6 * chance(0.5));
  });

  test("a bet is raised as a bluff seldom, never into a crowd, for a large part of the stack, or where no raise is allowed", () => {
    const raise = (state: TableState, hand = draw) => bluffRaiseChance(spotAt(state), hand, neutral);
    expect(raise(headsUp("2c7d9h", "50"))).toBeGreaterThan(raise(headsUp("2c7d9h", "50"), air));
    expect(raise(headsUp("2c7d9h", "50"), air)).toBeGreaterThan(0);
    expect(raise(headsUp("2c7d9h", "900"))).toBe(0);
    expect(raise(crowd("60 c f c", "2c7d9h", "60"))).toBe(0);
    expect(raise(headsUp("2c7d9h", "50 150"))).toBe(0);
  });
});
