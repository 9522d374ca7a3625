import type { Seat } from "@/engine";
import type { OperatorCommand } from "../operator";
import { beatEnd } from "../pace";
import { holdClock, releaseClock } from "./clock/turn-clock";
import { clearAbsent, seatNewcomers } from "./lobby";
import { mustPlay, play } from "./play";
import type { DealerState, Moment } from "./state";
import { handIsOn } from "./state";

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
