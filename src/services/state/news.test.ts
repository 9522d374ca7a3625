import { describe, expect, it } from "vitest";
import type { Until } from "@/contract/state";
import type { PublishedPart, SeatNews, TableRecord } from "@/store/ports";
import type { Sight } from "../lobby/identify";
import { claimRecord, NOW, publicTable, seated, seatView } from "../testing/records";
import { hasNews, isTold, watchFrom } from "./news";

const two = claimRecord(2, { sealed: true });
const own: Sight = { kind: "own", seat: 2, claim: two, proven: true, companion: null };
const open: Sight = { kind: "public" };
const stranger: Sight = { kind: "sealed", seat: 2 };
const at = seated(two);

function published(parts: Partial<PublishedPart> = {}, ticket: string | null = null): PublishedPart {
  return {
    epoch: 1,
    version: 9,
    inboxCursor: 0,
    at: NOW,
    table: publicTable(ticket === null ? { pendingAction: null } : {}),
    seats: [seatView(2, two.claim, ["AH", "KC"], ticket)],
    full: {},
    ...parts,
  };
}

const lastHand = { handIndex: 1, version: 7, winners: [], showdown: [], standings: [] };
const ended = { ...lastHand, standings: [{ seatIndex: 0, name: "Ana", chips: 4_000 }] };
const seatNews = (own: number, hand: number): readonly SeatNews[] => [{ seat: 2, own, hand }];
const choosing = publicTable({
  pendingAction: null,
  phase: "buy_in",
  buyIn: { seatIndex: 2, floor: 1_000, cap: 2_000, deadline_at: "2026-04-24T10:52:31.204Z" },
});

/** A record in which the holder has said something to a ticket. */
const saidTo = (turnToken: string, applied: boolean | null): TableRecord => {
  const result = applied === null ? null : { id: 1, applied };
  return { ...at, inbox: { ...at.inbox, acts: [{ id: 1, seat: 2, turnToken, said: "call", result }] } };
};

function told(part: PublishedPart, until: Until, since: number | null, sight = own, record = at): boolean {
  return isTold(record, part, { until, since, sight, moved: false, host: "here" });
}

describe("who waits for its turn", () => {
  it("hears of a decision that it owes, at whatever version it was read before", () => {
    for (const since of [null, 8, 9]) expect(told(published({}, "ticket"), "turn", since)).toBe(true);
    expect(told(published({}, "ticket"), "turn", 8, open)).toBe(false);
    expect(told(published({}, "ticket"), "turn", 8, stranger)).toBe(false);
    expect(told(published({}, "ticket"), "turn", 8, { ...own, companion: "of-another-device" })).toBe(false);
  });

  it("hears of it no more once it has answered, but again where the answer was refused", () => {
    for (const [applied, news] of [
      [null, false],
      [true, false],
      [false, true],
    ] as const)
      expect(told(published({}, "ticket"), "turn", 9, own, saidTo("ticket", applied))).toBe(news);
  });

  it("hears of its own buy-in, until it has chosen", () => {
    const offered = published({ table: choosing });
    expect(told(offered, "turn", 9)).toBe(true);
    expect(told(offered, "turn", 8, open)).toBe(false);
    const chosen = saidTo(`buyin/${two.claim}/${choosing.handIndex}`, null);
    expect(told(offered, "turn", 9, own, chosen)).toBe(false);
    const ofAnother = [seatView(2, "an-earlier-guest", [])];
    expect(told(published({ table: choosing, seats: ofAnother }), "turn", 8)).toBe(false);
  });

  it("hears nothing of what others do, nor of how a hand ended", () => {
    const played = published({ lastHand, seatNews: seatNews(0, 7) });
    for (const since of [null, 3]) expect(told(played, "turn", since)).toBe(false);
  });

  it("hears that its player sat out, came back or busted, and that the game ended, once", () => {
    expect(told(published({ seatNews: seatNews(7, 0) }), "turn", 6)).toBe(true);
    expect(told(published({ seatNews: seatNews(7, 0) }), "turn", 7)).toBe(false);
    expect(told(published({ lastHand: ended }), "turn", 6)).toBe(true);
    expect(told(published({ lastHand: ended }), "turn", 6, open)).toBe(true);
    expect(told(published({ lastHand: ended }), "turn", 7)).toBe(false);
  });

  it("hears that what it knows was never stored", () => {
    expect(told(published(), "turn", 10)).toBe(true);
  });
});

describe("who waits for a hand's end", () => {
  it("hears of each that it was dealt into, however long ago, and of all else that a turn is", () => {
    const played = published({ lastHand: { ...lastHand, version: 8 }, seatNews: seatNews(0, 7) });
    expect(told(played, "hand", 6)).toBe(true);
    expect(told(played, "hand", 7), "the next one was played without it").toBe(false);
    expect(told(published({}, "ticket"), "hand", 9)).toBe(true);
  });

  it("hears of every one where it holds no chair", () => {
    expect(told(published({ lastHand }), "hand", 6, open)).toBe(true);
    expect(told(published({ lastHand }), "hand", 7, open)).toBe(false);
  });
});

it("who waits for any change hears of every version but its own", () => {
  for (const [since, news] of [
    [null, true],
    [8, true],
    [9, false],
    [10, true],
  ] as const)
    expect(told(published({}, "ticket"), "change", since)).toBe(news);
});

describe("whatever it is waited for", () => {
  const watch = (until: Until, record: TableRecord, sight = own, moved: boolean | null = null) =>
    watchFrom(record, { sight, until, since: 9, moved }, NOW);
  const quiet = { ...at, published: published() };
  const elsewhere = claimRecord(2, {
    token: "phone",
    companions: [{ tokenHash: two.tokenHash, isAgent: false }],
  });

  it.each(["change", "hand", "turn"] as const)(
    "until=%s ends with the table, its host, and the seat",
    (until) => {
      const news = (record: TableRecord, now = NOW) => hasNews(record, watch(until, quiet), now);
      expect(news(quiet)).toBe(false);
      expect(news({ ...quiet, row: { ...quiet.row, closedAt: NOW } })).toBe(true);
      expect(news(quiet, quiet.row.expiresAt)).toBe(true);
      expect(news(quiet, NOW + 15_000)).toBe(true);
      expect(news({ ...quiet, lobby: { ...quiet.lobby, claims: [] } })).toBe(true);
      expect(news({ ...quiet, lobby: { ...quiet.lobby, claims: [elsewhere] } })).toBe(true);
      expect(hasNews(quiet, watch(until, quiet, own, true), NOW), "it believes that the seat moved").toBe(
        true,
      );
    },
  );

  it("is nothing before a table's first publish, but its closing", () => {
    expect(hasNews(at, watch("turn", at), NOW)).toBe(false);
    expect(hasNews({ ...at, row: { ...at.row, closedAt: NOW } }, watch("turn", at), NOW)).toBe(true);
  });

  it("begins now for who names no version", () => {
    const from = (until: Until) =>
      watchFrom(quiet, { sight: own, until, since: null, moved: null }, NOW).since;
    expect([from("turn"), from("hand"), from("change")]).toEqual([9, 9, null]);
  });
});
