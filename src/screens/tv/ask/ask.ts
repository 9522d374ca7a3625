import type { LobbyOutput } from "@/contract/tables";

/** A phone, standing or lying: too small to be anybody's big screen by itself. */
export const SMALL_TOUCH =
  "(pointer: coarse) and (max-width: 700px), (pointer: coarse) and (max-height: 480px)";

export interface Asked {
  /** {@link SMALL_TOUCH} holds here. */
  readonly small: boolean;
  /** This browser has hosted the table before. */
  readonly hosted: boolean;
  /** The lobby, or null where there is none to be had: no such table, or an end of it. Keeps trying while nobody answers. */
  readonly lobby: () => Promise<LobbyOutput | null>;
}

/**
 * The lobby of a table that this device should not begin to deal without being told to: somebody followed the big screen's link on a phone,
 * and no screen deals. Null: open it, as any screen would.
 */
export async function lobbyToAsk({ small, hosted, lobby }: Asked): Promise<LobbyOutput | null> {
  if (!small || hosted) return null;
  const found = await lobby();
  return found === null || found.hosted || found.closed_at !== null ? null : found;
}

/** The chairs that nobody holds, or whose holder gives no sign. */
export function freeChairs({ seats, claims }: Pick<LobbyOutput, "seats" | "claims">): readonly number[] {
  const taken = new Set(claims.filter(({ fresh }) => fresh).map(({ seat_index }) => seat_index));
  return Array.from({ length: seats }, (_, seat) => seat).filter((seat) => !taken.has(seat));
}
