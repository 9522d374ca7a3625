import { expect, test } from "vitest";
import { LOCALES } from "@/messages/locale";
import { count, wordsOf } from "../../../../tv/testing/render";
import { player } from "../../../../tv/testing/tables";
import { feltMarkup, feltSnapshot, roomSitting } from "../../../testing/felt";
import { roomOf } from "../../../testing/room";
import { Standings } from "../../sheets/standings";
import { HandsLog } from "./hands-log";
import { Players } from "./players";
import { Stacks } from "./stacks";

const sitting = roomSitting();
const GAP = /[{}]|undefined|NaN|\[object|\b(?:company|felt|tv|cards|common|phone)\.\w/;

test.each(LOCALES)("figures, stacks and hands have no gap in %s, with hands and without", async (locale) => {
  for (const hands of [0, 3]) {
    const room = await roomOf({ hands });
    for (const part of [Standings, Players, Stacks, HandsLog])
      expect(wordsOf(feltMarkup(part, {}, feltSnapshot(), { locale, room, sitting }))).not.toMatch(GAP);
  }
});

test("each player has a row with hands, VPIP and aggression, and both are explained", async () => {
  const html = feltMarkup(Players, {}, feltSnapshot(), { room: await roomOf({ hands: 4 }), sitting });
  expect(count(html, 'scope="row"')).toBe(2);
  const words = wordsOf(html);
  expect(words).toMatch(/Ana 4 100% –/);
  expect(words).toMatch(/Bo 4 0% –/);
  expect(words).toContain("Biggest pot: 30, in hand 1, to Ana");
  expect(words).toContain("VPIP: the share of hands");
  expect(words).toContain("AF, the aggression factor:");
});

test("the chart has a name, a line each that is no colour alone, and a table that says the same", async () => {
  const html = feltMarkup(Stacks, {}, feltSnapshot(), { room: await roomOf({ hands: 2 }), sitting });
  expect(html).toContain('role="img"');
  expect(html).toContain("Stacks from hand 0 to hand 2");
  expect(html).toMatch(/stroke-dasharray="7 3"/);
  expect(wordsOf(html)).toMatch(/As a table Hand Ana Bo 2 2,010 1,990/);
});

test("the hands are told newest first", async () => {
  const words = wordsOf(
    feltMarkup(HandsLog, {}, feltSnapshot(), { room: await roomOf({ hands: 2 }), sitting }),
  );
  expect(words.indexOf("Hand 2")).toBeLessThan(words.indexOf("Hand 1"));
  expect(words).toContain("Ana: Raises to 60.");
});

test("before any hand is over, it says so", async () => {
  const room = await roomOf();
  for (const part of [Players, Stacks, HandsLog])
    expect(wordsOf(feltMarkup(part, {}, feltSnapshot(), { room, sitting }))).toContain(
      "No hand is over yet.",
    );
});

test("equal stacks share a place, and the next one is counted on", () => {
  const stacks = [2000, 2500, 2000, 400];
  const players = stacks.map((chips, seat) => player(seat, `P${seat}`, { chips }));
  const words = wordsOf(
    feltMarkup(Standings, {}, feltSnapshot({ table: { playersPublic: players }, own: null }, 4), {
      sitting: roomSitting({ seats: 4, watching: true }),
    }),
  );
  expect(words).toMatch(/1st P1 2,500 2nd P0 2,000 2nd P2 2,000 4th P3 400/);
});
