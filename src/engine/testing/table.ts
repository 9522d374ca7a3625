/** For tests: tables, cards and whole streets in a few words. */
import { createTable } from "../create";
import { decide } from "../decide/decide";
import { formatCard, parseCard } from "../eval";
import { evolveAll } from "../evolve/evolve";
import type { HandPlayer, HandState, TableState } from "../state";
import type { Act, Card, Command, Refusal, Seat, TableConfig, TableEvent } from "../types";

/** Blinds 10/20, no ante, no clock. */
export const PLAIN: TableConfig = {
  seats: 9,
  startingStack: 1000,
  levels: [{ smallBlind: 10, bigBlind: 20, ante: 0, anteType: "none", hands: null }],
  buyInWindowMs: null,
  turnMs: null,
};

/** `PLAIN` with one level changed. */
export function withLevel(change: Partial<TableConfig["levels"][number]>): TableConfig {
  return { ...PLAIN, levels: PLAIN.levels.map((level) => ({ ...level, ...change })) };
}

/** A table where seat i sits with `stacks[i]`; 0 leaves the chair empty. */
export function tableOf(stacks: readonly number[], config: TableConfig = PLAIN): TableState {
  let state = createTable({ ...config, seats: Math.max(2, stacks.length) });
  stacks.forEach((chips, seat) => {
    if (chips > 0) state = run(state, { type: "SitDown", seat, name: `P${seat}`, chips });
  });
  return state;
}

/** Gives commands in order; throws on a refusal. */
export function run(state: TableState, ...commands: Command[]): TableState {
  return commands.reduce((before, command) => {
    const decision = decide(before, command);
    if (!decision.ok)
      throw new Error(`${command.type}: ${decision.refusal.code}: ${decision.refusal.message}`);
    return evolveAll(before, decision.events);
  }, state);
}

/** The events of a command; throws on a refusal. */
export function eventsOf(state: TableState, command: Command): readonly TableEvent[] {
  const decision = decide(state, command);
  if (!decision.ok) throw new Error(`${command.type}: ${decision.refusal.code}`);
  return decision.events;
}

/** The refusal of a command; null where it is taken. */
export function refusalOf(state: TableState, command: Command): Refusal["code"] | null {
  const decision = decide(state, command);
  return decision.ok ? null : decision.refusal.code;
}

/** `"AhKd 2c"` as cards. */
export function cards(text: string): Card[] {
  return (text.replaceAll(" ", "").match(/../g) ?? []).map((spelling) => {
    const card = parseCard(spelling);
    if (card === null) throw new Error(`${spelling} is no card`);
    return card;
  });
}

export function texts(list: readonly Card[]): string {
  return list.map(formatCard).join("");
}

/** A board that no hand dealt without wishes runs into: no flush, no straight, no pair. */
export const BOARD = "2c7d9h4sJd";

/**
 * Starts a hand and deals it: `holes[seat]` where given, else cards that are in nobody's way. `board` is kept out of the hole cards, for
 * {@link street} to deal.
 */
export function dealt(
  before: TableState,
  options: { button?: Seat; holes?: Readonly<Record<Seat, string>>; board?: string } = {},
): TableState {
  const { button, holes = {}, board = BOARD } = options;
  let state = run(before, { type: "StartHand", at: 0, ...(button === undefined ? {} : { button }) });
  const taken = new Set([...cards(board), ...Object.values(holes).flatMap(cards)]);
  const free = Array.from({ length: 52 }, (_, card) => card).filter((card) => !taken.has(card));
  while (state.awaiting.kind === "hole_cards") {
    const seat = state.awaiting.seats[0] ?? 0;
    const hole = holes[seat];
    const own = hole === undefined ? free.splice(0, 2) : cards(hole);
    state = run(state, { type: "DealHoleCards", seat, cards: own, at: 0 });
  }
  return state;
}

/** Acts in turn, by whoever owes one: `f` fold, `x` check, `c` call, a number to bet or raise to it. */
export function acts(before: TableState, script: string): TableState {
  return script.split(" ").reduce((state, word) => {
    if (state.awaiting.kind !== "action")
      throw new Error(`${word}: the table waits for ${state.awaiting.kind}`);
    return run(state, { type: "Act", seat: state.awaiting.seat, act: actOf(word), at: 0 });
  }, before);
}

function actOf(word: string): Act {
  if (word === "f") return { type: "fold" };
  if (word === "x") return { type: "check" };
  return word === "c" ? { type: "call" } : { type: "bet_or_raise_to", to: Number(word) };
}

export function street(state: TableState, text: string): TableState {
  return run(state, { type: "DealBoard", cards: cards(text), at: 0 });
}

/** Shows the cards of whoever must declare next, until the table waits for something else. */
export function showAll(before: TableState): TableState {
  let state = before;
  while (state.awaiting.kind === "show") {
    const { seat } = state.awaiting;
    state = run(state, { type: "ShowCards", seat, cards: playerOf(state, seat).cards, at: 0 });
  }
  return state;
}

export function handOf(state: TableState): HandState {
  if (state.hand === null) throw new Error("no hand");
  return state.hand;
}

export function playerOf(state: TableState, seat: Seat): HandPlayer {
  const player = handOf(state).players.find((candidate) => candidate.seat === seat);
  if (player === undefined) throw new Error(`seat ${seat} is not in the hand`);
  return player;
}

/** Chips behind, by seat number. */
export function stacksOf(state: TableState): number[] {
  return state.seats.map((seat) => seat.chips);
}

/** Who owes an act; null where nobody does. */
export function turnOf(state: TableState): Seat | null {
  return state.awaiting.kind === "action" ? state.awaiting.seat : null;
}
