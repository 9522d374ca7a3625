import { describe, expect, it } from "vitest";
import { someSettlement } from "@/store/testing/settlement-conformance";
import { hashOf } from "./secrets";
import { playerTokenOf, type ShownTokens, settlementGate } from "./settlement-gate";

const EDIT = "an-edit-token-of-some-length";
const bare = someSettlement();
const tokens = bare.players.map(({ identity }) => playerTokenOf(EDIT, bare.id, identity));
const record = {
  ...bare,
  editHash: hashOf(EDIT),
  players: bare.players.map((player, at) => ({ ...player, tokenHash: hashOf(tokens[at] ?? "") })),
};
const NOTHING: ShownTokens = { edit: null, player: null, name: null, bearer: null };
const judge = (shown: Partial<ShownTokens>) => {
  const verdict = settlementGate(record, { ...NOTHING, ...shown });
  return verdict.kind === "actor" ? verdict.actor.who : verdict.kind;
};
const [mei = "", proto = ""] = tokens;

describe("a player's token", () => {
  it("is worked out from edit token, bill and player, each of which changes it (decision 33)", () => {
    const all = [
      playerTokenOf(EDIT, bare.id, "a"),
      playerTokenOf(`${EDIT}!`, bare.id, "a"),
      playerTokenOf(EDIT, someSettlement().id, "a"),
      playerTokenOf(EDIT, bare.id, "b"),
    ];
    expect(new Set(all).size).toBe(4);
    expect(playerTokenOf(EDIT, bare.id, "a")).toBe(all[0]);
    for (const token of all) expect(token.length).toBeGreaterThanOrEqual(22);
  });
});

describe("the gate of a bill", () => {
  it("knows who holds which token, wherever it was put", () => {
    expect(judge({ edit: EDIT })).toBe("master");
    expect(judge({ bearer: EDIT })).toBe("master");
    expect(judge({ player: mei })).toBe(0);
    expect(judge({ player: mei, name: "Mei 梅" })).toBe(0);
    expect(judge({ bearer: proto, name: "__proto__" })).toBe(1);
  });

  it("takes no token for another kind, another name or nobody's", () => {
    expect(judge({})).toBe("none");
    expect(judge({ edit: mei })).toBe("bad_edit");
    expect(judge({ edit: "x", player: mei })).toBe("bad_edit");
    expect(judge({ player: EDIT })).toBe("bad_player");
    expect(judge({ player: mei, name: "mei 梅" })).toBe("bad_player");
    expect(judge({ player: proto, name: "Mei 梅" })).toBe("bad_player");
    expect(judge({ bearer: "x" })).toBe("bad_player");
    expect(judge({ player: record.editHash })).toBe("bad_player");
  });
});
