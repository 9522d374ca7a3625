import type { TableId } from "@/contract/ids";
import type { SettlementId } from "@/contract/settlements";
import type { CarriedSheet, SettlementRecord, SettlementStore } from "../settlement/ports";
import type { Client, Tx } from "./client";
import type { Settlement } from "./generated/sqlite/client";
import type { Writer } from "./writer";

/** Bills in the database: what is searched for in columns, the sheet as JSON text. A discarded one leaves its row without the sheet. */
export function createSettlements(reader: Client, writer: Writer<Tx>): SettlementStore {
  return {
    create: (tableId, change, carry) =>
      writer.write(async (tx) => {
        const all = await tx.settlement.findMany({ where: { tableId }, orderBy: { createdAt: "asc" } });
        const made = all.map(({ id, createdAt }) => ({ id: id as SettlementId, at: createdAt.getTime() }));
        const sheets = all.filter(stands).map(toRecord);
        const before = await standing(tx, carry);
        const { next, carried, result } = change({ sheets, made, carried: before });
        // First, since it may make room for the table's next open bill.
        if (carried) await rewrite(tx, carried);
        if (next)
          await tx.settlement.create({ data: { id: next.id, ...columnsOf(next) }, select: { id: true } });
        return result;
      }),
    async get(id) {
      const stored = await reader.settlement.findUnique({ where: { id } });
      return stored && stands(stored) ? toRecord(stored) : null;
    },
    update: (id, change) =>
      writer.write(async (tx) => {
        const stored = await tx.settlement.findUnique({ where: { id } });
        if (!stored || !stands(stored)) return null;
        const others = await tx.settlement.findMany({
          where: { tableId: stored.tableId, sheet: { not: null }, id: { not: id } },
          orderBy: { createdAt: "asc" },
        });
        const record = toRecord(stored);
        const { next, carried, result } = change(record, others.map(toRecord), await carriedBy(tx, record));
        // The row stays, for the count of bills made in an hour; the open place of its table is free again.
        const gone = { sheet: null, openTable: null };
        if (next === null) await tx.settlement.update({ where: { id }, data: gone, select: { id: true } });
        else if (next !== record) await rewrite(tx, next);
        if (carried) await rewrite(tx, carried);
        return result;
      }),
    async ofCreator(creator, closed, now, limit, after) {
      const stored = await reader.settlement.findMany({
        where: {
          creator,
          sheet: { not: null },
          keepUntil: { gt: new Date(now) },
          ...(closed !== null && { closedAt: closed ? { not: null } : null }),
          ...(after && beyond(after.createdAt, after.id)),
        },
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        take: limit,
      });
      return stored.map(toRecord);
    },
    purge: (now) =>
      writer.write(async (tx) => {
        const past = { keepUntil: { lte: new Date(now) } };
        return (await tx.settlement.deleteMany({ where: past })).count;
      }),
  };
}

async function standing(tx: Tx, id: SettlementId | null): Promise<SettlementRecord | null> {
  const stored = id === null ? null : await tx.settlement.findUnique({ where: { id } });
  return stored && stands(stored) ? toRecord(stored) : null;
}

async function carriedBy(tx: Tx, { id, carriedFrom }: SettlementRecord): Promise<CarriedSheet | null> {
  const sheet = await standing(tx, carriedFrom);
  if (!sheet) return null;
  const others = await tx.settlement.findMany({
    where: { tableId: sheet.tableId, sheet: { not: null }, id: { notIn: [id, sheet.id] } },
    orderBy: { createdAt: "asc" },
  });
  return { sheet, others: others.map(toRecord) };
}

const rewrite = (tx: Tx, record: SettlementRecord) =>
  tx.settlement.update({ where: { id: record.id }, data: columnsOf(record), select: { id: true } });

function beyond(createdAt: number, id: string) {
  const at = new Date(createdAt);
  return { OR: [{ createdAt: { lt: at } }, { createdAt: at, id: { lt: id } }] };
}

const stands = (stored: Settlement): boolean => stored.sheet !== null;

function columnsOf(record: SettlementRecord) {
  const { tableId, creator, createdAt, closedAt, keepUntil } = record;
  return {
    tableId,
    creator,
    // Unique: a table has one open bill, whoever writes.
    openTable: closedAt === null ? tableId : null,
    createdAt: new Date(createdAt),
    closedAt: closedAt === null ? null : new Date(closedAt),
    keepUntil: new Date(keepUntil),
    sheet: JSON.stringify(record),
  };
}

/** Only this file writes bills: ids were checked then, and the JSON is what was written. */
const toRecord = (stored: Settlement): SettlementRecord => ({
  ...(JSON.parse(stored.sheet ?? "{}") as SettlementRecord),
  id: stored.id as SettlementId,
  tableId: stored.tableId as TableId,
});
