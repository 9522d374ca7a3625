import type { ClaimId } from "@/contract/ids";
import type { PublicTable, SeatView } from "@/contract/state";
import type { Card, Instant, Seat, TableConfig, TableState } from "@/engine";
import { createTable } from "@/engine";
import type { Pace } from "../operator";
import type { Beat } from "../pace";
import type { HandRecordInput } from "../ports";

/** Who holds a chair, as the lobby last said. */
export interface Holder {
  readonly claim: ClaimId;
  readonly name: string;
  readonly isAgent: boolean;
  /** A sign of life within 90 s; a chair whose holder vanished stays seated, and is shown as away. */
  readonly fresh: boolean;
  /** A sign of life within 15 s, or a waiting read. */
  readonly online: boolean;
  /** Has taken its place at the engine's table: once, so that a guest who left by choice is not seated again. */
  readonly seated: boolean;
}

/** Whom a chair's cards of the current hand were dealt to (decision 28). */
export interface DealtTo {
  readonly claim: ClaimId;
  readonly isAgent: boolean;
}

/** How a chair's holder has been missing lately, or is about to. */
export interface Absence {
  /** Turns in a row that the clock played for it. */
  readonly missed: number;
  /** Acts of its own, within a turn's plain time, until a lost connection is given a grace again; 0: the next one is. */
  readonly untilGrace: number;
  /** Sits out once the hand that it still plays is over. */
  readonly sitsOutNext?: boolean;
}

export const HERE: Absence = { missed: 0, untilGrace: 0 };

/** The decision that is owed. Its token is a new one for every turn (decision 29). */
export interface Turn {
  readonly seat: Seat;
  readonly token: string;
  readonly since: Instant;
  /** Its deadline has the grace of a lost connection in it. */
  readonly grace: boolean;
}

/** A seat that is out of the game, in the order of leaving it. */
export interface Bust {
  readonly seat: Seat;
  readonly name: string;
  readonly hand: number;
  /** Chips when that hand began: of two seats that bust together, the richer one is placed better. */
  readonly stack: number;
}

type ByChair<T> = readonly (T | null)[];

/** Everything the dealer remembers: plain JSON, the engine's state and what must never be in it. */
export interface DealerState {
  readonly engine: TableState;
  /** The lobby's start signal was taken; from here on the table is published. */
  readonly started: boolean;
  /** What is left of the hand's deck, in dealing order. */
  readonly deck: readonly Card[];
  readonly holders: ByChair<Holder>;
  readonly dealtTo: ByChair<DealtTo>;
  readonly outcomes: ByChair<NonNullable<SeatView["lastOutcome"]>>;
  readonly turn: Turn | null;
  /** One for each chair. */
  readonly absences: readonly Absence[];
  /** Seats in the order in which they turned up their cards in this hand. */
  readonly shown: readonly Seat[];
  readonly equity: PublicTable["equity"];
  /** The dealer's next step is not due before this; an instant, so that a sleeping host needs no tick. */
  readonly pause: { readonly beat: Beat; readonly until: Instant } | null;
  readonly pace: Pace;
  /** Since when the clock that runs now stands, because the game is paused; null while it is not. */
  readonly paused: Instant | null;
  /** The operator asked for a new game while a hand was on. */
  readonly newGame: boolean;
  /** The next hand's button is drawn by card, not moved. */
  readonly drawButton: boolean;
  readonly busts: readonly Bust[];
  /** Final places of the last game that ended; absent before, and in one that was saved by an earlier version. */
  readonly places?: PublicTable["standings"];
  readonly biggestPot: PublicTable["biggestPot"];
  /** Closed hands that the server has not acknowledged yet, oldest first. */
  readonly rows: readonly HandRecordInput[];
  /** The last inbox entry that this state has in it. */
  readonly cursor: number;
}

/** What the dealer takes from the world at each step. */
export interface Moment {
  readonly now: Instant;
  readonly token: () => string;
  /** Nobody is shown this step: what is only there to be looked at is left out. */
  readonly unseen?: boolean;
}

/** A table in its lobby: nobody seated, nothing dealt. */
export function openDealer(config: TableConfig, pace: Pace): DealerState {
  const empty = new Array<null>(config.seats).fill(null);
  return {
    engine: createTable(config),
    started: false,
    deck: [],
    holders: empty,
    dealtTo: empty,
    outcomes: empty,
    turn: null,
    absences: new Array<Absence>(config.seats).fill(HERE),
    shown: [],
    equity: [],
    pause: null,
    pace,
    paused: null,
    newGame: false,
    drawButton: true,
    busts: [],
    biggestPot: null,
    rows: [],
    cursor: 0,
  };
}

/** The same list with one chair's entry replaced. */
export function atChair<T>(list: readonly T[], seat: Seat, value: T): T[] {
  return list.map((old, index) => (index === seat ? value : old));
}

/** Whether cards are out and the hand is not over. */
export function handIsOn(engine: TableState): boolean {
  return engine.hand !== null && engine.hand.closedAt === null;
}

/** Whether the last hand's result is being looked at: until its time is over, whether or not another hand can follow. */
export function resultIsUp({ pause }: DealerState): boolean {
  return pause?.beat === "showdown" || pause?.beat === "between";
}

export function withAbsence(state: DealerState, seat: Seat, absence: Absence): DealerState {
  const { missed, untilGrace, sitsOutNext = false } = state.absences[seat] ?? HERE;
  const { sitsOutNext: goes = false } = absence;
  if (missed === absence.missed && untilGrace === absence.untilGrace && sitsOutNext === goes) return state;
  return { ...state, absences: atChair(state.absences, seat, absence) };
}

/** The seat is there, by its own word or by taking part again: missed turns are forgotten, and a wish to sit out. */
export function backAt(state: DealerState, seat: Seat): DealerState {
  const { untilGrace } = state.absences[seat] ?? HERE;
  return withAbsence(state, seat, { missed: 0, untilGrace });
}

/** Whether a hand would have two to play it: seats that are dealt in, and whose holders are about. */
export function twoArePresent({ engine, holders }: DealerState): boolean {
  const present = engine.seats.filter(
    ({ seat, status, chips }) => status === "active" && chips > 0 && holders[seat]?.fresh !== false,
  );
  return present.length >= 2;
}
