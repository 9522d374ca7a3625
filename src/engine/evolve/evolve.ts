import type { TableState } from "../state";
import type { TableEvent } from "../types";
import * as close from "./close";
import type { TableDraft } from "./draft";
import { changeSeat, thaw } from "./draft";
import * as hand from "./hand";
import * as seats from "./seats";

/** The state after one event. Pure: the given state is never changed, unchanged parts are shared. */
export function evolve(state: TableState, event: TableEvent): TableState {
  const draft = thaw(state);
  apply(draft, event);
  return draft;
}

/** Folds events, as a decision gives them: the same state as one `evolve` after the other. */
export function evolveAll(state: TableState, events: readonly TableEvent[]): TableState {
  if (events.length === 0) return state;
  const draft = thaw(state);
  for (const event of events) apply(draft, event);
  return draft;
}

/** Folds one event into a draft. An event that does not fit the state is a broken invariant and throws. */
export function apply(draft: TableDraft, event: TableEvent): void {
  switch (event.type) {
    case "Acted":
      hand.acted(draft, event);
      break;
    case "TurnPassed":
      hand.turnPassed(draft, event);
      break;
    case "DeadlineMoved":
      hand.deadlineMoved(draft, event.deadline);
      break;
    case "Posted":
      hand.posted(draft, event);
      break;
    case "HoleCardsDealt":
      hand.holeCardsDealt(draft, event);
      break;
    case "BoardDealt":
      hand.boardDealt(draft, event);
      break;
    case "StreetClosed":
      hand.streetClosed(draft, event);
      break;
    case "BetReturned":
      hand.betReturned(draft, event);
      break;
    case "CardsShown":
      hand.cardsShown(draft, event);
      break;
    case "CardsMucked":
      hand.cardsMucked(draft, event.seat);
      break;
    case "HandStarted":
      hand.handStarted(draft, event);
      break;
    case "PotsAwarded":
      close.potsAwarded(draft, event);
      break;
    case "HandClosed":
      close.handClosed(draft, event);
      break;
    case "LevelRaised":
      close.levelRaised(draft, event.level);
      break;
    case "BuyInOffered":
      close.buyInOffered(draft, event);
      break;
    case "BuyInDeclined":
      close.buyInDeclined(draft);
      break;
    case "BoughtIn":
      seats.boughtIn(draft, event);
      break;
    case "SeatBusted":
      seats.seatBusted(draft, event.seat);
      break;
    case "SatDown":
      seats.satDown(draft, event);
      break;
    case "Renamed":
      changeSeat(draft, event.seat).name = event.name;
      break;
    case "StoodUp":
      seats.stoodUp(draft, event.seat);
      break;
    case "SatOut":
      seats.satOut(draft, event.seat);
      break;
    case "SatIn":
      seats.satIn(draft, event.seat);
      break;
    case "GameRestarted":
      seats.gameRestarted(draft);
      break;
    case "Finished":
      draft.awaiting = { kind: "finished", winner: event.winner };
      break;
  }
}
