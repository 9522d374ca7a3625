import type { HandRecord } from "../../ports";
import type { Client } from "../client";

/** Inserts hands that are not there yet; answers how many it inserted. */
export type InsertHands = (hands: readonly HandRecord[]) => Promise<number>;

/**
 * Many hands as one statement of one variable, whatever their number: a table at full speed closes thousands a second, and to build a row
 * by row insert for them, or to write each part's text apart, would cost more than to play them.
 */
export function createHandInserts(
  writing: Client,
  turn: <T>(run: () => Promise<T>) => Promise<T>,
): InsertHands {
  return (hands) => {
    const rows = hands.map(({ id, tableId, index, endedAt, row, private: hidden, claims }) => [
      id,
      tableId,
      index,
      // As Prisma spells a time here.
      new Date(endedAt).toISOString().replace("Z", "+00:00"),
      row,
      hidden,
      claims,
    ]);
    return turn(
      () => writing.$executeRaw`
        INSERT INTO "Hand" ("id", "tableId", "index", "endedAt", "row", "private", "claims")
        SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value -> 4, value -> 5, value -> 6
        FROM json_each(${JSON.stringify(rows)}) WHERE true ON CONFLICT DO NOTHING`,
    );
  };
}
