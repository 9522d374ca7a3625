import type { Instant, Seat } from "@/engine";
import { mustPlay, play } from "../play";
import type { DealerState, Moment, Turn } from "../state";
import { HERE, withAbsence } from "../state";

/** An act that was said in time may still be under way: the clock plays for a silent seat so much after its deadline. */
export const LEEWAY_MS = 500;
/** What a seat that lost its connection gets on top of its turn. */
const GRACE_MS = 30_000;
/** Acts within a turn's plain time by which a seat earns the next grace: who drops the line on every turn gains next to nothing. */
const ACTS_A_GRACE = 5;
/** What a running turn has at least when a pause ends. */
const REST_MS = 10_000;
/** Without a publication for longer than this the players had nobody to play to; the next host gives them so much anew. */
const GAP_MS = 15_000;
const ADOPTED_MS = 30_000;
/** Turns in a row after which a silent seat sits out. */
const MISSES = 2;

/** The deadline that runs: of a turn in a room, or of a busted seat's choice. */
function deadlineOf({ engine: { awaiting } }: DealerState): Instant | null {
  return awaiting.kind === "action" || awaiting.kind === "buy_in" ? awaiting.deadline : null;
}

function moveTo(state: DealerState, deadline: Instant, moment: Moment): DealerState {
  return mustPlay(state, { type: "MoveDeadline", deadline }, moment);
}

/** The seat that owes an act has lost its connection: its turn is longer, but not again before it has played so many in their time. */
export function giveGrace(state: DealerState, moment: Moment): DealerState {
  const { turn, paused } = state;
  const deadline = deadlineOf(state);
  if (turn === null || turn.grace || deadline === null || paused !== null) return state;
  const absence = state.absences[turn.seat] ?? HERE;
  if (absence.untilGrace > 0 || state.holders[turn.seat]?.online !== false) return state;
  const longer = moveTo(state, deadline + GRACE_MS, moment);
  const graced = { ...longer, turn: { ...turn, grace: true } };
  return withAbsence(graced, turn.seat, { ...absence, untilGrace: ACTS_A_GRACE });
}

/** The seat acted for itself: whatever turns it missed before are forgotten, and an act in its time brings the next grace nearer. */
export function actedItself(state: DealerState, { seat, grace }: Turn): DealerState {
  const absence = state.absences[seat] ?? HERE;
  const { untilGrace } = absence;
  return withAbsence(state, seat, {
    ...absence,
    missed: 0,
    untilGrace: grace ? untilGrace : Math.max(0, untilGrace - 1),
  });
}

/** The clock plays for the silent seat; one that was silent twice in a row sits out from here on. */
export function playForSilent(state: DealerState, seat: Seat, moment: Moment): DealerState {
  const played = mustPlay(state, { type: "Tick", at: moment.now }, moment);
  const absence = played.absences[seat] ?? HERE;
  const missed = absence.missed + 1;
  const noted = withAbsence(played, seat, { ...absence, missed });
  if (missed < MISSES) return noted;
  const out = play(noted, { type: "SitOut", seat }, moment);
  return out.ok ? out.state : noted;
}

/** The clocks stand from now on. */
export function holdClock(state: DealerState, { now }: Moment): DealerState {
  return state.paused === null ? { ...state, paused: now } : state;
}

/** The clocks run again, with what was left of them, or a little where that was next to nothing. */
export function releaseClock(state: DealerState, moment: Moment): DealerState {
  const { paused } = state;
  if (paused === null) return state;
  const running = { ...state, paused: null };
  const deadline = deadlineOf(running);
  if (deadline === null) return running;
  const left = Math.max(deadline - paused, REST_MS);
  return moveTo(running, moment.now + left, moment);
}

/** A host takes over from one that was last heard of at `lastHeard`: whoever could not be heard meanwhile gets time to be. */
export function adoptClock(state: DealerState, lastHeard: Instant, moment: Moment): DealerState {
  const deadline = deadlineOf(state);
  if (deadline === null || state.paused !== null || moment.now - lastHeard <= GAP_MS) return state;
  return moveTo(state, Math.max(deadline, moment.now + ADOPTED_MS), moment);
}
