import { describe, expect, it } from "vitest";
import { hashOf } from "@/auth/secrets";
import type { ClaimId, HostToken, TableId } from "@/contract/ids";
import type { PublishInput } from "@/contract/state";
import type { InboxEntry } from "@/contract/tables";
import type { TableRecord } from "@/store/ports";
import { claimRecord, NOW, publicTable, roomRecord, TABLE, tableRecord } from "../testing/records";
import { TABLE_LIFE_MS } from "../times";
import { applyPublish, lastHandOf } from "./publish";

const MINTED = "a-token-that-was-minted" as HostToken;

const hosted = tableRecord({
  host: {
    epoch: 2,
    tokenHash: hashOf("host"),
    formerHashes: [hashOf("deposed")],
    updatedAt: NOW,
    adoptionHash: null,
  },
});

function publish(record: TableRecord, input: Partial<PublishInput>, now = NOW + 1_000) {
  const { next, result } = applyPublish(record, { tableId: TABLE, ...input }, MINTED, now);
  return result.ok
    ? { next, said: result.value, gist: `v${result.value.version}` }
    : { next, said: result.error, gist: result.error.code };
}

const table = publicTable();
const full = { format: 1 };
const one = { hostToken: "host", version: 1, table, seats: [], full };
const first = publish(hosted, one).next;

describe("a publish (decisions 16 and 30)", () => {
  it("is stored whole under its epoch and version, as a sign of the host", () => {
    expect(first.published).toEqual({
      epoch: 2,
      version: 1,
      inboxCursor: 0,
      at: NOW + 1_000,
      table,
      seats: [],
      seatNews: [0, 2, 4].map((seat) => ({ seat, own: 0, hand: 0 })),
      full,
    });
    expect(first.host.updatedAt).toBe(NOW + 1_000);
  });

  it("is acknowledged again at the same version, and the first one stands", () => {
    const other = { ...one, table: publicTable({ pot: 999 }) };
    const again = publish(first, other, NOW + 3_000);
    expect(again.gist).toBe("v1");
    expect(again.next.published).toBe(first.published);
    expect(again.next.host.updatedAt).toBe(NOW + 3_000);
  });

  it.each([1, 4])("at version %i after the second learns the stored one", (version) => {
    const second = publish(first, { ...one, version: 2 }).next;
    const refused = publish(second, { ...one, version });
    expect(refused).toMatchObject({ gist: "version_gap", said: { extra: { version: 2 } }, next: second });
  });

  it("of a new host must rise above what the old one stored", () => {
    const adopted = { ...first, host: { ...first.host, epoch: 3, tokenHash: hashOf("next") } };
    expect(publish(adopted, { ...one, hostToken: "next" }).gist).toBe("version_gap");
    expect(publish(adopted, { ...one, hostToken: "next", version: 2 }).gist).toBe("v2");
  });

  it.each([
    ["a deposed host", { hostToken: "deposed" }, "host_superseded"],
    ["a stranger", { hostToken: "who" }, "bad_host_token"],
    ["the host under another epoch", { epoch: 1 }, "host_superseded"],
  ])("of %s is rejected, and says so", (_, input, code) => {
    const refused = publish(hosted, { ...one, ...input });
    expect(refused).toMatchObject({ gist: code, said: { extra: { hostTokenRejected: true } }, next: hosted });
  });

  it.each([
    ["another table's id", { table: publicTable({ tableId: "f".repeat(20) as TableId }) }],
    ["another mode", { table: publicTable({ mode: "room" }) }],
    ["no version", { version: undefined }],
  ])("with %s is malformed", (_, input) => {
    expect(publish(hosted, { ...one, ...input } as Partial<PublishInput>).gist).toBe("invalid_field");
  });

  it("is over with the table (decision 24)", () => {
    expect(publish(hosted, one, NOW + TABLE_LIFE_MS).gist).toBe("table_expired");
    expect(publish({ ...hosted, row: { ...hosted.row, closedAt: NOW } }, one).gist).toBe("table_closed");
  });
});

describe("a table that nobody hosts", () => {
  const free = tableRecord();
  const { hostToken: _, ...tokenless } = one;

  it("goes to who publishes first, with the token in the answer", () => {
    const { next, said } = publish(free, tokenless);
    expect(said).toMatchObject({ ok: true, epoch: 1, version: 1, hostToken: MINTED });
    expect(next.host).toMatchObject({ epoch: 1, tokenHash: hashOf(MINTED) });
    expect(publish(next, tokenless)).toMatchObject({ gist: "host_taken", next });
  });

  it("goes to a first heartbeat as well", () => {
    expect(publish(free, {}).said).toMatchObject({ epoch: 1, version: 0, hostToken: MINTED });
  });

  it("goes to nobody whose publish is refused", () => {
    expect(publish(free, { ...tokenless, version: 5 })).toMatchObject({ gist: "version_gap", next: free });
  });

  it("knows no token, whatever it is", () => {
    expect(publish(free, one).gist).toBe("bad_host_token");
  });

  it("tells its token to nobody later", () => {
    expect(publish(hosted, one).said).not.toHaveProperty("hostToken");
  });
});

describe("a room that nobody hosts", () => {
  const free = roomRecord({
    lobby: {
      revision: 1,
      claims: [claimRecord(1, { companions: [{ tokenHash: hashOf("phone"), isAgent: false }] })],
      former: [claimRecord(1, { token: "reaped" })],
      startedAt: NOW,
    },
  });
  const { hostToken: _, ...tokenless } = { ...one, table: publicTable({ mode: "room", playersPublic: [] }) };

  it.each([
    ["nobody's", {}, "claim_token_required"],
    ["a stranger's", { claim_token: "who" }, "bad_claim_token"],
    ["a lost seat's", { claim_token: "reaped" }, "claim_expired"],
    ["a device's that its seat went on from", { claim_token: "phone" }, "seat_moved"],
  ])("is not %s to publish", (_, input, code) => {
    expect(publish(free, { ...tokenless, ...input })).toMatchObject({ gist: code, next: free });
    expect(publish(free, input).gist).toBe(code);
  });

  it("goes to a seat that publishes first", () => {
    const { next, said } = publish(free, { ...tokenless, claim_token: "token-1" });
    expect(said).toMatchObject({ ok: true, epoch: 1, version: 1, hostToken: MINTED });
    expect(publish(next, { ...tokenless, claim_token: "token-1" }).gist).toBe("host_taken");
  });
});

describe("a concession", () => {
  const concession = { hostToken: "host", concede: true };
  const given = publish(first, concession);

  it("leaves the table to whoever comes, and takes the token's word away", () => {
    expect(given.said).toEqual({ ok: true, epoch: 2, version: 1, pendingBuyinDecisions: [] });
    expect(given.next).toEqual({
      ...first,
      host: { ...first.host, tokenHash: null, formerHashes: [hashOf("deposed"), hashOf("host")] },
    });
    expect(publish(given.next, { ...one, version: 2 }).gist).toBe("host_superseded");
    expect(publish(given.next, { hostToken: "host" }).gist).toBe("host_superseded");
  });

  it("publishes nothing that comes with it", () => {
    expect(publish(first, { ...one, ...concession, version: 2 }).next.published).toBe(first.published);
  });

  it("said again is acknowledged again, until somebody has taken over", () => {
    const again = publish(given.next, { ...concession, epoch: 2 });
    expect(again).toMatchObject({ gist: "v1", next: given.next });
    const taken = { ...given.next, host: { ...given.next.host, epoch: 3, tokenHash: hashOf("next") } };
    expect(publish(taken, concession)).toMatchObject({ gist: "host_superseded", next: taken });
    expect(publish(taken, { ...concession, epoch: 2 })).toMatchObject({
      gist: "host_superseded",
      next: taken,
    });
  });

  it.each([
    ["a deposed host", { hostToken: "deposed" }, "host_superseded"],
    ["a stranger", { hostToken: "who" }, "bad_host_token"],
    ["nobody", { hostToken: undefined }, "host_taken"],
    ["the host of another epoch", { epoch: 1 }, "host_superseded"],
  ])("of %s is none", (_, input, code) => {
    expect(publish(first, { ...concession, ...input })).toMatchObject({ gist: code, next: first });
  });

  it("is none at a crew's table, which changes no hosts, and at one that is over", () => {
    const crews = { ...first, row: { ...first.row, mode: "challenge" as const } };
    expect(publish(crews, concession)).toMatchObject({ gist: "invalid_field", next: crews });
    expect(publish(first, concession, NOW + TABLE_LIFE_MS).gist).toBe("table_expired");
  });
});

describe("the inbox at a publish", () => {
  const entry = (id: number, kind: "action" | "buyin"): InboxEntry => {
    const common = { id, at: new Date(NOW).toISOString(), seatIndex: 2, claim: "claim-2-of-test" as ClaimId };
    return kind === "action"
      ? { ...common, kind, turnToken: `turn-${id}`, action: "call" }
      : { ...common, kind, decision: "buyin", amount: 500 };
  };
  const act = (id: number) => ({ id, seat: 2, turnToken: `turn-${id}`, said: "call", result: null });
  const inbox = {
    nextId: 4,
    entries: [entry(1, "action"), entry(2, "action"), entry(3, "buyin")],
    acts: [act(1), act(2)],
  };
  const waiting = { ...hosted, inbox };
  const result = { id: 1, applied: true, act: { action: "call", amount: 20, to: 20 } };

  it("loses what the host took, keeps the rest, and notes what became of the acts", () => {
    const { next, said } = publish(waiting, { ...one, inboxCursor: 1, results: [result] });
    expect(next.inbox.entries.map(({ id }) => id)).toEqual([2, 3]);
    expect(next.inbox.acts.map((each) => each.result)).toEqual([result, null]);
    expect(next.published?.inboxCursor).toBe(1);
    expect(said).toMatchObject({
      pendingBuyinDecisions: [{ seat_index: 2, decision: "buyin", amount: 500 }],
    });
  });

  it("never loses what was not yet sent, whatever cursor the host claims", () => {
    const { next } = publish(waiting, { ...one, inboxCursor: 1_000 });
    expect(next.published?.inboxCursor).toBe(3);
    expect(publish(next, { ...one, version: 2, inboxCursor: 0 }).next.published?.inboxCursor).toBe(3);
  });

  it("keeps the first word on an act", () => {
    const { next } = publish(waiting, { ...one, results: [result] });
    const later = publish(next, { ...one, version: 2, results: [{ id: 1, applied: false, reason: "x" }] });
    expect(later.next.inbox.acts[0]?.result).toEqual(result);
  });

  it("hears results by heartbeat too, and loses nothing by it", () => {
    const { next, gist } = publish(waiting, { hostToken: "host", inboxCursor: 3, results: [result] });
    expect(gist).toBe("v0");
    expect(next.inbox.acts[0]?.result).toEqual(result);
    expect(next.inbox.entries).toBe(inbox.entries);
    expect(next.published).toBeNull();
  });

  it("stays the same part where nothing in it changed, so that no store writes it", () => {
    expect(publish(waiting, one).next.inbox).toBe(inbox);
  });
});

describe("the last hand", () => {
  const winners = [{ seatIndex: 2, amount: 50 }];
  const closed = publicTable({ handIndex: 3, phase: "between", winners });
  const told = { handIndex: 3, version: 9, winners, showdown: [], standings: [] };

  it("is kept from the version that names its winners, until another one is closed", () => {
    expect(lastHandOf(table, undefined, 4)).toEqual({});
    expect(lastHandOf(closed, undefined, 9)).toEqual({ lastHand: told });
    expect(lastHandOf(closed, told, 10)).toEqual({ lastHand: told });
    expect(lastHandOf(publicTable({ handIndex: 4 }), told, 11)).toEqual({ lastHand: told });
    expect(lastHandOf({ ...closed, handIndex: 4 }, told, 12)).toEqual({
      lastHand: { ...told, handIndex: 4, version: 12 },
    });
  });

  it("is news once more when the game ends with it", () => {
    const standings = [{ seatIndex: 2, name: "Claude", chips: 6_000 }];
    const ended = { ...told, version: 10, standings };
    expect(lastHandOf(closed, ended, 11)).toEqual({ lastHand: ended });
    expect(lastHandOf({ ...closed, phase: "ended", standings }, told, 10)).toEqual({
      lastHand: { ...told, version: 10, standings },
    });
  });

  it("is stored with the publish, and outlives the next one", () => {
    const second = publish(first, { ...one, version: 2, table: closed }).next;
    expect(second.published?.lastHand).toEqual({ ...told, version: 2 });
    const third = publish(second, { ...one, version: 3, table: publicTable({ handIndex: 4 }) }).next;
    expect(third.published?.lastHand).toEqual({ ...told, version: 2 });
  });
});
