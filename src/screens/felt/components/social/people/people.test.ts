import { describe, expect, test } from "vitest";
import { CATALOGUES } from "@/messages/catalogues";
import { LOCALES } from "@/messages/locale";
import { createT } from "@/messages/t";
import { Line, saidWords } from "../../../../talk/components/line";
import { count, wordsOf } from "../../../../tv/testing/render";
import { lobbyOf } from "../../../../tv/testing/tables";
import type { Person } from "../../../social/people";
import { feltMarkup, feltSnapshot, roomSitting } from "../../../testing/felt";
import { chatLine, roomOf } from "../../../testing/room";
import { Ask } from "./ask";
import { Game } from "./game";
import { OwnSeat } from "./own-seat";
import { Actions, PersonRow } from "./person-row";
import { Rename } from "./rename";

const GAP = /[{}]|undefined|NaN|\[object|\b(?:company|felt|tv|cards|common|phone)\.\w/;
const sitting = roomSitting();
const lobby = lobbyOf(
  [
    { seat: 0, name: "Ana" },
    { seat: 1, name: "Bo" },
  ],
  { seats: 3, mode: "room" },
);
const person = (fields: Partial<Person> = {}): Person => ({
  seat: 1,
  name: "Bo",
  claim: "claim-1-1",
  own: false,
  agent: false,
  away: false,
  sittingOut: false,
  sitsOutNext: false,
  first: false,
  muted: false,
  ...fields,
});
const nothing = () => undefined;

describe.each(LOCALES)("in %s", (locale) => {
  test("what one may do about people and the own seat has no key and no gap", async () => {
    const room = await roomOf();
    const shown = feltSnapshot({ lobby });
    const html = [
      feltMarkup(Actions, { person: person(), manages: true, mutedHere: false }, shown, {
        locale,
        room,
        sitting,
      }),
      feltMarkup(Actions, { person: person({ muted: true }), manages: true, mutedHere: true }, shown, {
        locale,
        room,
        sitting,
      }),
      feltMarkup(OwnSeat, { person: person({ own: true }) }, shown, { locale, room, sitting }),
      feltMarkup(Game, {}, shown, { locale, room, sitting }),
      feltMarkup(Rename, { name: "Bo", label: "-", busy: false, onSave: nothing, onCancel: nothing }, shown, {
        locale,
      }),
      feltMarkup(Ask, { words: "-", yes: "-", busy: false, onYes: nothing, onNo: nothing }, shown, {
        locale,
      }),
    ].join(" ");
    expect(wordsOf(html)).not.toMatch(GAP);
  });
});

describe("what one may do about somebody", () => {
  const actions = async (fields: Partial<Person>, manages: boolean, mutedHere = false) =>
    wordsOf(
      feltMarkup(Actions, { person: person(fields), manages, mutedHere }, feltSnapshot({ lobby }), {
        room: await roomOf(),
        sitting,
      }),
    );

  test("is for everybody to close their own ears, and to open them again", async () => {
    const words = await actions({}, false);
    expect(words).toContain("Mute for me");
    for (const word of ["Mute for everyone", "Rename", "Free the seat"]) expect(words).not.toContain(word);
    expect(await actions({}, false, true)).toContain("Hear again");
  });

  test("is more for who came first: to name, to mute for all and back, to free the seat", async () => {
    const words = await actions({}, true);
    for (const word of ["Mute for everyone", "Rename", "Free the seat"]) expect(words).toContain(word);
    expect(await actions({ muted: true }, true)).toContain("Let talk again");
  });
});

describe("a guest's row", () => {
  const row = async (fields: Partial<Person>, muted: string[] = []) =>
    feltMarkup(PersonRow, { person: person(fields), manages: false }, feltSnapshot({ lobby }), {
      room: await roomOf({ muted }),
      sitting,
    });

  test("opens for others, and for oneself there is the own seat below", async () => {
    expect(await row({})).toMatch(/<button[^>]*aria-expanded="false"/);
    expect(await row({ own: true })).not.toContain("<button");
  });

  test("says in words what a mark would", async () => {
    const words = wordsOf(
      await row({ away: true, sittingOut: true, muted: true, agent: true }, ["claim-1-1"]),
    );
    expect(words).toContain("Seat 2 · Agent · No sign · Sits out · Muted · Muted by you");
  });

  test("never calls oneself away: whoever reads this is here", async () => {
    expect(wordsOf(await row({ own: true, away: true }))).not.toContain("No sign");
  });
});

describe("the own seat", () => {
  const own = async (fields: Partial<Person> = {}, moved = false) =>
    wordsOf(
      feltMarkup(OwnSeat, { person: person({ own: true, ...fields }) }, feltSnapshot({ lobby, moved }), {
        room: await roomOf(),
        sitting,
      }),
    );

  test("may be named, rested, moved, settled and left", async () => {
    const words = await own();
    for (const word of [
      "Change my name",
      "Sit out next hand",
      "Move this seat",
      "Settle up",
      "Leave the table",
    ])
      expect(words).toContain(word);
    expect(await own({ sittingOut: true })).toContain("I’m back");
  });

  test("that sits out after this hand is told so, and may think better of it", async () => {
    const words = await own({ sitsOutNext: true });
    expect(words).toContain("You play this hand, and sit out from the next one.");
    expect(words).toContain("Keep playing");
    expect(words).not.toContain("Sit out next hand");
  });

  test("is not rested, moved on or left from the device that only looks on", async () => {
    const words = await own({}, true);
    for (const word of ["Sit out", "Move this seat", "Leave the table"]) expect(words).not.toContain(word);
    expect(words).toContain("Settle up");
  });
});

test("what cannot be taken back is asked, with both answers", () => {
  const html = feltMarkup(
    Ask,
    { words: "Leave for good?", yes: "Yes, leave", busy: false, onYes: nothing, onNo: nothing },
    feltSnapshot(),
  );
  expect(html).toContain('role="alertdialog"');
  expect(count(html, "<button")).toBe(2);
  expect(wordsOf(html)).toContain("Cancel");
});

test("a name is saved where it is another one", () => {
  const html = feltMarkup(
    Rename,
    { name: "Bo", label: "New name for Bo", busy: false, onSave: nothing, onCancel: nothing },
    feltSnapshot(),
  );
  expect(html).toMatch(/<button type="submit"[^>]*disabled/);
  expect(html).toContain('aria-label="New name for Bo"');
});

describe("a line of the talk", () => {
  const t = createT(CATALOGUES.en, "en");

  test("names who said it; one's own is one's own", () => {
    const html = (own: boolean) =>
      wordsOf(feltMarkup(Line, { message: chatLine(1, 1), own }, feltSnapshot()));
    expect(html(false)).toContain("Guest 1");
    expect(html(true)).toContain("You");
  });

  test("is a reaction in words as well, and nothing where this page does not know it", () => {
    expect(saidWords(t, chatLine(1, 1, { text: undefined, reaction: "nice_hand" }))).toBe("Nice hand");
    expect(saidWords(t, chatLine(1, 1, { text: undefined, reaction: "dance" }))).toBe("");
    expect(saidWords(t, chatLine(1, 1, { text: "hi" }))).toBe("hi");
  });
});
