import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashOf } from "@/auth/secrets";
import type { HostToken } from "@/contract/ids";
import type { HostClaimInput } from "@/contract/tables";
import type { TableRecord } from "@/store/ports";
import { claimRecord, NOW, publicTable, roomRecord, TABLE, tableRecord } from "../testing/records";
import { ADOPTION_MS, CLAIM_TTL_MS, HOST_STALE_MS, TABLE_LIFE_MS } from "../times";
import { applyHostClaim } from "./claim";

const KEY = "an adoption key, long enough";

function claim(record: TableRecord, input: Partial<HostClaimInput>, now = NOW) {
  const tokenOf = (epoch: number) => `${input.adoption ?? "chance"}/${epoch}` as HostToken;
  const { next, result } = applyHostClaim(record, { tableId: TABLE, ...input }, tokenOf, now);
  return { next, gist: result.ok ? result.value.hostToken : result.error.code, result };
}

const free = tableRecord();
const hosted = tableRecord({
  host: { epoch: 1, tokenHash: hashOf("first"), formerHashes: [], updatedAt: NOW, adoptionHash: null },
});

describe("taking a table back", () => {
  it("gives the current host a new token under the next epoch, and remembers the old one", () => {
    const { next, result } = claim(hosted, { host_token: "first" }, NOW + 5_000);
    expect(result).toEqual({ ok: true, value: { ok: true, hostToken: "chance/2", epoch: 2, version: 0 } });
    expect(next.host).toEqual({
      epoch: 2,
      tokenHash: hashOf("chance/2"),
      formerHashes: [hashOf("first")],
      updatedAt: NOW + 5_000,
      adoptionHash: null,
    });
  });

  it("tells where the table stands", () => {
    const published = {
      epoch: 1,
      version: 9,
      inboxCursor: 0,
      at: NOW,
      table: publicTable(),
      seats: [],
      full: {},
    };
    expect(claim({ ...hosted, published }, { host_token: "first" }).result).toMatchObject({
      value: { version: 9 },
    });
  });

  it("with the same adoption key within a minute gets the same answer", () => {
    const first = claim(hosted, { host_token: "first", adoption: KEY });
    const again = claim(first.next, { host_token: "first", adoption: KEY }, NOW + ADOPTION_MS);
    expect(again).toMatchObject({ gist: `${KEY}/2`, next: first.next });
    expect(again.result).toEqual(first.result);
  });

  it.each([
    ["after the minute", { host_token: "first", adoption: KEY }, ADOPTION_MS + 1],
    ["with another key", { host_token: "first", adoption: `${KEY}!` }, 0],
    ["without the key", { host_token: "first" }, 0],
  ])("is a deposed host's word %s", (_, input, after) => {
    const { next } = claim(hosted, { host_token: "first", adoption: KEY });
    const refused = claim(next, input, NOW + after);
    expect(refused).toMatchObject({ gist: "host_superseded", next });
    expect(refused.result).toMatchObject({ error: { extra: { hostTokenRejected: true } } });
  });

  it("does not repeat an adoption to the host before last", () => {
    const second = claim(hosted, { host_token: "first", adoption: KEY }).next;
    const third = claim(second, { host_token: `${KEY}/2`, adoption: `${KEY}3` }).next;
    expect(claim(third, { host_token: "first", adoption: `${KEY}3` }).gist).toBe("host_superseded");
  });

  it("is refused to a stranger, to nobody at all, and to a seat", () => {
    expect(claim(hosted, { host_token: "who" }).gist).toBe("bad_host_token");
    expect(claim(hosted, {}).gist).toBe("host_taken");
    expect(claim(hosted, { claim_token: "token-0" }).gist).toBe("not_a_room");
  });

  it("has one winner, whoever comes in what order and however often", () => {
    const callers = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(callers, (order) => {
        let record: TableRecord = hosted;
        const won = new Set<number>();
        for (const caller of order) {
          const { next, gist } = claim(record, { host_token: "first", adoption: `${KEY}${caller}` });
          record = next;
          if (gist.startsWith(KEY)) won.add(caller);
        }
        expect(won).toEqual(new Set([order[0]]));
        expect(record.host.epoch).toBe(2);
      }),
    );
  });
});

describe("a table that nobody hosts", () => {
  it("goes to who comes first, and again to the same adoption", () => {
    const first = claim(free, { adoption: KEY });
    expect(first.gist).toBe(`${KEY}/1`);
    expect(first.next.host).toMatchObject({ epoch: 1, formerHashes: [] });
    expect(claim(first.next, { adoption: KEY }).gist).toBe(`${KEY}/1`);
    expect(claim(first.next, { adoption: `${KEY}!` }).gist).toBe("host_taken");
    expect(claim(first.next, {}).gist).toBe("host_taken");
  });

  it("knows no token, and goes to nobody once it is over", () => {
    expect(claim(free, { host_token: "who" }).gist).toBe("bad_host_token");
    expect(claim(free, {}, NOW + TABLE_LIFE_MS).gist).toBe("table_expired");
  });
});

/** A room with two seats and a third one whose holder lost it, hosted until just now. */
const room = roomRecord({
  host: { ...hosted.host, epoch: 4 },
  lobby: {
    revision: 3,
    claims: [claimRecord(0), claimRecord(1)],
    former: [claimRecord(1, { token: "reaped" })],
    startedAt: NOW,
  },
});
const GONE = NOW + HOST_STALE_MS;
const conceded = { ...room, host: { ...room.host, tokenHash: null, formerHashes: [hashOf("first")] } };

describe("a room's hosting", () => {
  const free = { ...room, host: tableRecord().host };

  it("goes to a seat where nobody hosts, where the host is silent for 15 s, and at once where it conceded", () => {
    expect(claim(free, { claim_token: "token-1" }).gist).toBe("chance/1");
    expect(claim(room, { claim_token: "token-1" }, GONE - 1).gist).toBe("host_taken");
    expect(claim(room, { claim_token: "token-1" }, GONE).gist).toBe("chance/5");
    const { next, gist } = claim(conceded, { claim_token: "token-1" });
    expect(gist).toBe("chance/5");
    expect(next.host.formerHashes).toEqual([hashOf("first")]);
  });

  it("goes to nobody without a seat, whatever the state of its host", () => {
    for (const record of [free, room, conceded])
      for (const [input, code] of [
        [{}, "claim_token_required"],
        [{ claim_token: "who" }, "bad_claim_token"],
        [{ claim_token: "reaped" }, "claim_expired"],
      ] as const)
        expect(claim(record, input)).toMatchObject({ gist: code, next: record });
    expect(claim(free, { claim_token: "token-1" }, NOW + TABLE_LIFE_MS).gist).toBe("table_expired");
  });

  it("goes to no device that a seat went on from, nor to one that it was taken back from", () => {
    const companions = [{ tokenHash: hashOf("phone"), isAgent: false }];
    const one = claimRecord(1, { companions, revoked: [hashOf("agent")] });
    const lobby = { ...room.lobby, claims: [claimRecord(0), one] };
    for (const record of [free, room, conceded].map((each) => ({ ...each, lobby }))) {
      expect(claim(record, { claim_token: "phone" }, GONE)).toMatchObject({
        gist: "seat_moved",
        next: record,
      });
      expect(claim(record, { claim_token: "agent" }, GONE).gist).toBe("seat_taken_back");
    }
  });

  it("is a sign of the seat that asks, so that it is fresh as long as it hosts", () => {
    const { next } = claim(room, { claim_token: "token-1" }, NOW + CLAIM_TTL_MS + 1);
    expect(next.lobby.claims.map(({ lastSeenAt }) => lastSeenAt - NOW)).toEqual([0, CLAIM_TTL_MS + 1]);
  });

  it("is granted again to the same seat's same adoption, and to no other seat that knows the key", () => {
    const first = claim(room, { claim_token: "token-1", adoption: KEY }, GONE);
    const again = claim(first.next, { claim_token: "token-1", adoption: KEY }, GONE + 1_000);
    expect(again.result).toEqual(first.result);
    expect(claim(first.next, { claim_token: "token-0", adoption: KEY }, GONE).gist).toBe("host_taken");
    expect(claim(first.next, { claim_token: "token-1" }, GONE).gist).toBe("host_taken");
    expect(claim(first.next, { adoption: KEY }, GONE).gist).toBe("claim_token_required");
  });

  it("comes back by the host's own token, else by its seat", () => {
    const both = { host_token: "first", claim_token: "token-0" };
    expect(claim(room, both).gist).toBe("chance/5");
    expect(claim(conceded, both).gist).toBe("chance/5");
    expect(claim(conceded, { host_token: "first" }).gist).toBe("host_superseded");
    const taken = claim(conceded, { claim_token: "token-1" }).next;
    expect(claim(taken, both).gist).toBe("host_taken");
    expect(claim(room, { ...both, host_token: "who" }).gist).toBe("host_taken");
  });

  it("is not given again for a key whose host conceded: that is another epoch", () => {
    const { next } = claim(room, { claim_token: "token-1", adoption: KEY }, GONE);
    const gone = { ...next, host: { ...next.host, tokenHash: null } };
    expect(claim(gone, { claim_token: "token-1", adoption: KEY }, GONE).gist).toBe(`${KEY}/6`);
  });
});

describe("a TV table's hosting", () => {
  it("goes to a second screen once the first is silent for 15 s or conceded, and not before", () => {
    expect(claim(hosted, { adoption: KEY }, GONE - 1).gist).toBe("host_taken");
    const { next, gist } = claim(hosted, { adoption: KEY }, GONE);
    expect(gist).toBe(`${KEY}/2`);
    expect(claim(next, { adoption: KEY }, GONE).gist).toBe(gist);
    expect(claim(next, { adoption: `${KEY}!` }, GONE).gist).toBe("host_taken");
    expect(claim(next, { host_token: "first" }, GONE).gist).toBe("host_superseded");
    expect(claim({ ...hosted, host: conceded.host }, {}).gist).toBe("chance/5");
  });

  it("goes to no seat, and its own screen takes it back however long it was silent", () => {
    expect(claim(hosted, { claim_token: "token-0" }, GONE).gist).toBe("not_a_room");
    expect(claim(hosted, { host_token: "first", claim_token: "token-0" }, GONE).gist).toBe("chance/2");
  });

  it("says nothing of a crew's table: that is its own tab's, silent or not", () => {
    for (const mode of ["challenge", "demo"] as const) {
      const crews = { ...hosted, row: { ...hosted.row, mode } };
      expect(claim(crews, {}, GONE).gist).toBe("host_taken");
      expect(claim(crews, { host_token: "first" }, GONE).gist).toBe("chance/2");
    }
  });
});
