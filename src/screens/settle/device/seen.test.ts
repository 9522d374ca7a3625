import { describe, expect, it } from "vitest";
import { createSeenMemory } from "./seen";

const ID = "8f3a4c12e5b6d0a19c7e";
const BOB = {
  at: "2026-11-21T20:00:00.000Z",
  note: "Cash",
  addresses: [{ network: "base", token: "USDC", address: "0xabc", label: "hot" }],
};

/** What a browser keeps; null: nothing at all. */
function memoryOver(kept: Map<string, string> | null) {
  const storage = () => {
    if (kept === null) throw new Error("a private window");
    return {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
  };
  return createSeenMemory(ID, storage);
}

describe("pay-to details that a browser has seen", () => {
  it("are there again after a reload, for their own bill", () => {
    const kept = new Map<string, string>();
    memoryOver(kept).write({ Bob: BOB });
    expect(memoryOver(kept).read()).toEqual({ Bob: BOB });
    expect([...kept.keys()]).toEqual([`agent-poker.settle-seen:${ID}`]);
  });

  it("are kept as long as the page lives where the browser keeps nothing", () => {
    const memory = memoryOver(null);
    expect(memory.read()).toEqual({});
    expect(() => memory.write({ Bob: BOB })).not.toThrow();
  });

  it.each([
    ["no JSON", "{"],
    ["no record", "[null]"],
    ["null", "null"],
    ["what an earlier version kept", '{"Bob":"2026-11-21T20:00:00.000Z"}'],
    ["no list of addresses", '{"Bob":{"at":null,"note":null,"addresses":{}}}'],
    ["an address without a text", '{"Bob":{"at":null,"note":null,"addresses":[{"network":"base"}]}}'],
    ["a note that is no text", '{"Bob":{"at":null,"note":7,"addresses":[]}}'],
    [
      "a label that is no text",
      '{"Bob":{"at":null,"note":"","addresses":[{"network":"b","address":"0","label":{}}]}}',
    ],
  ])("are none where the browser kept %s", (_what, text) => {
    expect(memoryOver(new Map([[`agent-poker.settle-seen:${ID}`, text]])).read()).toEqual({});
  });
});
