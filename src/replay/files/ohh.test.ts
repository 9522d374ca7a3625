import { expect, test } from "vitest";
import { z } from "zod";
import { HandRow } from "@/contract/hands";
import { handRow } from "@/contract/rows/examples";
import { playedHands } from "../testing/rows";
import { ohhOf } from "./ohh";

/** The standard's objects (hh-specs.handhistory.org, 1.4.7), as far as a no-limit hold'em hand without rake and tournament has them. */
const Card = z.string().regex(/^[2-9TJQKA][cdhs]$/);
const Ohh = z.strictObject({
  spec_version: z.literal("1.4.7"),
  site_name: z.string(),
  network_name: z.string(),
  internal_version: z.string(),
  game_number: z.string(),
  start_date_utc: z.iso.datetime(),
  table_name: z.string(),
  table_handle: z.string(),
  game_type: z.literal("Holdem"),
  bet_limit: z.strictObject({ bet_type: z.literal("NL"), bet_cap: z.number() }),
  table_size: z.number().int().min(2),
  currency: z.literal("XPM"),
  dealer_seat: z.number().int().min(1),
  small_blind_amount: z.number(),
  big_blind_amount: z.number(),
  ante_amount: z.number(),
  flags: z.array(z.string()),
  players: z.array(
    z.strictObject({ id: z.number(), seat: z.number().min(1), name: z.string(), starting_stack: z.number() }),
  ),
  rounds: z.array(
    z.strictObject({
      id: z.number(),
      street: z.enum(["Preflop", "Flop", "Turn", "River", "Showdown"]),
      cards: z.array(Card),
      actions: z.array(
        z.strictObject({
          action_number: z.number(),
          player_id: z.number(),
          action: z.enum([
            "Dealt Cards",
            "Mucks Cards",
            "Shows Cards",
            "Post Ante",
            "Post SB",
            "Post BB",
            "Fold",
            "Check",
            "Bet",
            "Raise",
            "Call",
          ]),
          amount: z.number().min(0).optional(),
          is_allin: z.boolean().optional(),
          cards: z.array(Card).length(2).optional(),
        }),
      ),
    }),
  ),
  pots: z.array(
    z.strictObject({
      number: z.number(),
      amount: z.number(),
      rake: z.literal(0),
      player_wins: z.array(z.strictObject({ player_id: z.number(), win_amount: z.number() })),
    }),
  ),
});
const read = (row: HandRow) => Ohh.parse(JSON.parse(JSON.stringify(ohhOf(row))).ohh);

const row = HandRow.parse(handRow);
const played = Array.from({ length: 12 }, (_, seed) => playedHands(seed + 900, 15)).flat();
const inCase = (card: string) => card.toUpperCase();

test("a hand as the standard's object", () => {
  const { rounds, pots, dealer_seat, players } = read(row);
  expect([dealer_seat, players.map(({ seat }) => seat)]).toEqual([3, [1, 3, 5]]);
  expect(rounds.map(({ street }) => street)).toEqual(["Preflop"]);
  expect(rounds[0]?.actions.map(({ player_id, action, amount }) => [player_id, action, amount])).toEqual([
    [4, "Post SB", 10],
    [0, "Post BB", 20],
    [2, "Raise", 60],
    [4, "Fold", undefined],
    [0, "Fold", undefined],
  ]);
  expect(pots).toEqual([{ number: 0, amount: 50, rake: 0, player_wins: [{ player_id: 2, win_amount: 50 }] }]);
});

test("what was played comes back from it: stacks, board, acts, shown cards, winners", () => {
  expect(played.length).toBeGreaterThan(150);
  for (const { row } of played) {
    const ohh = read(row);
    const acts = ohh.rounds.flatMap(({ actions }) => actions);
    // Stacks after the hand: what was put in less the last wager that nobody called, and what was won.
    const put = new Map<number, number>();
    for (const { player_id, amount = 0 } of acts) put.set(player_id, (put.get(player_id) ?? 0) + amount);
    const won = new Map<number, number>();
    for (const { player_wins } of ohh.pots)
      for (const { player_id, win_amount } of player_wins)
        won.set(player_id, (won.get(player_id) ?? 0) + win_amount);
    const back =
      [...put.values()].reduce((a, b) => a + b, 0) - ohh.pots.reduce((sum, pot) => sum + pot.amount, 0);
    const off = ohh.players.map(
      ({ id, starting_stack }) =>
        (row.seats.find((seat) => seat.seat_index === id)?.final_stack ?? -1) -
        (starting_stack - (put.get(id) ?? 0) + (won.get(id) ?? 0)),
    );
    expect(off.filter((each) => each !== 0)).toEqual(back === 0 ? [] : [back]);
    expect(ohh.rounds.flatMap(({ cards }) => cards).map(inCase)).toEqual(row.board);
    expect(
      acts.filter(({ amount, action }) => amount !== undefined || /Fold|Check/.test(action)).length,
    ).toBe(row.actions.length);
    const shown = acts.filter(({ action }) => action === "Shows Cards").map(({ player_id }) => player_id);
    const withCards = row.seats.filter((seat) => seat.hole_cards).map((seat) => seat.seat_index);
    expect(shown.sort()).toEqual(withCards.sort());
  }
});

test("has no bet before the flop, and calls an all-in by what it is", () => {
  const words = new Set<string>();
  for (const { row } of played) {
    const { rounds } = read(row);
    for (const { street, actions } of rounds)
      for (const { action, is_allin } of actions) {
        if (street === "Preflop") expect(action).not.toBe("Bet");
        if (is_allin) words.add(action);
      }
    const allIns = rounds.flatMap(({ actions }) => actions).filter(({ is_allin }) => is_allin).length;
    expect(allIns).toBeGreaterThanOrEqual(row.actions.filter(({ action }) => action === "allin").length);
  }
  expect([...words].filter((word) => !word.startsWith("Post")).sort()).toEqual(["Bet", "Call", "Raise"]);
});

test("a row that no rule allows still has its winners", () => {
  const odd = read({ ...row, actions: [] });
  expect(odd.pots).toEqual([
    { number: 0, amount: 50, rake: 0, player_wins: [{ player_id: 2, win_amount: 50 }] },
  ]);
});
