import type { Mind } from "./driver";

/** Checks or calls whatever comes. */
export const crewMind: Mind = ({ seat }) =>
  seat.pendingAction?.canCheck === true ? { action: "check" } : { action: "call" };
