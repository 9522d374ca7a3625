import type { HandId, TableId } from "@/contract/ids";
import type { HandPlace, HandRecord, HandStore, HandWriteVerdict } from "../ports";
import { sameHand } from "../same-hand";
import type { Client, Tx } from "./client";
import type { InsertHands } from "./disk/hand-inserts";
import type { Hand } from "./generated/sqlite/client";
import { isTaken } from "./taken";
import type { Writer } from "./writer";

/** Closed hands in the database: one row each, unique by table and index. */
export function createHands(reader: Client, writer: Writer<Tx>, insert?: InsertHands): HandStore {
  return {
    async record(hand) {
      try {
        return await writer.write((tx) => recordIn(tx, hand));
      } catch (cause) {
        // Another server was faster with this index; what it wrote can be compared now.
        if (!isTaken(cause)) throw cause;
        return writer.write((tx) => recordIn(tx, hand));
      }
    },
    async recordAll(hands) {
      try {
        // Nearly always they are all new, and one statement says so.
        if (insert && !(await anyStored(reader, hands)) && (await insert(hands)) === hands.length)
          return hands.map(() => "recorded");
        return await writer.write((tx) => recordAllIn(tx, hands));
      } catch (cause) {
        if (!isTaken(cause)) throw cause;
        return writer.write((tx) => recordAllIn(tx, hands));
      }
    },
    async get(id) {
      const stored = await reader.hand.findUnique({ where: { id } });
      return stored && toRecord(stored);
    },
    async byIndex(tableId, index) {
      const stored = await reader.hand.findUnique({ where: { tableId_index: { tableId, index } } });
      return stored && toRecord(stored);
    },
    async list(tableId, limit, before) {
      const where = { tableId, ...(before !== null && { index: { lt: before } }) };
      const stored = await reader.hand.findMany({ where, orderBy: { index: "desc" }, take: limit });
      return stored.map(toRecord);
    },
    async ofCreator({ creator, tableId, mode, since }, limit, after) {
      const stored = await reader.hand.findMany({
        where: {
          table: { creator, ...(mode !== null && { mode }) },
          ...(tableId !== null && { tableId }),
          ...(since !== null && { endedAt: { gte: new Date(since) } }),
          ...(after && { OR: beyond(after) }),
        },
        orderBy: [{ endedAt: "desc" }, { id: "desc" }],
        take: limit,
      });
      return stored.map(toRecord);
    },
    async lastIndex(tableId) {
      const last = await reader.hand.findFirst({
        where: { tableId },
        orderBy: { index: "desc" },
        select: { index: true },
      });
      return last?.index ?? 0;
    },
  };
}

function beyond({ endedAt, id }: HandPlace) {
  const at = new Date(endedAt);
  return [{ endedAt: { lt: at } }, { endedAt: at, id: { lt: id } }];
}

async function recordIn(tx: Tx, hand: HandRecord): Promise<HandWriteVerdict> {
  const { tableId, index } = hand;
  const stored = await tx.hand.findUnique({ where: { tableId_index: { tableId, index } } });
  if (stored) return verdictOf(stored, hand);
  await tx.hand.create({ data: columnsOf(hand), select: { id: true } });
  return "recorded";
}

async function anyStored(reader: Client, hands: readonly HandRecord[]): Promise<boolean> {
  const [first] = hands;
  if (first === undefined) return false;
  const indexes = hands.map((hand) => hand.index);
  const index = { gte: Math.min(...indexes), lte: Math.max(...indexes) };
  const where = { tableId: first.tableId, index };
  return (await reader.hand.findFirst({ where, select: { id: true } })) !== null;
}

/** Two statements, however many hands. */
async function recordAllIn(tx: Tx, hands: readonly HandRecord[]): Promise<readonly HandWriteVerdict[]> {
  const [first] = hands;
  if (first === undefined) return [];
  const { tableId } = first;
  const indexes = hands.map((hand) => hand.index);
  const found = await tx.hand.findMany({ where: { tableId, index: { in: indexes } } });
  const stored = new Map(found.map((hand) => [hand.index, hand]));
  const fresh = hands.filter((hand) => !stored.has(hand.index));
  if (fresh.length > 0) await tx.hand.createMany({ data: fresh.map(columnsOf) });
  return hands.map((hand) => {
    const before = stored.get(hand.index);
    return before === undefined ? "recorded" : verdictOf(before, hand);
  });
}

const verdictOf = (stored: Hand, hand: HandRecord): HandWriteVerdict =>
  sameHand(toRecord(stored).row, hand.row) ? "duplicate" : "conflict";

const columnsOf = (hand: HandRecord) => ({
  id: hand.id,
  tableId: hand.tableId,
  index: hand.index,
  endedAt: new Date(hand.endedAt),
  row: JSON.stringify(hand.row),
  private: JSON.stringify(hand.private),
  claims: JSON.stringify(hand.claims),
});

/** Only this file writes hands: ids were checked then, and the JSON is what was written. */
const toRecord = (stored: Hand): HandRecord => ({
  id: stored.id as HandId,
  tableId: stored.tableId as TableId,
  index: stored.index,
  endedAt: stored.endedAt.getTime(),
  row: JSON.parse(stored.row) as HandRecord["row"],
  private: JSON.parse(stored.private) as HandRecord["private"],
  claims: JSON.parse(stored.claims) as HandRecord["claims"],
});
