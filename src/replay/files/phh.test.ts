import { describe, expect, test } from "vitest";
import { HandRow } from "@/contract/hands";
import { handRow } from "@/contract/rows/examples";
import { dealtOrder } from "../record";
import { readPhh, readPhhs } from "../testing/phh-reader";
import { type Played, playedHands } from "../testing/rows";
import { phhOf, phhSection } from "./phh";

const row = HandRow.parse(handRow);
const gaveUp = ({ hand }: Played) => hand.players.some(({ vacated }) => vacated);
/** Evenings of 2 to 9 seats, short stacks, all antes, buy-ins, guests who come and go. */
const played = Array.from({ length: 60 }, (_, seed) => playedHands(seed + 1, 20)).flat();
const hands = played.filter((each) => !gaveUp(each));

describe("a hand in the Poker Hand History format", () => {
  test("reads as the standard says", () => {
    expect(phhOf(row).split("\n").slice(0, 7)).toEqual([
      'variant = "NT"',
      "ante_trimming_status = false",
      "antes = [ 0, 0, 0 ]",
      "blinds_or_straddles = [ 10, 20, 0 ]",
      "min_bet = 20",
      "starting_stacks = [ 2000, 2000, 2000 ]",
      'actions = [ "d dh p1 ????", "d dh p2 ????", "d dh p3 ????", "p3 cbr 60", "p1 f", "p2 f" ]',
    ]);
    expect(phhOf(row)).toContain("\ntime = 10:40:00.000\n");
  });

  test("is over, with the players in their order, in a reader of its own", () => {
    expect(readPhh(phhOf(row))).toEqual({
      players: ["Wei", "Ana", "Claude"],
      stacks: [1990, 1980, 2030],
      claimed: [1990, 1980, 2030],
      over: true,
    });
  });

  test("1,000 hands that were played anyhow end with the same stacks", () => {
    expect(hands.length).toBeGreaterThanOrEqual(1000);
    const wrong = hands.filter(({ row }) => {
      const finals = dealtOrder(row)
        .map((seat) => seat.final_stack)
        .join();
      const { stacks, claimed, over } = readPhh(phhOf(row));
      return !over || stacks.join() !== finals || claimed.join() !== finals;
    });
    expect(wrong.map(({ row }) => row.hand_id)).toEqual([]);
  });

  test("among them are side pots, split pots, every kind of ante, heads-up, and run-outs", () => {
    const count = (fits: (each: Played) => boolean) => hands.filter(fits).length;
    expect(count(({ hand }) => new Set(hand.awards.map(({ pot }) => pot)).size > 1)).toBeGreaterThan(20);
    expect(count(({ hand }) => hand.players.filter(({ allIn }) => allIn).length > 2)).toBeGreaterThan(20);
    expect(count(({ row }) => row.winners.length > 1)).toBeGreaterThan(20);
    for (const type of ["none", "each", "bb"])
      expect(count(({ row }) => row.ante_type === type)).toBeGreaterThan(50);
    for (const seats of [2, 3, 4, 6, 8])
      expect(count(({ row }) => row.seats.length === seats)).toBeGreaterThan(2);
  });

  test("many hands stand in numbered sections of one file", () => {
    const some = hands.slice(0, 12);
    const text = some.map(({ row }, at) => phhSection(row, at + 1)).join("");
    expect(readPhhs(text).map(({ stacks }) => stacks)).toEqual(
      some.map(({ row }) => dealtOrder(row).map((seat) => seat.final_stack)),
    );
  });

  test("a chair given up out of turn folds where it did, with a word about it", () => {
    const left = played.filter(gaveUp).map(({ row }) => phhOf(row));
    expect(left.filter((text) => /p\d f # gave up the seat out of turn/.test(text)).length).toBeGreaterThan(
      4,
    );
  });

  test("all-in before the flop without a raise, whoever sits left of the big blind shows first", () => {
    const seats = [0, 1, 2].map((seat) => ({
      ...(row.seats[0] as HandRow["seats"][number]),
      seat_index: seat,
      starting_stack: 20,
      final_stack: seat === 0 ? 60 : 0,
      hole_cards: [
        ["AH", "AD"],
        ["KH", "KD"],
        ["QH", "QD"],
      ][seat],
    }));
    const put = (seat_index: number, action: "post_sb" | "post_bb" | "allin", amount: number) => ({
      street: "preflop" as const,
      seat_index,
      action,
      amount,
    });
    const text = phhOf({
      ...row,
      seats,
      button: 0,
      board: ["2C", "7D", "9H", "4S", "JD"],
      actions: [put(1, "post_sb", 10), put(2, "post_bb", 20), put(0, "allin", 20), put(1, "allin", 10)],
      pot: 60,
      winners: [{ seat_index: 0, amount: 60 }],
    });
    expect(text).toContain('"p3 sm AhAd", "p1 sm KhKd", "p2 sm QhQd", "d db 2c7d9h", "d db 4s", "d db Jd"');
    expect(readPhh(text)).toMatchObject({ stacks: [0, 0, 60], over: true });
  });
});

describe("the reader can refuse", () => {
  const text = phhOf(row);
  test.each([
    ["an act out of turn", "p3 cbr 60", "p1 cbr 60"],
    ["a raise that is too small", "p3 cbr 60", "p3 cbr 30"],
    ["a card twice", '"d dh p1 ????"', '"d dh p1 AhAh"'],
    ["an act unknown", '"p1 f"', '"p1 fold"'],
    ["a variant unknown", '"NT"', '"XX"'],
    ["a field unknown", "_hand_id", "hand_id"],
    ["stacks of another number", "[ 2000, 2000, 2000 ]", "[ 2000, 2000 ]"],
    ["no TOML", "variant", "variant variant"],
  ])("%s", (_what, good, bad) => {
    expect(text).toContain(good);
    expect(() => readPhh(text.replace(good, bad))).toThrow();
  });
});
