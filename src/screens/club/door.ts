import type { TableId } from "@/contract/ids";
import { readTableId } from "../tv/model/address";

/** What `/` was asked for. */
export type Door =
  | { readonly kind: "home" }
  | { readonly kind: "mint" }
  | { readonly kind: "tv"; readonly tableId: TableId }
  | { readonly kind: "claim"; readonly tableId: TableId; readonly seat: number }
  | { readonly kind: "pick"; readonly mode: "challenge" | "demo"; readonly seats: number }
  | {
      readonly kind: "crew";
      readonly mode: "challenge" | "demo";
      readonly seats: number;
      /** A table that an agent opened; null where an agent was picked. */
      readonly tableId: TableId | null;
      readonly agent: string | null;
    }
  | { readonly kind: "room"; readonly tableId: TableId; readonly seat: number | null }
  | { readonly kind: "open_room" }
  | { readonly kind: "no_table" };

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Reads the query of `/`: `mode`, `tableId`, `seat`, `agent`, `seats`, and the `error` that a redirect from `/room/{id}` brings. Without a
 * table and an agent, somebody has yet to pick whom to meet.
 */
export function doorOf(query: Query): Door {
  const one = (name: string): string | undefined => {
    const value = query[name];
    return typeof value === "string" ? value : value?.[0];
  };
  if (one("error") === "table_not_found") return { kind: "no_table" };
  const mode = one("mode");
  if (mode === "challenge" || mode === "demo")
    return crewDoor(mode, seatsOf(one("seats")), one("tableId"), one("agent"));
  if (mode === "room") return roomDoor(one("tableId"), one("seat"));
  if (mode !== "tv") return { kind: "home" };
  const asked = one("tableId");
  if (asked === undefined || asked === "") return { kind: "mint" };
  const tableId = readTableId(asked);
  if (tableId === null) return { kind: "no_table" };
  const seat = one("seat");
  if (seat === undefined) return { kind: "tv", tableId };
  // A chair that no table has is still a guest's wish to sit: the prompt says so and shows the free ones.
  return { kind: "claim", tableId, seat: /^[0-8]$/.test(seat) ? Number(seat) : NO_SEAT };
}

/** Without a table, somebody wants to open a room. */
function roomDoor(table: string | undefined, seat: string | undefined): Door {
  if (!table) return { kind: "open_room" };
  const tableId = readTableId(table);
  if (tableId === null) return { kind: "no_table" };
  return { kind: "room", tableId, seat: /^[0-8]$/.test(seat ?? "") ? Number(seat) : null };
}

/** A table comes before an agent: its own one sits there. */
function crewDoor(
  mode: "challenge" | "demo",
  seats: number,
  table: string | undefined,
  agent: string | undefined,
): Door {
  if (table) {
    const tableId = readTableId(table);
    return tableId === null ? { kind: "no_table" } : { kind: "crew", mode, seats, tableId, agent: null };
  }
  return agent ? { kind: "crew", mode, seats, tableId: null, agent } : { kind: "pick", mode, seats };
}

/** Beyond any table's chairs. */
export const NO_SEAT = 9;

/** How many chairs were asked for: 2 to 9 (decision 3), anything else is the usual table. */
export const seatsOf = (text: string | undefined): number =>
  /^[2-9]$/.test(text ?? "") ? Number(text) : USUAL_SEATS;

export const USUAL_SEATS = 6;
