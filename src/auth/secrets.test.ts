import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDerive, hashOf, sameHash, systemRandom } from "./secrets";

describe("secrets", () => {
  it("have 128 bits or more, in characters that need no escaping anywhere", () => {
    const tokens = Array.from({ length: 500 }, systemRandom.token);
    for (const token of tokens) expect(token).toMatch(/^[\w-]{32}$/);
    expect(new Set(tokens).size).toBe(500);
  });

  it("leave every hex digit possible in an id of twenty", () => {
    const ids = Array.from({ length: 500 }, systemRandom.id20);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{20}$/);
    expect(new Set(ids.join("")).size).toBe(16);
    expect(new Set(ids).size).toBe(500);
  });

  it("are kept as SHA-256 (the known digest of the empty string)", () => {
    expect(hashOf("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  });

  it("are the same only where their hashes are, whatever their length", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(sameHash(hashOf(a), hashOf(b))).toBe(a === b);
      }),
    );
    expect(sameHash(hashOf("a"), hashOf("a").slice(2))).toBe(false);
  });

  it("never match on something that is no digest", () => {
    expect(sameHash("", "")).toBe(false);
    expect(sameHash("zz", "zz")).toBe(false);
  });
});

describe("derived tokens", () => {
  const derive = createDerive("one secret of a server");

  it("come out the same again, and long enough", () => {
    expect(derive("host", "table", "1", "key")).toBe(derive("host", "table", "1", "key"));
    expect(derive("host", "table")).toMatch(/^[\w-]{43}$/);
  });

  it("differ with the purpose, each part, where the parts are cut, and the secret", () => {
    const tokens = [
      derive("host", "ab", "c"),
      derive("claim", "ab", "c"),
      derive("host", "a", "bc"),
      derive("host", "abc"),
      createDerive("another secret of it")("host", "ab", "c"),
    ];
    expect(new Set(tokens).size).toBe(tokens.length);
  });

  it("need a secret worth its name", () => {
    expect(() => createDerive("short")).toThrow("16 characters");
  });
});
