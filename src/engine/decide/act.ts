import { bettingAfter } from "../rules/betting";
import { legalActions } from "../rules/legal";
import type { HandState, TableState } from "../state";
import { playerAt, seatAt } from "../state";
import type { Act, Chips, Command, Decision, Instant, LegalActions, LoggedAct, TableEvent } from "../types";
import { declineBuyIn } from "./between";
import { endStreet, nextTurn } from "./progress";
import { begin, done, emit, isChair, notAwaited, outOfRange, refuse, taken } from "./work";

/** The awaited seat's act. Refused where another seat's turn it is, or where `legalActions` does not offer it. */
export function act(state: TableState, command: Extract<Command, { type: "Act" }>): Decision {
  const { seat } = command;
  if (!isChair(state, seat)) return outOfRange(state, seat);
  if (state.awaiting.kind !== "action") return notAwaited(state);
  const legal = legalActions(state, seat);
  if (legal === null)
    return refuse("not_your_turn", `It is seat ${state.awaiting.seat}'s turn, not seat ${seat}'s.`);
  return whyIllegal(command.act, legal) ?? take(state, legal, command.act, command.at, false);
}

/** Deadlines at or before `at` take effect: a silent turn checks when that is free and folds otherwise; a silent buy-in is declined. */
export function tick(state: TableState, at: Instant): Decision {
  const { awaiting } = state;
  if (awaiting.kind === "buy_in" && awaiting.deadline <= at) return declineBuyIn(state, awaiting.seat, at);
  if (awaiting.kind !== "action" || awaiting.deadline === null || awaiting.deadline > at) return taken();
  const legal = legalActions(state, awaiting.seat);
  if (legal === null) throw new Error("a turn without legal actions");
  return take(state, legal, { type: legal.canCheck ? "check" : "fold" }, at, true);
}

/** Moves the running deadline of a turn or a buy-in; refused as `not_awaited` where none runs. */
export function moveDeadline(state: TableState, deadline: Instant): Decision {
  const { awaiting } = state;
  const runs = awaiting.kind === "buy_in" || (awaiting.kind === "action" && awaiting.deadline !== null);
  if (!runs) return refuse("not_awaited", "No deadline is running.");
  return deadline === awaiting.deadline ? taken() : taken({ type: "DeadlineMoved", deadline });
}

function whyIllegal(wanted: Act, legal: LegalActions): Decision | null {
  switch (wanted.type) {
    case "fold":
      return null;
    case "check":
      return legal.canCheck ? null : refuse("cannot_check", `There are ${legal.toCall} chips to call.`);
    case "call":
      return legal.canCheck ? refuse("nothing_to_call", "Nothing is owed: check instead.") : null;
    case "bet_or_raise_to":
      return whyNoRaise(wanted.to, legal);
  }
}

const NO_RAISE = {
  short: "Calling already takes the whole stack.",
  no_opponent: "Nobody is left to bet against.",
  closed: "The betting was not reopened by a full raise.",
} as const;

function whyNoRaise(to: Chips, legal: LegalActions): Decision | null {
  if (!Number.isSafeInteger(to)) return refuse("not_whole_chips", "A bet is a number of whole chips.");
  if (legal.raise === null) return refuse("raise_not_allowed", NO_RAISE[legal.noRaise ?? "closed"]);
  const { minTo, maxTo } = legal.raise;
  if (to < minTo) return refuse("raise_too_small", `The least is ${minTo}.`);
  if (to > maxTo) return refuse("raise_too_large", `The stack allows ${maxTo}.`);
  return null;
}

function take(state: TableState, legal: LegalActions, wanted: Act, at: Instant, forced: boolean): Decision {
  const { seat } = legal;
  const { hand } = state;
  if (hand === null) throw new Error("an act without a hand");
  const chips = seatAt(state, seat).chips;
  const act = logged(hand, legal, wanted, chips);
  const acted: TableEvent = { type: "Acted", seat, act, forced };
  const turn = nextTurn(state, bettingAfter(hand, act, act.amount === chips), seat, at);
  return turn === null ? endOfStreet(state, acted, at) : taken(acted, turn);
}

function endOfStreet(state: TableState, acted: TableEvent, at: Instant): Decision {
  const work = begin(state);
  emit(work, acted);
  endStreet(work, at);
  return done(work);
}

/** The act as the log has it, with the chips it puts in; any act that takes the whole stack is `allin`. */
function logged(hand: HandState, legal: LegalActions, wanted: Act, chips: Chips): LoggedAct {
  const { seat, toCall } = legal;
  const { bet } = playerAt(hand, seat);
  const { street } = hand;
  switch (wanted.type) {
    case "fold":
    case "check":
      return { street, seat, action: wanted.type, amount: 0, to: bet };
    case "call":
      return { street, seat, action: toCall === chips ? "allin" : "call", amount: toCall, to: bet + toCall };
    case "bet_or_raise_to": {
      const amount = wanted.to - bet;
      const action = hand.currentBet === 0 ? "bet" : "raise";
      return { street, seat, action: amount === chips ? "allin" : action, amount, to: wanted.to };
    }
  }
}
