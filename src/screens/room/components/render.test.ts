import { createElement, type FunctionComponent, type ReactNode } from "react";
import { describe, expect, test } from "vitest";
import { LOCALES, type Locale } from "@/messages/locale";
import { part as site } from "../../club/testing/render";
import { feltMarkup, feltSnapshot, roomSitting } from "../../felt/testing/felt";
import { claimed, lobby } from "../../phone/testing/states";
import { count, inWords, wordsOf } from "../../tv/testing/render";
import type { Problem } from "../data";
import { lobbyParts, type RoomView } from "../model";
import { OpenRoomScreen } from "../open/screen";
import { Gathering } from "./gathering";
import { Invite } from "./invite";
import { Plain } from "./plain";
import { Prompt } from "./prompt";
import { OwnSheet, StartLine } from "./seated";
import { Seats } from "./seats";
import { Unseated } from "./unseated";

const GAP = /[{}]|undefined|NaN|\[object|\b(?:room|felt|cards|common|phone|club)\.\w/;
const nobody = () => undefined;
const html = <P extends object>(part: FunctionComponent<P>, props: P, locale: Locale = "en") =>
  inWords(createElement(part, props), locale);

const parts = lobbyParts(
  { link: "live", hold: null, chosen: 2 },
  lobby([claimed(0), claimed(1, { online: false, is_agent: true })], { seats: 4 }),
);
const promptOf = (over: object = {}): Extract<RoomView, { kind: "prompt" }> => ({
  kind: "prompt",
  seat: 2,
  busy: false,
  problem: null,
  lostTo: null,
  otherTab: false,
  moveFailed: false,
  ...parts,
  ...over,
});
const prompt = (over: object = {}, locale: Locale = "en") =>
  html(Prompt, { view: promptOf(over), remembered: "Ana", onSit: nobody }, locale);
const plain = (view: Parameters<typeof Plain>[0]["view"], locale: Locale = "en") =>
  html(Plain, { tableId: "t1", view, onWatch: nobody }, locale);
const PLAIN: readonly Parameters<typeof Plain>[0]["view"][] = [
  { kind: "not_found" },
  { kind: "ended", closed: true, places: [] },
  { kind: "ended", closed: false, places: [{ name: "Ben", chips: 4000 }] },
  { kind: "asleep" },
  { kind: "unreachable", why: "cut" },
  { kind: "unreachable", why: "offline" },
  { kind: "unreachable", why: "server" },
];
const gathering = (invite: string | null, children: ReactNode = null) => ({
  invite,
  title: "Who is here",
  parts,
  children,
});

describe.each(LOCALES)("a chair that is somebody else's now, in %s", (locale) => {
  test("says the one reason that is true", () => {
    const why = (["released", "taken_back", "lapsed", "unknown"] as const).map((lost) => {
      const snapshot = feltSnapshot({ status: "unseated", lost, own: null });
      return wordsOf(feltMarkup(Unseated, {}, snapshot, { locale, sitting: roomSitting() }));
    });
    expect(new Set(why).size).toBe(4);
    for (const words of why) expect(words).not.toMatch(GAP);
  });
});

test("a game that was played to its end can be seen again", () => {
  const ended = PLAIN.map((view) => plain(view).includes('href="/recap/t1"'));
  expect(ended.filter((led) => led)).toHaveLength(1);
  expect(plain({ kind: "ended", closed: false, places: [{ name: "Ben", chips: 4000 }] })).toContain(
    "/recap/t1",
  );
});

describe.each(LOCALES)("a room in %s", (locale) => {
  test.each(PLAIN.map((view) => [JSON.stringify(view), view] as const))("says %s in full", (_, view) => {
    const page = plain(view, locale);
    expect(wordsOf(page)).not.toMatch(GAP);
    expect(count(page, "<h1")).toBe(1);
    expect(page).toMatch(/href="\/(\?mode=room)?"/);
  });

  test("has no key, no placeholder and no gap in its door, its lobby and its opening", () => {
    const start = { kind: "yours", enabled: false, sending: false, failed: true } as const;
    const pieces = [
      prompt({}, locale),
      html(Gathering, gathering("0f3a9c2177d0ab54e6c8"), locale),
      html(Invite, { tableId: "0f3a9c2177d0ab54e6c8" }, locale),
      html(StartLine, { start, onStart: nobody }, locale),
      html(
        OwnSheet,
        { open: true, name: "Ana", onClose: nobody, onRename: async () => true, onStand: nobody },
        locale,
      ),
      site(OpenRoomScreen, {}, locale),
    ];
    for (const piece of pieces) expect(wordsOf(piece)).not.toMatch(GAP);
  });
});

test("the free chairs can be taken, the others say who sits there", () => {
  const seats = html(Seats, { chairs: parts.chairs, shape: "tall" as const, onChoose: nobody, onOwn: null });
  expect(count(seats, "<button")).toBe(2);
  expect(seats).toMatch(/aria-pressed="true"[^>]*>.*Seat 3.*Your choice/);
  expect(wordsOf(seats)).toMatch(/Ana Starts the game/);
  expect(wordsOf(seats)).toMatch(/Ben Away/);
  const full = html(Seats, { chairs: parts.chairs, shape: "wide" as const, onChoose: null, onOwn: null });
  expect(full).not.toContain("<button");
  expect(wordsOf(full)).toContain("Free");
});

test("the own chair opens what may be changed about it", () => {
  const hold = { token: "t", claim: "claim-0-of-table", seat: 0, name: "Ana" } as never;
  const own = lobbyParts({ link: "live", hold, chosen: null }, lobby([claimed(0)], { seats: 2 }));
  const seats = html(Seats, { chairs: own.chairs, shape: "wide" as const, onChoose: null, onOwn: nobody });
  expect(seats).toContain('aria-label="Ana, You. Change your name"');
});

test("the prompt says which chair, what was wrong, and why it asks again", () => {
  expect(wordsOf(prompt())).toContain("You take seat 3.");
  expect(prompt()).toContain('value="Ana"');
  const said = (problem: Problem) => wordsOf(prompt({ problem }));
  expect(said("name_missing")).toContain("Write a name first.");
  expect(said("seat_taken")).toContain("Somebody was faster");
  expect(prompt({ problem: "name_refused" })).toContain('aria-invalid="true"');
  expect(wordsOf(prompt({ lostTo: "Ben" }))).toContain("Ben took the chair");
  expect(wordsOf(prompt({ otherTab: true }))).toContain("another tab");
  expect(wordsOf(prompt({ moveFailed: true }))).toContain("Ask for a new one");
  expect(wordsOf(prompt({ chairs: [] }))).toContain("Tap a free chair");
  expect(prompt({ busy: true })).toMatch(/<button[^>]* disabled=/);
});

test("Start is open to the first with two; everybody else reads who has it", () => {
  const yours = (enabled: boolean) =>
    html(StartLine, {
      start: { kind: "yours", enabled, sending: false, failed: false } as const,
      onStart: nobody,
    });
  expect(yours(true)).not.toMatch(/<button[^>]* disabled=/);
  expect(yours(false)).toMatch(/<button[^>]* disabled=/);
  expect(wordsOf(yours(false))).toContain("One more player is needed");
  const theirs = html(StartLine, { start: { kind: "theirs", name: "Ana" } as const, onStart: nobody });
  expect(theirs).not.toContain("<button");
  expect(wordsOf(theirs)).toContain("Waiting for Ana to start");
});

test("the invitation is there only where somebody can be brought in", () => {
  expect(wordsOf(html(Gathering, gathering("0f3a9c2177d0ab54e6c8")))).toContain("Bring the others in");
  expect(wordsOf(html(Gathering, gathering(null)))).not.toContain("Bring the others in");
  expect(wordsOf(html(Gathering, gathering(null)))).toContain("Seats taken: 2 of 4");
});

test("a room is opened with two to six chairs", () => {
  const page = site(OpenRoomScreen, {});
  expect([...page.matchAll(/type="radio"[^>]*value="(\d)"/g)].map(([, value]) => value)).toEqual([
    "2",
    "3",
    "4",
    "5",
    "6",
  ]);
  expect(page).toMatch(/checked=""[^>]*value="6"|value="6"[^>]*checked=""/);
});
