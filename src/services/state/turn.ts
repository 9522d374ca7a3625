import type { PublishedPart } from "@/store/ports";
import type { Sight } from "../lobby/identify";
import { ownPending } from "./view";

/**
 * Whether a reader who waits for its turn has something to do or to learn: a decision that it has not read of, or a hand or a game that
 * ended after the version it knows. `since` is null for who knows of nothing yet: then only a decision counts.
 */
export function concerns(published: PublishedPart, sight: Sight, since: number | null): boolean {
  const { version, table, lastHand } = published;
  // A lower version than the reader's: what it knows was never stored.
  if (since !== null && version < since) return true;
  if (version === since) return false;
  if (since !== null && lastHand !== undefined && lastHand.version > since) return true;
  const seat = sight.kind === "public" ? null : sight.seat;
  return ownPending(published, sight) !== null || (seat !== null && table.buyIn?.seatIndex === seat);
}
