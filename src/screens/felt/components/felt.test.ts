import { describe, expect, test } from "vitest";
import { LOCALES } from "@/messages/locale";
import { count, wordsOf } from "../../tv/testing/render";
import { player } from "../../tv/testing/tables";
import { agentOf, feltMarkup, feltSnapshot, ownOf, PENDING, roomSitting, sittingOf } from "../testing/felt";
import { Dock } from "./dock/dock";
import { Header } from "./frame/header";
import { Result } from "./result";
import { Scene } from "./scene";
import { Table } from "./table/table";

const asked = feltSnapshot({ own: ownOf({ pendingAction: PENDING }) });
const NEUTRAL = { aggression: 0.5, bluff_frequency: 0.5, tightness: 0.5, cbet_rate: 0.5, commitment: 0.5 };
const standings = [
  { seatIndex: 1, name: "Gale", chips: 6000 },
  { seatIndex: 0, name: "Human", chips: 0 },
];
const ended = feltSnapshot({
  table: { phase: "ended", standings, biggestPot: { handIndex: 9, amount: 3210 } },
});

describe.each(LOCALES)("the felt in %s", (locale) => {
  test.each([
    ["table", Table, asked],
    ["dock", Dock, asked],
    ["header", Header, asked],
    ["result", Result, ended],
  ] as const)("has no key, no placeholder and no gap in its %s", (_, part, snapshot) => {
    const words = wordsOf(feltMarkup(part, {}, snapshot, { locale }));
    expect(words).not.toMatch(/[{}]|undefined|NaN|\[object|\b(?:felt|tv|cards|common|phone|style)\.\w/);
  });
});

test("shows the own cards in words, and the others' face down", () => {
  const html = feltMarkup(Table, {}, asked);
  expect(wordsOf(html)).toContain("ace of hearts");
  expect(count(html, "card-back")).toBe(2 * 2);
  expect(wordsOf(html)).toContain("You");
});

test("wears the owner's badge only where the owner is known", () => {
  expect(feltMarkup(Table, {}, asked)).toContain('href="https://twitter.com/northwind"');
  const seed = sittingOf({}, agentOf({ twitter_id: null }));
  expect(feltMarkup(Table, {}, asked, { sitting: seed })).not.toContain("x.com");
});

test("gives a demo's bots their pills, and a challenge's none", () => {
  const demo = sittingOf({ mode: "demo" });
  const watching = feltSnapshot({ own: null });
  expect(wordsOf(feltMarkup(Table, {}, watching, { sitting: demo }))).toContain("Maniac");
  expect(wordsOf(feltMarkup(Table, {}, asked))).not.toContain("Maniac");
});

test("says whom one plays, and hides the style of a neutral agent", () => {
  expect(wordsOf(feltMarkup(Header, {}, asked))).toContain("vs northwind · Tight-Aggressive");
  const plain = sittingOf({}, agentOf({ playstyle: NEUTRAL, entourage_playstyles: [] }));
  const words = wordsOf(feltMarkup(Header, {}, asked, { sitting: plain }));
  expect(words).toContain("vs northwind");
  expect(words).not.toContain("How northwind plays");
});

test("names its keys, and says the price", () => {
  const html = feltMarkup(Dock, {}, asked);
  for (const key of ["F", "C", "R"]) expect(html).toContain(`aria-keyshortcuts="${key}"`);
  expect(wordsOf(html)).toContain("20 to call");
  expect(html).toContain('title="Call: key C"');
});

test("keeps the places of the decisions while others think", () => {
  const waiting = feltMarkup(Dock, {}, feltSnapshot());
  expect(waiting).toMatch(/<fieldset[^>]*disabled/);
  expect(count(waiting, "aria-keyshortcuts")).toBe(3);
});

test("leads from a demo to a challenge", () => {
  const html = feltMarkup(Dock, {}, feltSnapshot({ own: null }), {
    sitting: sittingOf({ mode: "demo", seats: 4 }),
  });
  expect(html).toContain('href="/?mode=challenge&amp;seats=4&amp;agent=northwind"');
  expect(html).not.toContain("fieldset");
});

test("ends with places, the biggest pot and another game", () => {
  const words = wordsOf(feltMarkup(Result, {}, ended));
  expect(words).toContain("You finished 2nd");
  expect(words).toContain("Biggest pot: 3,210, in hand 9");
  expect(feltMarkup(Result, {}, ended)).toContain("<button");
  const atTable = sittingOf({ tableId: "0f3a9c2177d0ab54e6c8" });
  expect(feltMarkup(Result, {}, ended, { sitting: atTable })).toContain("agent=northwind");
  const won = feltSnapshot({ table: { phase: "ended", standings: standings.toReversed() } });
  expect(wordsOf(feltMarkup(Result, {}, won))).toContain("You outlived the whole crew");
});

describe("at a game's end", () => {
  const hand = { communityCards: ["AH", "TD", "7C", "7S", "2H"] };
  const before = feltSnapshot({ table: { ...hand, communityCards: hand.communityCards.slice(0, 4) } });
  const after = feltSnapshot({ table: { ...hand, phase: "ended", standings } });
  const watching = roomSitting({ watching: true });

  test.each([
    ["a crew's", sittingOf()],
    ["a room's", roomSitting()],
  ])("the last card of %s table is seen before the places are told", (_, sitting) => {
    const fresh = feltMarkup(Scene, {}, after, { sitting, before });
    expect(wordsOf(fresh)).toContain("deuce of hearts");
    expect(fresh).not.toContain("You finished 2nd");
    const over = wordsOf(feltMarkup(Scene, {}, after, { sitting }));
    expect(over).toContain("You finished 2nd");
    expect(over).not.toContain("deuce of hearts");
  });

  test("who watches keeps the last hand in sight, and the places lie over it once it has been seen", () => {
    const own = { ...after, own: null };
    const fresh = feltMarkup(Scene, {}, own, { sitting: watching, before: { ...before, own: null } });
    expect(wordsOf(fresh)).not.toContain("1st Gale");
    const over = feltMarkup(Scene, {}, own, { sitting: watching });
    expect(wordsOf(over)).toContain("deuce of hearts");
    expect(wordsOf(over)).toContain("1st Gale");
  });
});

test("takes the decisions away once the player is out", () => {
  const players = [
    player(0, "Human", { status: "busted", chips: 0 }),
    player(1, "Gale"),
    player(2, "Mistral"),
  ];
  for (const phase of ["betting", "ended"] as const)
    expect(feltMarkup(Dock, {}, feltSnapshot({ table: { phase, playersPublic: players } }))).not.toContain(
      "fieldset",
    );
  const out = feltMarkup(Dock, {}, feltSnapshot({ table: { playersPublic: players } }));
  expect(wordsOf(out)).toContain("You are out");
});
