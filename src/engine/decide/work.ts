import type { HandDraft, TableDraft } from "../evolve/draft";
import { handOf, thaw } from "../evolve/draft";
import { apply } from "../evolve/evolve";
import type { TableState } from "../state";
import { handInPlay } from "../state";
import type { Decision, RefusalCode, Seat, TableEvent } from "../types";

/** A decision in the making: the events so far, and the state that they lead to. Lives for one `decide` only. */
export interface Work {
  readonly draft: TableDraft;
  readonly events: TableEvent[];
}

export function begin(state: TableState): Work {
  return { draft: thaw(state), events: [] };
}

export function emit(work: Work, event: TableEvent): void {
  work.events.push(event);
  apply(work.draft, event);
}

export function done(work: Work): Decision {
  return { ok: true, events: work.events };
}

/** A decision whose events need no looking at where they lead. */
export function taken(...events: TableEvent[]): Decision {
  return { ok: true, events };
}

export function refuse(code: RefusalCode, message: string): Decision {
  return { ok: false, refusal: { code, message } };
}

export function handIn(work: Work): HandDraft {
  return handOf(work.draft);
}

export function isChair(state: TableState, seat: Seat): boolean {
  return Number.isInteger(seat) && seat >= 0 && seat < state.seats.length;
}

export function outOfRange(state: TableState, seat: Seat): Decision {
  return refuse(
    "seat_out_of_range",
    `Seat ${seat} does not exist: this table has 0 to ${state.seats.length - 1}.`,
  );
}

/** Why a command of a running hand cannot be taken, given what the table waits for instead. */
export function notAwaited(state: TableState): Decision {
  return handInPlay(state)
    ? refuse("not_awaited", `The hand waits for something else: ${state.awaiting.kind}.`)
    : refuse("no_hand", "No hand is in play.");
}
