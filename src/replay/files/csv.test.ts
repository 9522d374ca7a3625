import { expect, test } from "vitest";
import { HandRow } from "@/contract/hands";
import { handRow } from "@/contract/rows/examples";
import { playedHands } from "../testing/rows";
import { CSV_COLUMNS, CSV_HEAD, csvOf } from "./csv";

/** RFC 4180 by hand: quotes, doubled quotes, CRLF. */
function parsed(text: string): string[][] {
  const lines: string[][] = [[]];
  for (const [, cell, end] of text.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g)) {
    const bare = cell?.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : (cell ?? "");
    lines.at(-1)?.push(bare);
    if (end === "\r\n") lines.push([]);
  }
  return lines.slice(0, -1);
}

/** The row as it can be read from its lines. */
function readBack(text: string): unknown {
  const seats = parsed(text).map((cells) =>
    Object.fromEntries(CSV_COLUMNS.map((column, at) => [column, cells[at] ?? ""])),
  ) as Record<(typeof CSV_COLUMNS)[number], string>[];
  const [first] = seats;
  if (!first) throw new Error("no line");
  const { hand_id, table_id, mode, started_at, ended_at, ante_type } = first;
  const acts = seats.flatMap(({ seat_index, actions }) =>
    (actions === "" ? [] : actions.split("; ")).map((act) => {
      const [at, street, action, amount] = act.split(" ");
      return { at: Number(at), street, seat_index: Number(seat_index), action, amount: Number(amount) };
    }),
  );
  return {
    hand_id,
    table_id,
    hand_index: Number(first.hand_index),
    mode,
    seats: seats.map((seat) => ({
      seat_index: Number(seat.seat_index),
      name: seat.name.replace(/^'/, ""),
      is_human: seat.is_human === "true",
      starting_stack: Number(seat.starting_stack),
      final_stack: Number(seat.final_stack),
      ...(seat.hole_cards === "" ? {} : { hole_cards: seat.hole_cards.split(" ") }),
    })),
    actions: acts.sort((a, b) => a.at - b.at).map(({ at: _, ...act }) => act),
    board: first.board === "" ? [] : first.board.split(" "),
    pot: Number(first.pot),
    winners: seats.flatMap(({ seat_index, won }) =>
      won === "0" ? [] : [{ seat_index: Number(seat_index), amount: Number(won) }],
    ),
    started_at,
    ended_at,
    button: Number(first.button),
    small_blind: Number(first.small_blind),
    big_blind: Number(first.big_blind),
    ante: Number(first.ante),
    ante_type,
  };
}

const { thoughts: _, ...row } = HandRow.parse(handRow);
const bySeat = (row: HandRow) => ({
  ...row,
  winners: [...row.winners].sort((a, b) => a.seat_index - b.seat_index),
});

test("has a line a seat under one head", () => {
  expect(parsed(CSV_HEAD)).toEqual([[...CSV_COLUMNS]]);
  expect(parsed(csvOf(row)).map((cells) => cells.length)).toEqual([22, 22, 22]);
  expect(csvOf(row)).toContain("2,Claude,false,2000,2030,30,50,,2 preflop raise 60\r\n");
});

test("comes back as the hand that was written", () => {
  const played = Array.from({ length: 12 }, (_, seed) => playedHands(seed + 1300, 15)).flat();
  expect(played.length).toBeGreaterThan(150);
  for (const { row } of played) expect(readBack(csvOf(row))).toEqual(bySeat(row));
});

test.each(["=1+1", "+cmd", "-2", "@sum", "'quoted", 'a "b", c', "\tx", "林"])(
  "the name %j comes back and is no formula",
  (name) => {
    const named = { ...row, seats: row.seats.map((seat) => ({ ...seat, name })) };
    expect(readBack(csvOf(named))).toEqual(bySeat(named));
    for (const cells of parsed(csvOf(named))) expect(cells[14]).not.toMatch(/^[=+\-@\t]/);
  },
);
