import { describe, expect, it } from "vitest";
import { z } from "zod";
import { CardText, SeatIndex, TableId, Timestamp } from "@/contract/ids";
import { fieldWords } from "./field-words";

const Form = z.object({
  seat: SeatIndex,
  name: z.string().min(2).max(4),
  cards: z.array(CardText).max(2),
  mode: z.enum(["tv", "room"]),
  size: z.enum(["s", "m"], { error: "must be s or m; l comes later" }),
  at: Timestamp,
  link: z.url(),
  id: TableId,
  more: z.record(z.string(), z.boolean()),
  either: z.union([z.object({ a: z.number() }), z.object({ b: z.number() })]),
});
const GOOD = {
  seat: 1,
  name: "Ana",
  cards: ["AH"],
  mode: "tv",
  size: "m",
  at: "2027-01-15T08:00:00.000Z",
  link: "https://x.test/",
  id: "0123456789abcdef0123",
  more: { a: true },
  either: { a: 1 },
};

const wordsOf = (sent: unknown): readonly string[] => {
  const parsed = Form.strict().safeParse(sent);
  return parsed.success ? [] : parsed.error.issues.map((issue) => fieldWords(issue, sent));
};

describe("what is wrong with a field", () => {
  it("is said for every way to be wrong, with what would be right", () => {
    const cases: readonly [change: object, words: string][] = [
      [{ seat: undefined }, "seat: is missing: send a number"],
      [{ seat: "1" }, "seat: must be a number"],
      [{ seat: 1.5 }, "seat: must be a whole number"],
      [{ seat: -1 }, "seat: must be at least 0"],
      [{ seat: 9 }, "seat: must be at most 8"],
      [{ name: "A" }, "name: must have at least 2 characters"],
      [{ name: "Bartholomew" }, "name: must have at most 4 characters"],
      [{ name: null }, "name: must be text"],
      [{ cards: ["AH", "KD", "QC"] }, "cards: must have at most 2 entries"],
      [{ cards: ["AH", "1H"] }, "cards.1: must have the form /^[2-9TJQKA][CDHS]$/"],
      [{ cards: {} }, "cards: must be a list"],
      [{ mode: "bar" }, "mode: must be one of tv, room"],
      [{ size: "l" }, "size: must be s or m; l comes later"],
      [{ at: "now" }, "at: must be an instant such as 2026-01-31T12:00:00Z"],
      [{ link: "nowhere" }, "link: must be a whole address such as https://example.org/"],
      [{ id: "x" }, "id: a table id is 20 hex digits"],
      [{ more: { a: 1 } }, "more.a: must be true or false"],
      [{ either: {} }, "either: has none of the forms that this field may have; see the docs"],
      [{ extra: 1 }, "body: knows no such field: leave out what the contract does not name"],
    ];
    for (const [change, words] of cases) expect(wordsOf({ ...GOOD, ...change })).toEqual([words]);
    expect(wordsOf(GOOD)).toEqual([]);
    expect(wordsOf(7)).toEqual(["body: must be an object"]);
  });

  it("never repeats what was sent", () => {
    const secret = "hunter2-hunter2-hunter2";
    const sent = Object.fromEntries(Object.keys(GOOD).map((name) => [name, secret]));
    expect(wordsOf(sent).length).toBeGreaterThan(7);
    expect(wordsOf({ ...sent, [secret]: 1 }).join()).not.toContain(secret);
  });
});
