import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decide } from "../decide/decide";
import type { TableState } from "../state";
import { playEvening } from "../testing/random-play";
import { acts, dealt, street, tableOf } from "../testing/table";
import type { Act } from "../types";
import { HIDDEN } from "../types";
import { viewFor } from "../view";
import { chanceFrom } from "./chance";
import { decideBot } from "./decide-bot";
import type { Playstyle } from "./playstyle";
import { composePlaystyle, KNOBS, NEUTRAL } from "./playstyle";
import type { BotSight } from "./sight";
import { sightOf } from "./sight";

function sightAt(state: TableState): BotSight {
  if (state.awaiting.kind !== "action") throw new Error("nobody owes an act");
  const { seat } = state.awaiting;
  const sight = sightOf(viewFor(state, { kind: "seat", seat }), seat);
  if (sight === null) throw new Error("the seat that owes an act has no sight");
  return sight;
}

function actAt(state: TableState, style: Playstyle = NEUTRAL, seed = 1): Act {
  return decideBot({ sight: sightAt(state), style, random: chanceFrom(seed), trials: 60 });
}

const anySeed = fc.integer({ min: 0, max: 2 ** 31 });
const knob = fc.constantFrom(0, 0.25, 0.5, 0.75, 1);
const anyStyle = fc.record(Object.fromEntries(KNOBS.map((name) => [name, knob]))) as fc.Arbitrary<Playstyle>;

/** Turns of evenings played at random: two to nine seats, short and deep stacks, antes, late guests, hidden cards. */
function turnsOf(seed: number, hands: number): TableState[] {
  const turns: TableState[] = [];
  playEvening(seed, hands, (state) => {
    if (state.awaiting.kind === "action") turns.push(state);
  });
  return turns;
}

describe("a bot's act is always a legal one", () => {
  test("the engine refuses none, whatever the style, the chance and the state", () => {
    let tried = 0;
    fc.assert(
      fc.property(anySeed, anyStyle, anySeed, (evening, style, seed) => {
        for (const state of turnsOf(evening, 20)) {
          const sight = sightAt(state);
          const act = decideBot({ sight, style, random: chanceFrom(seed + tried), trials: 12 });
          const decision = decide(state, { type: "Act", seat: sight.seat, act, at: 0 });
          expect(decision.ok ? null : { code: decision.refusal.code, act }).toBeNull();
          tried++;
        }
      }),
      { numRuns: 150 },
    );
    expect(tried).toBeGreaterThan(5_000);
  });

  test("it never folds where a check is free", () => {
    for (let seed = 0; seed < 40; seed++) {
      for (const state of turnsOf(seed, 4)) {
        const sight = sightAt(state);
        if (sight.legal.canCheck) expect(actAt(state, NEUTRAL, seed).type).not.toBe("fold");
      }
    }
  });

  test("a seat that can't see its own cards checks or folds", () => {
    const state = acts(dealt(tableOf([1000, 1000, 1000])), "c c");
    const blind = { ...sightAt(state), cards: [] };
    expect(decideBot({ sight: blind, style: NEUTRAL, random: chanceFrom(1) })).toEqual({ type: "check" });
    const raised = { ...sightAt(acts(dealt(tableOf([1000, 1000, 1000])), "60")), cards: [] };
    expect(decideBot({ sight: raised, style: NEUTRAL, random: chanceFrom(1) })).toEqual({ type: "fold" });
  });
});

describe("a bot is a function of what it is given", () => {
  test("the same sight, style and numbers lead to the same act, on a revived copy too", () => {
    for (let seed = 0; seed < 25; seed++) {
      for (const state of turnsOf(seed, 3)) {
        const act = actAt(state, NEUTRAL, seed);
        expect(actAt(state, NEUTRAL, seed)).toEqual(act);
        expect(actAt(JSON.parse(JSON.stringify(state)), NEUTRAL, seed)).toEqual(act);
      }
    }
  });

  test("thinking about other hands in between changes nothing", () => {
    const state = street(acts(dealt(tableOf([2000, 2000])), "c x"), "2c7d9h");
    const before = actAt(state);
    for (const other of turnsOf(3, 20)) actAt(other);
    expect(actAt(state)).toEqual(before);
  });
});

/** The same state with other cards in every hand but this seat's, and nothing else changed. */
function withOthersCards(state: TableState, seat: number, replace: (at: number) => number[]): TableState {
  if (state.hand === null) throw new Error("no hand");
  const players = state.hand.players.map((player, at) =>
    player.seat === seat || player.shown ? player : { ...player, cards: replace(at) },
  );
  return { ...state, hand: { ...state.hand, players } };
}

describe("a bot sees what its seat may see, and no more", () => {
  test("whatever the others hold, its act is the same", () => {
    let tried = 0;
    for (let seed = 0; seed < 40; seed++) {
      for (const state of turnsOf(seed, 4)) {
        const { seat } = sightAt(state);
        const act = actAt(state, NEUTRAL, seed);
        expect(
          actAt(
            withOthersCards(state, seat, () => [HIDDEN, HIDDEN]),
            NEUTRAL,
            seed,
          ),
        ).toEqual(act);
        expect(
          actAt(
            withOthersCards(state, seat, (at) => [2 * at, 2 * at + 1]),
            NEUTRAL,
            seed,
          ),
        ).toEqual(act);
        tried++;
      }
    }
    expect(tried).toBeGreaterThan(400);
  });

  test("its own cards do matter: the trap of the test above is set", () => {
    const hold = (hole: string) => actAt(dealt(tableOf([1000, 1000, 1000, 1000]), { holes: { 3: hole } }));
    expect(hold("AhAd").type).toBe("bet_or_raise_to");
    expect(hold("7c2d").type).toBe("fold");
  });

  test("its sight names no card but its own and the board's", () => {
    for (const state of turnsOf(5, 20)) {
      const sight = sightAt(state);
      const own = state.hand?.players.find((player) => player.seat === sight.seat)?.cards ?? [];
      const cards = own.filter((card) => card !== HIDDEN);
      expect(sight.cards).toEqual(cards);
      expect(Object.keys(sight).sort()).toEqual(
        "bigBlind board button cards legal log players pot seat smallBlind street".split(" "),
      );
      for (const player of sight.players)
        expect(Object.keys(player).sort()).toEqual(["allIn", "bet", "chips", "folded", "seat"]);
    }
  });

  test("a seat that owes nothing has no sight", () => {
    const state = dealt(tableOf([1000, 1000, 1000]));
    const { seat } = sightAt(state);
    for (const other of [0, 1, 2].filter((one) => one !== seat))
      expect(sightOf(viewFor(state, { kind: "seat", seat: other }), other)).toBeNull();
    expect(sightOf(viewFor(state, { kind: "public" }), seat)).toBeNull();
  });
});

describe("the neutral player is one half of everything", () => {
  test("a style of no layers and one of all halves play alike", () => {
    const halves = composePlaystyle(Object.fromEntries(KNOBS.map((name) => [name, 0.5])));
    for (const state of turnsOf(9, 30))
      expect(actAt(state, halves)).toEqual(actAt(state, composePlaystyle()));
  });
});
