import type { PublicTable } from "@/contract/state";
import type { Clock } from "@/lib/clock";

/** How long the last cards lie before the places are told: the contract's 2.8 s. */
export const GLOW_MS = 2800;

/** The time in which the last hand of a game that was seen to end is looked at. A game that was over before is over. */
export interface Afterglow {
  /** Whether it is that time, now that the table says this. */
  follow(table: PublicTable | null): boolean;
  stop(): void;
}

/** `fade`: called when the time is over. */
export function createAfterglow(clock: Clock, fade: () => void): Afterglow {
  let played = false;
  let callOff: (() => void) | null = null;
  const stop = () => {
    callOff?.();
    callOff = null;
  };
  return {
    follow(table) {
      if (table !== null && table.phase !== "ended") {
        played = true;
        stop();
      } else if (table !== null && played) {
        played = false;
        callOff = clock.after(GLOW_MS, () => {
          callOff = null;
          fade();
        });
      }
      return callOff !== null;
    },
    stop,
  };
}
