import type { StateOutput } from "@/contract/state";

/** A lower version is an answer overtaken on its way; one that the server gave later is what it knows now, and counts. */
export const isLate = (state: StateOutput, shown: StateOutput | null): boolean =>
  shown !== null && state.version < shown.version && Date.parse(state.now) <= Date.parse(shown.now);
