import { createTable } from "../create";
import { decide } from "../decide/decide";
import { evolveAll } from "../evolve/evolve";
import { legalActions } from "../rules/legal";
import type { TableState } from "../state";
import { handInPlay, playerAt, seatAt } from "../state";
import type {
  Act,
  AnteType,
  Awaiting,
  Card,
  Chips,
  Command,
  LegalActions,
  RefusalCode,
  Seat,
  Street,
  TableEvent,
} from "../types";
import { HIDDEN } from "../types";

/**
 * One act of a record. `to` is the seat's total bet on the street after it; a `to` that the stack cannot reach means all-in. `put_in` is an
 * act known only by the chips it put in. A fold out of turn waits for its `street`, where that is known.
 */
export type RecordedAct =
  | { readonly seat: Seat; readonly type: "fold"; readonly street?: Street }
  | { readonly seat: Seat; readonly type: "check" }
  | { readonly seat: Seat; readonly type: "call"; readonly to: Chips | null }
  | { readonly seat: Seat; readonly type: "bet_or_raise_to"; readonly to: Chips }
  | { readonly seat: Seat; readonly type: "put_in"; readonly amount: Chips };

/** What is known of a hand once played. */
export interface HandRecord {
  /** Everybody dealt in. `cards` is null where they were never seen. */
  readonly players: readonly {
    readonly seat: Seat;
    readonly stack: Chips;
    readonly cards: readonly Card[] | null;
  }[];
  readonly button: Seat;
  readonly smallBlind: Chips;
  readonly bigBlind: Chips;
  readonly anteType: AnteType;
  /** What each chair owes, by seat number. */
  readonly antes: readonly Chips[];
  readonly board: readonly Card[];
  readonly acts: readonly RecordedAct[];
  /** A fold out of turn is a chair given up, as our own logs have it; otherwise it breaks a rule. */
  readonly foldsOutOfTurn: boolean;
  /** At a showdown a seat whose cards were never seen mucked, as in our own logs; otherwise who won cannot be told. */
  readonly unseenMucks: boolean;
}

/** Why a record is no hand: a refusal of the engine, or what the record has too much or too little of. */
export type ReplayFaultCode =
  | RefusalCode
  | "wrong_amount"
  | "acts_missing"
  | "acts_left_over"
  | "board_missing"
  | "cards_missing"
  | "log_differs";

/** `actIndex` names the act that broke a rule; null where it was not an act. */
export interface ReplayFault {
  readonly code: ReplayFaultCode;
  readonly message: string;
  readonly actIndex: number | null;
}

/** A hand as it was played again. */
export interface Replay {
  /** The table after the hand, or where the fault stopped it. */
  readonly state: TableState;
  /** What was legal before each act. */
  readonly legal: readonly LegalActions[];
  readonly fault: ReplayFault | null;
}

interface Run {
  readonly record: HandRecord;
  readonly watch: ReplayWatch;
  state: TableState;
  /** Acts of the record taken so far. */
  acts: number;
  readonly legal: LegalActions[];
}

/** Hears of each command that was taken: the state before it, and what it made happen. */
export type ReplayWatch = (before: TableState, events: readonly TableEvent[]) => void;

/** Plays a record through the engine, by the rules of the table, and stops at the first thing that cannot be. */
export function replayHand(record: HandRecord, watch: ReplayWatch = () => {}): Replay {
  const run: Run = { record, watch, state: seated(record), acts: 0, legal: [] };
  let fault = give(run, { type: "StartHand", at: 0, button: record.button, antes: record.antes }, null);
  while (fault === null && handInPlay(run.state)) fault = step(run);
  if (fault === null && run.acts < record.acts.length) {
    fault = faultAt("acts_left_over", "The hand was over before this act.", run.acts);
  }
  return { state: run.state, legal: run.legal, fault };
}

function seated(record: HandRecord): TableState {
  const { smallBlind, bigBlind, anteType, antes, players } = record;
  const table = createTable({
    seats: Math.max(2, ...players.map((player) => player.seat + 1)),
    startingStack: 1,
    levels: [{ smallBlind, bigBlind, anteType, ante: Math.max(0, ...antes), hands: null }],
    buyInWindowMs: null,
    turnMs: null,
  });
  return evolveAll(
    table,
    players.map(({ seat, stack }) => ({ type: "SatDown", seat, name: "", chips: stack })),
  );
}

function give(run: Run, command: Command, actIndex: number | null): ReplayFault | null {
  const decision = decide(run.state, command);
  if (!decision.ok) return faultAt(decision.refusal.code, decision.refusal.message, actIndex);
  run.watch(run.state, decision.events);
  run.state = evolveAll(run.state, decision.events);
  return null;
}

function step(run: Run): ReplayFault | null {
  const { awaiting } = run.state;
  const leaver = givesUpNext(run, awaiting);
  if (leaver !== null) return give(run, { type: "StandUp", seat: leaver, at: 0 }, run.acts++);
  switch (awaiting.kind) {
    case "hole_cards":
      return dealNext(run, awaiting.seats[0] ?? 0);
    case "board":
      return boardNext(run, awaiting.count);
    case "show":
      return showNext(run, awaiting.seat, awaiting.mayMuck);
    case "action":
      return actNext(run, awaiting.seat);
    default:
      throw new Error(`a hand in play waits for ${awaiting.kind}`);
  }
}

/** The seat whose chair is given up next, where the record has such folds. */
function givesUpNext(run: Run, awaiting: Awaiting): Seat | null {
  const act = run.record.acts[run.acts];
  if (!run.record.foldsOutOfTurn || act?.type !== "fold" || awaiting.kind === "hole_cards") return null;
  if (act.street !== undefined && act.street !== run.state.hand?.street) return null;
  return awaiting.kind === "action" && awaiting.seat === act.seat ? null : act.seat;
}

function dealNext(run: Run, seat: Seat): ReplayFault | null {
  const cards = cardsOf(run.record, seat) ?? [HIDDEN, HIDDEN];
  return give(run, { type: "DealHoleCards", seat, cards, at: 0 }, null);
}

function boardNext(run: Run, count: number): ReplayFault | null {
  const dealt = run.state.hand?.board.length ?? 0;
  const cards = run.record.board.slice(dealt, dealt + count);
  if (cards.length < count) {
    return faultAt(
      "board_missing",
      `The board has ${run.record.board.length} cards; the hand needs more.`,
      null,
    );
  }
  return give(run, { type: "DealBoard", cards, at: 0 }, null);
}

function showNext(run: Run, seat: Seat, mayMuck: boolean): ReplayFault | null {
  const cards = cardsOf(run.record, seat);
  if (cards !== null) return give(run, { type: "ShowCards", seat, cards, at: 0 }, null);
  if (mayMuck && run.record.unseenMucks) return give(run, { type: "MuckCards", seat, at: 0 }, null);
  return faultAt("cards_missing", `Seat ${seat} is at the showdown, and its cards are not known.`, null);
}

function cardsOf(record: HandRecord, seat: Seat): readonly Card[] | null {
  return record.players.find((player) => player.seat === seat)?.cards ?? null;
}

function actNext(run: Run, seat: Seat): ReplayFault | null {
  const legal = legalActions(run.state, seat);
  const recorded = run.record.acts[run.acts];
  if (legal === null) throw new Error("a turn without legal actions");
  run.legal.push(legal);
  if (recorded === undefined) return faultAt("acts_missing", `Seat ${seat} owes an act.`, run.acts);
  const act = recorded.seat === seat ? actOf(run.state, recorded, legal) : anyAct(recorded);
  if ("code" in act) return { ...act, actIndex: run.acts };
  return give(run, { type: "Act", seat: recorded.seat, act, at: 0 }, run.acts++);
}

/** For an act out of turn: the engine refuses it, whatever its amount. */
function anyAct(recorded: RecordedAct): Act {
  return recorded.type === "fold" ? { type: "fold" } : { type: "check" };
}

function actOf(state: TableState, recorded: RecordedAct, legal: LegalActions): Act | ReplayFault {
  if (state.hand === null) throw new Error("a turn without a hand");
  const { bet } = playerAt(state.hand, legal.seat);
  const allIn = bet + seatAt(state, legal.seat).chips;
  const callTo = bet + legal.toCall;
  switch (recorded.type) {
    case "fold":
    case "check":
      return { type: recorded.type };
    case "call":
      if (recorded.to === null || legal.canCheck || Math.min(recorded.to, allIn) === callTo)
        return { type: "call" };
      return faultAt("wrong_amount", `A call is to ${callTo}, not to ${recorded.to}.`, null);
    case "bet_or_raise_to": {
      const to = Math.min(recorded.to, allIn);
      return legal.noRaise === "short" && to === allIn ? { type: "call" } : { type: "bet_or_raise_to", to };
    }
    case "put_in":
      if (recorded.amount === 0) return { type: "check" };
      return recorded.amount === legal.toCall
        ? { type: "call" }
        : { type: "bet_or_raise_to", to: bet + recorded.amount };
  }
}

function faultAt(code: ReplayFaultCode, message: string, actIndex: number | null): ReplayFault {
  return { code, message, actIndex };
}
