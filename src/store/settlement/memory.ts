import type { TableId } from "@/contract/ids";
import type { SettlementId } from "@/contract/settlements";
import type { SettlementRecord, SettlementStore } from "./ports";

interface Kept {
  readonly record: SettlementRecord;
  readonly discarded: boolean;
}

/** Bills as long as the process lives: for tests. Keeps copies, so that nothing is shared with its callers. */
export function createMemorySettlements(): SettlementStore {
  const kept = new Map<SettlementId, Kept>();
  const keep = (record: SettlementRecord, discarded = false) =>
    void kept.set(record.id, { record: structuredClone(record), discarded });
  const standing = () =>
    [...kept.values()].filter(({ discarded }) => !discarded).map(({ record }) => structuredClone(record));
  const find = (id: SettlementId) => standing().find((each) => each.id === id) ?? null;
  const sheetsOf = (tableId: TableId) =>
    standing()
      .filter((each) => each.tableId === tableId)
      .sort((a, b) => a.createdAt - b.createdAt);
  return {
    async create(tableId, change, carry) {
      const all = [...kept.values()].filter(({ record }) => record.tableId === tableId);
      const made = all
        .map(({ record: { id, createdAt } }) => ({ id, at: createdAt }))
        .sort((a, b) => a.at - b.at);
      const before = carry === null ? null : find(carry);
      const { next, carried, result } = change({ sheets: sheetsOf(tableId), made, carried: before });
      if (carried) keep(carried);
      if (next) keep(next);
      return result;
    },
    get: async (id) => find(id),
    async update(id, change) {
      const record = find(id);
      if (!record) return null;
      const others = sheetsOf(record.tableId).filter((each) => each.id !== id);
      const before = record.carriedFrom === null ? null : find(record.carriedFrom);
      const beside = (sheet: SettlementRecord) =>
        sheetsOf(sheet.tableId).filter((each) => each.id !== sheet.id && each.id !== id);
      const { next, carried, result } = change(
        record,
        others,
        before && { sheet: before, others: beside(before) },
      );
      if (carried) keep(carried);
      if (next !== record) keep(next ?? record, next === null);
      return result;
    },
    ofCreator: async (creator, closed, now, limit, after) =>
      standing()
        .filter((each) => each.creator === creator && each.keepUntil > now)
        .filter((each) => closed === null || (each.closedAt !== null) === closed)
        .sort(newestFirst)
        .filter((each) => after === null || newestFirst(each, after) > 0)
        .slice(0, limit),
    async purge(now) {
      const past = [...kept.values()].filter(({ record }) => record.keepUntil <= now);
      for (const { record } of past) kept.delete(record.id);
      return past.length;
    },
  };
}

type Place = Pick<SettlementRecord, "createdAt"> & { readonly id: string };

const newestFirst = (a: Place, b: Place): number =>
  b.createdAt - a.createdAt || (a.id < b.id ? 1 : -Number(a.id > b.id));
