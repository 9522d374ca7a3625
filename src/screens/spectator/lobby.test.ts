import { describe, expect, test } from "vitest";
import { LOCALES } from "@/messages/locale";
import { feltMarkup, feltSnapshot, roomSitting } from "../felt/testing/felt";
import { wordsOf } from "../tv/testing/render";
import { lobbyOf } from "../tv/testing/tables";
import { WatchedLobby } from "./lobby";

const GUESTS = [
  { seat: 0, name: "Ana" },
  { seat: 2, name: "Ben" },
];
const watched = (mode: "room" | "tv", seats: number, guests = GUESTS, locale: "en" | "zh" | "pt" = "en") => {
  const snapshot = feltSnapshot({ own: null, lobby: lobbyOf(guests, { mode, seats }) });
  const sitting = roomSitting({ mode, seats, watching: true });
  return feltMarkup(WatchedLobby, {}, { ...snapshot, table: null }, { sitting, locale });
};

describe("the lobby, watched", () => {
  test("says who is about to play", () => {
    const words = wordsOf(watched("room", 3));
    expect(words).toContain("The game has not started");
    expect(words).toMatch(/Ana[\s\S]*Ben/);
    expect(words).toContain("Seats taken: 2 of 3");
    expect(watched("room", 3)).not.toContain("Sit here");
  });

  test("offers a chair that is free in a room, and none elsewhere", () => {
    expect(watched("room", 3)).toMatch(/href="\/room\/[0-9a-f]{20}"/);
    expect(
      watched("room", 2, [
        { seat: 0, name: "Ana" },
        { seat: 1, name: "Ben" },
      ]),
    ).not.toContain("/room/");
    expect(watched("tv", 6)).not.toContain("/room/");
  });

  test.each(LOCALES)("has no gap in %s", (locale) => {
    expect(wordsOf(watched("room", 6, [], locale))).not.toMatch(
      /[{}]|undefined|\b(?:room|spectator|common)\.\w/,
    );
  });
});
