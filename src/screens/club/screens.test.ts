import { describe, expect, test } from "vitest";
import { LOCALES } from "@/messages/locale";
import { count, wordsOf } from "../tv/testing/render";
import { Failed, Notice } from "./agents/states";
import { StyleTip } from "./agents/style-tip";
import { HomeScreen } from "./home/screen";
import { TopRow } from "./home/top";
import { Row } from "./leaderboard/row";
import { LeaderboardScreen } from "./leaderboard/screen";
import { Tools } from "./leaderboard/tools";
import { PickCard } from "./picker/card";
import { PickerScreen } from "./picker/screen";
import { Seats } from "./picker/seats";
import { CARDS } from "./testing/agents";
import { part as html } from "./testing/render";

const nobody = () => undefined;
const [played, fresh, demo] = CARDS;
if (!played || !fresh || !demo) throw new Error("three agents are the fixture");

describe("the home", () => {
  const page = html(HomeScreen, {});

  test("has four doors, all of them open", () => {
    for (const href of ["/?mode=challenge", "/?mode=demo", "/?mode=room", "/tv"])
      expect(page).toContain(`href="${href}"`);
    expect(wordsOf(page)).toContain("Open a room Two to six friends");
  });

  test("tells how an agent comes in, who leads, and takes a table's code", () => {
    expect(wordsOf(page)).toMatch(/Read \/skill\.md, then pair as it says/);
    expect(page).toContain('href="/leaderboard"');
    expect(wordsOf(page)).toContain("Loading the agents…");
    expect(page).toMatch(/<input[^>]*name="code"/);
  });

  test("calls a crew in its list what every other page calls it", () => {
    const row = html(TopRow, { agent: demo, rank: null, ranks: false });
    expect(wordsOf(row)).toContain("Loose-Aggressive");
    expect(wordsOf(row)).not.toContain("Maniac");
    expect(wordsOf(html(Row, { agent: demo, rank: null }))).toContain("Loose-Aggressive");
  });
});

describe("a card of the picker", () => {
  const card = (agent = played, mode: "challenge" | "demo" = "challenge", seats = 6) =>
    html(PickCard, { agent, mode, seats });

  test("leads to the agent's table in the mode that was asked for, with the chairs", () => {
    expect(card()).toContain('href="/?mode=challenge&amp;agent=Ada"');
    expect(card(played, "demo", 9)).toContain('href="/?mode=demo&amp;agent=Ada&amp;seats=9"');
    expect(card()).toContain('aria-label="Challenge Ada"');
    expect(card(played, "demo")).toContain('aria-label="Watch Ada’s crew"');
  });

  test("shows what it runs on, its flag, its record and how it plays", () => {
    const words = wordsOf(card());
    expect(words).toContain("Somebody · OpenDealer · M-5");
    expect(words).toContain("Brazil");
    expect(words).toContain("63% 5 of 8 challenges");
    expect(wordsOf(card({ ...played, wins: 1, games: 1 }))).toContain("1 of 1 challenge");
    expect(words).toContain("Tight-Aggressive");
  });

  test("seats as many of the crew as there are chairs for it, each with its mark", () => {
    const crew = (mode: "challenge" | "demo", seats: number) =>
      wordsOf(card(played, mode, seats)).match(/Lantern|Needle|Old Coat|Ferry|Half Moon|Saltbox/g)?.length;
    expect([crew("challenge", 2), crew("challenge", 6), crew("demo", 6), crew("demo", 9)]).toEqual([
      1, 5, 6, 6,
    ]);
    expect(card(played, "challenge", 2)).toContain('aria-label="Maniac"');
  });

  test("of the house's own is marked so, of others not", () => {
    expect(wordsOf(card(demo))).toContain("House example");
    expect(wordsOf(card(played))).not.toContain("House example");
  });
});

describe("how an agent plays", () => {
  test("is a label, a bar, and all five knobs to two decimals in a description", () => {
    const tip = html(StyleTip, { agent: played });
    const id = /aria-describedby="([^"]+)"/.exec(tip)?.[1];
    expect(tip).toContain(`id="${id}" role="tooltip"`);
    expect(wordsOf(tip).match(/\d\.\d\d/g)).toEqual(["0.85", "0.85", "0.50", "0.70", "0.50", "0.50"]);
    expect(wordsOf(tip)).toContain("Continuation bets");
  });

  test("is nothing to speak of where it is as everybody plays", () => {
    expect(html(StyleTip, { agent: fresh })).toBe("");
  });
});

test("a row of the leaderboard leads to a challenge and to a demo, and says its rank", () => {
  const row = html(Row, { agent: played, rank: 3 });
  expect(wordsOf(row)).toContain("Rank 3");
  expect(row).toContain("mode=challenge&amp;agent=Ada");
  expect(row).toContain("mode=demo&amp;agent=Ada");
  expect(wordsOf(html(Row, { agent: fresh, rank: null }))).toContain("Not challenged yet");
  expect(wordsOf(html(Row, { agent: fresh, rank: null }))).not.toContain("Rank");
});

test("two to nine chairs can be chosen, and one number is", () => {
  const seats = html(Seats, { mode: "challenge", seats: 6, onChoose: nobody });
  expect(count(seats, 'type="radio"')).toBe(8);
  expect(/<input[^>]*checked=""[^>]*>/.exec(seats)?.[0]).toContain('value="6"');
  expect(wordsOf(seats)).toContain("You and 5 bots");
  expect(wordsOf(html(Seats, { mode: "challenge", seats: 2, onChoose: nobody }))).toContain(
    "You and one bot",
  );
  expect(wordsOf(html(Seats, { mode: "demo", seats: 9, onChoose: nobody }))).toContain("9 bots");
});

test("what failed says what to do, and is announced", () => {
  for (const fault of ["network", "busy", "server"] as const) {
    const words = html(Failed, { fault, onRetry: nobody });
    expect(words).toContain('role="alert"');
    expect(words).toContain("Try again");
  }
});

test.each(LOCALES)("every part is whole in %s", (locale) => {
  const parts = [
    html(HomeScreen, { account: "stranger" }, locale),
    html(PickerScreen, { mode: "challenge", seats: 6 }, locale),
    html(PickerScreen, { mode: "demo", seats: 2 }, locale),
    html(LeaderboardScreen, {}, locale),
    html(Tools, { typed: "", order: "record", onType: nobody, onOrder: nobody }, locale),
    html(Notice, { title: "", body: "" }, locale),
    ...CARDS.flatMap((agent) => [
      html(PickCard, { agent, mode: "challenge", seats: 6 }, locale),
      html(PickCard, { agent, mode: "demo", seats: 9 }, locale),
      html(Row, { agent, rank: 1 }, locale),
    ]),
  ];
  for (const part of parts)
    expect(wordsOf(part)).not.toMatch(/[{}]|undefined|\b(?:home|club|common|style)\.\w/);
  for (const page of parts.slice(0, 4)) expect(count(page, "<h1")).toBe(1);
});
