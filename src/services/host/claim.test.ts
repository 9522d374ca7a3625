import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashOf } from "@/auth/secrets";
import type { HostToken } from "@/contract/ids";
import type { HostClaimInput } from "@/contract/tables";
import type { TableRecord } from "@/store/ports";
import { NOW, publicTable, TABLE, tableRecord } from "../testing/records";
import { ADOPTION_MS, TABLE_LIFE_MS } from "../times";
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
