import type { Seat } from "@/engine";
import type { OperatorCommand } from "../operator";
import { beatEnd } from "../pace";
import { holdClock, releaseClock } from "./clock/turn-clock";
import { clearAbsent, seatNewcomers } from "./lobby";
import { mustPlay, play } from "./play";
import type { DealerState, Moment } from "./state";
import { HERE, handIsOn, withAbsence } from "./state";

/** Does what the operator says. The same state where there is nothing to do: an empty chair, no game yet. */
export function obey(state: DealerState, command: OperatorCommand, moment: Moment): DealerState {
  switch (command.kind) {
    case "sit_out":
      return sit(state, "SitOut", command.seat, moment);
    case "sit_in":
      return sit(state, "SitIn", command.seat, moment);
    case "pause":
      return holdClock(state, moment);
    case "resume":
      return releaseClock(state, moment);
    case "set_pace":
      return setPace(state, command.pace, moment.now);
    case "new_game":
      if (!state.started) return state;
      return handIsOn(state.engine) ? { ...state, newGame: true } : startAnew(state, moment);
  }
}

/** Whoever still holds cards plays them, and sits out once the hand is over; the operator's word sits a seat out at once. */
export function sitOutNext(state: DealerState, seat: Seat, moment: Moment): DealerState {
  if (!playsOn(state, seat)) return sit(state, "SitOut", seat, moment);
  return withAbsence(state, seat, { ...(state.absences[seat] ?? HERE), sitsOutNext: true });
}

function playsOn({ engine }: DealerState, seat: Seat): boolean {
  const player = handIsOn(engine) ? engine.hand?.players.find((one) => one.seat === seat) : undefined;
  return player !== undefined && !player.folded && engine.seats[seat]?.status === "active";
}

function sit(state: DealerState, type: "SitOut" | "SitIn", seat: Seat, moment: Moment): DealerState {
  const played = play(state, { type, seat }, moment);
  return played.ok ? played.state : state;
}

/** A pause that has begun ends no later than one at the new pace would. */
function setPace(state: DealerState, pace: DealerState["pace"], now: number): DealerState {
  if (state.pace === pace) return state;
  const { pause } = state;
  if (pause === null) return { ...state, pace };
  return {
    ...state,
    pace,
    pause: { ...pause, until: Math.min(pause.until, beatEnd(pace, pause.beat, now)) },
  };
}

/** Everybody who is there starts anew with the starting stack. */
export function startAnew(state: DealerState, moment: Moment): DealerState {
  const present = clearAbsent(state, moment);
  return seatNewcomers({ ...mustPlay(present, { type: "NewGame" }, moment), paused: null }, moment);
}
