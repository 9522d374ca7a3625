import { describe, expect, it } from "vitest";
import { hashOf } from "@/auth/secrets";
import type { TableRecord } from "@/store/ports";
import { claimRecord, NOW, seated } from "../testing/records";
import { TABLE_LIFE_MS } from "../times";
import { applyChat } from "./post";
import { messageOf } from "./read";

const table = seated(claimRecord(0), claimRecord(2, { muted: true }));

function say(record: TableRecord, text: string, token: string | null = "token-0", key: string | null = null) {
  const ask = { hash: token === null ? null : hashOf(token), said: { text }, key };
  const { next, result } = applyChat(record, ask, NOW);
  return { next, gist: result.ok ? `${result.value.id}` : result.error.code };
}

describe("a message", () => {
  it("is kept with who said it, under the next number", () => {
    const { next } = say(say(table, "one").next, "two");
    expect(next.chat).toEqual([
      {
        id: 1,
        at: NOW,
        seat: 0,
        claim: "claim-0-of-test",
        name: "Player 0",
        said: { text: "one" },
        key: null,
      },
      {
        id: 2,
        at: NOW,
        seat: 0,
        claim: "claim-0-of-test",
        name: "Player 0",
        said: { text: "two" },
        key: null,
      },
    ]);
    expect(next.lobby.revision).toBe(table.lobby.revision);
  });

  it("shows no key and no hash", () => {
    const { next } = say(table, "one", "token-0", "a-key-of-mine");
    const [kept] = next.chat;
    if (!kept) throw new Error("nothing kept");
    expect(messageOf(kept)).toEqual({
      id: 1,
      at: new Date(NOW).toISOString(),
      seat_index: 0,
      claim: "claim-0-of-test",
      name: "Player 0",
      text: "one",
    });
  });

  it("is said once under one key of one seat", () => {
    const { next } = say(table, "one", "token-0", "key");
    expect(say(next, "one", "token-0", "key")).toEqual({ next, gist: "1" });
    expect(say(next, "one", "token-0", "other").gist).toBe("2");
    const unmuted = { ...next, lobby: { ...next.lobby, claims: [claimRecord(0), claimRecord(2)] } };
    expect(say(unmuted, "one", "token-2", "key").gist).toBe("2");
  });

  it("pushes the oldest out beyond two hundred, and numbers go on", () => {
    let record = table;
    for (let turn = 0; turn < 203; turn += 1) record = say(record, `${turn}`).next;
    expect(record.chat).toHaveLength(200);
    expect([record.chat[0]?.id, record.chat.at(-1)?.id]).toEqual([4, 203]);
  });

  it.each([
    ["nobody", null, "claim_token_required"],
    ["a stranger", "who", "bad_claim_token"],
    ["a muted seat", "token-2", "muted"],
  ])("is not %s's to say", (_, token, code) =>
    expect(say(table, "x", token)).toEqual({ next: table, gist: code }),
  );

  it("is not a lost or released seat's, and comes too late once the table is over", () => {
    const former = [claimRecord(0, { token: "lost" }), claimRecord(0, { token: "freed", released: true })];
    const record = { ...table, lobby: { ...table.lobby, former } };
    expect(say(record, "x", "lost").gist).toBe("claim_expired");
    expect(say(record, "x", "freed").gist).toBe("seat_released");
    const late = applyChat(
      table,
      { hash: hashOf("token-0"), said: { text: "x" }, key: null },
      NOW + TABLE_LIFE_MS,
    );
    expect(late).toMatchObject({ next: table, result: { ok: false, error: { code: "table_expired" } } });
  });
});
