import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashOf } from "@/auth/secrets";
import type { ActionInput } from "@/contract/actions";
import type { TableRecord } from "@/store/ports";
import { settleInbox } from "../inbox/settle";
import { claimRecord, NOW, publicTable, seated, seatView, TABLE } from "../testing/records";
import { TABLE_LIFE_MS } from "../times";
import { applyAct } from "./enqueue";

const TURN = "turn-of-seat-two";
const two = claimRecord(2);
const bare = seated(claimRecord(0, { sealed: true }), two);
const playing: TableRecord = {
  ...bare,
  published: {
    epoch: 1,
    version: 5,
    inboxCursor: 0,
    at: NOW,
    table: publicTable(),
    seats: [seatView(0, claimRecord(0).claim, ["2C", "2D"]), seatView(2, two.claim, ["AH", "KC"], TURN)],
    full: {},
  },
};

function act(record: TableRecord, body: Partial<ActionInput>, token: string | null = null, now = NOW) {
  const ask = {
    tableId: TABLE,
    body: { tableId: TABLE, seatIndex: 2, turnToken: TURN, action: "call", ...body } as ActionInput,
    tokenHash: token === null ? null : hashOf(token),
  };
  const { next, result } = applyAct(record, ask, now);
  return { next, gist: result.ok ? result.value.kind : result.error.code, result };
}

describe("an act", () => {
  it("goes into the inbox as it was said, under the claim that said it", () => {
    const { next, result } = act(playing, { action: "raise", raiseTo: 80 }, "token-2");
    expect(next.inbox.entries).toEqual([
      {
        id: 1,
        at: new Date(NOW).toISOString(),
        kind: "action",
        seatIndex: 2,
        claim: two.claim,
        turnToken: TURN,
        action: "raise",
        raiseTo: 80,
      },
    ]);
    expect(result).toMatchObject({ value: { kind: "heard", id: 1 } });
  });

  it("is heard once, however often it is said", () => {
    const first = act(playing, {});
    expect(act(first.next, {}).next).toBe(first.next);
    expect(act(first.next, { amount: 20 })).toMatchObject({ gist: "heard", next: first.next });
  });

  it("is the first one's, and another one changes nothing", () => {
    const first = act(playing, {});
    expect(act(first.next, { action: "fold" })).toMatchObject({ gist: "already_acted", next: first.next });
    const raised = act(playing, { action: "raise", amount: 60 });
    expect(act(raised.next, { action: "raise", amount: 80 }).gist).toBe("already_acted");
  });

  it("keeps its answer after the host took it and the turn went on", () => {
    const { next } = act(playing, {});
    const result = { id: 1, applied: true };
    const taken = { ...next, inbox: settleInbox(next.inbox, 1, [result]), published: null };
    const moved = { ...taken, published: playing.published && { ...playing.published, seats: [] } };
    expect(act(moved, {})).toMatchObject({ gist: "heard", next: moved });
    expect(act(moved, { action: "fold" }).gist).toBe("already_acted");
  });

  it("may be another one after the first was refused: nothing was committed", () => {
    const { next } = act(playing, { action: "check" });
    const refused = {
      ...next,
      inbox: settleInbox(next.inbox, 1, [{ id: 1, applied: false, reason: "cannot_check" }]),
    };
    const again = act(refused, { action: "call" });
    expect(again.gist).toBe("heard");
    expect(again.next.inbox.entries.map(({ id }) => id)).toEqual([2]);
    expect(act(again.next, { action: "check" }).gist).toBe("already_acted");
  });

  it("under a turn token that is not the seat's present one is stale (decision 11)", () => {
    expect(act(playing, { turnToken: "yesterday" })).toMatchObject({ gist: "stale_turn", next: playing });
    const others = {
      ...playing,
      published: playing.published && { ...playing.published, table: publicTable({ pendingAction: null }) },
    };
    expect(act(others, {}).gist).toBe("stale_turn");
  });

  it("of a newcomer on a chair is not the old holder's (decision 28)", () => {
    const heir = claimRecord(2, { token: "heir", claim: "claim-of-an-heir" as typeof two.claim });
    const taken = { ...playing, lobby: { ...playing.lobby, claims: [heir], former: [two] } };
    expect(act(taken, {}, "heir").gist).toBe("stale_turn");
    expect(act(taken, {}, "token-2").gist).toBe("claim_expired");
  });

  it.each([
    ["another seat's token", {}, "token-0", "not_your_seat"],
    ["a stranger's token", {}, "who", "bad_claim_token"],
    ["no token at a sealed seat", { seatIndex: 0 }, null, "claim_token_required"],
    ["nobody on the chair", { seatIndex: 4 }, null, "claim_token_required"],
    ["a chair the table has not", { seatIndex: 7 }, null, "seat_out_of_range"],
  ])("with %s is refused, and changes nothing", (_, body, token, code) => {
    expect(act(playing, body, token)).toMatchObject({ gist: code, next: playing });
  });

  it("finds no table before the first publish, nor after the table's life", () => {
    expect(act(bare, {}).gist).toBe("not_started");
    expect(act(playing, {}, null, NOW + TABLE_LIFE_MS).gist).toBe("table_expired");
  });

  it("is queued once for any order of retries and changes of mind", () => {
    const said = fc.record({
      action: fc.constantFrom("fold", "call", "raise", "allin") as fc.Arbitrary<ActionInput["action"]>,
      amount: fc.constantFrom(40, 60),
      token: fc.constantFrom(null, "token-2"),
    });
    fc.assert(
      fc.property(fc.array(said, { minLength: 1, maxLength: 12 }), (acts) => {
        let record = playing;
        for (const { token, ...body } of acts) record = act(record, body, token).next;
        const [first] = acts;
        expect(record.inbox.entries).toHaveLength(1);
        expect(record.inbox.entries[0]).toMatchObject({ action: first?.action, amount: first?.amount });
      }),
    );
  });
});
