import { describe, expect, it } from "vitest";
import { hashOf } from "@/auth/secrets";
import type { BuyinInput } from "@/contract/actions";
import type { PublicTable } from "@/contract/state";
import type { TableRecord } from "@/store/ports";
import { settleInbox } from "../inbox/settle";
import { claimRecord, NOW, publicTable, seated, seatView } from "../testing/records";
import { TABLE_LIFE_MS } from "../times";
import { applyBuyin } from "./respond";

const two = claimRecord(2);
const buyIn = { seatIndex: 2, floor: 100, cap: 1000, deadline_at: new Date(NOW + 90_000).toISOString() };

function showing(table: Partial<PublicTable>, record = seated(claimRecord(0), two)): TableRecord {
  const part = {
    epoch: 1,
    version: 5,
    inboxCursor: 0,
    at: NOW,
    full: {},
    seats: [seatView(2, two.claim, [])],
  };
  return { ...record, published: { ...part, table: publicTable(table) } };
}

const open = showing({ phase: "buy_in", handIndex: 7, buyIn });

function respond(
  record: TableRecord,
  body: Partial<BuyinInput>,
  token: string | null = "token-2",
  now = NOW,
) {
  const { next, result } = applyBuyin(
    record,
    { seat_index: 2, decision: "buyin", ...body },
    token === null ? null : hashOf(token),
    now,
  );
  return { next, gist: result.ok ? `${result.value.decision} ${result.value.applied}` : result.error.code };
}

describe("a busted seat's choice", () => {
  it.each([
    [{ amount: 500 }, "buyin 500"],
    [{ amount: 5 }, "buyin 100"],
    [{ amount: 5_000 }, "buyin 1000"],
    [{}, "buyin 1000"],
    [{ decision: "leave" as const, amount: 500 }, "leave 0"],
  ])("%j counts as %s (decision 41)", (body, said) => expect(respond(open, body).gist).toBe(said));

  it("reaches the host with the amount that counts", () => {
    const { next } = respond(open, { amount: 5_000 });
    expect(next.inbox.entries).toMatchObject([
      { id: 1, kind: "buyin", seatIndex: 2, claim: two.claim, decision: "buyin", amount: 1000 },
    ]);
    expect(respond(open, { decision: "leave" }).next.inbox.entries[0]).not.toHaveProperty("amount");
  });

  it("stands, whatever is said after it", () => {
    const first = respond(open, { amount: 500 });
    for (const body of [{ amount: 500 }, { amount: 900 }, { decision: "leave" as const }])
      expect(respond(first.next, body)).toEqual(first);
  });

  it("is answered again after the host took it, and only as it was made", () => {
    const { next } = respond(open, { amount: 500 });
    const inbox = settleInbox(next.inbox, 1, []);
    const taken = { ...showing({ phase: "between", handIndex: 7 }), inbox };
    expect(respond(taken, { amount: 500 })).toEqual({ next: taken, gist: "buyin 500" });
    expect(respond(taken, { amount: 600 }).gist).toBe("no_buyin_open");
  });

  it("is asked anew when the seat busts again", () => {
    const { next } = respond(open, { amount: 500 });
    const again = {
      ...showing({ phase: "buy_in", handIndex: 12, buyIn }),
      inbox: settleInbox(next.inbox, 1, []),
    };
    expect(respond(again, { decision: "leave" }).gist).toBe("leave 0");
  });

  it.each([
    ["another seat is asked", { ...buyIn, seatIndex: 0 }],
    ["nobody is asked", null],
  ])("does not matter while %s", (_, asked) => {
    const record = showing({ buyIn: asked });
    expect(respond(record, {})).toEqual({ next: record, gist: "no_buyin_open" });
  });

  it("is not a newcomer's to make", () => {
    const heir = claimRecord(2, { token: "heir", claim: "claim-of-an-heir" as typeof two.claim });
    const taken = showing({ phase: "buy_in", buyIn }, seated(heir));
    expect(respond(taken, {}, "heir").gist).toBe("no_buyin_open");
  });

  it.each([
    ["no token", null, {}, "claim_token_required"],
    ["a stranger's token", "who", {}, "bad_claim_token"],
    ["another seat's token", "token-0", {}, "not_your_seat"],
    ["a chair the table has not", "token-2", { seat_index: 6 }, "seat_out_of_range"],
  ])("with %s is refused, and changes nothing", (_, token, body, code) => {
    expect(respond(open, body, token)).toEqual({ next: open, gist: code });
  });

  it("finds nobody before the first publish or after the table's life", () => {
    expect(respond(seated(two), {}).gist).toBe("no_buyin_open");
    expect(respond(open, {}, "token-2", NOW + TABLE_LIFE_MS).gist).toBe("table_expired");
  });
});
