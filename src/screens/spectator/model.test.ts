import { describe, expect, it } from "vitest";
import type { Mode } from "@/contract/ids";
import { claimed, lobby, player, state, theirTurn } from "../phone/testing/states";
import { type SpectatorData, type SpectatorView, spectatorViewOf } from "./model";

const data = (over: Partial<SpectatorData> = {}): SpectatorData => ({
  lobby: null,
  state: null,
  unopened: false,
  link: "live",
  gone: null,
  ...over,
});

function as<K extends SpectatorView["kind"]>(kind: K, over: Partial<SpectatorData>) {
  const view = spectatorViewOf(data(over));
  expect(view.kind).toBe(kind);
  return view as Extract<SpectatorView, { kind: K }>;
}

const rows = (over: Parameters<typeof state>[0]) => as("table", { state: state(over) }).rows;

describe("the page as a whole", () => {
  it("loads, or says why nothing is heard", () => {
    expect(spectatorViewOf(data())).toEqual({ kind: "loading" });
    expect(spectatorViewOf(data({ link: "offline" }))).toEqual({ kind: "unreachable", offline: true });
    expect(spectatorViewOf(data({ gone: "expired", state: state() }))).toEqual({
      kind: "gone",
      why: "expired",
    });
  });

  it("shows who sits before the game, without those who have gone", () => {
    const view = as("waiting", { lobby: lobby([claimed(0), claimed(1, { fresh: false })]) });
    expect([view.names, view.seats]).toEqual([["Ana"], 6]);
  });

  it("shows no waiting page on the way into a game that is on", () => {
    const started = lobby([claimed(0)], { start_signaled: true });
    expect(spectatorViewOf(data({ lobby: started }))).toEqual({ kind: "loading" });
    as("waiting", { lobby: started, unopened: true });
  });

  it("keeps the table on the screen and says what does not answer", () => {
    expect(as("table", { state: state(), link: "cut" }).badge).toBe("cut");
    expect(as("table", { state: state({}, { hostStale: true }) }).badge).toBe("tv");
    expect(as("waiting", { lobby: lobby([], { hosted: false }) }).badge).toBe("tv");
    expect(as("table", { state: state() }).badge).toBeNull();
  });

  it("blames no TV where none deals", () => {
    const silent = (mode: Mode) => as("table", { state: state({ mode }, { hostStale: true }) }).badge;
    expect((["tv", "challenge", "demo"] as const).map(silent)).toEqual(["tv", null, null]);
    expect(as("waiting", { lobby: lobby([], { mode: "demo", hosted: false }) }).badge).toBeNull();
  });

  it("lists the places at the end", () => {
    const standings = [
      { seatIndex: 1, name: "Ben", chips: 4000 },
      { seatIndex: 0, name: "Ana", chips: 0 },
    ];
    expect(as("ended", { state: state({ phase: "ended", standings }) }).places).toEqual([
      { rank: 1, name: "Ben", chips: 4000 },
      { rank: 2, name: "Ana", chips: 0 },
    ]);
  });
});

describe("what a watcher sees of a seat", () => {
  it("never the private view, even where a state carries one", () => {
    const view = spectatorViewOf(data({ state: state({ pendingAction: theirTurn(0) }) }));
    expect(JSON.stringify(view)).not.toMatch(/AS|KD|turn-1/);
  });

  it("whose turn it is, and who is out and how", () => {
    const seen = rows({
      pendingAction: theirTurn(1),
      playersPublic: [
        player(0, { folded: true }),
        player(1),
        player(2, { status: "busted", inHand: false }),
        player(3, { status: "sitting_out", folded: true }),
        player(4, { status: "waiting" }),
      ],
    });
    expect(seen.map((row) => row.onTurn)).toEqual([false, true, false, false, false]);
    expect(seen.map((row) => row.out)).toEqual(["folded", null, "busted", "sitting_out", "waiting"]);
  });

  it("button and blinds; heads-up the button alone marks its seat", () => {
    expect(rows({}).map((row) => row.marker)).toEqual(["dealer", "small", "big"]);
    const headsUp = rows({ dealerSeat: 0, smallBlindSeat: 0, bigBlindSeat: 1 });
    expect(headsUp.map((row) => row.marker)).toEqual(["dealer", "big", null]);
  });

  it("cards and hand only once they were turned up, chances only when published", () => {
    const hand = { category: "pair" as const, ranks: [12] };
    const seen = rows({
      showdown: [
        { seatIndex: 1, cards: ["AH", "AD"], hand, best: ["AH", "AD", "KS", "QS", "9C"], amount: 300 },
      ],
      winners: [{ seatIndex: 1, amount: 300 }],
      equity: [{ seatIndex: 1, share: 0.8 }],
    });
    expect(seen[0]).toMatchObject({ cards: [], hand: null, won: 0, share: null });
    expect(seen[1]).toMatchObject({ cards: ["AH", "AD"], hand, won: 300, share: 0.8 });
  });

  it("marks on the board only what plays in a winning hand", () => {
    const showdown = [
      { seatIndex: 0, cards: ["2C", "3C"], best: ["KS", "QS", "JS", "9C", "3C"], amount: 0 },
      { seatIndex: 1, cards: ["AH", "AD"], best: ["AH", "AD", "KS"], amount: 300 },
    ];
    const view = as("table", { state: state({ showdown, winners: [{ seatIndex: 1, amount: 300 }] }) });
    expect(view.best).toEqual(["AH", "AD", "KS"]);
  });
});
