import type { Card, Seat } from "@/engine";
import { legalActions } from "@/engine";
import { LEEWAY_MS, playForSilent } from "./clock/turn-clock";
import { startAnew } from "./operator";
import { mustPlay } from "./play";
import type { DealerState, Moment } from "./state";
import { resultIsUp, twoArePresent } from "./state";

/**
 * The dealer's next step. `wait`: nothing before `until` (null: nothing until somebody says something). `start_hand` needs a fresh deck,
 * and a second one to draw for the button; `step` needs nothing.
 */
export type Due =
  | { readonly kind: "wait"; readonly until: number | null }
  | { readonly kind: "start_hand"; readonly draw: boolean }
  | { readonly kind: "step" };

const STEP: Due = { kind: "step" };

function waitUntil(deadline: number | null, now: number): Due {
  return deadline !== null && deadline <= now ? STEP : { kind: "wait", until: deadline };
}

/** What is due at `now`: read off what the engine waits for, the pause and the operator's word. */
export function dueStep(state: DealerState, now: number): Due {
  const { awaiting } = state.engine;
  if (!state.started) return waitUntil(null, now);
  switch (awaiting.kind) {
    case "action":
      if (state.paused !== null) return waitUntil(null, now);
      if (isAbsent(state, awaiting.seat)) return STEP;
      return waitUntil(awaiting.deadline === null ? null : awaiting.deadline + LEEWAY_MS, now);
    case "buy_in":
      return waitUntil(state.paused === null ? awaiting.deadline : null, now);
    case "finished":
      return state.newGame ? STEP : waitUntil(null, now);
    case "hole_cards":
      return STEP;
    case "board":
    case "show":
      return lookedAt(state, now) ?? STEP;
    case "players":
    case "next_hand":
      if (state.newGame) return STEP;
      return lookedAt(state, now) ?? dueAtRest(state, now);
  }
}

/** The wait while people look at what was dealt, or the game is paused; null once that is over. */
function lookedAt({ paused, pause }: DealerState, now: number): Due | null {
  if (paused !== null) return waitUntil(null, now);
  return pause !== null && pause.until > now ? waitUntil(pause.until, now) : null;
}

/** Between hands, with nothing left to look at. Where too few are there to go on, the result is put away. */
function dueAtRest(state: DealerState, now: number): Due {
  if (twoArePresent(state)) return { kind: "start_hand", draw: state.drawButton };
  return resultIsUp(state) ? STEP : waitUntil(null, now);
}

/** A seat that sits out since this hand began: the dealer acts for it when its turn comes. */
function isAbsent({ engine }: DealerState, seat: Seat): boolean {
  return engine.seats[seat]?.status === "sitting_out";
}

/** Takes the step that is due. Throws where none is. */
export function takeStep(state: DealerState, moment: Moment): DealerState {
  const { awaiting } = state.engine;
  const at = moment.now;
  switch (awaiting.kind) {
    case "action":
      return isAbsent(state, awaiting.seat)
        ? actForAbsent(state, awaiting.seat, moment)
        : playForSilent(state, awaiting.seat, moment);
    case "buy_in":
      return mustPlay(state, { type: "Tick", at }, moment);
    case "hole_cards":
      return dealHoleCards(state, awaiting.seats, moment);
    case "board":
      return dealBoard(state, awaiting.count, moment);
    case "show":
      return showOrMuck(state, awaiting.seat, awaiting.mayMuck, moment);
    case "players":
    case "next_hand":
      return state.newGame ? startAnew(state, moment) : { ...state, pause: null };
    case "finished":
      return startAnew(state, moment);
  }
}

/** A free check costs the absent nothing; facing a bet the hand is folded. */
function actForAbsent(state: DealerState, seat: Seat, moment: Moment): DealerState {
  const free = legalActions(state.engine, seat)?.canCheck === true;
  return mustPlay(
    state,
    { type: "Act", seat, act: { type: free ? "check" : "fold" }, at: moment.now },
    moment,
  );
}

/** Opens a hand and deals: what everybody sees at once is one step. `draw` decides the button, one card a seat. */
export function startHand(
  state: DealerState,
  deck: readonly Card[],
  draw: readonly Card[] | null,
  moment: Moment,
): DealerState {
  whole(deck);
  const button = draw === null ? {} : { button: drawButton(state, whole(draw)) };
  const opened = mustPlay(
    { ...state, deck, drawButton: false },
    { type: "StartHand", at: moment.now, ...button },
    moment,
  );
  const { awaiting } = opened.engine;
  return awaiting.kind === "hole_cards" ? dealHoleCards(opened, awaiting.seats, moment) : opened;
}

/** The highest card, by rank and then by suit, has the button: 52 different cards, so there is no tie. */
function drawButton({ engine }: DealerState, draw: readonly Card[]): Seat {
  const seats = engine.seats.filter(({ status, chips }) => status === "active" && chips > 0);
  let best = 0;
  for (let i = 1; i < seats.length; i++) if ((draw[i] ?? -1) > (draw[best] ?? -1)) best = i;
  return seats[best]?.seat ?? 0;
}

/** One card each, twice around, as it is done by hand. No cards are burnt: nobody can see the top of this deck. */
function dealHoleCards(state: DealerState, seats: readonly Seat[], moment: Moment): DealerState {
  const { deck } = state;
  let next: DealerState = { ...state, deck: deck.slice(2 * seats.length) };
  seats.forEach((seat, place) => {
    const cards = [cardAt(deck, place), cardAt(deck, place + seats.length)];
    next = mustPlay(next, { type: "DealHoleCards", seat, cards, at: moment.now }, moment);
  });
  return next;
}

function dealBoard(state: DealerState, count: number, moment: Moment): DealerState {
  const cards = Array.from({ length: count }, (_, place) => cardAt(state.deck, place));
  const rest = { ...state, deck: state.deck.slice(count) };
  return mustPlay(rest, { type: "DealBoard", cards, at: moment.now }, moment);
}

/** Who must show shows; a beaten hand is mucked, as everybody's own interest has it. */
function showOrMuck(state: DealerState, seat: Seat, mayMuck: boolean, moment: Moment): DealerState {
  const at = moment.now;
  if (mayMuck) return mustPlay(state, { type: "MuckCards", seat, at }, moment);
  const cards = state.engine.hand?.players.find((player) => player.seat === seat)?.cards ?? [];
  return mustPlay(state, { type: "ShowCards", seat, cards, at }, moment);
}

function cardAt(deck: readonly Card[], place: number): Card {
  const card = deck[place];
  if (card === undefined) throw new Error("the deck has run out");
  return card;
}

/** A deck of 52 different cards, or an error: no hand is dealt from another. */
function whole(deck: readonly Card[]): readonly Card[] {
  const cards = new Set(deck.filter((card) => Number.isInteger(card) && card >= 0 && card < 52));
  if (deck.length !== 52 || cards.size !== 52) throw new Error("a deck must be 52 different cards");
  return deck;
}
