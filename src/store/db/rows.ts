import type { TableId } from "@/contract/ids";
import type { TableRecord, TableRows } from "../ports";
import { RETENTION_AFTER_EXPIRY_MS } from "../retention";
import type { Client, Tx } from "./client";
import type { Table } from "./generated/sqlite/client";
import { type Save, saveOf } from "./saves";
import type { Groups, Writer } from "./writer";

/** Table rows in the database: one column of JSON text for each part. */
export function createRows(
  reader: Client,
  writer: Writer<Tx>,
  saves: Groups<Save, void>,
): Omit<TableRows, "ping" | "close"> {
  return {
    insert: (record) =>
      writer.write(async (tx) => {
        await tx.table.create({
          data: {
            id: record.id,
            ...rowColumns(record.row),
            lobby: JSON.stringify(record.lobby),
            host: JSON.stringify(record.host),
            inbox: JSON.stringify(record.inbox),
            published: textOrNull(record.published),
          },
          select: { id: true },
        });
      }),
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
});
