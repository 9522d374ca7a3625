import { describe, expect, test } from "vitest";
import { LOCALES } from "@/messages/locale";
import { count, markup, scene, wordsOf } from "../testing/render";
import { SCENES } from "../testing/scenes";
import { lobbyOf, player, snapshotOf, TABLE_ID, tableOf } from "../testing/tables";
import { Table } from "./table";

const props = { tableId: TABLE_ID, origin: "http://192.168.1.23:3000" };
const html = (name: string) => markup(Table, props, scene(name));
const PLAYED = Object.entries(SCENES).filter(([, { table }]) => table !== null && table.phase !== "ended");

describe.each(LOCALES)("the table in %s", (locale) => {
  test.each(PLAYED)("of the scene %s shows no key, no placeholder and no gap", (_, snapshot) => {
    const words = wordsOf(markup(Table, props, snapshot, locale));
    expect(words).not.toMatch(/[{}]|undefined|NaN|\[object|\b(?:tv|cards|common)\.\w/);
  });

  test.each(PLAYED)("of the scene %s has no betting control", (_, snapshot) => {
    expect(markup(Table, props, snapshot, locale)).not.toMatch(/<(button|input|select|form)/);
  });
});

test("a seat shows name, stack, bet, last act, marks and two cards face down", () => {
  const words = wordsOf(html("preflop"));
  for (const piece of [
    "Claude",
    "12,480",
    "Bet 60",
    "Raises to 60",
    "Dealer",
    "Small blind",
    "Big blind",
    "Agent",
  ])
    expect(words).toContain(piece);
  expect(words).toContain("João Pedro’s phone gives no sign 📵");
  expect(count(html("preflop"), "card-back")).toBe(2 * 5);
});

test("who thinks has a ring and its time, and nobody has a deadline", () => {
  expect(count(html("preflop"), "tv-ring")).toBe(1);
  expect(wordsOf(html("preflop"))).toContain("Bartholomew Featherstone to act");
  expect(html("showdown")).not.toContain("tv-ring");
});

test("before the showdown no face shows; at it, all that were shown, in words too", () => {
  expect(html("preflop")).not.toContain("card-face");
  expect(count(html("flop"), "card-face")).toBe(3);
  expect(count(html("showdown"), "card-face")).toBe(5 + 2 * 2);
  for (const words of ["ace of spades", "king of diamonds", "Full house, sevens over aces"])
    expect(wordsOf(html("showdown"))).toContain(words);
});

test("the winning five are marked, everything else that shows is pushed back", () => {
  expect(count(html("showdown"), "card-marked")).toBe(5);
  expect(count(html("showdown"), "card-dim")).toBe(4);
  expect(html("uncontested")).not.toContain("card-marked");
});

test("all-in hands lie open with their chances", () => {
  const words = wordsOf(html("allin"));
  for (const piece of ["91% chance", "9% chance", "0% chance", "Main pot: 4,100", "Side pot 1: 1,920"])
    expect(words).toContain(piece);
});

test("a chair that is free has one code in the corner, a full table has none", () => {
  expect(wordsOf(html("late"))).toContain(`Join, Seat 5: http://192.168.1.23:3000/room/${TABLE_ID}?seat=4`);
  expect(wordsOf(html("preflop"))).not.toContain("Join, Seat");
});

test("who cannot scan reads where to go and what to type", () => {
  const words = wordsOf(html("preflop"));
  expect(words).toContain("1WX9-R8BQ-T2NN-9SP8");
  expect(words.replace(/ /g, "")).toContain("192.168.1.23:3000");
});

test("a name is text, whatever it looks like", () => {
  const name = "<img src=x onerror=alert(1)>";
  const snapshot = snapshotOf({
    lobby: lobbyOf([{ seat: 0, name }]),
    table: tableOf({ playersPublic: [player(0, name), player(1, "Bo")] }),
  });
  expect(markup(Table, props, snapshot)).not.toContain("<img");
});

test("nine seats fit: their hands are named once, under the board", () => {
  const nine = Array.from({ length: 9 }, (_, seat) => player(seat, `Guest ${seat}`));
  const snapshot = snapshotOf({
    table: tableOf({
      phase: "between",
      playersPublic: nine,
      showdown: [
        {
          seatIndex: 8,
          cards: ["AS", "AD"],
          hand: { category: "pair", ranks: [12] },
          best: ["AS"],
          amount: 90,
        },
      ],
      winners: [{ seatIndex: 8, amount: 90 }],
    }),
  });
  expect(count(wordsOf(markup(Table, props, snapshot)), "Pair of aces")).toBe(1);
});
