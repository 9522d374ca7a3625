/** What the neutral player does in spots that leave little to argue about: shares over many numbers, no single roll. */
import { describe, expect, test } from "vitest";
import type { TableState } from "../../state";
import { acts, dealt, PLAIN, street, tableOf } from "../../testing/table";
import type { Act, TableConfig } from "../../types";
import { viewFor } from "../../view";
import { chanceFrom } from "../chance";
import { decideBot } from "../decide-bot";
import type { Playstyle } from "../playstyle";
import { composePlaystyle, NEUTRAL } from "../playstyle";
import { sightOf } from "../sight";

const TRIES = 200;

/** The acts of many bots that differ only in their numbers. */
function manyActs(state: TableState, style: Playstyle = NEUTRAL): Act[] {
  if (state.awaiting.kind !== "action") throw new Error("nobody owes an act");
  const { seat } = state.awaiting;
  const sight = sightOf(viewFor(state, { kind: "seat", seat }), seat);
  if (sight === null) throw new Error("no sight");
  return Array.from({ length: TRIES }, (_, seed) =>
    decideBot({ sight, style, random: chanceFrom(seed), trials: 80 }),
  );
}

const shareOf = (type: Act["type"], state: TableState, style?: Playstyle): number =>
  manyActs(state, style).filter((act) => act.type === type).length / TRIES;

const raises = (state: TableState, style?: Playstyle) => shareOf("bet_or_raise_to", state, style);

const amounts = (state: TableState): number[] =>
  manyActs(state).flatMap((act) => (act.type === "bet_or_raise_to" ? [act.to] : []));

const DEEP = 2000;

/** Six seats with 100 big blinds, button in seat 5, blinds in 0 and 1; `hole` is the next seat's to act. */
function sixHanded(
  script: string,
  hole: string,
  stacks: readonly number[] = new Array(6).fill(DEEP),
): TableState {
  const seat = nextSeat(script, stacks);
  const state = dealt(tableOf(stacks), { button: 5, holes: { [seat]: hole } });
  return script === "" ? state : acts(state, script);
}

function nextSeat(script: string, stacks: readonly number[]): number {
  const state = dealt(tableOf(stacks), { button: 5 });
  const then = script === "" ? state : acts(state, script);
  if (then.awaiting.kind !== "action") throw new Error("nobody owes an act");
  return then.awaiting.seat;
}

describe("opening by position", () => {
  test("aces open everywhere, deuce-seven nowhere", () => {
    for (const script of ["", "f", "f f", "f f f", "f f f f"]) {
      expect(raises(sixHanded(script, "AhAd"))).toBe(1);
      expect(shareOf("fold", sixHanded(script, "7h2d"))).toBe(1);
    }
  });

  test("later positions open more: a hand for the button is none for the first to act", () => {
    expect(shareOf("fold", sixHanded("", "Kh9d"))).toBe(1);
    expect(shareOf("fold", sixHanded("f f f", "Kh9d"))).toBe(0);
    expect(raises(sixHanded("f f f", "KhTd"))).toBe(1);
    expect(raises(sixHanded("", "KhTd"))).toBeLessThan(1);
  });

  test("nine seats play their first position by the same ranges as six", () => {
    const nine = (hole: string) => dealt(tableOf(new Array(9).fill(DEEP)), { button: 8, holes: { 2: hole } });
    expect(raises(nine("KhTd"))).toBe(raises(sixHanded("", "KhTd")));
    expect(shareOf("fold", nine("Kh9d"))).toBe(1);
  });

  test("heads-up the button plays most hands", () => {
    const button = (hole: string) => dealt(tableOf([DEEP, DEEP]), { button: 0, holes: { 0: hole } });
    expect(shareOf("fold", button("Kh4d"))).toBe(0);
    expect(shareOf("fold", button("3h2d"))).toBe(1);
  });

  test("opens are two to three big blinds, more with limpers before", () => {
    const alone = amounts(sixHanded("", "AhAd"));
    expect(Math.min(...alone)).toBeGreaterThanOrEqual(40);
    expect(Math.max(...alone)).toBeLessThanOrEqual(60);
    const overLimps = amounts(sixHanded("c c", "AhAd"));
    expect(Math.min(...overLimps)).toBeGreaterThan(Math.max(...alone));
  });
});

describe("facing a raise before the flop", () => {
  test("kings reraise, deuce-seven folds, and a middling hand does neither", () => {
    expect(raises(sixHanded("60", "KhKd"))).toBe(1);
    expect(shareOf("fold", sixHanded("60", "7h2d"))).toBe(1);
    expect(shareOf("call", sixHanded("60", "7h7d"))).toBeGreaterThan(0.6);
  });

  test("a late opener is given less credit than an early one", () => {
    expect(shareOf("fold", sixHanded("60 f f f", "KhTd"))).toBeGreaterThan(
      shareOf("fold", sixHanded("f f f 60", "KhTd")),
    );
  });

  test("the big blind, which has paid already, sees more flops", () => {
    expect(shareOf("fold", sixHanded("f f f 50 f", "Jh9h"))).toBeLessThan(0.1);
    expect(shareOf("fold", sixHanded("f f f 50", "Jh7h"))).toBeGreaterThan(0.9);
  });

  test("against a reraise only the best go on", () => {
    expect(shareOf("fold", sixHanded("60 180 f f f f", "AhTd"))).toBe(1);
    expect(shareOf("fold", sixHanded("60 180 f f f f", "AhAd"))).toBe(0);
  });

  test("a larger raise is called less", () => {
    expect(shareOf("fold", sixHanded("200", "9h8h"))).toBeGreaterThanOrEqual(
      shareOf("fold", sixHanded("50", "9h8h")),
    );
    expect(shareOf("fold", sixHanded("300", "7h7d"))).toBeGreaterThan(
      shareOf("fold", sixHanded("50", "7h7d")),
    );
  });
});

describe("short stacks push or fold", () => {
  const short = new Array(6).fill(160);

  test("eight big blinds are all-in or gone, never a small raise", () => {
    for (const hole of ["AhAd", "KhTd", "5h5d", "9h4d", "Qh8h"]) {
      for (const act of manyActs(sixHanded("f f f", hole, short))) {
        expect(act.type === "fold" || (act.type === "bet_or_raise_to" && act.to === 160)).toBe(true);
      }
    }
  });

  test("the fewer are left to act, the wider", () => {
    expect(shareOf("fold", sixHanded("", "Jh8d", short))).toBe(1);
    expect(raises(sixHanded("f f f f", "Jh8d", short))).toBe(1);
  });

  test("an all-in is called by its price: aces always, rags only when it costs next to nothing", () => {
    expect(shareOf("fold", sixHanded("2000", "AhAd"))).toBe(0);
    expect(shareOf("fold", sixHanded("2000", "9h4d"))).toBe(1);
    const tiny: TableConfig = { ...PLAIN, seats: 2 };
    const cheap = acts(dealt(tableOf([24, 2000], tiny), { button: 0, holes: { 1: "9h4d" } }), "24");
    expect(shareOf("call", cheap)).toBe(1);
  });
});

/** Heads-up, button 0 raised and was called; the flop is out. */
function flop(holes: { 0?: string; 1?: string }, board: string, script = ""): TableState {
  const state = street(acts(dealt(tableOf([DEEP, DEEP]), { button: 0, holes, board }), "50 c"), board);
  return script === "" ? state : acts(state, script);
}

describe("after the flop", () => {
  test("the raiser bets the flop about as often as its dial says", () => {
    const hands = ["AhKd", "QhJh", "8h8d", "5c4c", "KsQs", "AcJc"];
    const boards = ["2c7d9h", "KcTd4h", "6s6d2h"];
    const mean = (style?: Playstyle) => {
      const shares = boards.flatMap((board) =>
        hands.map((hole) => raises(flop({ 0: hole }, board, "x"), style)),
      );
      return shares.reduce((sum, share) => sum + share, 0) / shares.length;
    };
    expect(Math.abs(mean() - 0.55)).toBeLessThan(0.12);
    expect(Math.abs(mean(composePlaystyle({ cbet_rate: 0 })) - 0.3)).toBeLessThan(0.12);
    expect(Math.abs(mean(composePlaystyle({ cbet_rate: 1 })) - 0.8)).toBeLessThan(0.12);
  });

  test("strong hands continue more often than weak ones, and dry boards invite more than wet ones", () => {
    expect(raises(flop({ 0: "9s9d" }, "2c7d9h", "x"))).toBeGreaterThan(
      raises(flop({ 0: "QsJd" }, "2c7d9h", "x")),
    );
    expect(raises(flop({ 0: "Ah3d" }, "Kc7d2h", "x"))).toBeGreaterThan(
      raises(flop({ 0: "Ah3d" }, "JcTc9c", "x")),
    );
  });

  test("a bet's size is the board's, not the hand's", () => {
    const strong = amounts(flop({ 0: "9s9d" }, "2c7d9h", "x"));
    const weak = amounts(flop({ 0: "QsJd" }, "2c7d9h", "x"));
    const mean = (list: number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;
    expect(Math.abs(mean(strong) - mean(weak))).toBeLessThan(0.05 * mean(strong));
    const wet = amounts(flop({ 0: "9s9d" }, "JhTh9h", "x"));
    expect(mean(wet)).toBeGreaterThan(1.3 * mean(strong));
  });

  test("a set is not folded to a bet, and raises it often; air folds", () => {
    const set = flop({ 0: "9s9d" }, "2c7d9h", "60");
    expect(shareOf("fold", set)).toBe(0);
    expect(raises(set)).toBeGreaterThan(0.5);
    expect(shareOf("fold", flop({ 0: "QsJd" }, "2c7d9h", "100"))).toBeGreaterThan(0.85);
  });

  test("a flush draw goes on where air of the same ranks gives up", () => {
    const draw = shareOf("fold", flop({ 0: "KhQh" }, "2h7h9c", "70"));
    const air = shareOf("fold", flop({ 0: "KsQd" }, "2h7h9c", "70"));
    expect(draw).toBeLessThan(0.1);
    expect(air).toBeGreaterThan(draw + 0.4);
  });

  test("the dearer the bet, the more is folded", () => {
    const prices = ["30", "100", "400"].map((bet) => shareOf("fold", flop({ 0: "8h8d" }, "2cTdQh", bet)));
    expect(prices).toEqual([...prices].sort((a, b) => a - b));
    expect(prices[2]).toBeGreaterThan((prices[0] ?? 0) + 0.3);
  });
});

describe("each knob in its own spot", () => {
  const at = (knob: keyof Playstyle, value: number) => composePlaystyle({ [knob]: value });
  const path = (measure: (style: Playstyle) => number, knob: keyof Playstyle) =>
    [0, 0.5, 1].map((value) => measure(at(knob, value)));
  const falls = (list: readonly number[]) => {
    expect(list).toEqual([...list].sort((a, b) => b - a));
    expect(list.at(-1)).toBeLessThan((list[0] ?? 0) - 0.15);
  };

  test("tightness: a marginal hand is played less and less", () => {
    falls(path((style) => 1 - shareOf("fold", sixHanded("f f", "Qh8h"), style), "tightness"));
  });

  test("tightness: an all-in is called with less and less", () => {
    const stacks = new Array<number>(6).fill(320);
    const states = ["AhQd", "9h9d", "AhJh", "8h8d"].map((hole) => sixHanded("300 f f f f", hole, stacks));
    const called = (style: Playstyle) =>
      states.reduce((sum, state) => sum + 1 - shareOf("fold", state, style), 0) / states.length;
    falls(path(called, "tightness"));
  });

  test("aggression: a good hand reraises more and more", () => {
    falls(path((style) => 1 - raises(sixHanded("f 60", "AhJh"), style), "aggression"));
  });

  test("bluff_frequency: nothing bets more and more, where a bluff is invited", () => {
    const checked = acts(street(acts(flop({ 0: "5h4h" }, "KcTd2s", "x"), "x"), "8d"), "x");
    falls(path((style) => 1 - raises(checked, style), "bluff_frequency"));
  });

  test("commitment: a marginal hand is folded less and less to a bet that hurts", () => {
    falls(path((style) => shareOf("fold", flop({ 0: "Th9h" }, "2cTdQh", "150"), style), "commitment"));
  });
});
