import { describe, expect, it } from "vitest";
import type { ClaimId } from "@/contract/ids";
import { StateOutput } from "@/contract/state";
import type { PublishedPart } from "@/store/ports";
import type { HostLife } from "../host/life";
import type { Sight } from "../lobby/identify";
import { claimRecord, NOW, publicTable, seated, seatView } from "../testing/records";
import { readyBytes } from "./ready";
import { bodyOf, stateOf } from "./view";

const two = claimRecord(2, { sealed: true });
const published: PublishedPart = {
  epoch: 1,
  version: 5,
  inboxCursor: 0,
  at: NOW,
  table: publicTable(),
  seats: [
    seatView(0, "claim-0-of-test", ["2C", "2D"]),
    seatView(2, two.claim, ["AH", "KC"], "ticket-of-two"),
  ],
  full: { deck: ["7S", "8S"] },
};
const record = { ...seated(claimRecord(0), two), published };

const own: Sight = { kind: "own", seat: 2, claim: two, proven: true, companion: null };
const heir: Sight = { ...own, claim: { ...two, claim: "claim-of-an-heir" as ClaimId } };
const others: [string, Sight][] = [
  ["the public", { kind: "public" }],
  ["a stranger at the sealed seat", { kind: "sealed", seat: 2 }],
  ["one who asks for an empty chair", { kind: "empty", seat: 2 }],
  ["the chair's next holder", heir],
  ["another seat's holder", { kind: "own", seat: 0, claim: claimRecord(0), proven: true, companion: null }],
];

describe("what a sight opens", () => {
  it("is, for the owing seat's holder, its cards, its ticket and the price", () => {
    const { table, seat } = bodyOf(published, own);
    expect(seat).toEqual({
      seatIndex: 2,
      holeCards: ["AH", "KC"],
      hand: null,
      sealed: true,
      lastOutcome: null,
    });
    expect(table.pendingAction).toMatchObject({ turnToken: "ticket-of-two", needToCall: 20 });
  });

  it.each(others)("is no card of seat 2 and no ticket for %s (decision 29)", (_, sight) => {
    const text = JSON.stringify(bodyOf(published, sight));
    expect(text).not.toMatch(/AH|KC|ticket-of-two|needToCall/);
    expect(bodyOf(published, sight).table.pendingAction).toEqual(published.table.pendingAction);
  });

  it("is never the host's snapshot", () => {
    for (const [, sight] of [...others, ["own", own] as const])
      expect(JSON.stringify(stateOf(record, published, sight, NOW))).not.toMatch(/7S|full/);
  });

  it("has no holeCards where the chair has none, and fits the contract", () => {
    const dealtOut = { ...published, seats: [seatView(2, two.claim, [])] };
    expect(bodyOf(dealtOut, own).seat).not.toHaveProperty("holeCards");
    for (const [, sight] of [...others, ["own", own] as const])
      expect(StateOutput.parse(stateOf(record, published, sight, NOW))).toEqual(
        stateOf(record, published, sight, NOW),
      );
  });

  it("does not offer a ticket whose turn the table no longer shows", () => {
    const over = { ...published, table: publicTable({ pendingAction: null }) };
    expect(bodyOf(over, own).table.pendingAction).toBeNull();
  });

  it("says that the host is gone after 15 s, not before", () => {
    expect(stateOf(record, published, own, NOW + 14_999)).not.toHaveProperty("hostStale");
    const silent = stateOf(record, published, own, NOW + 15_000);
    expect(silent).toMatchObject({ hostStale: true });
    expect(silent).not.toHaveProperty("hostConceded");
  });

  it("says at once that the host gave its role up", () => {
    const given = { ...record, host: { ...record.host, epoch: 1, tokenHash: null } };
    expect(stateOf(given, published, own, NOW)).toMatchObject({ hostStale: true, hostConceded: true });
  });
});

describe("ready bytes", () => {
  const textOf = (sight: Sight, now: number, life: HostLife = "here") =>
    new TextDecoder().decode(readyBytes(published, sight, life, now));

  it("are the same answer that is built as a value, for every sight, fresh or stale", () => {
    for (const [, sight] of [...others, ["own", own] as const])
      for (const now of [NOW, NOW + 20_000])
        expect(JSON.parse(textOf(sight, now, now > NOW ? "silent" : "here"))).toEqual(
          stateOf(record, published, sight, now),
        );
  });

  it("are shared by readers of the same sight within 50 ms, and carry the time after that", () => {
    const first = readyBytes(published, own, "here", NOW + 1_000);
    expect(readyBytes(published, own, "here", NOW + 1_049)).toBe(first);
    const later = readyBytes(published, own, "here", NOW + 1_050);
    expect(later).not.toBe(first);
    expect(textOf(own, NOW + 1_050)).toContain(new Date(NOW + 1_050).toISOString());
  });

  it("are never shared across sights, seats, seals, claims or versions", () => {
    const unsealed: Sight = { ...own, claim: { ...two, sealed: false } };
    const sights = [...others.map(([, sight]) => sight), own, unsealed];
    const all = sights.map((sight) => readyBytes(published, sight, "here", NOW + 2_000));
    expect(new Set(all).size).toBe(sights.length);
    const next = { ...published, version: 6 };
    expect(readyBytes(next, own, "here", NOW + 2_000)).not.toBe(all.at(-2));
    expect(new TextDecoder().decode(readyBytes(next, own, "here", NOW + 2_000))).toContain('"version":6');
  });

  it("change when the host goes, even within the shared time", () => {
    expect(textOf(own, NOW + 3_000)).not.toContain("hostStale");
    expect(textOf(own, NOW + 3_010, "silent")).toContain('"hostStale":true,"updated_at"');
    expect(JSON.parse(textOf(own, NOW + 3_020, "conceded"))).toMatchObject({
      hostStale: true,
      hostConceded: true,
    });
    expect(textOf(own, NOW + 3_030)).not.toMatch(/hostStale|hostConceded/);
  });

  it("hold names in any script, by bytes and not by characters", () => {
    const table = publicTable();
    const named = {
      ...published,
      table: { ...table, playersPublic: table.playersPublic.map((p) => ({ ...p, name: "李雷 🃏" })) },
    };
    const text = new TextDecoder().decode(readyBytes(named, own, "here", NOW));
    expect(JSON.parse(text).table.playersPublic[0].name).toBe("李雷 🃏");
  });
});
