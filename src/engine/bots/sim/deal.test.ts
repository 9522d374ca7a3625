import { describe, expect, test } from "vitest";
import { legalActions } from "../../rules/legal";
import { chanceFrom } from "../chance";
import type { BotSight } from "../sight";
import type { Player } from "./deal";
import { BIG_BLIND, playHand, simDeck, simTable } from "./deal";

const station: Player = ({ legal }) => ({ type: legal.canCheck ? "check" : "call" });
const folder: Player = ({ legal }) => ({ type: legal.canCheck ? "check" : "fold" });

describe("simulated hands", () => {
  test("a deck has all 52 cards, in an order of the seed's", () => {
    const deck = simDeck(chanceFrom(4));
    expect([...deck].sort((a, b) => a - b)).toEqual(Array.from({ length: 52 }, (_, card) => card));
    expect(simDeck(chanceFrom(4))).toEqual(deck);
    expect(simDeck(chanceFrom(5))).not.toEqual(deck);
  });

  test("every order of a small part is about equally likely", () => {
    const random = chanceFrom(12);
    const tops = new Array<number>(52).fill(0);
    for (let i = 0; i < 10_400; i++) {
      const top = simDeck(random)[0] ?? 0;
      tops[top] = (tops[top] ?? 0) + 1;
    }
    // 51 degrees of freedom: beyond 99.6 once in ten thousand.
    expect(tops.reduce((sum, one) => sum + (one - 200) ** 2 / 200, 0)).toBeLessThan(99.6);
  });

  test("everyone starts with 100 big blinds, and each hand anew", () => {
    const start = simTable({ seats: 4 });
    expect(start.seats.map(({ chips }) => chips)).toEqual(new Array(4).fill(100 * BIG_BLIND));
    const players = [station, station, station, station];
    const played = playHand(start, 2, simDeck(chanceFrom(1)), players);
    expect(playHand(start, 2, simDeck(chanceFrom(1)), players)).toEqual(played);
    expect(played.hand.button).toBe(2);
    expect(played.hand.board).toHaveLength(5);
  });

  test("what is won is what is lost", () => {
    const start = simTable({ seats: 5 });
    const random = chanceFrom(3);
    for (let hand = 0; hand < 30; hand++) {
      const { won } = playHand(start, hand % 5, simDeck(random), [station, folder, station, folder, station]);
      expect(won.reduce((sum, one) => sum + one, 0)).toBe(0);
    }
  });

  test("where all fold, the big blind wins the small one", () => {
    const { won, hand } = playHand(simTable({ seats: 3 }), 0, simDeck(chanceFrom(1)), [
      folder,
      folder,
      folder,
    ]);
    expect(hand.bigBlindSeat).toBe(2);
    expect(won).toEqual([0, -50, 50]);
  });

  test("the same deck gives the same seats the same cards, whoever plays them", () => {
    const start = simTable({ seats: 3 });
    const deck = simDeck(chanceFrom(9));
    const cardsOf = (players: Player[]) =>
      playHand(start, 1, deck, players).hand.players.map(({ cards }) => cards);
    expect(cardsOf([station, station, station])).toEqual(cardsOf([folder, station, folder]));
  });

  test("a player is asked at its own turn, with its own cards", () => {
    const start = simTable({ seats: 3 });
    const seen: BotSight[] = [];
    const watcher: Player = (sight) => {
      seen.push(sight);
      return station(sight);
    };
    const { hand } = playHand(start, 0, simDeck(chanceFrom(2)), [watcher, watcher, watcher]);
    expect(seen.length).toBeGreaterThanOrEqual(12);
    for (const { seat, cards } of seen)
      expect(cards).toEqual(hand.players.find((one) => one.seat === seat)?.cards);
    expect(legalActions(start, 0)).toBeNull();
  });

  test("an act that the rules refuse is a broken player, and says so", () => {
    const broken: Player = () => ({ type: "bet_or_raise_to", to: 1 });
    expect(() => playHand(simTable({ seats: 2 }), 0, simDeck(chanceFrom(1)), [broken, broken])).toThrow(
      "refused",
    );
  });
});
