import type { TableRecord } from "../../ports";
import type { Client } from "../client";
import { Prisma } from "../generated/sqlite/client";
import { createGroups, type Groups } from "../writer";

/** The parts that play changes, as their columns' text; null where a part stays as it is. */
export interface Save {
  readonly id: string;
  readonly lobby: string | null;
  readonly host: string | null;
  readonly inbox: string | null;
  readonly published: string | null;
  readonly chat: string | null;
}

/** More tables than this are not saved in one statement: each takes six of the variables that a statement may have. */
const MAX_GROUP = 100;

/** Null where play alone does not change a table so: its row, or a publish taken back. */
export function saveOf(next: TableRecord, previous: TableRecord): Save | null {
  if (next.row !== previous.row || (next.published === null && previous.published !== null)) return null;
  // Parts are replaced, never changed in place: the same object has the same content.
  const textOf = (part: "lobby" | "host" | "inbox" | "published" | "chat") =>
    next[part] === previous[part] ? null : JSON.stringify(next[part]);
  return {
    id: next.id,
    lobby: textOf("lobby"),
    host: textOf("host"),
    inbox: textOf("inbox"),
    published: textOf("published"),
    chat: textOf("chat"),
  };
}

/**
 * The saves of many tables as one statement, which is a transaction by itself: at hundreds of saves a second, opening one and updating row
 * by row would cost more than all the rest of the server.
 */
export function createSaves(
  writing: Client,
  turn: <T>(run: () => Promise<T>) => Promise<T>,
): Groups<Save, void> {
  return createGroups<Save, void>(async (saves) => {
    const rows = saves.map(
      ({ id, lobby, host, inbox, published, chat }) =>
        Prisma.sql`(${id}, ${lobby}, ${host}, ${inbox}, ${published}, ${chat})`,
    );
    const changed = await turn(
      () => writing.$executeRaw`
        UPDATE "Table" SET
          lobby = COALESCE(v.column2, lobby), host = COALESCE(v.column3, host),
          inbox = COALESCE(v.column4, inbox), published = COALESCE(v.column5, published),
          chat = COALESCE(v.column6, chat)
        FROM (VALUES ${Prisma.join(rows)}) AS v WHERE id = v.column1`,
    );
    // One of many that is not stored, or stands here twice: each is tried alone, and the one alone is told.
    if (changed !== saves.length)
      throw new Error(`${saves.length - changed} of ${saves.length} tables are not stored`);
    return saves.map(() => undefined);
  }, MAX_GROUP);
}
