import type { HandRow } from "@/contract/hands";
import {
  evolve,
  type HandState,
  type LoggedAct,
  type ReplayFault,
  replayHand,
  type Seat,
  type TableEvent,
  type TableState,
} from "@/engine";
import { recordOf } from "./record";

/** What a step tells. `act` counts from 0 in the row's `actions`; a deal is one step for all seats. */
export type Told =
  | { readonly kind: "start" }
  | { readonly kind: "post"; readonly act: number; readonly seat: Seat; readonly logged: LoggedAct }
  | { readonly kind: "deal" }
  | {
      readonly kind: "act";
      readonly act: number;
      readonly seat: Seat;
      readonly logged: LoggedAct;
      /** It bet or raised; an all-in may also be a call. */
      readonly raises: boolean;
      /** The chair was given up while somebody else was to act. */
      readonly outOfTurn: boolean;
    }
  | { readonly kind: "board"; readonly cards: readonly number[] }
  | { readonly kind: "show"; readonly seat: Seat; readonly cards: readonly number[] }
  | { readonly kind: "muck"; readonly seat: Seat }
  | { readonly kind: "back"; readonly seat: Seat; readonly amount: number }
  | { readonly kind: "win"; readonly awards: readonly { readonly seat: Seat; readonly amount: number }[] };

/** One step of a hand, and the table after it. */
export interface Step {
  readonly told: Told;
  readonly hand: HandState;
  /** Chips behind, by seat number. */
  readonly stacks: readonly number[];
}

export interface Retold {
  readonly steps: readonly Step[];
  /** Where the row cannot be played any further by the rules of the table; null where it ends as it should. */
  readonly fault: ReplayFault["code"] | null;
}

/** A closed hand step by step, from the first ante to the last award: the engine plays the row again. */
export function retell(row: HandRow): Retold {
  // A host of its own making may store what no table deals.
  if (row.big_blind < 1 || row.small_blind > row.big_blind) return { steps: [], fault: "log_differs" };
  const steps: Step[] = [];
  let acts = 0;
  const { state, fault } = replayHand(recordOf(row), (before, events) => {
    let at = before;
    for (const event of events) {
      const earlier = at;
      at = evolve(at, event);
      const told = toldOf(event, at, earlier, acts);
      if (told === null || at.hand === null) continue;
      if ("act" in told) acts++;
      steps.push({ told, hand: at.hand, stacks: at.seats.map(({ chips }) => chips) });
    }
  });
  return { steps, fault: fault?.code ?? (endsAs(row, state.hand) ? null : "log_differs") };
}

function toldOf(
  event: TableEvent,
  { hand, awaiting }: TableState,
  earlier: TableState,
  act: number,
): Told | null {
  switch (event.type) {
    case "HandStarted":
      return { kind: "start" };
    case "Posted": {
      const logged = hand?.log.at(-1);
      return logged === undefined ? null : { kind: "post", act, seat: event.seat, logged };
    }
    case "HoleCardsDealt":
      return awaiting.kind === "hole_cards" && awaiting.seats.length > 0 ? null : { kind: "deal" };
    case "Acted":
      return {
        kind: "act",
        act,
        seat: event.seat,
        logged: event.act,
        raises: event.act.to > (earlier.hand?.currentBet ?? 0),
        outOfTurn: earlier.awaiting.kind !== "action" || earlier.awaiting.seat !== event.seat,
      };
    case "BoardDealt":
      return { kind: "board", cards: event.cards };
    case "CardsShown":
      return { kind: "show", seat: event.seat, cards: event.cards };
    case "CardsMucked":
      return { kind: "muck", seat: event.seat };
    case "BetReturned":
      return { kind: "back", seat: event.seat, amount: event.amount };
    case "PotsAwarded":
      return { kind: "win", awards: event.awards };
    default:
      return null;
  }
}

/** Whether the engine comes to the stacks that the row tells. */
function endsAs(row: HandRow, hand: HandState | null): boolean {
  if (hand === null || hand.closedAt === null) return false;
  return row.seats.every(({ seat_index, final_stack }) => {
    const player = hand.players.find(({ seat }) => seat === seat_index);
    if (player === undefined) return false;
    const won = hand.awards.reduce((sum, { seat, amount }) => (seat === seat_index ? sum + amount : sum), 0);
    return player.startingStack - player.committed + won === final_stack;
  });
}
