import { formatCard, isCard } from "../eval";
import { declaresLast } from "../rules/showdown";
import type { HandState, TableState } from "../state";
import { playerAt } from "../state";
import type { Card, Command, Decision, Instant, Seat, TableEvent } from "../types";
import { HIDDEN } from "../types";
import { proceed } from "./progress";
import { begin, done, emit, isChair, notAwaited, outOfRange, refuse, taken } from "./work";

type CommandOf<T extends Command["type"]> = Extract<Command, { type: T }>;

/** Why these cards cannot be dealt: not so many as are due, no cards, or already out. Hidden ones pass where `mayHide`. */
export function whyNotDealable(
  hand: HandState,
  cards: readonly Card[],
  count: number,
  mayHide: boolean,
): Decision | null {
  if (cards.length !== count) {
    return refuse("wrong_card_count", `${count} cards are due, not ${cards.length}.`);
  }
  for (let i = 0; i < cards.length; i++) {
    const card = cards[i] ?? HIDDEN;
    if (card === HIDDEN && mayHide) continue;
    if (!isCard(card)) return refuse("not_a_card", `${card} is not a card.`);
    if (isOut(hand, card) || cards.indexOf(card) !== i) return alreadyOut(card);
  }
  return null;
}

function alreadyOut(card: Card): Decision {
  return refuse("duplicate_card", `${formatCard(card)} is already out.`);
}

function isOut(hand: HandState, card: Card): boolean {
  if (hand.board.includes(card)) return true;
  for (const player of hand.players) if (player.cards.includes(card)) return true;
  return false;
}

export function showCards(state: TableState, command: CommandOf<"ShowCards">): Decision {
  const { seat, cards } = command;
  if (!isChair(state, seat)) return outOfRange(state, seat);
  const { awaiting, hand } = state;
  if (hand === null || awaiting.kind !== "show") return notAwaited(state);
  if (awaiting.seat !== seat) return refuse("not_your_turn", `Seat ${awaiting.seat} shows first.`);
  const fault = whyNotShowable(hand, playerAt(hand, seat).cards, cards);
  if (fault !== null) return fault;
  return declared(state, hand, { type: "CardsShown", seat, cards: cards.slice() }, command.at);
}

/** Known cards must be the dealt ones, in any order; hidden ones may turn out to be anything that is not out. */
function whyNotShowable(hand: HandState, dealt: readonly Card[], shown: readonly Card[]): Decision | null {
  if (shown.length !== 2) return refuse("wrong_card_count", `2 cards are due, not ${shown.length}.`);
  for (const card of dealt) {
    if (card !== HIDDEN && !shown.includes(card)) {
      return refuse("card_mismatch", "These are not the cards dealt.");
    }
  }
  for (const card of shown) {
    if (!isCard(card)) return refuse("not_a_card", `${card} is not a card.`);
    if (!dealt.includes(card) && isOut(hand, card)) return alreadyOut(card);
  }
  return shown[0] === shown[1] ? refuse("duplicate_card", "One card was given twice.") : null;
}

export function muckCards(state: TableState, command: CommandOf<"MuckCards">): Decision {
  const { seat } = command;
  if (!isChair(state, seat)) return outOfRange(state, seat);
  const { awaiting, hand } = state;
  if (hand === null || awaiting.kind !== "show") return notAwaited(state);
  if (awaiting.seat !== seat) return refuse("not_your_turn", `Seat ${awaiting.seat} shows first.`);
  if (!awaiting.mayMuck) return refuse("must_show", "This hand must be shown.");
  return declared(state, hand, { type: "CardsMucked", seat }, command.at);
}

function declared(
  state: TableState,
  hand: HandState,
  event: Extract<TableEvent, { seat: Seat }>,
  at: Instant,
): Decision {
  if (!declaresLast(hand, event.seat)) return taken(event);
  const work = begin(state);
  emit(work, event);
  proceed(work, at);
  return done(work);
}
