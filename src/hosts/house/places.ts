import type { TableId } from "@/contract/ids";
import type { NoSandbox } from "@/services/ctx";

/** A sandbox that is dealt now. */
export interface Place {
  readonly id: TableId;
  /** Who opened it without a bearer; null where an agent did. */
  readonly opener: string | null;
  /** The last sign of anybody who sits there, or its opening. */
  readonly lastSign: number;
}

/** A table that gave no sign for so long makes room where there is none (milliseconds): longer than one waiting read. */
const QUIET_MS = 60_000;

/** Of all places every fifth is kept for those who show a bearer. */
const forAll = (cap: number): number => cap - Math.floor(cap / 5);

/** What one caller without a bearer may have of them at once. */
const forOne = (cap: number): number => Math.max(2, Math.floor(cap / 10));

/** `instead_of`: once that table rests. It goes on when somebody comes back to it and there is room. */
export type PlaceFound =
  | { readonly kind: "free" }
  | { readonly kind: "instead_of"; readonly id: TableId }
  | { readonly kind: "none"; readonly code: NoSandbox["code"] };

/** Where one more sandbox of this opener's would find its place among those that are dealt. */
export function findPlace(
  opener: string | null,
  taken: readonly Place[],
  cap: number,
  now: number,
): PlaceFound {
  const anonymous = taken.filter((place) => place.opener !== null);
  const own = anonymous.filter((place) => place.opener === opener);
  if (own.length >= forOne(cap)) return insteadOf(own, now, "too_many_sandboxes");
  const full = taken.length >= cap || (opener !== null && anonymous.length >= forAll(cap));
  return full ? insteadOf(anonymous, now, "sandboxes_full") : { kind: "free" };
}

function insteadOf(places: readonly Place[], now: number, code: NoSandbox["code"]): PlaceFound {
  const [quietest] = places.toSorted((a, b) => a.lastSign - b.lastSign);
  if (quietest === undefined || now - quietest.lastSign < QUIET_MS) return { kind: "none", code };
  return { kind: "instead_of", id: quietest.id };
}
