import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TableId } from "@/contract/ids";
import type { Place } from "./places";
import { findPlace } from "./places";

const NOW = 1_800_000_000_000;
const MINUTE = 60_000;

let tables = 0;
const idOf = (n: number) => TableId.parse(String(n).padStart(20, "0"));
const place = (opener: string | null, quietMs = 0): Place => ({
  id: idOf(++tables),
  opener,
  lastSign: NOW - quietMs,
});
const many = (count: number, opener: string | null, quietMs = 0) =>
  Array.from({ length: count }, () => place(opener, quietMs));
const find = (opener: string | null, taken: readonly Place[], cap = 20) => findPlace(opener, taken, cap, NOW);

describe("a place for one more sandbox", () => {
  it("is free as long as there are some", () => {
    expect(find("bar", [])).toEqual({ kind: "free" });
    expect(find(null, many(19, "bar"))).toEqual({ kind: "free" });
  });

  it("is not one address's beyond a tenth of all, two at least", () => {
    const refused = { kind: "none", code: "too_many_sandboxes" };
    expect(find("bar", many(1, "bar"))).toEqual({ kind: "free" });
    expect(find("bar", many(2, "bar"))).toEqual(refused);
    expect(find("bar", many(9, "bar"), 100)).toEqual({ kind: "free" });
    expect(find("bar", many(10, "bar"), 100)).toEqual(refused);
    expect(find("bar", many(10, "home"), 100)).toEqual({ kind: "free" });
  });

  it("is kept for a bearer, every fifth of them", () => {
    const taken = Array.from({ length: 16 }, (_, at) => place(`address ${at}`));
    expect(find("bar", taken)).toEqual({ kind: "none", code: "sandboxes_full" });
    expect(find(null, taken)).toEqual({ kind: "free" });
    expect(find("bar", many(20, null))).toEqual({ kind: "none", code: "sandboxes_full" });
    expect(find(null, many(20, null))).toEqual({ kind: "none", code: "sandboxes_full" });
  });

  it("is made by the table without a bearer that was quiet longest, a minute at least", () => {
    const quiet = place("address 3", 2 * MINUTE);
    const taken = [...Array.from({ length: 14 }, (_, at) => place(`at ${at}`)), place("x", MINUTE), quiet];
    expect(find("bar", taken)).toEqual({ kind: "instead_of", id: quiet.id });
    const agents = many(4, null, 5 * MINUTE);
    expect(find(null, [...taken, ...agents])).toEqual({ kind: "instead_of", id: quiet.id });
    expect(find(null, many(20, null, 5 * MINUTE))).toEqual({ kind: "none", code: "sandboxes_full" });
  });

  it("is made by one's own quiet table where one has as many as one may", () => {
    const own = place("bar", MINUTE);
    const other = place("home", 9 * MINUTE);
    expect(find("bar", [own, place("bar"), other])).toEqual({ kind: "instead_of", id: own.id });
  });

  it("is never beyond the cap, and an agent always finds one that callers without a bearer can't take", () => {
    const openers = fc.array(fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", null), {
      maxLength: 80,
    });
    fc.assert(
      fc.property(openers, fc.integer({ min: 0, max: 40 }), (asking, cap) => {
        const taken: Place[] = [];
        for (const opener of asking)
          if (findPlace(opener, taken, cap, NOW).kind === "free") taken.push(place(opener));
        const anonymous = taken.filter(({ opener }) => opener !== null).length;
        expect(taken.length).toBeLessThanOrEqual(cap);
        expect(anonymous).toBeLessThanOrEqual(cap - Math.floor(cap / 5));
        if (taken.length < cap) expect(findPlace(null, taken, cap, NOW).kind).toBe("free");
      }),
    );
  });
});
