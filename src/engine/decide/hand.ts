import { countAble } from "../rules/betting";
import { blindSeats, dealableSeats, dealOrder, nextButton } from "../rules/positions";
import type { TableState } from "../state";
import { handInPlay } from "../state";
import type { Chips, Command, Decision, Seat, TableEvent } from "../types";
import { whyNotDealable } from "./cards";
import { endStreet, nextTurn, proceed } from "./progress";
import { begin, done, emit, isChair, notAwaited, outOfRange, refuse, taken } from "./work";

type CommandOf<T extends Command["type"]> = Extract<Command, { type: T }>;

export function startHand(state: TableState, command: CommandOf<"StartHand">): Decision {
  if (handInPlay(state)) return refuse("hand_in_progress", "The last hand is still in play.");
  if (state.awaiting.kind === "finished") return refuse("game_over", "The game is over: start a new one.");
  if (state.awaiting.kind === "buy_in") {
    return refuse("not_awaited", `Seat ${state.awaiting.seat} has a buy-in to decide first.`);
  }
  const seats = dealableSeats(state);
  if (seats.length < 2) return refuse("not_enough_players", "A hand needs two seats with chips.");
  const button = command.button ?? nextButton(seats, state.button, state.lastBigBlind);
  if (!isChair(state, button)) return outOfRange(state, button);
  if (!seats.includes(button)) return refuse("seat_empty", `Seat ${button} is not dealt in.`);
  if (command.antes !== undefined && !areChips(command.antes)) {
    return refuse("not_whole_chips", "Antes are whole chips, one number a chair.");
  }
  const started: TableEvent = { type: "HandStarted", index: state.handIndex + 1, button, at: command.at };
  return { ok: true, events: [started, ...posts(state, seats, button, command.antes ?? null)] };
}

function areChips(amounts: readonly number[]): boolean {
  return amounts.every((amount) => Number.isSafeInteger(amount) && amount >= 0);
}

/** Antes come before blinds, clockwise from the button's left; `bb`: the big blind pays one for all. A short stack posts what it has. */
function posts(
  state: TableState,
  seats: readonly Seat[],
  button: Seat,
  owed: readonly Chips[] | null,
): TableEvent[] {
  const level = state.config.levels[state.level];
  if (level === undefined) throw new Error(`no such level: ${state.level}`);
  const blinds = blindSeats(seats, button);
  const left = state.seats.map((seat) => seat.chips);
  const events: TableEvent[] = [];
  if (owed !== null || level.anteType !== "none") {
    for (const seat of dealOrder(seats, button)) {
      const own = level.anteType === "bb" && seat !== blinds.big ? 0 : level.ante;
      post(events, left, seat, "ante", owed === null ? own : (owed[seat] ?? 0));
    }
  }
  post(events, left, blinds.small, "post_sb", level.smallBlind);
  post(events, left, blinds.big, "post_bb", level.bigBlind);
  return events;
}

function post(
  events: TableEvent[],
  left: Chips[],
  seat: Seat,
  kind: "ante" | "post_sb" | "post_bb",
  owed: Chips,
): void {
  const chips = left[seat] ?? 0;
  const amount = Math.min(owed, chips);
  if (amount === 0) return;
  left[seat] = chips - amount;
  events.push({ type: "Posted", seat, post: kind, amount });
}

export function dealHoleCards(state: TableState, command: CommandOf<"DealHoleCards">): Decision {
  const { seat, cards } = command;
  if (!isChair(state, seat)) return outOfRange(state, seat);
  const { awaiting, hand } = state;
  if (hand === null || awaiting.kind !== "hole_cards") return notAwaited(state);
  if (awaiting.seats[0] !== seat)
    return refuse("not_awaited", `The next cards are seat ${awaiting.seats[0]}'s.`);
  const fault = whyNotDealable(hand, cards, 2, true);
  if (fault !== null) return fault;
  const dealt: TableEvent = { type: "HoleCardsDealt", seat, cards: cards.slice() };
  if (awaiting.seats.length > 1) return taken(dealt);
  const turn = nextTurn(state, hand, hand.bigBlindSeat, command.at);
  if (turn !== null) return taken(dealt, turn);
  const work = begin(state);
  emit(work, dealt);
  endStreet(work, command.at);
  return done(work);
}

export function dealBoard(state: TableState, command: CommandOf<"DealBoard">): Decision {
  const { awaiting, hand } = state;
  if (hand === null || awaiting.kind !== "board") return notAwaited(state);
  const fault = whyNotDealable(hand, command.cards, awaiting.count, false);
  if (fault !== null) return fault;
  const dealt: TableEvent = { type: "BoardDealt", street: awaiting.street, cards: command.cards.slice() };
  if (countAble(hand) > 1) {
    const turn = nextTurn(state, hand, hand.button, command.at);
    if (turn === null) throw new Error("a street of betting without a turn");
    return taken(dealt, turn);
  }
  const work = begin(state);
  emit(work, dealt);
  proceed(work, command.at);
  return done(work);
}
