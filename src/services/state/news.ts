import type { Until } from "@/contract/state";
import type { PublishedPart, TableRecord } from "@/store/ports";
import { offerTo, ticketFor } from "../buyin/offer";
import type { Ctx } from "../ctx";
import { type HostLife, hostLife, silentAt } from "../host/life";
import { isAnswered } from "../inbox/settle";
import { attend } from "../lobby/attend";
import { type Sight, stillSees } from "../lobby/identify";
import { closedAt } from "../table/row";
import type { WaitFor } from "../wait";
import { ownPending } from "./view";

/** Who waits at a table, what for, and what it knows already: the one waiting contract of `GET /state` and `POST /action`. */
export interface Watch {
  readonly sight: Sight;
  readonly until: Until;
  /** The version that it has seen; null: none, so that any is news. */
  readonly since: number | null;
  /** It knows that its seat went on from another device. */
  readonly moved: boolean;
  readonly host: HostLife;
}

/** A watch from now on. Who names no version, and waits for more than any change, hears of what comes from here on. */
export function watchFrom(
  record: TableRecord,
  { sight, until, since, moved }: Omit<Watch, "host" | "moved"> & { readonly moved: boolean | null },
  now: number,
): Watch {
  return {
    sight,
    until,
    since: until === "change" ? since : (since ?? record.published?.version ?? 0),
    moved: moved ?? isCompanion(sight),
    host: hostLife(record, now),
  };
}

/** Waits until there is news for the watch, or until `enough` of it; answers the record as it is then, null where the table is gone. */
export function untilNews(
  ctx: Ctx,
  watch: Watch,
  wait: Pick<WaitFor, "id" | "holder" | "seconds" | "signal">,
  enough: (record: TableRecord) => boolean = () => false,
): Promise<TableRecord | null> {
  return attend(ctx, watch.sight, {
    ...wait,
    until: (record, now) => enough(record) || hasNews(record, watch, now),
    // Falling silent is no change of the record: it has to be looked for when it is due.
    due: (record) => silentAt(record, ctx.clock.now()),
  });
}

/** What the caller waits for, or what nobody should wait through: the table's end, a host that left or came back, another standing of its own. */
export function hasNews(record: TableRecord, watch: Watch, now: number): boolean {
  if (closedAt(record, now) !== null || hasOtherStanding(record, watch)) return true;
  if (record.published === null) return false;
  return hostLife(record, now) !== watch.host || isTold(record, record.published, watch);
}

const isCompanion = (sight: Sight): boolean => sight.kind === "own" && sight.companion !== null;

/** Who showed no token has no standing to lose. */
function hasOtherStanding(record: TableRecord, { sight, moved }: Watch): boolean {
  if (sight.kind !== "own" || !sight.proven) return false;
  const now = stillSees(record, sight);
  return now.kind !== "own" || isCompanion(now) !== moved;
}

/**
 * Whether a version is what the watch waits for: any other one than it knows, or what concerns its seat. A debt is told until it is paid;
 * all else is told once, to who has not seen its version.
 */
export function isTold(record: TableRecord, published: PublishedPart, watch: Watch): boolean {
  const { until, since, sight } = watch;
  const { version, lastHand, seatNews } = published;
  if (until === "change") return version !== since;
  if (owes(record, published, sight)) return true;
  if (since === null || version === since) return false;
  // A lower version than the reader's: what it knows was never stored.
  if (version < since) return true;
  const ended = lastHand !== undefined && lastHand.version > since;
  if (ended && lastHand.standings.length > 0) return true;
  if (sight.kind !== "own") return until === "hand" && ended;
  const own = seatNews?.find(({ seat }) => seat === sight.seat);
  return own !== undefined && (own.own > since || (until === "hand" && own.hand > since));
}

/** The seat owes a decision, or the choice of a buy-in, and has not said it yet. */
function owes(record: TableRecord, published: PublishedPart, sight: Sight): boolean {
  if (sight.kind !== "own" || sight.companion !== null) return false;
  const decision = ownPending(published, sight);
  if (decision !== null && !isAnswered(record.inbox, decision.turnToken)) return true;
  const offer = offerTo(published, sight.claim);
  return offer !== null && !isAnswered(record.inbox, ticketFor(sight.claim.claim, published));
}
