import type { HandRow } from "@/contract/hands";

/** One line a seat and hand; the acts of a seat are numbered, so that the hand's order comes together again. */
export const CSV_COLUMNS = [
  "hand_id",
  "table_id",
  "hand_index",
  "mode",
  "started_at",
  "ended_at",
  "button",
  "small_blind",
  "big_blind",
  "ante",
  "ante_type",
  "board",
  "pot",
  "seat_index",
  "name",
  "is_human",
  "starting_stack",
  "final_stack",
  "net",
  "won",
  "hole_cards",
  "actions",
] as const;

export const CSV_HEAD = `${CSV_COLUMNS.join(",")}\r\n`;

/** A hand's lines (RFC 4180). `actions` reads `0 preflop post_sb 10; 3 preflop fold 0`. What was thought stands in the other formats. */
export function csvOf(row: HandRow): string {
  return row.seats
    .map((seat) => {
      const acts = row.actions.flatMap(({ seat_index, street, action, amount }, at) =>
        seat_index === seat.seat_index ? [`${at} ${street} ${action} ${amount}`] : [],
      );
      const won = row.winners.find(({ seat_index }) => seat_index === seat.seat_index)?.amount ?? 0;
      const cells: Record<(typeof CSV_COLUMNS)[number], string | number | boolean> = {
        hand_id: row.hand_id,
        table_id: row.table_id,
        hand_index: row.hand_index,
        mode: row.mode,
        started_at: row.started_at,
        ended_at: row.ended_at,
        button: row.button,
        small_blind: row.small_blind,
        big_blind: row.big_blind,
        ante: row.ante,
        ante_type: row.ante_type,
        board: row.board.join(" "),
        pot: row.pot,
        seat_index: seat.seat_index,
        name: harmless(seat.name),
        is_human: seat.is_human,
        starting_stack: seat.starting_stack,
        final_stack: seat.final_stack,
        net: seat.final_stack - seat.starting_stack,
        won,
        hole_cards: seat.hole_cards?.join(" ") ?? "",
        actions: acts.join("; "),
      };
      return `${CSV_COLUMNS.map((column) => quoted(String(cells[column]))).join(",")}\r\n`;
    })
    .join("");
}

/** A name is somebody's own words: a spreadsheet must not take it for a formula. The apostrophe says text; one of one's own is doubled. */
const harmless = (name: string): string => (/^[=+\-@\t\r']/.test(name) ? `'${name}` : name);

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
