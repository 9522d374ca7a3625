import { describe, expect, it } from "vitest";
import { hashOf } from "@/auth/secrets";
import type { ClaimId } from "@/contract/ids";
import type { ClaimInput } from "@/contract/tables";
import type { TableRecord } from "@/store/ports";
import { claimRecord, NOW, seated, tableRecord } from "../testing/records";
import { CLAIM_TTL_MS, TABLE_LIFE_MS } from "../times";
import { applyClaim } from "./claim";
import { applyStart } from "./start";

const NEW = "a-claim-yet-unborn" as ClaimId;

/** Claims with a token already held (`shown`), or gets `fresh` as a newcomer's. */
function claim(
  record: TableRecord,
  body: ClaimInput,
  { shown, now = NOW }: { shown?: string; now?: number } = {},
) {
  const ask = { body, newClaim: NEW, tokenHash: hashOf(shown ?? "fresh"), shown: shown !== undefined };
  const { next, result } = applyClaim(record, ask, now);
  return {
    next,
    gist: result.ok ? result.value.name : result.error.code,
    claim: result.ok ? result.value : null,
  };
}

describe("a first claim", () => {
  it("takes the chair under the cleaned name", () => {
    const { next, claim: taken } = claim(tableRecord(), { seat_index: 2, name: " Ana " });
    expect(next.lobby).toMatchObject({ revision: 1, claims: [{ seat: 2, name: "Ana", claim: NEW }] });
    expect(taken).toMatchObject({
      sealed: false,
      isAgent: false,
      tokenHash: hashOf("fresh"),
      claimedAt: NOW,
    });
  });

  it.each([
    ["a fresh holder", { seat_index: 0, name: "Ana" }, "seat_taken"],
    ["a chair the table has not", { seat_index: 6, name: "Ana" }, "seat_out_of_range"],
    ["a name that is none", { seat_index: 1, name: " " }, "invalid_name"],
    ["no name", { seat_index: 1 }, "invalid_field"],
    ["no chair", { name: "Ana" }, "invalid_field"],
  ])("is refused for %s, and changes nothing", (_, body, code) => {
    const table = seated(claimRecord(0));
    expect(claim(table, body)).toMatchObject({ gist: code, next: table });
  });

  it("may take a chair whose holder is stale, and its name stays free for it", () => {
    const now = NOW + CLAIM_TTL_MS;
    const { next } = claim(seated(claimRecord(0, { name: "Bob" })), { seat_index: 0, name: "Bob" }, { now });
    expect(next.lobby.claims).toMatchObject([{ name: "Bob", claim: NEW }]);
    expect(next.lobby.former).toHaveLength(1);
  });

  it("is numbered where the name is taken at another chair (decision 20)", () => {
    const { gist } = claim(seated(claimRecord(0, { name: "Bob" })), { seat_index: 1, name: "Bob" });
    expect(gist).toBe("Bob (2)");
  });

  it("is sealed when it asks for it, and always in a room (decision 14)", () => {
    expect(claim(tableRecord(), { seat_index: 1, name: "Ana", sealed: true }).claim?.sealed).toBe(true);
    const room = tableRecord({ row: { ...tableRecord().row, mode: "room" } });
    expect(claim(room, { seat_index: 1, name: "Ana" }).claim?.sealed).toBe(true);
  });

  it("finds no chair at a table that is closed or expired (decision 24)", () => {
    const closed = tableRecord({ row: { ...tableRecord().row, closedAt: NOW } });
    expect(claim(closed, { seat_index: 1, name: "Ana" }).gist).toBe("table_closed");
    expect(claim(tableRecord(), { seat_index: 1, name: "Ana" }, { now: NOW + TABLE_LIFE_MS }).gist).toBe(
      "table_expired",
    );
  });
});

describe("a holder's own claim", () => {
  const table = seated(claimRecord(0, { name: "Ana" }), claimRecord(1, { name: "Bob" }));

  it("is kept by a heartbeat without a word", () => {
    expect(claim(table, {}, { shown: "token-0" })).toMatchObject({ gist: "Ana", next: table });
    const later = NOW + 30_000;
    const { next } = claim(table, {}, { shown: "token-0", now: later });
    expect(next.lobby).toMatchObject({ revision: 3, claims: [{ lastSeenAt: later }, { lastSeenAt: NOW }] });
  });

  it("is renamed by another name, of which the host hears", () => {
    const { next } = claim(table, { name: "Anna" }, { shown: "token-0" });
    expect(next.lobby).toMatchObject({ revision: 4, claims: [{ name: "Anna" }, { name: "Bob" }] });
  });

  it("keeps its identity through a rename, so that no debt splits (decision 20)", () => {
    const renamed = claim(table, { name: "Bob" }, { shown: "token-0" });
    expect(renamed.gist).toBe("Bob (2)");
    expect(renamed.claim?.claim).toBe(table.lobby.claims[0]?.claim);
    expect(claim(renamed.next, { name: "Bob" }, { shown: "token-0" }).next).toBe(renamed.next);
  });

  it("can be sealed later, and never unsealed", () => {
    const sealed = claim(table, { sealed: true }, { shown: "token-0" });
    expect(sealed.claim?.sealed).toBe(true);
    expect(sealed.next.lobby.revision).toBe(3);
    expect(claim(sealed.next, { sealed: false }, { shown: "token-0" }).claim?.sealed).toBe(true);
  });

  it("says that it is an agent's, of which the host hears", () => {
    const { next } = claim(table, { is_agent: true }, { shown: "token-0" });
    expect(next.lobby).toMatchObject({ revision: 4, claims: [{ isAgent: true }, { isAgent: false }] });
  });

  it.each([
    ["for another chair", { seat_index: 1, name: "Ana" }, "token-0", "not_your_seat"],
    ["with a stranger's token", {}, "who", "bad_claim_token"],
    ["under a name that is none", { name: "\u202Eana" }, "token-0", "invalid_name"],
  ])("is refused %s, and changes nothing", (_, body, shown, code) => {
    expect(claim(table, body, { shown })).toMatchObject({ gist: code, next: table });
  });

  it("has expired once somebody else sits there", () => {
    const now = NOW + CLAIM_TTL_MS;
    const { next } = claim(table, { seat_index: 0, name: "Eve" }, { now });
    expect(claim(next, {}, { shown: "token-0", now }).gist).toBe("claim_expired");
  });
});

describe("a claim repeated under its key", () => {
  it("is the same claim while it holds the chair", () => {
    const first = claim(tableRecord(), { seat_index: 0, name: "Bob", claim_key: "k".repeat(16) });
    const again = claim(first.next, { seat_index: 0, name: "Bob", claim_key: "k".repeat(16) });
    expect(again).toMatchObject({ gist: "Bob", next: first.next });
  });

  it("gets nothing once somebody else has sat there since", () => {
    const lost = tableRecord();
    const former = [claimRecord(0, { token: "fresh" })];
    const table = { ...lost, lobby: { ...lost.lobby, claims: [claimRecord(0, { token: "heir" })], former } };
    expect(claim(table, { seat_index: 0, name: "Bob" }).gist).toBe("claim_expired");
  });
});

describe("the start (decisions 13 and 36)", () => {
  const start = (record: TableRecord, token: string | null, now = NOW) => {
    const { next, result } = applyStart(record, token === null ? null : hashOf(token), now);
    return { next, gist: result.ok ? result.value - NOW : result.error.code };
  };
  const two = seated(claimRecord(0), claimRecord(1));

  it("takes any fresh claim's token, not only the first one's", () => {
    const { next } = start(two, "token-1", NOW + 7);
    expect(next.lobby).toMatchObject({ startedAt: NOW + 7, revision: 4 });
  });

  it("changes nothing the second time", () => {
    const { next } = start(two, "token-0");
    expect(start(next, "token-1", NOW + 500)).toEqual({ next, gist: 0 });
  });

  it("needs two fresh claims, of which the caller's is one", () => {
    expect(start(seated(claimRecord(0)), "token-0").gist).toBe("need_two_players");
    const stale = NOW + CLAIM_TTL_MS;
    expect(start(two, "token-0", stale).gist).toBe("need_two_players");
    const onlyOtherFresh = seated(claimRecord(0), claimRecord(1, { lastSeenAt: stale }));
    expect(start(onlyOtherFresh, "token-0", stale).gist).toBe(stale - NOW);
  });

  it.each([
    ["without a token", null, "claim_token_required"],
    ["with a stranger's token", "who", "bad_claim_token"],
  ])("is refused %s", (_, token, code) => expect(start(two, token)).toEqual({ next: two, gist: code }));

  it("is over with the table", () => {
    expect(start(two, "token-0", NOW + TABLE_LIFE_MS).gist).toBe("table_expired");
  });
});
