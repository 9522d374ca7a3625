import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanName, distinctName } from "./names";

describe("cleanName", () => {
  it.each([
    ["  Ana  ", "Ana"],
    ["Ana\n", "Ana"],
    ["Ana   Maria", "Ana Maria"],
    ["Ａｎａ", "Ana"],
    ["ﬁsh", "fish"],
    ["李雷", "李雷"],
    ["é", "é"],
    ["👩‍🚀 Zoë", "👩‍🚀 Zoë"],
    ["x".repeat(24), "x".repeat(24)],
    ["🂡".repeat(24), "🂡".repeat(24)],
  ])("keeps %j as %j", (raw, name) => expect(cleanName(raw)).toBe(name));

  it.each([
    ["nothing", ""],
    ["spaces alone", "   "],
    ["25 characters", "x".repeat(25)],
    ["a name that NFKC makes too long", "ﷺ".repeat(3)],
    ["a control character", "A\u0007na"],
    ["a line break inside", "A\nna"],
    ["a direction override", "A\u202Ena"],
    ["an isolate", "A\u2066na"],
    ["a zero-width space", "A\u200Bna"],
    ["half a surrogate pair", "A\uD800"],
    ["private use", "A\uE000"],
    ["tag characters", "A\u{E0041}"],
    ["only joiners", "\u200D\u200D"],
    ["only combining marks", "\u0301\u0301"],
  ])("refuses %s", (_, raw) => expect(cleanName(raw)).toBeNull());

  it("is stable, within 24 characters, and free of controls, whatever comes in", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (raw) => {
        const name = cleanName(raw);
        if (name === null) return;
        expect(cleanName(name)).toBe(name);
        expect([...name].length).toBeLessThanOrEqual(24);
        expect(name).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Cs}]/u);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("distinctName (decision 20)", () => {
  it("numbers the second Bob, the third, and one in other letters", () => {
    expect(distinctName("Bob", [])).toBe("Bob");
    expect(distinctName("Bob", ["Bob"])).toBe("Bob (2)");
    expect(distinctName("Bob", ["Bob", "Bob (2)"])).toBe("Bob (3)");
    expect(distinctName("bob", ["Bob"])).toBe("bob (2)");
  });

  it("shortens a long name rather than pass 24 characters", () => {
    const name = distinctName("x".repeat(24), ["x".repeat(24)]);
    expect(name).toBe(`${"x".repeat(20)} (2)`);
  });

  it("never answers a name that is taken", () => {
    const names = fc.array(fc.constantFrom("Bob", "bob", "Bob (2)", "x".repeat(24)), { maxLength: 9 });
    fc.assert(
      fc.property(names, (wanted) => {
        const given: string[] = [];
        for (const name of wanted) given.push(distinctName(name, given));
        expect(new Set(given.map((name) => name.toLowerCase())).size).toBe(given.length);
      }),
    );
  });
});
