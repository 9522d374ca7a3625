import type { HandRow } from "@/contract/hands";
import { actsOfLog, type Card, type Chips, type HandRecord, parseCard, type Seat } from "@/engine";

/** A hand's row as the engine plays it again. Cards that the row does not tell stay face down. */
export function recordOf(row: HandRow): HandRecord {
  return {
    players: row.seats.map(({ seat_index, starting_stack, hole_cards }) => ({
      seat: seat_index,
      stack: starting_stack,
      cards: hole_cards ? hole_cards.map(cardOf) : null,
    })),
    button: row.button,
    smallBlind: row.small_blind,
    bigBlind: row.big_blind,
    anteType: row.ante_type,
    antes: antesOf(row),
    board: row.board.map(cardOf),
    acts: actsOfLog(row.actions.map(({ seat_index, ...act }) => ({ ...act, seat: seat_index }))),
    foldsOutOfTurn: true,
    unseenMucks: true,
  };
}

/** The seats that were dealt in, clockwise from the button's left: as cards are dealt, and the button last. */
export function dealtOrder({ seats, button }: Pick<HandRow, "seats" | "button">): HandRow["seats"] {
  const rising = [...seats].sort((a, b) => a.seat_index - b.seat_index);
  return [
    ...rising.filter((seat) => seat.seat_index > button),
    ...rising.filter((seat) => seat.seat_index <= button),
  ];
}

/** Who posts the big blind: second from the button's left, and first where two are dealt in. */
export function bigBlindOf(row: Pick<HandRow, "seats" | "button">): Seat | null {
  const order = dealtOrder(row);
  return order[order.length === 2 ? 0 : 1]?.seat_index ?? null;
}

/** What each chair owes as an ante, by seat number; nothing where it owes none. */
export function antesOf(row: HandRow): Chips[] {
  const big = bigBlindOf(row);
  const owes = (seat: Seat) => row.ante_type === "each" || (row.ante_type === "bb" && seat === big);
  const antes: Chips[] = [];
  for (const { seat_index } of row.seats) antes[seat_index] = owes(seat_index) ? row.ante : 0;
  return Array.from(antes, (ante) => ante ?? 0);
}

/** A card of a row. The contract has checked its spelling. */
function cardOf(text: string): Card {
  const card = parseCard(text);
  if (card === null) throw new Error(`${text} is no card`);
  return card;
}
