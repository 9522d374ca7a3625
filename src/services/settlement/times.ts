const DAY_MS = 24 * 60 * 60 * 1000;

/** An open bill outlives its table by a day, a settled one is kept for thirty (decision 24). */
export const KEPT_AFTER_TABLE_MS = DAY_MS;
/** The same, counted from the bill's making: no table is younger than its bill, and none lives for more than a day. */
export const KEPT_OPEN_MS = 2 * DAY_MS;
/** A bill that is open again is kept at least that long from then on. */
export const KEPT_REOPENED_MS = DAY_MS;
export const KEPT_SETTLED_MS = 30 * DAY_MS;
/** Bills made an hour and table, discarded ones included (contract: Rate limit). */
export const MADE_AN_HOUR = 6;
/** A history that long takes no corrections and no new pay-to details any more; payments it always takes. */
export const MAX_HISTORY = 300;
