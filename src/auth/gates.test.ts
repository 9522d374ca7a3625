import { describe, expect, it } from "vitest";
import { claimRecord, seated, tableRecord } from "@/services/testing/records";
import { claimGate, hostGate } from "./gates";
import { hashOf } from "./secrets";

describe("claimGate", () => {
  const table = seated(claimRecord(0), claimRecord(4));

  it("names the holder's chair and claim", () => {
    const verdict = claimGate(table, hashOf("token-4"));
    expect(verdict).toMatchObject({ kind: "holder", actor: { table: table.id, seat: 4 } });
  });

  it("tells a former holder from a stranger", () => {
    const lobby = { ...table.lobby, former: [claimRecord(2, { token: "old" })] };
    expect(claimGate({ ...table, lobby }, hashOf("old"))).toMatchObject({
      kind: "former",
      record: { seat: 2 },
    });
    expect(claimGate({ ...table, lobby }, hashOf("nobody's"))).toEqual({ kind: "unknown" });
  });

  it("knows the device that a seat went on from, at a chair that is held and at one that was lost", () => {
    const companions = [{ tokenHash: hashOf("phone"), isAgent: false }];
    const [held, lost] = [claimRecord(2, { companions }), claimRecord(3, { companions, token: "lost" })];
    expect(claimGate(seated(claimRecord(0), held), hashOf("phone"))).toMatchObject({
      kind: "holder",
      moved: true,
      actor: { seat: 2 },
    });
    expect(claimGate(seated(held), hashOf("token-2"))).toMatchObject({ kind: "holder", moved: false });
    const lobby = { ...table.lobby, former: [lost] };
    expect(claimGate({ ...table, lobby }, hashOf("phone"))).toMatchObject({ kind: "former", moved: true });
  });

  it("lets nobody in with the hash itself", () => {
    expect(claimGate(table, hashOf(hashOf("token-4"))).kind).toBe("unknown");
  });
});

describe("hostGate", () => {
  const host = {
    epoch: 3,
    tokenHash: hashOf("now"),
    formerHashes: [hashOf("first"), hashOf("second")],
    updatedAt: 0,
    adoptionHash: null,
  };

  it("knows the current host, its predecessors, and nobody else", () => {
    const table = tableRecord({ host });
    expect(hostGate(table, hashOf("now"))).toMatchObject({ kind: "host", actor: { epoch: 3 } });
    expect(hostGate(table, hashOf("first")).kind).toBe("superseded");
    expect(hostGate(table, hashOf("second")).kind).toBe("superseded");
    expect(hostGate(table, hashOf("third")).kind).toBe("unknown");
  });

  it("lets nobody host a table that has no host", () => {
    expect(hostGate(tableRecord(), hashOf("")).kind).toBe("unknown");
  });
});
