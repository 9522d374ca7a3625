import type { PublicTable } from "@/contract/state";
import type { PublishedPart, SeatNews } from "@/store/ports";

type News = Pick<PublishedPart, "table" | "version" | "lastHand">;

/** The versions that brought each chair news, brought up to date for a publish. */
export function seatNewsOf(news: News, before: PublishedPart | null): readonly SeatNews[] {
  return news.table.playersPublic.map(({ seatIndex: seat }) => {
    const known = before?.seatNews?.find((each) => each.seat === seat);
    return {
      seat,
      own: hasTurned(seat, news.table, before?.table ?? null) ? news.version : (known?.own ?? 0),
      hand: hasEnded(seat, news, before) ? news.version : (known?.hand ?? 0),
    };
  });
}

/** The player on a chair sat out, came back, or lost the last chip. */
function hasTurned(seat: number, table: PublicTable, before: PublicTable | null): boolean {
  const [now, then] = [lotOf(seat, table), before && lotOf(seat, before)];
  return then !== null && now !== then;
}

/** Whoever waits for the next hand is as good as dealt in. */
function lotOf(seat: number, { playersPublic }: PublicTable): "in" | "sitting_out" | "busted" | null {
  const status = playersPublic.find((each) => each.seatIndex === seat)?.status ?? null;
  return status === "playing" || status === "waiting" ? "in" : status;
}

/** A hand that the chair was dealt into is over: closed in this version, or left behind. */
function hasEnded(seat: number, { table, version, lastHand }: News, before: PublishedPart | null): boolean {
  if (lastHand?.version === version && isDealtIn(seat, table)) return true;
  if (before === null || before.table.handIndex === table.handIndex) return false;
  return before.lastHand?.handIndex !== before.table.handIndex && isDealtIn(seat, before.table);
}

/** Whoever mucked at the showdown holds no cards and did not fold, but put chips in. */
function isDealtIn(seat: number, { playersPublic, log }: PublicTable): boolean {
  const player = playersPublic.find((each) => each.seatIndex === seat);
  return player?.inHand === true || player?.folded === true || log.some((line) => line.seatIndex === seat);
}
