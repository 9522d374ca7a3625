import { describe, expect, it } from "vitest";
import { hashOf } from "@/auth/secrets";
import type { ClaimId } from "@/contract/ids";
import type { ManageInput } from "@/contract/seats";
import type { TableRecord } from "@/store/ports";
import { claimRecord, NOW, seated, tableRecord } from "../testing/records";
import { CLAIM_TTL_MS, TABLE_LIFE_MS } from "../times";
import { present } from "./claims";
import { applyLeave } from "./leave";
import { applyManage } from "./manage";

const host = {
  epoch: 2,
  tokenHash: hashOf("host"),
  formerHashes: [hashOf("deposed")],
  updatedAt: NOW,
  adoptionHash: null,
};
const table: TableRecord = {
  ...seated(claimRecord(4, { claimedAt: NOW - 2 }), claimRecord(0, { claimedAt: NOW - 1 })),
  host,
};

function manage(record: TableRecord, body: ManageInput, token: string | null = "token-4", now = NOW) {
  const { next, result } = applyManage(record, body, token === null ? null : hashOf(token), now);
  return { next, gist: result.ok ? "done" : result.error.code };
}

const rename = { seat_index: 0, do: "rename", name: "Ana" } as const;
const release = { seat_index: 0, do: "release" } as const;
const at = (record: TableRecord, seat: number) => record.lobby.claims.find((each) => each.seat === seat);

describe("who manages the seats", () => {
  it("is the first claim that is fresh: a guest who went home hands that on", () => {
    expect(manage(table, rename).gist).toBe("done");
    expect(manage(table, rename, "token-0").gist).toBe("not_first_claim");
    expect(manage(table, rename, "token-0", NOW + CLAIM_TTL_MS).gist).toBe("done");
  });

  it.each([
    ["nobody", rename, null, "claim_token_required"],
    ["a stranger", rename, "who", "bad_claim_token"],
    ["a deposed host", { ...rename, host_token: "deposed" }, null, "host_superseded"],
    ["a host of another table", { ...rename, host_token: "who" }, null, "bad_host_token"],
  ])("is not %s", (_, body, token, code) =>
    expect(manage(table, body, token)).toEqual({ next: table, gist: code }),
  );

  it("is a TV table's host, and no room's, whose host is whichever tab deals", () => {
    const body = { ...rename, host_token: "host" };
    expect(manage(table, body, null).gist).toBe("done");
    const room = { ...table, row: { ...table.row, mode: "room" as const } };
    expect(manage(room, body, null).gist).toBe("not_first_claim");
  });

  it("is none who lost the chair, and nobody once the table is over", () => {
    const lobby = { ...table.lobby, former: [claimRecord(0, { token: "old" })] };
    expect(manage({ ...table, lobby }, rename, "old").gist).toBe("claim_expired");
    expect(manage(table, rename, "token-4", NOW + TABLE_LIFE_MS).gist).toBe("table_expired");
  });
});

describe("a managed seat", () => {
  it("is renamed, cleaned and distinct, and the host hears of it; its claim stays", () => {
    const { next } = manage(table, { ...rename, name: " Player 4 " });
    expect(at(next, 0)).toMatchObject({ name: "Player 4 (2)", claim: "claim-0-of-test" });
    expect(next.lobby.revision).toBe(table.lobby.revision + 1);
    expect(manage(table, { ...rename, name: "Player 0" }).next.lobby.revision).toBe(table.lobby.revision);
  });

  it.each([
    ["without a name", { seat_index: 0, do: "rename" } as const, "invalid_name"],
    ["to no name", { ...rename, name: "\u202E" }, "invalid_name"],
    ["where nobody sits", { ...rename, seat_index: 1 }, "seat_empty"],
    ["beyond the table", { ...rename, seat_index: 6 }, "seat_out_of_range"],
    ["of somebody who has gone", { ...rename, claim: "claim-gone-test" as ClaimId }, "seat_empty"],
  ])("is not renamed %s", (_, body, code) =>
    expect(manage(table, body)).toEqual({ next: table, gist: code }),
  );

  it("is muted and unmuted, and may be said so of twice", () => {
    const muted = manage(table, { seat_index: 0, do: "mute" }).next;
    expect(at(muted, 0)?.muted).toBe(true);
    expect(at(manage(muted, { seat_index: 0, do: "mute" }).next, 0)?.muted).toBe(true);
    expect(at(manage(muted, { seat_index: 0, do: "unmute" }).next, 0)?.muted).toBe(false);
    expect(muted.lobby.revision).toBe(table.lobby.revision);
  });

  it("is released: free at once, its token told so, and given nothing back while the chair is free", () => {
    const { next, gist } = manage(table, release);
    expect([gist, at(next, 0), next.lobby.revision]).toEqual(["done", undefined, 4]);
    expect(present(next, hashOf("token-0"), NOW + 1).kind).toBe("released");
    expect(manage(next, rename, "token-0").gist).toBe("seat_released");
  });

  it("is released once: a repeat that names the claim meets nobody who sat down since", () => {
    const body = { ...release, claim: "claim-0-of-test" as ClaimId };
    const { next } = manage(table, body);
    const sits = claimRecord(0, { claim: "claim-of-a-newcomer" as ClaimId, token: "newcomer" });
    const taken = { ...next, lobby: { ...next.lobby, claims: [...next.lobby.claims, sits] } };
    expect(manage(taken, body)).toEqual({ next: taken, gist: "done" });
    expect(manage(next, body)).toEqual({ next, gist: "done" });
    expect(manage(next, release)).toEqual({ next, gist: "seat_empty" });
  });

  it("may be one's own: then the next guest comes first", () => {
    const { next } = manage(table, { seat_index: 4, do: "release" });
    expect(manage(next, { seat_index: 0, do: "mute" }, "token-0").gist).toBe("done");
  });
});

it("is not managed from a device that the first guest's seat went on from", () => {
  const [zero] = table.lobby.claims;
  const four = claimRecord(4, { companions: [{ tokenHash: hashOf("phone"), isAgent: false }] });
  const moved = tableRecord({ lobby: { ...table.lobby, claims: [four, ...(zero ? [zero] : [])] } });
  for (const body of [rename, release, { seat_index: 0, do: "mute" } as const])
    expect(manage(moved, body, "phone")).toEqual({ next: moved, gist: "seat_moved" });
});

describe("leaving", () => {
  const leave = (record: TableRecord, token: string | null, now = NOW) => {
    const { next, result } = applyLeave(record, token === null ? null : hashOf(token), now);
    return { next, gist: result.ok ? `seat ${result.value.seat_index}` : result.error.code };
  };

  it("frees the chair at once, is said twice without harm, and gives nothing back", () => {
    const { next, gist } = leave(table, "token-0");
    expect([gist, at(next, 0)]).toEqual(["seat 0", undefined]);
    expect(next.lobby.revision).toBe(table.lobby.revision + 1);
    expect(leave(next, "token-0")).toEqual({ next, gist: "seat 0" });
    expect(present(next, hashOf("token-0"), NOW + 2 * CLAIM_TTL_MS).kind).toBe("released");
  });

  it.each([
    ["nobody", null, "claim_token_required"],
    ["a stranger", "who", "bad_claim_token"],
  ])("is not for %s", (_, token, code) => expect(leave(table, token)).toEqual({ next: table, gist: code }));

  it("is not for a lapsed claim whose chair is taken, a companion, or at a table that is over", () => {
    const lobby = { ...table.lobby, former: [claimRecord(0, { token: "old" })] };
    expect(leave({ ...table, lobby }, "old").gist).toBe("claim_expired");
    const two = claimRecord(2, { companions: [{ tokenHash: hashOf("phone"), isAgent: false }] });
    const moved = tableRecord({ lobby: { ...table.lobby, claims: [two] } });
    expect(leave(moved, "phone").gist).toBe("seat_moved");
    expect(leave(table, "token-0", NOW + TABLE_LIFE_MS).gist).toBe("table_expired");
  });
});
