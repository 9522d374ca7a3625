import { countLive, mustAct } from "../rules/betting";
import type { HandPlayer, TableState } from "../state";
import { handInPlay, playerAt, playerIndex, seatAt } from "../state";
import type { Command, Decision, Instant, Seat } from "../types";
import { settle } from "./between";
import { advance, endStreet, proceed } from "./progress";
import type { Work } from "./work";
import { begin, done, emit, handIn, isChair, outOfRange, refuse, taken } from "./work";

type CommandOf<T extends Command["type"]> = Extract<Command, { type: T }>;

export function sitDown(state: TableState, command: CommandOf<"SitDown">): Decision {
  const { seat, name } = command;
  if (!isChair(state, seat)) return outOfRange(state, seat);
  if (seatAt(state, seat).status !== "left") return refuse("seat_taken", `Seat ${seat} is taken.`);
  if (dealtIn(state, seat) !== null) {
    return refuse("hand_in_progress", `Seat ${seat}'s last hand is still in play.`);
  }
  const chips = command.chips ?? state.config.startingStack;
  if (!Number.isSafeInteger(chips) || chips <= 0) {
    return refuse("not_whole_chips", "A stack is a positive number of whole chips.");
  }
  return taken({ type: "SatDown", seat, name, chips });
}

export function rename(state: TableState, command: CommandOf<"Rename">): Decision {
  const { seat, name } = command;
  const fault = whyEmpty(state, seat);
  if (fault !== null) return fault;
  if (seatAt(state, seat).name === name) return taken();
  return taken({ type: "Renamed", seat, name });
}

export function sitOut(state: TableState, seat: Seat): Decision {
  const fault = whyEmpty(state, seat);
  if (fault !== null) return fault;
  if (seatAt(state, seat).status !== "active") return taken();
  return taken({ type: "SatOut", seat });
}

export function sitIn(state: TableState, seat: Seat): Decision {
  const fault = whyEmpty(state, seat);
  if (fault !== null) return fault;
  const { status } = seatAt(state, seat);
  if (status === "busted") return refuse("buy_in_closed", `Seat ${seat} has no chips left to play.`);
  return status === "active" ? taken() : taken({ type: "SatIn", seat });
}

/** A live hand is folded, even all-in; but tabled cards speak (TDA 13): a hand already shown plays on. */
export function standUp(state: TableState, command: CommandOf<"StandUp">): Decision {
  const { seat, at } = command;
  const fault = whyEmpty(state, seat);
  if (fault !== null) return fault;
  const work = begin(state);
  const player = dealtIn(state, seat);
  const folds = player !== null && !player.folded && !player.shown && !player.mucked;
  if (folds) emit(work, { type: "Acted", seat, act: foldOf(work, player), forced: true });
  const declines = state.awaiting.kind === "buy_in" && state.awaiting.seat === seat;
  if (declines) emit(work, { type: "BuyInDeclined", seat });
  emit(work, { type: "StoodUp", seat });
  if (folds) goOn(work, at);
  else if (declines || isResting(state)) settle(work, at);
  return done(work);
}

function isResting(state: TableState): boolean {
  return state.awaiting.kind === "next_hand" || state.awaiting.kind === "players";
}

function foldOf(work: Work, player: HandPlayer): Extract<Work["events"][number], { type: "Acted" }>["act"] {
  return { street: handIn(work).street, seat: player.seat, action: "fold", amount: 0, to: player.bet };
}

/** After a fold that may have come out of turn. */
function goOn(work: Work, at: Instant): void {
  const hand = handIn(work);
  const { awaiting } = work.draft;
  switch (awaiting.kind) {
    case "hole_cards":
      if (countLive(hand) === 1) endStreet(work, at);
      break;
    case "action":
      if (countLive(hand) === 1 || !mustAct(hand, playerAt(hand, awaiting.seat)))
        advance(work, awaiting.seat, at);
      break;
    default:
      proceed(work, at);
  }
}

export function newGame(state: TableState): Decision {
  if (handInPlay(state)) return refuse("hand_in_progress", "The last hand is still in play.");
  return taken({ type: "GameRestarted" });
}

/** The seat's player in the hand that is in play; null where it is not dealt in. */
function dealtIn(state: TableState, seat: Seat): HandPlayer | null {
  const { hand } = state;
  if (hand === null || !handInPlay(state)) return null;
  return hand.players[playerIndex(hand, seat)] ?? null;
}

function whyEmpty(state: TableState, seat: Seat): Decision | null {
  if (!isChair(state, seat)) return outOfRange(state, seat);
  return seatAt(state, seat).status === "left" ? refuse("seat_empty", `Nobody sits in seat ${seat}.`) : null;
}
