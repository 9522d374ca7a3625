import { describe, expect, test } from "vitest";
import type { LobbyOutput } from "@/contract/tables";
import { freeChairs, lobbyToAsk } from "./ask";

const LOBBY: Pick<LobbyOutput, "seats" | "claims" | "hosted" | "closed_at"> = {
  seats: 3,
  claims: [],
  hosted: false,
  closed_at: null,
};
const lobbyOf = (change: Partial<LobbyOutput> = {}) => ({ ...LOBBY, ...change }) as LobbyOutput;

describe("whether a device is asked before it deals", () => {
  const ask = (small: boolean, hosted: boolean, lobby: LobbyOutput | null) =>
    lobbyToAsk({ small, hosted, lobby: async () => lobby });

  test("a phone is, at a table that no screen deals", async () => {
    const lobby = lobbyOf();
    expect(await ask(true, false, lobby)).toBe(lobby);
  });

  test("a big screen is not, nor a phone that hosted the table before", async () => {
    const never = () => Promise.reject(new Error("not to be read"));
    expect(await lobbyToAsk({ small: false, hosted: false, lobby: never })).toBeNull();
    expect(await lobbyToAsk({ small: true, hosted: true, lobby: never })).toBeNull();
  });

  test("a phone is not where a screen deals, the table is over or there is none: it is shown that", async () => {
    expect(await ask(true, false, lobbyOf({ hosted: true }))).toBeNull();
    expect(await ask(true, false, lobbyOf({ closed_at: "2027-01-15T08:00:00.000Z" }))).toBeNull();
    expect(await ask(true, false, null)).toBeNull();
  });
});

test("a chair is free without a holder who gives a sign", () => {
  const claim = (seat_index: number, fresh: boolean) =>
    ({ seat_index, fresh }) as LobbyOutput["claims"][number];
  expect(freeChairs(lobbyOf({ claims: [claim(0, true), claim(2, false)] }))).toEqual([1, 2]);
  expect(freeChairs(lobbyOf())).toEqual([0, 1, 2]);
});
