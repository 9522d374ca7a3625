import { describe, expect, it } from "vitest";
import { claimGate } from "@/auth/gates";
import { hashOf } from "@/auth/secrets";
import type { ClaimId } from "@/contract/ids";
import type { ClaimInput } from "@/contract/tables";
import type { TableRecord } from "@/store/ports";
import { claimRecord, NOW, seated } from "../testing/records";
import { CLAIM_TTL_MS, MOVE_LIFE_MS, TABLE_LIFE_MS } from "../times";
import { applyClaim } from "./claim";
import { isFresh, isOnline, present } from "./claims";
import { applyMove } from "./move";

const table = seated(claimRecord(0), claimRecord(2));

/** Asks for a code, `code` being what the server drew. */
function ask(record: TableRecord, token: string | null, code = "code", now = NOW) {
  const hashes = { token: token === null ? null : hashOf(token), code: hashOf(code) };
  const { next, result } = applyMove(record, hashes, now);
  return { next, gist: result.ok ? `seat ${result.value}` : result.error.code };
}

/** A claim by a device that gets the token `token`, or bears it where it is known. */
function claim(record: TableRecord, body: ClaimInput, token: string, now = NOW) {
  const shown = body.move_code === undefined;
  const ask = { body, newClaim: "never-drawn" as ClaimId, tokenHash: hashOf(token), shown };
  const { next, result } = applyClaim(record, ask, now);
  const held = next.lobby.claims.find((each) => each.seat === 2);
  return { next, held, gist: result.ok ? result.value.claim : result.error.code };
}

const coded = ask(table, "token-2").next;
const moved = claim(coded, { move_code: "code" }, "tablet").next;
const who = (record: TableRecord, token: string) => {
  const verdict = claimGate(record, hashOf(token));
  return verdict.kind === "holder" ? (verdict.moved ? "companion" : "plays") : verdict.kind;
};

describe("a code for another device", () => {
  it("is kept as a hash alone, changes nothing by itself, and takes an earlier one's place", () => {
    expect(ask(table, "token-2").gist).toBe("seat 2");
    expect(JSON.stringify(coded)).not.toContain('"code"');
    expect(who(coded, "token-2")).toBe("plays");
    const second = ask(coded, "token-2", "second").next;
    expect(claim(second, { move_code: "code" }, "tablet").gist).toBe("bad_move_code");
    expect(claim(second, { move_code: "second" }, "tablet").gist).toBe("claim-2-of-test");
  });

  it.each([
    ["nobody", null, "claim_token_required"],
    ["a stranger", "who", "bad_claim_token"],
  ])("is not for %s", (_, token, code) => expect(ask(table, token)).toEqual({ next: table, gist: code }));

  it("is not for who has none of its own any more, nor at a table that is over", () => {
    expect(ask(moved, "token-2").gist).toBe("seat_moved");
    expect(ask(table, "token-2", "code", NOW + TABLE_LIFE_MS).gist).toBe("table_expired");
    const lobby = { ...table.lobby, former: [claimRecord(0, { token: "old" })] };
    expect(ask({ ...table, lobby }, "old").gist).toBe("claim_expired");
    const released = { ...table.lobby, former: [claimRecord(0, { token: "old", released: true })] };
    expect(ask({ ...table, lobby: released }, "old").gist).toBe("seat_released");
  });
});

describe("the device that brings the code", () => {
  it("holds the same claim from then on, sealed, under a token of its own", () => {
    const { held, gist } = claim(coded, { move_code: "code", name: "Somebody else" }, "tablet");
    expect(gist).toBe("claim-2-of-test");
    expect(held).toMatchObject({ name: "Player 2", sealed: true, tokenHash: hashOf("tablet"), move: null });
    expect([who(moved, "tablet"), who(moved, "token-2")]).toEqual(["plays", "companion"]);
    expect(moved.lobby.claims).toHaveLength(2);
  });

  it("may be an agent, which the host hears of; a person's it need not", () => {
    expect(moved.lobby.revision).toBe(table.lobby.revision);
    const { next, held } = claim(coded, { move_code: "code", is_agent: true }, "agent");
    expect([held?.isAgent, next.lobby.revision]).toEqual([true, table.lobby.revision + 1]);
  });

  it("gets nothing with a code that was used, is a guess, or is 120 s old", () => {
    expect(claim(moved, { move_code: "code" }, "other").gist).toBe("bad_move_code");
    expect(claim(coded, { move_code: "guess" }, "other").gist).toBe("bad_move_code");
    expect(claim(coded, { move_code: "code" }, "x", NOW + MOVE_LIFE_MS - 1).gist).toBe("claim-2-of-test");
    expect(claim(coded, { move_code: "code" }, "x", NOW + MOVE_LIFE_MS)).toMatchObject({
      next: coded,
      gist: "bad_move_code",
    });
  });

  it("gets its first answer again where that was lost, and changes nothing by it", () => {
    expect(claim(moved, { move_code: "code" }, "tablet")).toMatchObject({
      next: moved,
      gist: "claim-2-of-test",
    });
  });

  it("may hand the seat on, and the newest six of the devices before it are remembered", () => {
    let record = moved;
    let holder = "tablet";
    for (let turn = 0; turn < 7; turn += 1) {
      record = ask(record, holder, `code ${turn}`).next;
      holder = `device ${turn}`;
      record = claim(record, { move_code: `code ${turn}` }, holder).next;
    }
    expect(who(record, holder)).toBe("plays");
    expect(["token-2", "tablet", "device 0", "device 5"].map((each) => who(record, each))).toEqual([
      "unknown",
      "unknown",
      "companion",
      "companion",
    ]);
  });
});

describe("taking the seat back", () => {
  it("shuts the other device out, and tells the host only where an agent is concerned", () => {
    const back = claim(moved, { take_back: true }, "token-2");
    expect([who(back.next, "token-2"), who(back.next, "tablet")]).toEqual(["plays", "revoked"]);
    expect(back.next.lobby.revision).toBe(moved.lobby.revision);
    const asks: readonly ClaimInput[] = [{}, { take_back: true }, { name: "Ana" }, { move_code: "code" }];
    expect(asks.map((body) => claim(back.next, body, "tablet").gist)).toEqual([
      "seat_taken_back",
      "seat_taken_back",
      "seat_taken_back",
      "bad_move_code",
    ]);
    expect(ask(back.next, "tablet").gist).toBe("seat_taken_back");
  });

  it("undoes the moves since, and those alone: a device before them still sees its cards", () => {
    const third = claim(ask(moved, "tablet", "on").next, { move_code: "on" }, "third").next;
    const fourth = claim(ask(third, "third", "on").next, { move_code: "on" }, "fourth").next;
    const back = claim(fourth, { take_back: true }, "tablet").next;
    expect(["token-2", "tablet", "third", "fourth"].map((each) => who(back, each))).toEqual([
      "companion",
      "plays",
      "revoked",
      "revoked",
    ]);
    const first = claim(back, { take_back: true }, "token-2").next;
    expect(["token-2", "tablet", "third"].map((each) => who(first, each))).toEqual([
      "plays",
      "revoked",
      "revoked",
    ]);
  });

  it("shuts out for good, also when the chair lapsed or was left; the newest twelve are told why", () => {
    const back = claim(moved, { take_back: true }, "token-2").next;
    const left = { ...back, lobby: { ...back.lobby, claims: [], former: back.lobby.claims } };
    expect(who(left, "tablet")).toBe("revoked");
    let record = moved;
    for (let turn = 0; turn < 13; turn += 1) {
      record = claim(record, { take_back: true }, "token-2").next;
      record = claim(ask(record, "token-2").next, { move_code: "code" }, `device ${turn}`).next;
    }
    expect(["tablet", "device 0", "device 11", "device 12"].map((each) => who(record, each))).toEqual([
      "unknown",
      "revoked",
      "revoked",
      "plays",
    ]);
  });

  it("from an agent makes it a person's seat again, and the agent takes nothing back by itself", () => {
    const agents = claim(coded, { move_code: "code", is_agent: true }, "agent").next;
    const back = claim(agents, { take_back: true }, "token-2");
    expect(back.held?.isAgent).toBe(false);
    expect(back.next.lobby.revision).toBe(agents.lobby.revision + 1);
    expect(who(back.next, "agent")).toBe("revoked");
    const on = claim(ask(agents, "agent", "on").next, { move_code: "on" }, "third").next;
    expect(claim(on, { take_back: true }, "agent")).toMatchObject({ gist: "seat_moved" });
  });

  it("by the device that plays anyhow changes nothing, and ends a code that is out only for who used it", () => {
    expect(claim(moved, { take_back: true }, "tablet").next).toBe(moved);
    const out = ask(moved, "tablet", "next").next;
    const back = claim(out, { take_back: true }, "token-2").next;
    expect(claim(back, { move_code: "next" }, "third").gist).toBe("bad_move_code");
  });

  it("is nobody else's", () => {
    expect(claim(moved, { take_back: true }, "who").gist).toBe("bad_claim_token");
    expect(claim(moved, { take_back: true, seat_index: 0 }, "token-2").gist).toBe("not_your_seat");
  });
});

describe("a companion", () => {
  it("keeps the chair by its signs, and makes nobody think that the seat is being played", () => {
    const later = NOW + CLAIM_TTL_MS - 1;
    const presence = present(moved, hashOf("token-2"), later);
    if (presence.kind !== "here") throw new Error("not here");
    expect(presence.moved).toBe(true);
    expect(presence.claim.lastSeenAt).toBe(NOW);
    expect(isFresh(presence.claim, later + CLAIM_TTL_MS - 1)).toBe(true);
    expect(isFresh(presence.claim, later + CLAIM_TTL_MS)).toBe(false);
    expect(isOnline(presence.claim, later)).toBe(false);
    expect(present(presence.record, hashOf("token-2"), later + 1)).toMatchObject({ record: presence.record });
  });

  it("may rename the seat, and say nothing of whether an agent plays it", () => {
    const renamed = claim(moved, { name: "Ana", is_agent: true }, "token-2");
    expect(renamed.held).toMatchObject({ name: "Ana", isAgent: false, tokenHash: hashOf("tablet") });
  });

  it("brings a chair back that lapsed, as a companion still", () => {
    const lapsed = NOW + 3 * CLAIM_TTL_MS;
    const taken = claim(moved, { seat_index: 2, name: "New", move_code: undefined }, "tablet", NOW).next;
    const gone = { ...taken.lobby, claims: [], former: taken.lobby.claims };
    const presence = present({ ...taken, lobby: gone }, hashOf("token-2"), lapsed);
    expect(presence).toMatchObject({ kind: "here", moved: true, claim: { companionSeenAt: lapsed } });
    if (presence.kind !== "here") throw new Error("not here");
    expect([isFresh(presence.claim, lapsed), isOnline(presence.claim, lapsed)]).toEqual([true, false]);
  });
});
