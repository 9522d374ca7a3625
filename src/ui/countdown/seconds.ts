/** The last seconds of a choice, each of them heard. */
export const HURRY_SECONDS = 10;

/** Whole seconds that are left, rounded up: 0 means over. */
export const secondsOf = (ms: number): number => Math.max(0, Math.ceil(ms / 1000));

/** Whether a second is one of the last, which are heard. */
export const hurries = (seconds: number): boolean => seconds > 0 && seconds <= HURRY_SECONDS;
