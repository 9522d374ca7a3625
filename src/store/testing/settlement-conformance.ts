import { describe, expect, it } from "vitest";
import { type SettlementId, SettlementId as SettlementIdSchema } from "@/contract/settlements";
import type { SettlementRecord, SettlementStore } from "../settlement/ports";
import { someTable } from "./records";

const hex = () => Array.from({ length: 20 }, () => Math.floor(Math.random() * 16).toString(16)).join("");
const AT = 1_800_000_000_000;

/** An open bill of two, of a table of its own unless told otherwise. */
export function someSettlement(parts: Partial<SettlementRecord> = {}): SettlementRecord {
  const player = (name: string, net: number) => ({
    identity: `claim-of-${name}`,
    name,
    tokenHash: "a".repeat(64),
    netChips: net,
    netCoins: net,
    carriedCoins: 0,
    investedChips: 2000,
    leftChips: 2000 + net,
    buyIns: 0,
    hands: 3,
    note: null,
    addresses: [],
    payToAt: null,
  });
  return {
    id: SettlementIdSchema.parse(hex()),
    tableId: someTable().id,
    creator: null,
    rate: { unit: "CNY", units: 1, chips: 100 },
    hands: [1, 2, 3],
    editHash: "b".repeat(64),
    carriedFrom: null,
    players: [player("Mei 梅", -1500), player("__proto__", 1500)],
    entries: [
      { id: hex(), debtor: 0, creditor: 1, chips: 1500, coins: 1500, payments: [], receivedAt: null },
    ],
    history: [{ at: AT, by: "master", kind: "created" }],
    createdAt: AT,
    closedAt: null,
    keepUntil: AT + 1000,
    ...parts,
  };
}

/** What every adapter of `SettlementStore` keeps. `stores` is called inside each test. */
export function settlementConformance(name: string, stores: () => { settlements: SettlementStore }): void {
  const put = async (record: SettlementRecord) => {
    await stores().settlements.create(record.tableId, () => ({ next: record, result: null }), null);
    return record;
  };
  const discard = (id: SettlementId) =>
    stores().settlements.update(id, () => ({ next: null, result: "discarded" }));

  describe(`SettlementStore on ${name}`, () => {
    it("gives back exactly what was made", async () => {
      const record = await put(someSettlement({ creator: "somebody" }));
      expect(await stores().settlements.get(record.id)).toEqual(record);
      expect(await stores().settlements.get(SettlementIdSchema.parse(hex()))).toBeNull();
    });

    it("shows a table's own bills to who makes the next, and makes none where none is given", async () => {
      const { settlements } = stores();
      const first = await put(someSettlement({ closedAt: AT }));
      await put(someSettlement());
      const second = someSettlement({ tableId: first.tableId, createdAt: AT + 1 });
      const seen = await settlements.create(
        first.tableId,
        (table) => ({ next: second, result: table }),
        null,
      );
      expect(seen).toEqual({ sheets: [first], made: [{ id: first.id, at: AT }], carried: null });
      const later = await settlements.create(first.tableId, (table) => ({ next: null, result: table }), null);
      expect(later).toEqual({
        sheets: [first, second],
        made: [
          { id: first.id, at: AT },
          { id: second.id, at: AT + 1 },
        ],
        carried: null,
      });
    });

    it("changes one with its table's others in sight, and writes nothing where nothing changed", async () => {
      const { settlements } = stores();
      const first = await put(someSettlement({ closedAt: AT }));
      const second = await put(someSettlement({ tableId: first.tableId, createdAt: AT + 1 }));
      const others = await settlements.update(second.id, (record, rest) => ({
        next: { ...record, keepUntil: AT + 9 },
        result: rest,
      }));
      expect(others).toEqual([first]);
      expect(await settlements.update(second.id, (record) => ({ next: record, result: 7 }))).toBe(7);
      expect(await settlements.get(second.id)).toEqual({ ...second, keepUntil: AT + 9 });
      const nobody = await settlements.update(SettlementIdSchema.parse(hex()), () => {
        throw new Error("asked about nothing");
      });
      expect(nobody).toBeNull();
    });

    it("makes one together with a change of the one that it carries, also of its own table's", async () => {
      const { settlements } = stores();
      const earlier = await put(someSettlement());
      for (const tableId of [someSettlement().tableId, earlier.tableId]) {
        const before = await settlements.get(earlier.id);
        const next = someSettlement({ tableId, createdAt: AT + 5, carriedFrom: earlier.id });
        const closed = { ...earlier, closedAt: AT + 5 };
        const seen = await settlements.create(
          tableId,
          ({ carried }) => ({ next, carried: closed, result: carried }),
          earlier.id,
        );
        expect(seen).toEqual(before);
        expect([await settlements.get(earlier.id), await settlements.get(next.id)]).toEqual([closed, next]);
        // Discarded, it gives it back: open again where its own place is free.
        const beside = await settlements.update(next.id, (_record, _others, carried) => ({
          next: null,
          carried: earlier,
          result: carried,
        }));
        expect(beside).toEqual({ sheet: closed, others: [] });
        expect([await settlements.get(earlier.id), await settlements.get(next.id)]).toEqual([earlier, null]);
      }
      const none = await settlements.create(
        someSettlement().tableId,
        ({ carried }) => ({ next: null, result: carried }),
        SettlementIdSchema.parse(hex()),
      );
      expect(none).toBeNull();
    });

    it("remembers of a discarded one only when it was made, and the table is free for another", async () => {
      const { settlements } = stores();
      const gone = await put(someSettlement({ creator: "discarder" }));
      expect(await discard(gone.id)).toBe("discarded");
      expect(await settlements.get(gone.id)).toBeNull();
      expect(await discard(gone.id)).toBeNull();
      expect(await settlements.ofCreator("discarder", null, AT, 9, null)).toEqual([]);
      const next = someSettlement({ tableId: gone.tableId, createdAt: AT + 5 });
      const seen = await settlements.create(gone.tableId, (table) => ({ next, result: table }), null);
      expect(seen).toEqual({ sheets: [], made: [{ id: gone.id, at: AT }], carried: null });
      expect(await settlements.get(next.id)).toEqual(next);
    });

    it("makes one of a thousand that are made at once, and loses none of a thousand changes", async () => {
      const { settlements } = stores();
      const { tableId } = someSettlement();
      const made = await Promise.all(
        Array.from({ length: 1000 }, () =>
          settlements.create(
            tableId,
            ({ sheets }) => {
              const next = sheets.length === 0 ? someSettlement({ tableId }) : null;
              return { next, result: next?.id ?? null };
            },
            null,
          ),
        ),
      );
      const [id] = made.filter((each) => each !== null);
      expect(made.filter((each) => each !== null)).toHaveLength(1);
      if (!id) return;
      await Promise.all(
        Array.from({ length: 1000 }, () =>
          settlements.update(id, (record) => ({
            next: { ...record, hands: [...record.hands, record.hands.length] },
            result: null,
          })),
        ),
      );
      expect((await settlements.get(id))?.hands).toHaveLength(1003);
    }, 30_000);

    it("lists a creator's, newest first, open or closed, a page at a time, as long as they are kept", async () => {
      const { settlements } = stores();
      const creator = `creator-${hex()}`;
      const make = (createdAt: number, parts: Partial<SettlementRecord> = {}) =>
        put(someSettlement({ creator, createdAt, ...parts }));
      const [one, two, three] = [
        await make(AT),
        await make(AT + 1, { closedAt: AT + 2 }),
        await make(AT + 1),
      ];
      await make(AT + 2, { keepUntil: AT });
      await put(someSettlement({ creator: "another" }));
      const sorted = [two, three].sort((a, b) => (a.id < b.id ? 1 : -1));
      const list = (...[closed, limit, after]: [boolean | null, number, SettlementRecord | null]) =>
        settlements.ofCreator(creator, closed, AT, limit, after);
      expect(await list(null, 9, null)).toEqual([...sorted, one]);
      expect(await list(true, 9, null)).toEqual([two]);
      expect(await list(false, 9, null)).toEqual([three, one]);
      expect(await list(null, 1, null)).toEqual(sorted.slice(0, 1));
      expect(await list(null, 9, sorted[0] ?? null)).toEqual([sorted[1], one]);
    });

    it("forgets what was kept long enough", async () => {
      const { settlements } = stores();
      const [past, kept] = [await put(someSettlement({ keepUntil: 10 })), await put(someSettlement())];
      expect(await settlements.purge(9)).toBe(0);
      expect(await settlements.purge(10)).toBe(1);
      expect(await settlements.get(past.id)).toBeNull();
      expect(await settlements.get(kept.id)).toEqual(kept);
    });
  });
}
