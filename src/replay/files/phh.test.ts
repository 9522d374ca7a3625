import { describe, expect, test } from "vitest";
import { type HandAct, HandRow } from "@/contract/hands";
import { handRow } from "@/contract/rows/examples";
import { dealtOrder } from "../record";
import { readPhh, readPhhs } from "../testing/phh-reader";
import { type Played, playedHands } from "../testing/rows";
import { phhOf, phhSection } from "./phh";

const row = HandRow.parse(handRow);
const act = (seat_index: number, action: HandAct["action"], amount: number): HandAct => ({
  street: "preflop",
  seat_index,
  action,
  amount,
});
const post = (seat: number, action: "post_sb" | "post_bb", amount: number) => act(seat, action, amount);
const put = (seat: number, amount: number) => act(seat, "allin", amount);
const fold = (seat: number) => act(seat, "fold", 0);
const PAIRS = [
  ["AH", "AD"],
  ["KH", "KD"],
  ["QH", "QD"],
];
/** A hand that is run out, and won by the lowest seat number that stayed in; seat 0 has the button. */
function allIn(stacks: readonly number[], actions: HandAct[]): string {
  const folded = new Set(actions.filter(({ action }) => action === "fold").map((each) => each.seat_index));
  const puts = stacks.map((_, seat) =>
    actions.reduce((sum, each) => (each.seat_index === seat ? sum + each.amount : sum), 0),
  );
  const matched = [...puts].sort((a, b) => b - a)[1] ?? 0;
  const pot = puts.reduce((sum, each) => sum + Math.min(each, matched), 0);
  const winner = stacks.findIndex((_, seat) => !folded.has(seat));
  return phhOf({
    ...row,
    seats: stacks.map((starting_stack, seat_index) => ({
      ...(row.seats[0] as HandRow["seats"][number]),
      seat_index,
      starting_stack,
      final_stack:
        starting_stack - Math.min(puts[seat_index] ?? 0, matched) + (seat_index === winner ? pot : 0),
      hole_cards: folded.has(seat_index) ? undefined : PAIRS[seat_index],
    })),
    button: 0,
    board: ["2C", "7D", "9H", "4S", "JD"],
    actions,
    pot,
    winners: [{ seat_index: winner, amount: pot }],
  });
}
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
    const text = allIn(
      [20, 20, 20],
      [post(1, "post_sb", 10), post(2, "post_bb", 20), put(0, 20), put(1, 10)],
    );
    expect(text).toContain('"p3 sm AhAd", "p1 sm KhKd", "p2 sm QhQd", "d db 2c7d9h", "d db 4s", "d db Jd"');
    expect(readPhh(text)).toMatchObject({ stacks: [0, 0, 60], over: true });
  });

  test("of two that posted the same, the later in the file's order counts as the one who posted most", () => {
    const text = allIn([300, 10], [post(0, "post_sb", 10), post(1, "post_bb", 10)]);
    expect(text).toContain('"d dh p2 AhAd", "p1 sm KhKd", "p2 sm AhAd"');
    expect(readPhh(text)).toMatchObject({ stacks: [0, 310], over: true });
  });

  test("who has chips checks once before the flop, where the table has nothing to ask: readers do", () => {
    const short = allIn([300, 300, 8], [post(1, "post_sb", 10), post(2, "post_bb", 8), fold(0)]);
    expect(short).toContain('"p3 f", "p1 cc", "p2 sm QhQd", "p1 sm KhKd"');
    expect(readPhh(short)).toMatchObject({ stacks: [308, 0, 300], over: true });
  });

  test("who was all-in and got chips back checks nothing", () => {
    const back = allIn([300, 7, 18], [post(1, "post_sb", 7), post(2, "post_bb", 18), fold(0)]);
    expect(back).toContain('"p3 f", "p1 sm KhKd", "p2 sm QhQd"');
  });

  test("nor do they ask whom nobody could ever have raised", () => {
    const covered = allIn([12, 300], [post(0, "post_sb", 10), post(1, "post_bb", 20), put(0, 2)]);
    expect(covered).toContain('"p2 cc", "p2 sm AhAd", "p1 sm KhKd"');
    expect(readPhh(covered)).toMatchObject({ stacks: [288, 24], over: true });
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
