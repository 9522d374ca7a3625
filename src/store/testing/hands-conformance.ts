import { describe, expect, it } from "vitest";
import { HandId } from "@/contract/ids";
import type { HandFilter, HandPlace, HandRecord, TableRecord } from "../ports";
import { someHand, someTable } from "./records";
import type { Stores } from "./rows-conformance";

/** A challenge that an agent opened. */
const ownedTable = (creator: string): TableRecord => {
  const table = someTable();
  return { ...table, row: { ...table.row, mode: "challenge", creator } };
};

/** What every adapter of `HandStore` keeps. `stores` is called inside each test. */
export function handsConformance(name: string, stores: () => Stores): void {
  const open = async () => {
    const { rows, hands } = stores();
    const table = someTable();
    await rows.insert(table);
    return { hands, id: table.id };
  };

  describe(`HandStore on ${name}`, () => {
    it("gives back exactly what was recorded, by id and by index", async () => {
      const { hands, id } = await open();
      const hand = someHand(id, 1);
      expect(await hands.record(hand)).toBe("recorded");
      expect(await hands.get(hand.id)).toEqual(hand);
      expect(await hands.byIndex(id, 1)).toEqual(hand);
    });

    it("answers null for what it does not have", async () => {
      const { hands, id } = await open();
      expect(await hands.get(HandId.parse("f".repeat(20)))).toBeNull();
      expect(await hands.byIndex(id, 1)).toBeNull();
      expect(await hands.lastIndex(id)).toBe(0);
      expect(await hands.list(id, 10, null)).toEqual([]);
    });

    it("takes the same hand again as a duplicate, though its id was minted anew, and keeps the first", async () => {
      const { hands, id } = await open();
      const first = someHand(id, 1);
      const again = someHand(id, 1);
      await hands.record(first);
      expect(await hands.record(again)).toBe("duplicate");
      expect(await hands.byIndex(id, 1)).toEqual(first);
      expect(await hands.get(again.id)).toBeNull();
    });

    it("tells another hand of the same index a conflict and keeps the first", async () => {
      const { hands, id } = await open();
      const first = someHand(id, 1);
      await hands.record(first);
      expect(await hands.record(someHand(id, 1, 60))).toBe("conflict");
      expect(await hands.byIndex(id, 1)).toEqual(first);
    });

    it("gives back exactly what was recorded many at once", async () => {
      const { hands, id } = await open();
      const many = [1, 2, 3].map((index) => named(someHand(id, index), 'Zoë "\\" 🂡\u2028\t</\u0001'));
      expect(await hands.recordAll(many)).toEqual(["recorded", "recorded", "recorded"]);
      for (const hand of many) expect(await hands.get(hand.id)).toEqual(hand);
      expect(await hands.list(id, 10, null)).toEqual(many.toReversed());
    });

    it("records many at once, each with its own verdict", async () => {
      const { hands, id } = await open();
      const first = someHand(id, 1);
      const second = someHand(id, 2);
      await hands.record(first);
      await hands.record(second);
      const verdicts = await hands.recordAll([someHand(id, 1), someHand(id, 2, 60), someHand(id, 3)]);
      expect(verdicts).toEqual(["duplicate", "conflict", "recorded"]);
      expect(await hands.byIndex(id, 2)).toEqual(second);
      expect(await hands.lastIndex(id)).toBe(3);
      expect(await hands.recordAll([])).toEqual([]);
    });

    it("records once when the same hand is sent many times at once", async () => {
      const { hands, id } = await open();
      const verdicts = await Promise.all(Array.from({ length: 12 }, () => hands.record(someHand(id, 1))));
      expect(verdicts.filter((verdict) => verdict === "recorded")).toHaveLength(1);
      expect(verdicts.filter((verdict) => verdict === "duplicate")).toHaveLength(11);
    });

    it("gives a creator its own hands of all its tables, the last ended first, by every filter", async () => {
      const { rows, hands } = stores();
      const creator = `agent-${Math.random()}`;
      const mine = [0, 1].map(() => ownedTable(creator));
      const other = ownedTable(`${creator}-other`);
      for (const table of [...mine, other, someTable()]) await rows.insert(table);
      const ended = (table: TableRecord, index: number, endedAt: number) => {
        const hand = { ...someHand(table.id, index), endedAt };
        return { ...hand, row: { ...hand.row, mode: table.row.mode } };
      };
      const [first, second] = mine as [TableRecord, TableRecord];
      const stored = [ended(first, 1, 10), ended(second, 1, 20), ended(first, 2, 20), ended(first, 3, 30)];
      for (const hand of [...stored, ended(other, 1, 25)]) await hands.record(hand);
      const newest = [...stored].sort((a, b) => b.endedAt - a.endedAt || (a.id < b.id ? 1 : -1));
      const all = { creator, tableId: null, mode: null, since: null };
      const ids = async (filter: HandFilter, limit = 9, after: HandPlace | null = null) =>
        (await hands.ofCreator(filter, limit, after)).map(({ id }) => id);
      expect(await hands.ofCreator(all, 9, null)).toEqual(newest);
      expect(await ids({ ...all, since: 20 })).toEqual(newest.slice(0, 3).map(({ id }) => id));
      expect(await ids({ ...all, tableId: second.id })).toEqual([stored[1]?.id]);
      expect(await ids({ ...all, tableId: other.id })).toEqual([]);
      expect(await ids({ ...all, mode: "challenge" })).toHaveLength(4);
      expect(await ids({ ...all, mode: "demo" })).toEqual([]);
      for (const limit of [1, 2, 3]) {
        const walked: string[] = [];
        for (let after: HandPlace | null = null; ; ) {
          const page: readonly HandRecord[] = await hands.ofCreator(all, limit, after);
          const last = page.at(-1);
          if (!last) break;
          walked.push(...page.map(({ id }) => id));
          after = last;
        }
        expect(walked).toEqual(newest.map(({ id }) => id));
      }
    });

    it("lists newest first, a page at a time, and only the table's own", async () => {
      const { hands, id } = await open();
      const other = await open();
      await Promise.all([3, 1, 5, 2, 4].map((index) => hands.record(someHand(id, index))));
      await hands.record(someHand(other.id, 9));
      const indexes = async (limit: number, before: number | null) =>
        (await hands.list(id, limit, before)).map((hand) => hand.index);
      expect(await indexes(2, null)).toEqual([5, 4]);
      expect(await indexes(2, 4)).toEqual([3, 2]);
      expect(await indexes(2, 2)).toEqual([1]);
      expect(await hands.lastIndex(id)).toBe(5);
    });
  });
}

/** The same hand, its players called by a name that is hard to write down. */
function named(hand: HandRecord, name: string): HandRecord {
  return { ...hand, row: { ...hand.row, seats: hand.row.seats.map((seat) => ({ ...seat, name })) } };
}
