import { describe, expect, test } from "vitest";
import { LOCALES } from "@/messages/locale";
import { count, wordsOf } from "../../../tv/testing/render";
import { lobbyOf, player } from "../../../tv/testing/tables";
import { agentOf, feltMarkup, feltSnapshot, sittingOf } from "../../testing/felt";
import { Notice, type Trouble } from "../frame/notice";
import { Skeleton } from "../frame/skeleton";
import { LogSheet } from "./log";
import { Leave, Speed } from "./settings";
import { StandingsSheet } from "./standings";
import { StyleSheet } from "./style";

const OPEN = { open: true, onClose: () => undefined };
const GAP = /[{}]|undefined|NaN|\[object|\b(?:felt|tv|cards|common|phone|style)\.\w/;
const TROUBLES: readonly Trouble[] = ["no_table", "closed", "no_crew", "network", "crashed"];
const noticeOf = (trouble: Trouble) => ({
  trouble,
  picker: "/?mode=challenge&seats=6",
  detail: trouble === "crashed" ? "the deck has run out" : null,
  onRetry: () => undefined,
});

describe.each(LOCALES)("in %s", (locale) => {
  test.each([
    ["style", StyleSheet],
    ["standings", StandingsSheet],
    ["log", LogSheet],
    ["speed", Speed],
    ["leave", Leave],
  ] as const)("the sheet %s has no key, no placeholder and no gap", (_, sheet) => {
    expect(wordsOf(feltMarkup(sheet, OPEN, feltSnapshot(), { locale }))).not.toMatch(GAP);
  });

  test.each(TROUBLES)("the page of %s says what happened, and what to do", (trouble) => {
    const html = feltMarkup(Notice, noticeOf(trouble), feltSnapshot(), { locale });
    expect(wordsOf(html)).not.toMatch(GAP);
    expect(html).toContain('href="/"');
  });
});

test("leads away from a table that is on: to another crew of the same size, and home", () => {
  const demo = sittingOf({ mode: "demo", seats: 9 });
  const html = feltMarkup(Leave, OPEN, feltSnapshot(), { sitting: demo });
  expect(html).toContain('href="/?mode=demo&amp;seats=9"');
  expect(html).toContain('href="/"');
});

describe("how an agent plays", () => {
  test("is five bars, each with its sentence, and nothing of which seat differs", () => {
    const html = feltMarkup(StyleSheet, OPEN, feltSnapshot());
    expect(count(html, "<dt")).toBe(5);
    expect(count(html, "<dd")).toBe(5);
    const words = wordsOf(html);
    expect(words).toContain("northwind’s default · Tight-Aggressive");
    expect(words).toContain("at least one seat plays its own style");
    for (const name of ["Gale", "Mistral", "Maniac"]) expect(words).not.toContain(name);
  });

  test("has no hint where all play alike, and no challenge where one plays it already", () => {
    const alike = sittingOf({}, agentOf({ entourage_playstyles: [null, null] }));
    const words = wordsOf(feltMarkup(StyleSheet, OPEN, feltSnapshot(), { sitting: alike }));
    expect(words).toContain("northwind · Tight-Aggressive");
    expect(words).not.toContain("default");
    expect(words).not.toContain("Challenge northwind");
    const demo = sittingOf({ mode: "demo" });
    expect(wordsOf(feltMarkup(StyleSheet, OPEN, feltSnapshot(), { sitting: demo }))).toContain(
      "Challenge northwind",
    );
  });
});

test("the standings put the richest first, and who is out last", () => {
  const players = [
    player(0, "Human", { chips: 900 }),
    player(1, "Gale", { chips: 0, status: "busted" }),
    player(2, "Mistral", { chips: 5100 }),
  ];
  const words = wordsOf(
    feltMarkup(StandingsSheet, OPEN, feltSnapshot({ table: { playersPublic: players } })),
  );
  expect(words).toMatch(/1st Mistral 5,100 2nd You 900 3rd Gale Out/);
});

test("the standings call nobody out who is all-in or has just sat down", () => {
  const players = [player(0, "Human", { chips: 0, allIn: true }), player(1, "Gale", { chips: 900 })];
  const lobby = lobbyOf([{ seat: 2, name: "Mistral" }], { seats: 3 });
  const words = wordsOf(
    feltMarkup(StandingsSheet, OPEN, feltSnapshot({ lobby, table: { playersPublic: players } })),
  );
  expect(words).toMatch(/1st Gale 900 2nd You All-in 2nd Mistral Next hand/);
});

test("the log is said to be empty before anything has happened", () => {
  expect(wordsOf(feltMarkup(LogSheet, OPEN, feltSnapshot()))).toContain("Nothing has happened yet.");
});

test("the settings mark the speed that is chosen", () => {
  const html = feltMarkup(Speed, {}, feltSnapshot());
  expect(html).toMatch(/aria-pressed="true"[^>]*>Normal</);
  expect(html).toMatch(/aria-pressed="false"[^>]*>Instant</);
});

test("a sheet that is closed holds nothing", () => {
  expect(wordsOf(feltMarkup(StyleSheet, { ...OPEN, open: false }, feltSnapshot()))).not.toContain(
    "Aggression",
  );
});

test("what may pass is tried again, what is gone leads to the picker", () => {
  const way = (trouble: Trouble) => feltMarkup(Notice, noticeOf(trouble), feltSnapshot());
  for (const trouble of ["network", "crashed"] as const) expect(way(trouble)).toContain("<button");
  for (const trouble of ["no_table", "closed", "no_crew"] as const)
    expect(way(trouble)).toContain('href="/?mode=challenge&amp;seats=6"');
  expect(way("crashed")).toContain("the deck has run out");
});

test("the skeleton is the table before anybody sits at it, and says that it is busy", () => {
  const html = feltMarkup(Skeleton, { label: "The crew sits down…" }, feltSnapshot());
  expect(html).toContain('aria-busy="true"');
  expect(html).toContain("felt-table");
  expect(html).not.toMatch(/style="/);
});
