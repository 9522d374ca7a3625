import { describe, expect, it } from "vitest";
import type { ClaimId, ClaimToken } from "@/contract/ids";
import { claimed, lobby, NOW, TABLE, TOKEN } from "../phone/testing/states";
import type { Hold, RoomData } from "./data";
import { chairFor, freeChairs, lobbyParts, type RoomView, roomViewOf } from "./model";

const hold: Hold = {
  token: TOKEN as ClaimToken,
  claim: "claim-0-of-table" as ClaimId,
  seat: 0,
  name: "Ana",
};

const data = (over: Partial<RoomData> = {}): RoomData => ({
  tableId: TABLE,
  recalling: false,
  hold: null,
  lostTo: null,
  otherTab: false,
  moveFailed: false,
  lobby: lobby([claimed(0), claimed(1)], { mode: "room", seats: 3 }),
  peeked: null,
  link: "live",
  ailing: false,
  gone: null,
  chosen: null,
  busy: false,
  problem: null,
  starting: false,
  startFailed: false,
  leaving: false,
  ...over,
});
const kind = (over: Partial<RoomData>): RoomView["kind"] => roomViewOf(data(over)).kind;
const started = lobby([claimed(0)], { start_signaled: true, started_at: NOW });

describe("where a tab belongs", () => {
  it.each<[string, Partial<RoomData>, RoomView["kind"]]>([
    ["asks while the chair is looked for", { recalling: true }, "loading"],
    ["asks who comes new", {}, "prompt"],
    ["shows the full room to who was typing", { lobby: lobby([claimed(0)], { seats: 1 }) }, "full"],
    [
      "keeps the prompt while a claim is on its way",
      { lobby: lobby([claimed(0)], { seats: 1 }), busy: true },
      "prompt",
    ],
    ["waits with who sits", { hold }, "seated"],
    ["plays once the game is on", { hold, lobby: started }, "play"],
    ["plays also where nobody deals any more", { hold, lobby: started, peeked: { kind: "asleep" } }, "play"],
    ["looks before it sends somebody to watch", { lobby: started }, "loading"],
    ["waits for the players", { lobby: started, peeked: { kind: "asleep" } }, "asleep"],
    ["tells the end", { lobby: started, peeked: { kind: "over", places: [] } }, "ended"],
    ["tells that it closed", { gone: "closed", hold }, "ended"],
    ["tells that it never was", { gone: "not_found", lobby: null }, "not_found"],
    ["loads", { lobby: null }, "loading"],
    ["says that nothing is heard", { lobby: null, link: "cut" }, "unreachable"],
    ["says that it is offline", { lobby: null, link: "offline" }, "unreachable"],
    ["says that the server has a fault", { lobby: null, ailing: true }, "unreachable"],
    ["is on its way", { leaving: true }, "loading"],
  ])("%s", (_, over, expected) => expect(kind(over)).toBe(expected));
});

describe("the chairs", () => {
  it("are free where nobody sits, or who did gave no sign", () => {
    const seen = lobby([claimed(1), claimed(2, { fresh: false })], { seats: 4 });
    expect(freeChairs(seen)).toEqual([0, 2, 3]);
    expect([chairFor(seen, 3), chairFor(seen, 1), chairFor(seen, null)]).toEqual([3, 0, 0]);
  });

  it("say whose they are, who starts, and whose sign is overdue", () => {
    const claims = [claimed(2, { is_agent: true }), claimed(0), claimed(1, { online: false })];
    const { chairs, taken } = lobbyParts({ link: "live", hold, chosen: null }, lobby(claims, { seats: 4 }));
    expect(taken).toBe(3);
    expect(chairs.map(({ own, starter, away, agent }) => [own, starter, away, agent])).toEqual([
      [true, false, false, false],
      [false, false, true, false],
      [false, true, false, true],
      [false, false, false, false],
    ]);
  });

  it("mark the tapped one only for who has yet to sit", () => {
    const at = { link: "live" as const, chosen: 2 };
    const seen = lobby([claimed(0)], { seats: 3 });
    const chosen = (own: Hold | null) =>
      lobbyParts({ ...at, hold: own }, seen).chairs.map((chair) => chair.chosen);
    expect(chosen(null)).toEqual([false, false, true]);
    expect(chosen(hold)).toEqual([false, false, false]);
  });

  it("pass the start on where the first to claim is gone", () => {
    const later = lobby([claimed(1, { fresh: false }), claimed(0), claimed(2)]);
    expect(roomViewOf(data({ hold, lobby: later }))).toMatchObject({
      start: { kind: "yours", enabled: true },
    });
    const alone = lobby([claimed(0)]);
    expect(roomViewOf(data({ hold, lobby: alone }))).toMatchObject({
      start: { kind: "yours", enabled: false },
    });
  });

  it("wear the line's badge", () => {
    const badge = (link: RoomData["link"]) => lobbyParts({ link, hold, chosen: null }, lobby([])).badge;
    expect((["live", "cut", "offline"] as const).map(badge)).toEqual([null, "cut", "offline"]);
  });
});
