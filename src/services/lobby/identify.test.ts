import { describe, expect, it } from "vitest";
import { hashOf } from "@/auth/secrets";
import type { TableRecord } from "@/store/ports";
import { claimRecord, NOW, seated } from "../testing/records";
import { CLAIM_TTL_MS, TABLE_LIFE_MS, TOUCH_MS } from "../times";
import { type Ask, identify } from "./identify";

const open = claimRecord(0);
const sealed = claimRecord(3, { sealed: true });
const table = seated(open, sealed);

function see(record: TableRecord, ask: { seat: number | null; token?: string; seals?: boolean }, now = NOW) {
  const full: Ask = {
    seat: ask.seat,
    tokenHash: ask.token === undefined ? null : hashOf(ask.token),
    seals: ask.seals ?? false,
  };
  const { next, result } = identify(record, full, now);
  return { next, gist: result.ok ? result.value.kind : result.error.code, result };
}

describe("what a reader may see of a chair (decision 14)", () => {
  it.each([
    ["nobody asks for no chair", { seat: null }, "public"],
    ["anybody asks for an unsealed chair", { seat: 0 }, "own"],
    ["anybody asks for a sealed chair", { seat: 3 }, "sealed"],
    ["anybody asks for an empty chair", { seat: 5 }, "empty"],
    ["anybody asks for a chair the table has not", { seat: 6 }, "seat_out_of_range"],
    ["the holder asks for its sealed chair", { seat: 3, token: "token-3" }, "own"],
    [
      "a holder asks for another's unsealed chair with its own token",
      { seat: 0, token: "token-3" },
      "not_your_seat",
    ],
    ["a holder asks for an empty chair", { seat: 5, token: "token-3" }, "not_your_seat"],
    ["a stranger's token asks for an unsealed chair", { seat: 0, token: "who" }, "bad_claim_token"],
    ["a token asks for no chair", { seat: null, token: "token-3" }, "public"],
    ["a stranger's token asks for no chair", { seat: null, token: "who" }, "bad_claim_token"],
  ])("%s", (_, ask, gist) => expect(see(table, ask).gist).toBe(gist));

  it("is sealed by a state read with the token, and by nothing else", () => {
    const before = see(table, { seat: 0, token: "token-0" });
    expect(before.next.lobby.claims[0]?.sealed).toBe(false);
    const sealing = see(table, { seat: 0, token: "token-0", seals: true });
    expect(sealing.next.lobby.claims[0]?.sealed).toBe(true);
    expect(see(sealing.next, { seat: 0 }).gist).toBe("sealed");
    // A read of no chair is no read of the seat.
    expect(see(table, { seat: null, token: "token-0", seals: true }).next.lobby.claims[0]?.sealed).toBe(
      false,
    );
  });

  it("is not made the holder's by a token-less read while unsealed", () => {
    const { result } = see(table, { seat: 0, seals: true });
    expect(result).toMatchObject({ ok: true, value: { kind: "own", proven: false } });
  });
});

describe("presence (decision 18)", () => {
  const later = NOW + TOUCH_MS;

  it("is a read with the token, of the chair or of none", () => {
    for (const seat of [3, null]) {
      const { next } = see(table, { seat, token: "token-3" }, later);
      expect(next.lobby.claims[1]?.lastSeenAt).toBe(later);
    }
  });

  it("is a token-less read of an unsealed chair, not of a sealed one", () => {
    expect(see(table, { seat: 0 }, later).next.lobby.claims[0]?.lastSeenAt).toBe(later);
    expect(see(table, { seat: 3 }, later).next).toBe(table);
  });

  it("revives a stale claim whose chair nobody took", () => {
    const lapsed = NOW + CLAIM_TTL_MS + 1;
    expect(see(table, { seat: 3, token: "token-3" }, lapsed).next.lobby.claims[1]?.lastSeenAt).toBe(lapsed);
    expect(see(table, { seat: 0 }, lapsed).next.lobby.claims[0]?.lastSeenAt).toBe(lapsed);
  });

  it("is not noted at a table that is over", () => {
    const end = NOW + TABLE_LIFE_MS;
    expect(see(table, { seat: 3, token: "token-3" }, end)).toMatchObject({ next: table, gist: "own" });
    expect(see(table, { seat: 0 }, end).next).toBe(table);
  });
});
