import type { HandWords, PublicTable } from "@/contract/state";
import type { LobbyOutput } from "@/contract/tables";
import type { HostSnapshot } from "@/hosts/host";
import { type LaidCard, type SeatPod, seatPods, winningCards } from "./seats";

/** Which of the designed screens is up. */
export type Stage = "connecting" | "lobby" | "table" | "ended" | "closed" | "not_found" | "crashed";

/** What the corner says about the connection, over whatever is shown. */
export type Badge = "offline" | "reconnecting" | "superseded";

/** The one sentence under the board. */
export type Status =
  | {
      readonly kind: "seating";
      readonly seated: number;
      readonly seats: number;
      readonly starter: string | null;
    }
  | { readonly kind: "starting" }
  | { readonly kind: "acting"; readonly name: string; readonly since: string }
  | { readonly kind: "dealing" }
  | { readonly kind: "all_in" }
  | { readonly kind: "showdown" }
  | { readonly kind: "won"; readonly winners: readonly Winner[] }
  | { readonly kind: "between" }
  /** `winners` of the hand that busted the seat, as long as it lies on the table. */
  | {
      readonly kind: "buy_in";
      readonly name: string;
      readonly until: string;
      readonly winners: readonly Winner[];
    }
  | { readonly kind: "waiting" }
  | { readonly kind: "paused" }
  | { readonly kind: "ended"; readonly name: string };

export interface Winner {
  readonly name: string;
  readonly amount: number;
  readonly hand: HandWords | null;
}

export interface TvView {
  readonly stage: Stage;
  readonly badge: Badge | null;
  readonly seats: readonly SeatPod[];
  readonly board: readonly LaidCard[];
  readonly pot: number;
  /** Main pot first, where there is more than one. */
  readonly pots: readonly number[];
  readonly status: Status;
  readonly handIndex: number;
  readonly blinds: PublicTable["blinds"] | null;
  /** The chair that the late guests' code leads to; null in the lobby and at a full table. */
  readonly joinSeat: number | null;
  readonly standings: PublicTable["standings"];
  readonly biggestPot: PublicTable["biggestPot"];
  /** For the operator, when the stage is `crashed`. */
  readonly message: string | null;
}

/** Everything the TV shows, from the host's snapshot and whether this device has a network. */
export function viewOf(snapshot: HostSnapshot, online: boolean): TvView {
  const { table, lobby } = snapshot;
  const seats = seatPods(table, lobby);
  const stage = stageOf(snapshot);
  const marks = winningCards(table);
  return {
    stage,
    badge: badgeOf(snapshot, online),
    seats,
    board: (table?.communityCards ?? []).map((card) => ({
      card,
      marked: marks.has(card),
      dim: marks.size > 0 && !marks.has(card),
    })),
    pot: table?.pot ?? 0,
    pots: (table?.pots.length ?? 0) > 1 ? (table?.pots ?? []).map((pot) => pot.amount) : [],
    status: statusOf(table, lobby, seats),
    handIndex: table?.handIndex ?? 0,
    blinds: table?.blinds ?? null,
    joinSeat: stage === "table" ? (seats.find((pod) => pod.kind === "empty")?.seat ?? null) : null,
    standings: table?.standings ?? [],
    biggestPot: table?.biggestPot ?? null,
    message: snapshot.message,
  };
}

function stageOf({ status, table, lobby }: HostSnapshot): Stage {
  if (status === "not_found" || status === "crashed") return status;
  if (table?.phase === "ended") return "ended";
  if (status === "ended") return "closed";
  if (table !== null && table.phase !== "lobby") return "table";
  if (table === null && lobby === null) return "connecting";
  return "lobby";
}

function badgeOf({ status }: HostSnapshot, online: boolean): Badge | null {
  if (status === "not_found" || status === "crashed" || status === "ended") return null;
  if (!online) return "offline";
  return status === "reconnecting" || status === "superseded" ? status : null;
}

function statusOf(table: PublicTable | null, lobby: LobbyOutput | null, seats: readonly SeatPod[]): Status {
  if (table === null || table.phase === "lobby") return seating(lobby, seats);
  const nameOf = (seat: number): string => {
    const pod = seats[seat];
    return pod?.kind === "seated" ? pod.name : "";
  };
  switch (table.phase) {
    case "paused":
      return { kind: "paused" };
    case "waiting":
      return { kind: "waiting" };
    case "ended":
      return {
        kind: "ended",
        name: table.standings[0]?.name ?? nameOf(table.winners[0]?.seatIndex ?? -1),
      };
    case "buy_in":
      return choosing(table, nameOf);
    case "betting":
    case "showdown":
    case "between":
      return inHand(table, nameOf);
  }
}

const winnersOf = (
  table: Pick<PublicTable, "winners" | "showdown">,
  nameOf: (seat: number) => string,
): Winner[] =>
  table.winners.map((winner) => ({
    name: nameOf(winner.seatIndex),
    amount: winner.amount,
    hand: table.showdown.find((one) => one.seatIndex === winner.seatIndex)?.hand ?? null,
  }));

/** A choice without a deadline stands still: then the phase is another. */
function choosing({ buyIn, ...table }: PublicTable, nameOf: (seat: number) => string): Status {
  const until = buyIn?.deadline_at ?? null;
  if (buyIn === null || until === null) return { kind: "between" };
  return { kind: "buy_in", name: nameOf(buyIn.seatIndex), until, winners: winnersOf(table, nameOf) };
}

function inHand(table: PublicTable, nameOf: (seat: number) => string): Status {
  if (table.winners.length > 0) {
    return { kind: "won", winners: winnersOf(table, nameOf) };
  }
  if (table.phase === "between") return { kind: "between" };
  if (table.pendingAction !== null) {
    const { seatIndex, since } = table.pendingAction;
    return { kind: "acting", name: nameOf(seatIndex), since };
  }
  if (table.equity.length > 0) return { kind: "all_in" };
  return { kind: table.phase === "showdown" ? "showdown" : "dealing" };
}

function seating(lobby: LobbyOutput | null, seats: readonly SeatPod[]): Status {
  if (lobby?.start_signaled) return { kind: "starting" };
  const seated = seats.filter((pod) => pod.kind === "seated").length;
  // The first claim's phone has the Start button (decision 13); a stale one is passed over by the next.
  const starter = lobby?.claims.find((claim) => claim.fresh)?.name ?? null;
  return { kind: "seating", seated, seats: seats.length, starter };
}

/** Milliseconds since an ISO time by the server's clock, never negative. */
export const elapsedSince = (since: string, now: number): number => Math.max(0, now - Date.parse(since));

/** Milliseconds until an ISO time by the server's clock, never negative. */
export const remainingUntil = (until: string, now: number): number => Math.max(0, Date.parse(until) - now);

/** `0:12` for a span that has passed, rounded down: a turn starts at 0:00. */
export function stopwatch(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  return `${minutes}:${String(seconds % 60).padStart(2, "0")}`;
}
