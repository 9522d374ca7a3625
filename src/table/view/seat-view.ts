import type { OwnPending, SeatView } from "@/contract/state";
import type { LegalActions, PlayerView, Seat } from "@/engine";
import { viewFor } from "@/engine";
import type { DealerState } from "../dealer/state";
import { pendingOf } from "./public-table";
import { cardText } from "./text";
import { wordsOf } from "./words";

/** One view for every chair that somebody holds: what this chair alone may see. */
export function seatViews(state: DealerState): SeatView[] {
  return state.holders.flatMap((holder, seat) => (holder === null ? [] : [seatView(state, seat)]));
}

/**
 * The cards stay with the claim they were dealt to (decision 28): a chair that changed hands shows its new holder none. The view names
 * that claim, so that whoever reads it for somebody else can be turned away.
 */
function seatView(state: DealerState, seat: Seat): SeatView {
  const view = viewFor(state.engine, { kind: "seat", seat });
  const claim = state.holders[seat]?.claim ?? null;
  const own = state.dealtTo[seat]?.claim === claim;
  const player = view.hand?.players.find((one) => one.seat === seat) ?? null;
  const cards = own && player !== null ? player.cards : [];
  return {
    seatIndex: seat,
    claim,
    holeCards: cards.map(cardText),
    hand: cards.length === 2 ? wordsOf(cards, view.hand?.board ?? []).words : null,
    pendingAction:
      view.legal === null || player === null
        ? null
        : ownPending(state, view.legal, player, chipsOf(state, seat)),
    lastOutcome: state.outcomes[seat] ?? null,
  };
}

function chipsOf({ engine }: DealerState, seat: Seat): number {
  return engine.seats[seat]?.chips ?? 0;
}

/** What the seat owes and what it may pay. Bounds come as chips to put in and, with `To`, as totals of the street (decision 10). */
function ownPending(
  state: DealerState,
  legal: LegalActions,
  player: PlayerView,
  chips: number,
): OwnPending | null {
  const pending = pendingOf(state);
  if (state.turn === null || pending === null) return null;
  return {
    ...pending,
    turnToken: state.turn.token,
    needToCall: legal.toCall,
    canCheck: legal.canCheck,
    minRaise: legal.raise === null ? null : legal.raise.minTo - player.bet,
    maxAmount: chips,
    minRaiseTo: legal.raise?.minTo ?? null,
    maxRaiseTo: legal.raise?.maxTo ?? null,
    buttonLabel: labelOf(legal, chips),
  };
}

/** The word on the button that pays what is owed: a check, a call, or a call that takes the whole stack. */
function labelOf(legal: LegalActions, chips: number): OwnPending["buttonLabel"] {
  if (legal.canCheck) return "Check";
  return legal.toCall >= chips ? "All-In" : "Call";
}
