import type { TableId } from "@/contract/ids";
import type { TablePlace, TableRecord, TableRows } from "../ports";
import { RETENTION_AFTER_EXPIRY_MS } from "../retention";
import type { Client, Tx } from "./client";
import { type Save, saveOf } from "./disk/saves";
import type { Table } from "./generated/sqlite/client";
import type { Groups, Writer } from "./writer";

/** Table rows in the database: one column of JSON text for each part. */
export function createRows(
  reader: Client,
  writer: Writer<Tx>,
  saves: Groups<Save, void>,
): Omit<TableRows, "ping" | "close"> {
  return {
    insert: (record) => writer.write((tx) => insertIn(tx, record)),
    insertWithin: (record, cap, now) =>
      writer.write(async (tx) => {
        const where = activeAt(record.row.creator, now);
        const { _count: count, _min: first } = await tx.table.aggregate({
          where,
          _count: true,
          _min: { expiresAt: true },
        });
        if (count >= cap) return { kind: "full", freesAt: first.expiresAt?.getTime() ?? now };
        await insertIn(tx, record);
        return { kind: "created" };
      }),
    async activeOf(creator, now, limit, after) {
      const stored = await reader.table.findMany({
        where: { ...activeAt(creator, now), ...(after && { OR: beyond(after) }) },
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        take: limit,
        select: { id: true, row: true },
      });
      return stored.map(({ id, row }) => ({ id: id as TableId, row: JSON.parse(row) as TableRecord["row"] }));
    },
    async load(id) {
      const stored = await reader.table.findUnique({ where: { id } });
      return stored && toRecord(id, stored);
    },
    save(next, previous) {
      const save = saveOf(next, previous);
      if (save) return saves.add(save);
      const data = changedColumns(next, previous);
      return writer.write(async (tx) => {
        const { count } = await tx.table.updateMany({ where: { id: next.id }, data });
        if (count !== 1) throw new Error(`table ${next.id} is not stored`);
      });
    },
    purge: (now) =>
      writer.write(async (tx) => {
        const past = { expiresAt: { lte: new Date(now - RETENTION_AFTER_EXPIRY_MS) } };
        // Their hands go with them: the database cascades.
        return (await tx.table.deleteMany({ where: past })).count;
      }),
  };
}

async function insertIn(tx: Tx, record: TableRecord): Promise<void> {
  await tx.table.create({
    data: {
      id: record.id,
      ...rowColumns(record.row),
      lobby: JSON.stringify(record.lobby),
      host: JSON.stringify(record.host),
      inbox: JSON.stringify(record.inbox),
      published: textOrNull(record.published),
      chat: JSON.stringify(record.chat),
    },
    select: { id: true },
  });
}

const activeAt = (creator: string | null, now: number) => ({
  creator,
  closedAt: null,
  expiresAt: { gt: new Date(now) },
});

function beyond({ createdAt, id }: TablePlace) {
  const at = new Date(createdAt);
  return [{ createdAt: { lt: at } }, { createdAt: at, id: { lt: id } }];
}

const textOrNull = (part: unknown) => (part === null ? null : JSON.stringify(part));

const rowColumns = (row: TableRecord["row"]) => ({
  mode: row.mode,
  creator: row.creator,
  createdAt: new Date(row.createdAt),
  expiresAt: new Date(row.expiresAt),
  closedAt: row.closedAt === null ? null : new Date(row.closedAt),
  row: JSON.stringify(row),
});

/** Parts are replaced, never changed in place: the same object has the same content. */
function changedColumns(next: TableRecord, previous: TableRecord) {
  return {
    ...(next.row !== previous.row && rowColumns(next.row)),
    ...(next.lobby !== previous.lobby && { lobby: JSON.stringify(next.lobby) }),
    ...(next.host !== previous.host && { host: JSON.stringify(next.host) }),
    ...(next.inbox !== previous.inbox && { inbox: JSON.stringify(next.inbox) }),
    ...(next.published !== previous.published && { published: textOrNull(next.published) }),
    ...(next.chat !== previous.chat && { chat: JSON.stringify(next.chat) }),
  };
}

/** Only this file writes these columns, each from the part it is read back as. */
const toRecord = (id: TableId, stored: Table): TableRecord => ({
  id,
  row: JSON.parse(stored.row) as TableRecord["row"],
  lobby: JSON.parse(stored.lobby) as TableRecord["lobby"],
  host: JSON.parse(stored.host) as TableRecord["host"],
  inbox: JSON.parse(stored.inbox) as TableRecord["inbox"],
  published: stored.published === null ? null : (JSON.parse(stored.published) as TableRecord["published"]),
  chat: JSON.parse(stored.chat) as TableRecord["chat"],
});
