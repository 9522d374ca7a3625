import { describe, expect, test } from "vitest";
import { LOCALES } from "@/messages/locale";
import { count, markup, scene, wordsOf } from "../testing/render";
import { TABLE_ID, tableOf } from "../testing/tables";
import { ConnectionBadge, Controls, Heading } from "./corner";
import { ClosedNotice, CrashedNotice, NotFoundNotice } from "./notice";
import { SeatPicker } from "./picker";
import { Skeleton } from "./skeleton";
import { Scene } from "./stage";
import { Standings } from "./standings";

describe("the end of a game", () => {
  const html = markup(Standings, {}, scene("ended"));

  test("shows who won, every place, the biggest pot and the way to another", () => {
    for (const words of [
      "Mariana wins the game",
      "1st",
      "6th",
      "12,000",
      "Biggest pot 8,420, in hand 31",
      "New game",
    ])
      expect(wordsOf(html)).toContain(words);
    expect(count(html, "<li")).toBe(6);
  });

  test("offers no new game where another screen deals", () => {
    const mirror = markup(Standings, {}, { ...scene("ended"), status: "superseded" });
    expect(mirror).not.toContain("<button");
  });
});

test("a game that has just ended shows its last hand, one that was over its places", () => {
  const props = { tableId: TABLE_ID, origin: "http://192.168.1.23:3000" };
  const last = { ...scene("showdown"), table: tableOf({ ...scene("showdown").table, phase: "ended" }) };
  const fresh = markup(Scene, props, last, "en", scene("allin"));
  expect(wordsOf(fresh)).toContain("deuce of hearts");
  expect(fresh).not.toContain("New game");
  expect(wordsOf(markup(Scene, props, last))).toContain("New game");
});

describe("pages of few words", () => {
  test("a table that is over, or never was, leads to a new one", () => {
    for (const part of [ClosedNotice, NotFoundNotice]) {
      const html = markup(part, {}, scene("closed"));
      expect(html).toContain('href="/tv?new=1"');
      expect(html).toMatch(/<h1[^>]*>[^<]+/);
    }
  });

  test("a crash says what to do, and what the dealer said", () => {
    const html = markup(CrashedNotice, {}, scene("crashed"));
    for (const words of ["The dealer has stopped", "chips are not conserved", "Reload", "Open a new table"])
      expect(wordsOf(html)).toContain(words);
  });
});

describe("the corners", () => {
  test("say which hand it is and what the blinds are, ante and next rise included", () => {
    const words = wordsOf(markup(Heading, {}, scene("flop")));
    expect(words).toContain("Hand 7");
    expect(words).toContain("Blinds 1,000/2,000, ante 200");
    expect(words).toContain("3 hands until the blinds rise");
    expect(wordsOf(markup(Heading, {}, scene("lobby3")))).not.toContain("Hand");
  });

  test("say what is wrong with the connection, and nothing when nothing is", () => {
    expect(wordsOf(markup(ConnectionBadge, {}, scene("reconnecting")))).toMatch(
      /Reconnecting .*Last known state/,
    );
    expect(wordsOf(markup(ConnectionBadge, {}, scene("superseded")))).toContain("Another screen deals");
    expect(wordsOf(markup(ConnectionBadge, {}, scene("preflop"))).trim()).toBe("");
  });

  test("speak of a last known state only where one is known", () => {
    const words = wordsOf(markup(ConnectionBadge, {}, { ...scene("connecting"), status: "reconnecting" }));
    expect(words).toContain("Reconnecting");
    expect(words).not.toContain("Last known state");
  });

  test("offer to stay awake only where the browser can", () => {
    const controls = (wake: "off" | "unable") =>
      markup(Controls, { onMenu: () => undefined, wake }, scene("preflop"));
    expect(controls("off")).toContain("Keep the screen awake");
    expect(controls("unable")).not.toContain("Keep the screen awake");
  });
});

test("somebody who opened this page to play is led to the free chairs", () => {
  const html = markup(SeatPicker, { tableId: TABLE_ID }, scene("lobby3"));
  const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
  expect(links).toEqual([0, 1, 5].map((seat) => `/room/${TABLE_ID}?seat=${seat}`));
  expect(markup(SeatPicker, { tableId: TABLE_ID }, scene("ended"))).toBe("");
});

test("the skeleton has the real layout's six places, and no inline style that a policy would drop", () => {
  const html = markup(Skeleton, { label: "Loading…" }, scene("connecting"));
  expect(count(html, "tv-ghost-")).toBe(6);
  expect(html).toContain('aria-busy="true"');
  expect(html).not.toContain("style=");
});

test.each(LOCALES)("every page is whole in %s", (locale) => {
  const pages = [
    markup(Standings, {}, scene("ended"), locale),
    markup(ClosedNotice, {}, scene("closed"), locale),
    markup(NotFoundNotice, {}, scene("not_found"), locale),
    markup(CrashedNotice, {}, scene("crashed"), locale),
    markup(Heading, {}, scene("flop"), locale),
    markup(ConnectionBadge, {}, scene("superseded"), locale),
  ];
  for (const html of pages) expect(wordsOf(html)).not.toMatch(/[{}]|undefined|NaN|\b(?:tv|common)\.\w/);
});
