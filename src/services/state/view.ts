import type { OwnPending, SeatView, StateOutput } from "@/contract/state";
import type { PublishedPart, TableRecord } from "@/store/ports";
import { type HostLife, hostLife } from "../host/life";
import type { Sight } from "../lobby/identify";
import { closedAt } from "../table/row";
import { iso } from "../times";

/** What an answer says of a host that is not there: told apart, because one that conceded may be replaced at once. */
export const absenceOf = (life: HostLife): Pick<StateOutput, "hostStale" | "hostConceded"> => ({
  ...(life === "here" ? {} : { hostStale: true }),
  ...(life === "conceded" ? { hostConceded: true } : {}),
});

/** What an answer says of a table that was closed. */
export const closingOf = (closed: number | null): Pick<StateOutput, "closed_at"> =>
  closed === null ? {} : { closed_at: iso(closed) };

/**
 * The private part that a sight opens: the published view of that chair, if it was dealt to the claim that sits there now. A chair that
 * changed hands shows its new holder nothing dealt before (decision 28).
 */
export function privateView(published: PublishedPart, sight: Sight): SeatView | null {
  if (sight.kind !== "own") return null;
  return published.seats.find((v) => v.seatIndex === sight.seat && v.claim === sight.claim.claim) ?? null;
}

/** The decision that the seat owes, with its ticket; null when it owes none. */
export function ownPending(published: PublishedPart, sight: Sight): OwnPending | null {
  if (sight.kind === "own" && sight.companion !== null) return null;
  const pending = privateView(published, sight)?.pendingAction ?? null;
  return pending && published.table.pendingAction?.seatIndex === pending.seatIndex ? pending : null;
}

/** What stands in an answer besides its version and times. Built field by field: an allow-list. At a closed table nobody owes anything. */
export function bodyOf(
  published: PublishedPart,
  sight: Sight,
  isClosed = false,
): Pick<StateOutput, "table" | "lastHand" | "seat"> {
  const pendingAction = ownPending(published, sight) ?? published.table.pendingAction;
  const { lastHand } = published;
  const table = isClosed
    ? { ...published.table, pendingAction: null, buyIn: null }
    : { ...published.table, pendingAction };
  const open = lastHand === undefined ? { table } : { table, lastHand };
  return sight.kind === "public" ? open : { ...open, seat: seatOf(published, sight) };
}

function seatOf(
  published: PublishedPart,
  sight: Exclude<Sight, { readonly kind: "public" }>,
): NonNullable<StateOutput["seat"]> {
  if (sight.kind !== "own") return { seatIndex: sight.seat, sealed: sight.kind === "sealed" };
  const view = privateView(published, sight);
  const { sealed } = sight.claim;
  const moved = sight.companion !== null ? { moved: true } : {};
  if (!view) return { seatIndex: sight.seat, sealed, ...moved };
  return {
    seatIndex: sight.seat,
    ...(view.holeCards.length > 0 ? { holeCards: view.holeCards } : {}),
    hand: view.hand,
    sealed,
    ...moved,
    lastOutcome: view.lastOutcome,
  };
}

/** The whole answer as a value, for `/action` with `wait`. */
export function stateOf(
  record: TableRecord,
  published: PublishedPart,
  sight: Sight,
  now: number,
): StateOutput {
  const closed = closedAt(record, now);
  return {
    version: published.version,
    ...absenceOf(hostLife(record, now)),
    ...closingOf(closed),
    updated_at: iso(published.at),
    now: iso(now),
    ...bodyOf(published, sight, closed !== null),
  };
}
