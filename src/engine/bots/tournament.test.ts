import { describe, expect, test } from "vitest";
import { createTable } from "../create";
import { decide } from "../decide/decide";
import { evolveAll } from "../evolve/evolve";
import type { TableState } from "../state";
import { playerAt } from "../state";
import { checkTurn } from "../testing/invariants";
import type { Command } from "../types";
import { viewFor } from "../view";
import { chanceFrom } from "./chance";
import { decideBot } from "./decide-bot";
import type { Playstyle } from "./playstyle";
import { composePlaystyle, KNOBS } from "./playstyle";
import { sightOf } from "./sight";
import { simDeck } from "./sim/deal";

/** A challenge's structure: 2,000 chips, blinds from 10/20 that double every 12 hands (decision 19). */
function challengeTable(seats: number): TableState {
  const levels = Array.from({ length: 10 }, (_, level) => ({
    smallBlind: 10 * 2 ** level,
    bigBlind: 20 * 2 ** level,
    ante: 0,
    anteType: "none" as const,
    hands: level === 9 ? null : 12,
  }));
  let state = createTable({ seats, startingStack: 2000, levels, buyInWindowMs: null, turnMs: null });
  for (let seat = 0; seat < seats; seat++) state = give(state, { type: "SitDown", seat, name: `B${seat}` });
  return state;
}

function give(state: TableState, command: Command): TableState {
  const decision = decide(state, command);
  if (!decision.ok) throw new Error(`${JSON.stringify(command)}: ${decision.refusal.code}`);
  return evolveAll(state, decision.events);
}

interface Played {
  readonly winner: number;
  readonly hands: number;
}

/** Plays a crew's tournament to its end. */
function playOut(styles: readonly Playstyle[], seed: number): Played {
  const random = chanceFrom(seed);
  let deck: number[] = [];
  let state = challengeTable(styles.length);
  for (let step = 0; step < 30_000; step++) {
    const { awaiting, hand } = state;
    checkTurn(state);
    switch (awaiting.kind) {
      case "next_hand":
        deck = simDeck(random);
        state = give(state, { type: "StartHand", at: 0 });
        break;
      case "hole_cards":
        state = give(state, {
          type: "DealHoleCards",
          seat: awaiting.seats[0] ?? 0,
          cards: deck.splice(0, 2),
          at: 0,
        });
        break;
      case "board":
        state = give(state, { type: "DealBoard", cards: deck.splice(0, awaiting.count), at: 0 });
        break;
      case "action": {
        const { seat } = awaiting;
        const sight = sightOf(viewFor(state, { kind: "seat", seat }), seat);
        const style = styles[seat];
        if (sight === null || style === undefined) throw new Error("nobody there");
        state = give(state, {
          type: "Act",
          seat,
          act: decideBot({ sight, style, random, trials: 30 }),
          at: 0,
        });
        break;
      }
      case "show":
        if (hand === null) throw new Error("no hand");
        state = give(state, {
          type: "ShowCards",
          seat: awaiting.seat,
          cards: playerAt(hand, awaiting.seat).cards,
          at: 0,
        });
        break;
      case "finished":
        expect(state.seats.reduce((sum, { chips }) => sum + chips, 0)).toBe(2000 * styles.length);
        return { winner: awaiting.winner, hands: state.handIndex };
      default:
        throw new Error(`a tournament waits for ${awaiting.kind}`);
    }
  }
  throw new Error("a tournament does not end");
}

const neutral = (seats: number) => Array.from({ length: seats }, () => composePlaystyle());

describe("bots play a tournament to its end", () => {
  test.each([2, 3, 4, 5, 6, 7, 8, 9])(
    "%d seats: one has all the chips before the blinds eat the table",
    (seats) => {
      for (let seed = 0; seed < 3; seed++) {
        const { hands, winner } = playOut(neutral(seats), 100 * seats + seed);
        expect(winner).toBeLessThan(seats);
        expect(hands).toBeLessThan(160);
      }
    },
  );

  test("crews of the most extreme styles too", () => {
    const corners = Array.from({ length: 32 }, (_, bits) =>
      composePlaystyle(Object.fromEntries(KNOBS.map((knob, at) => [knob, (bits >> at) & 1]))),
    );
    for (let first = 0; first < 32; first += 8) {
      expect(playOut(corners.slice(first, first + 8), first).hands).toBeLessThan(200);
    }
  });

  test("the same seed is the same tournament", () => {
    expect(playOut(neutral(4), 7)).toEqual(playOut(neutral(4), 7));
  });

  test("no seat is favoured: winners are spread over the table", () => {
    const wins = new Array<number>(3).fill(0);
    for (let seed = 0; seed < 60; seed++) {
      const { winner } = playOut(neutral(3), 1000 + seed);
      wins[winner] = (wins[winner] ?? 0) + 1;
    }
    // Two degrees of freedom: beyond 18.4 once in ten thousand.
    expect(wins.reduce((sum, one) => sum + (one - 20) ** 2 / 20, 0)).toBeLessThan(18.4);
  });
});
