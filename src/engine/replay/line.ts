import { formatCard, parseCard } from "../eval";
import type { TableState } from "../state";
import type { AnteType, Card, Chips, LegalActions, Seat } from "../types";
import type { HandRecord, RecordedAct } from "./replay";
import { replayHand } from "./replay";

/**
 * One line of a hand collection in, one line of the result out: JSON without the line break. Seats count clockwise from 0,
 * `to` totals per street. A line that is no hand, or breaks a rule, gives `{"id", "error": {"code", "message", "act_index"}}`.
 */
export function replayLine(text: string): string {
  let id: unknown = null;
  try {
    const line = asFields(JSON.parse(text), "the line");
    id = line.id ?? null;
    return JSON.stringify(answer(id, readRecord(line)));
  } catch (error) {
    if (error instanceof Malformed) return failed(id, "malformed", error.message, error.actIndex);
    if (error instanceof SyntaxError) return failed(id, "malformed", "The line is not JSON.", null);
    throw error;
  }
}

function failed(id: unknown, code: string, message: string, actIndex: number | null): string {
  return JSON.stringify({ id, error: { code, message, act_index: actIndex } });
}

function answer(id: unknown, record: HandRecord): object {
  const twice = cardTwice(record);
  if (twice !== null) {
    return { id, error: { code: "duplicate_card", message: `${twice} is there twice.`, act_index: null } };
  }
  const { state, legal, fault } = replayHand(record);
  if (fault !== null) {
    return { id, error: { code: fault.code, message: fault.message, act_index: fault.actIndex } };
  }
  return {
    id,
    final_stacks: state.seats.map((seat) => seat.chips),
    pots: wonPots(state),
    legal: legal.map(triple),
  };
}

/** A card that the record names twice, dealt or not: the engine is shown only what was dealt. */
function cardTwice({ players, board }: HandRecord): string | null {
  const seen = new Set<Card>();
  for (const card of [...players.flatMap(({ cards }) => cards ?? []), ...board]) {
    if (seen.has(card)) return formatCard(card);
    seen.add(card);
  }
  return null;
}

/** Chips to call, then the least and the most that a bet or raise may go to; null where none is allowed. */
function triple({ toCall, raise }: LegalActions): [Chips, Chips | null, Chips | null] {
  return [toCall, raise?.minTo ?? null, raise?.maxTo ?? null];
}

/** Each pot with the seats that won it, by rising number. */
function wonPots(state: TableState): [Chips, Seat[]][] {
  const hand = state.hand;
  if (hand === null) return [];
  return hand.pots.map((pot, index) => [
    pot.amount,
    hand.awards
      .filter((award) => award.pot === index)
      .map((award) => award.seat)
      .sort((a, b) => a - b),
  ]);
}

/** The line has not the shape of a hand; nothing was played. */
class Malformed extends Error {
  /** The act that has not its shape; null where it is something else. */
  readonly actIndex: number | null = null;
}

class MalformedAct extends Malformed {
  constructor(
    message: string,
    override readonly actIndex: number,
  ) {
    super(message);
  }
}

/** The fields that are looked at, of a line or of one of its acts. */
interface Fields {
  readonly id?: unknown;
  readonly seats?: unknown;
  readonly button?: unknown;
  readonly small_blind?: unknown;
  readonly big_blind?: unknown;
  readonly ante_type?: unknown;
  readonly antes?: unknown;
  readonly stacks?: unknown;
  readonly hole?: unknown;
  readonly deck_board?: unknown;
  readonly actions?: unknown;
  readonly seat?: unknown;
  readonly type?: unknown;
  readonly to?: unknown;
}

/** The hand of a parsed line. Throws where it has not that shape. */
export function readRecord(line: Fields): HandRecord {
  const seats = whole(line.seats, "seats", 2, 10);
  const stacks = list(line.stacks, "stacks", seats).map((chips, i) => whole(chips, `stacks[${i}]`, 1));
  const holes = list(line.hole, "hole", seats);
  const board = list(line.deck_board, "deck_board").map((card, i) => readCard(card, `deck_board[${i}]`));
  if (board.length > 5) throw new Malformed("deck_board has more than 5 cards");
  const anteType = readAnteType(line.ante_type);
  const smallBlind = whole(line.small_blind, "small_blind", 0);
  return {
    players: stacks.map((stack, seat) => ({ seat, stack, cards: readHole(holes[seat], `hole[${seat}]`) })),
    button: whole(line.button, "button", 0, seats - 1),
    smallBlind,
    bigBlind: whole(line.big_blind, "big_blind", Math.max(1, smallBlind)),
    anteType,
    antes: readAntes(line.antes, anteType, seats),
    board,
    acts: list(line.actions, "actions").map((act, i) => readActAt(act, i, seats)),
    foldsOutOfTurn: false,
    unseenMucks: false,
  };
}

function readAntes(value: unknown, anteType: AnteType, seats: number): Chips[] {
  if (value === undefined && anteType === "none") return [];
  const antes = list(value, "antes", seats).map((ante, i) => whole(ante, `antes[${i}]`, 0));
  if (anteType === "none" && antes.some((ante) => ante > 0))
    throw new Malformed("antes without an ante_type");
  return antes;
}

function readAnteType(value: unknown): AnteType {
  if (value === "none" || value === "each" || value === "bb") return value;
  throw new Malformed('ante_type must be "none", "each" or "bb"');
}

function readActAt(value: unknown, index: number, seats: number): RecordedAct {
  try {
    return readAct(value, `actions[${index}]`, seats);
  } catch (error) {
    throw error instanceof Malformed ? new MalformedAct(error.message, index) : error;
  }
}

function readAct(value: unknown, name: string, seats: number): RecordedAct {
  const act = asFields(value, name);
  const seat = whole(act.seat, `${name}.seat`, 0, seats - 1);
  const type = act.type;
  switch (type) {
    case "fold":
    case "check":
      return { seat, type };
    case "call":
      return { seat, type, to: act.to === undefined ? null : whole(act.to, `${name}.to`, 0) };
    case "bet_or_raise_to":
      return { seat, type, to: whole(act.to, `${name}.to`, 0) };
    default:
      throw new Malformed(`${name}.type is not an act`);
  }
}

function readHole(value: unknown, name: string): Card[] | null {
  if (value === null || value === undefined) return null;
  return list(value, name, 2).map((card, i) => readCard(card, `${name}[${i}]`));
}

function readCard(value: unknown, name: string): Card {
  const card = typeof value === "string" ? parseCard(value) : null;
  if (card === null) throw new Malformed(`${name} is not a card`);
  return card;
}

function whole(value: unknown, name: string, least: number, most = 1e12): number {
  if (typeof value !== "number" || !Number.isInteger(value) || value < least || value > most) {
    throw new Malformed(`${name} must be a whole number from ${least} to ${most}`);
  }
  return value;
}

function list(value: unknown, name: string, length?: number): unknown[] {
  if (!Array.isArray(value)) throw new Malformed(`${name} must be a list`);
  if (length !== undefined && value.length !== length)
    throw new Malformed(`${name} must have ${length} entries`);
  return value;
}

function asFields(value: unknown, name: string): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new Malformed(`${name} must be an object`);
  }
  return value;
}
