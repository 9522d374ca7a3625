import { describe, expect, it } from "vitest";
import { bytesOf } from "../browser/testing/host";
import { seedOf, thinkingTime } from "./think";

describe("a bot's pause", () => {
  it("knows the pace, the street and chance, and repeats itself for the same chance", () => {
    expect(thinkingTime("normal", "river", bytesOf(3))).toBe(thinkingTime("normal", "river", bytesOf(3)));
    expect(thinkingTime("instant", "flop", bytesOf(3))).toBe(0);
    const [fast, normal, relaxed] = (["fast", "normal", "relaxed"] as const).map((pace) =>
      thinkingTime(pace, "flop", bytesOf(5)),
    );
    expect(fast).toBeLessThan(normal ?? 0);
    expect(normal).toBeLessThan(relaxed ?? 0);
  });

  it("is different from turn to turn, and never long", () => {
    const bytes = bytesOf(9);
    const pauses = Array.from({ length: 200 }, () => thinkingTime("normal", "turn", bytes));
    expect(new Set(pauses).size).toBeGreaterThan(100);
    expect(Math.min(...pauses)).toBeGreaterThan(300);
    expect(Math.max(...pauses)).toBeLessThan(4_000);
  });

  it("draws all of its 32 bits", () => {
    expect(seedOf(() => Uint8Array.of(1, 2, 3, 4))).toBe(0x01020304);
    expect(seedOf(() => Uint8Array.of(255, 255, 255, 255))).toBe(0xffffffff);
  });
});
