/** A claim without a sign for this long is stale (contract: 90 s). */
export const CLAIM_TTL_MS = 90_000;
/** A seat without a sign for this long is offline. */
export const OFFLINE_MS = 15_000;
/** A seat whose waiting read was hung up, and that did not read again, is offline so soon. */
export const HUNG_UP_MS = 5_000;
/** A sign is noted at most this often; seldom enough for a poll to cost nothing, often enough for who polls every 10 s to stay online. */
export const TOUCH_MS = 4_000;
/** A code that lets a seat go on from another device. */
export const MOVE_LIFE_MS = 120_000;
/** A host without a sign for this long is stale. */
export const HOST_STALE_MS = 15_000;
/** An adoption may be repeated for this long. */
export const ADOPTION_MS = 60_000;
/** A table's life. */
export const TABLE_LIFE_MS = 24 * 60 * 60 * 1000;
/** How long `/action` waits for the host's answer when not asked to wait. */
export const RESULT_WAIT_MS = 2_000;
/** A pair code's life, and that of a way to X and back. */
export const PAIRING_LIFE_MS = 10 * 60 * 1000;
/** For so long the first answer with a token may be repeated (decision 23), and a pairing that became ready be fetched. */
export const PAIRING_GRACE_MS = 60_000;

export const iso = (ms: number): string => new Date(ms).toISOString();
