import type { TableId } from "@/contract/ids";
import { readTableId } from "../model/address";

/** Revisiting `/tv` on the same device within this time goes on with the same table. */
export const RESUME_MS = 2 * 60 * 60 * 1000;

const KEY = "agent-poker.tv";

type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/**
 * The table to go on with, null where there is none or the window has passed. The window runs from the last time the table was opened,
 * so that a long evening is not cut in two; a clock that was set back does not stretch it.
 */
export function resumable(shelf: Shelf | null, now: number): TableId | null {
  const [id, at] = (attempt(() => shelf?.getItem(KEY) ?? null) ?? "").split(" ");
  const age = now - Number(at);
  const tableId = readTableId(id);
  return tableId !== null && age >= 0 && age < RESUME_MS ? tableId : null;
}

/** Keeps the table for the next visit to `/tv`; false where this browser keeps nothing. */
export function keepTable(shelf: Shelf | null, tableId: TableId, now: number): boolean {
  return attempt(() => shelf?.setItem(KEY, `${tableId} ${now}`) === undefined && shelf !== null) ?? false;
}

/** Gives the table up: the next visit opens another. */
export function forgetTable(shelf: Shelf | null): void {
  attempt(() => shelf?.removeItem(KEY));
}

/** Renews the window of a table that this screen is showing, if it is the one that `/tv` opened here. */
export function rememberTable(tableId: TableId): void {
  const shelf = browserShelf();
  if (resumable(shelf, Date.now()) === tableId) keepTable(shelf, tableId, Date.now());
}

/** This browser's `localStorage`, null where pages may not use it. */
export const browserShelf = (): Shelf | null => attempt(() => globalThis.localStorage ?? null);

function attempt<V>(action: () => V): V | null {
  try {
    return action();
  } catch {
    return null;
  }
}
