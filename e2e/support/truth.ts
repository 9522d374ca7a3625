import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { HandRow } from "@/contract/hands";

const ROOT = join(import.meta.dirname, "..", "..");
const CARD = /^[2-9TJQKA][CDHS]$/;

/** Every card in an answer with the place where it stands: `table.communityCards.0`. */
export function cardsIn(value: unknown, path = ""): { readonly path: string; readonly card: string }[] {
  if (typeof value === "string") return CARD.test(value) ? [{ path, card: value }] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    cardsIn(inner, path === "" ? key : `${path}.${key}`),
  );
}

/** What the replay of a hand found. */
export interface Replayed {
  readonly finalStacks: Map<number, number>;
  readonly potTotal: number;
  readonly winners: Set<number>;
  readonly error: string | null;
}

interface ResultLine {
  readonly final_stacks?: readonly number[];
  readonly pots?: readonly (readonly [number, readonly number[]])[];
  readonly error?: { readonly code: string; readonly message: string; readonly act_index: number | null };
}

/**
 * Plays stored hands again from their logs alone, through `npm run hands` in a process of its own. `cardsOf` knows every seat's cards, so
 * that the winners are found from the cards and not from what the row says about them.
 */
export async function replay(
  rows: readonly HandRow[],
  cardsOf: (hand: number, seat: number) => readonly string[] | null,
): Promise<Replayed[]> {
  const cli = join(ROOT, "node_modules", "tsx", "dist", "cli.mjs");
  const child = spawn(process.execPath, [cli, join("scripts", "hands.ts")], {
    cwd: ROOT,
    stdio: ["pipe", "pipe", "inherit"],
  });
  const exited = once(child, "exit");
  child.stdin.end(rows.map((row) => `${JSON.stringify(lineOf(row, cardsOf))}\n`).join(""));
  let out = "";
  for await (const chunk of child.stdout.setEncoding("utf8")) out += chunk;
  await exited;
  const lines = out.trim().split("\n");
  return rows.map((row, index) => readLine(row, JSON.parse(lines[index] ?? "{}") as ResultLine));
}

/** Chairs may have gaps; the command line numbers the seats of a hand from 0 (see docs of `npm run hands`). */
const chairs = (row: HandRow): number[] => row.seats.map((seat) => seat.seat_index).sort((a, b) => a - b);

function lineOf(row: HandRow, cardsOf: (hand: number, seat: number) => readonly string[] | null): object {
  const order = chairs(row);
  const seatOf = (chair: number) => order.indexOf(chair);
  const stackOf = (chair: number) => row.seats.find((seat) => seat.seat_index === chair)?.starting_stack;
  const bets = new Map<string, number>();
  const actions: object[] = [];
  for (const act of row.actions) {
    const key = `${act.street} ${act.seat_index}`;
    const street = [...bets].filter(([name]) => name.startsWith(act.street));
    const highest = Math.max(0, ...street.map(([, bet]) => bet));
    const to = (bets.get(key) ?? 0) + (act.action === "ante" ? 0 : act.amount);
    bets.set(key, to);
    const seat = seatOf(act.seat_index);
    if (act.action === "fold" || act.action === "check") actions.push({ seat, type: act.action });
    else if (act.action === "call" || (act.action === "allin" && to <= highest))
      actions.push({ seat, type: "call", to });
    else if (act.action === "bet" || act.action === "raise" || act.action === "allin")
      actions.push({ seat, type: "bet_or_raise_to", to });
  }
  return {
    id: row.hand_id,
    seats: order.length,
    button: seatOf(row.button),
    small_blind: row.small_blind,
    big_blind: row.big_blind,
    ante_type: row.ante_type,
    antes: order.map(() => (row.ante_type === "none" ? 0 : row.ante)),
    stacks: order.map(stackOf),
    hole: order.map((chair) => cardsOf(row.hand_index, chair)),
    deck_board: row.board,
    actions,
  };
}

function readLine(row: HandRow, line: ResultLine): Replayed {
  const order = chairs(row);
  const chairOf = (seat: number) => order[seat] ?? -1;
  const error =
    line.error === undefined
      ? null
      : `${line.error.code} at act ${line.error.act_index}: ${line.error.message}`;
  return {
    finalStacks: new Map((line.final_stacks ?? []).map((chips, seat) => [chairOf(seat), chips])),
    potTotal: (line.pots ?? []).reduce((sum, [amount]) => sum + amount, 0),
    winners: new Set((line.pots ?? []).flatMap(([, seats]) => seats.map(chairOf))),
    error,
  };
}
