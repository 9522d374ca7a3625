import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PAIR_ALPHABET } from "@/contract/pairing";
import { mintPairCode, readPairCode } from "./pair-code";
import { systemRandom } from "./secrets";

describe("pair codes", () => {
  it("have eight characters of the alphabet, and none that looks like another", () => {
    const codes = Array.from({ length: 500 }, () => mintPairCode(systemRandom));
    for (const code of codes) expect(code).toMatch(/^[A-HJ-KM-NP-Z2-9]{8}$/);
    expect(codes.join("")).not.toMatch(/[ILO01]/);
    expect(new Set(codes).size).toBe(500);
  });

  it("favour no character: bytes beyond the last whole alphabet are thrown away", () => {
    const all = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
    const counts = new Map<string, number>();
    // Every byte once, in eights, as chance would in the long run.
    for (let at = 0; at < 248; at += 8) {
      const code = mintPairCode({ token: () => all.subarray(at, at + 8).toString("base64url") });
      for (const char of code) counts.set(char, (counts.get(char) ?? 0) + 1);
    }
    expect([...counts.keys()].sort().join("")).toBe([...PAIR_ALPHABET].sort().join(""));
    expect(new Set(counts.values())).toEqual(new Set([8]));
    const beyond = [Buffer.alloc(24, 255), Buffer.alloc(24, 0)];
    expect(mintPairCode({ token: () => (beyond.shift() ?? all).toString("base64url") })).toBe("AAAAAAAA");
  });

  it("are understood in any case, with spaces or dashes where somebody put them", () => {
    fc.assert(
      fc.property(fc.nat({ max: 7 }), fc.constantFrom(" ", "-", ""), (cut, gap) => {
        const code = mintPairCode(systemRandom);
        expect(readPairCode(` ${code.slice(0, cut)}${gap}${code.slice(cut).toLowerCase()} `)).toBe(code);
      }),
    );
  });

  it.each(["", "K7N3XP9", "K7N3XP9MM", "K7N3XP90", "K7N3XP9I", "../../etc", "K7N3XP9\u0000"])(
    "are not %j",
    (text) => expect(readPairCode(text)).toBeNull(),
  );
});
