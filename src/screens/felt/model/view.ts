import type { HandWords, OwnPending, PublicTable } from "@/contract/state";
import type { HostSnapshot } from "@/hosts/host";
import type { LaidCard, SeatedPod, SeatPod } from "../../tv/model/seats";
import { type Status, type TvView, viewOf } from "../../tv/model/view";

/**
 * Which of the designed screens is up. `lobby`: nobody has been dealt in yet. `out`: the own player is out, and the rest is played to
 * its end. `unseated`: the own chair is somebody else's now.
 */
export type Stage =
  | "connecting"
  | "lobby"
  | "table"
  | "out"
  | "unseated"
  | "ended"
  | "closed"
  | "not_found"
  | "crashed";

/** `mirror`: another screen deals this table, and this one looks on. */
export type Badge = "offline" | "reconnecting" | "mirror";

/** The own player's chair. */
export interface OwnChair {
  readonly seat: number;
  readonly cards: readonly string[];
  readonly hand: HandWords | null;
  readonly folded: boolean;
  /** Has lost the last chip, and plays no more. */
  readonly busted: boolean;
  readonly chips: number;
  readonly pending: OwnPending | null;
}

export interface FeltView
  extends Pick<
    TvView,
    "board" | "pot" | "pots" | "handIndex" | "blinds" | "standings" | "biggestPot" | "message"
  > {
  readonly stage: Stage;
  readonly badge: Badge | null;
  readonly seats: readonly SeatPod[];
  readonly status: Status;
  readonly own: OwnChair | null;
  /** Whom the table waits for lost the connection, and has a little longer. */
  readonly grace: boolean;
  /** Chips in front of the own chair on this street. */
  readonly ownBet: number;
  /** Somebody has bet on this street: the next one raises. */
  readonly opened: boolean;
}

/** Everything the felt shows, from the host's snapshot and whether this device has a network. */
export function feltViewOf(snapshot: HostSnapshot, online: boolean): FeltView {
  const shown = viewOf(snapshot, online);
  const { table, status } = snapshot;
  // What a host left behind when another took over is not ours to play any more.
  const own = status === "superseded" ? null : ownChair(snapshot, table);
  const seats = own === null ? shown.seats : shown.seats.map((pod) => withCards(pod, own));
  const { board, pot, pots, handIndex, blinds, standings, biggestPot, message } = shown;
  return {
    board,
    pot,
    pots,
    handIndex,
    blinds,
    standings,
    biggestPot,
    message,
    stage: status === "unseated" ? status : stageOf(shown, own),
    badge: shown.badge === "superseded" ? "mirror" : shown.badge,
    seats,
    status: shown.status,
    own,
    grace: table?.pendingAction?.grace === true,
    ownBet: table?.playersPublic.find((player) => player.seatIndex === own?.seat)?.bet ?? 0,
    opened: (table?.playersPublic ?? []).some((player) => player.bet > 0),
  };
}

function ownChair({ own: view = null, moved }: HostSnapshot, table: PublicTable | null): OwnChair | null {
  const player = table?.playersPublic.find((one) => one.seatIndex === view?.seatIndex);
  if (view === null || player === undefined) return null;
  return {
    seat: view.seatIndex,
    // Cards of a hand that is over lie there until the next one, as the others' do.
    cards: view.holeCards,
    hand: view.hand,
    folded: player.folded,
    busted: player.status === "busted",
    chips: player.chips,
    // The device that the seat went on to decides.
    pending: moved ? null : view.pendingAction,
  };
}

/** The own cards lie open before their player, folded ones pushed back. */
function withCards(pod: SeatPod, own: OwnChair): SeatPod {
  if (pod.kind === "empty" || pod.seat !== own.seat || own.cards.length === 0) return pod;
  if (pod.cards.some((laid) => laid.card !== null)) return pod;
  const cards = own.cards.map((card): LaidCard => ({ card, marked: false, dim: own.folded }));
  return { ...pod, cards };
}

const stageOf = ({ stage }: TvView, own: OwnChair | null): Stage =>
  stage === "table" && own?.busted ? "out" : stage;

/** The own place at the end: 1 for the winner; null for who only watched. */
export function ownPlace(view: Pick<FeltView, "standings" | "own">): number | null {
  const place = view.standings.findIndex(({ seatIndex }) => seatIndex === view.own?.seat);
  return place < 0 ? null : place + 1;
}

/** The own player has all the chips at the end. Whoever won and left took them along: then nobody here has. */
export const hasWon = ({ standings: [first], own }: Pick<FeltView, "standings" | "own">): boolean =>
  first !== undefined && first.chips > 0 && first.seatIndex === own?.seat;

export interface Standing {
  /** From 1: as many as stand better come before it, and equals share a place. */
  readonly place: number;
  readonly seat: number;
  readonly name: string;
  readonly chips: number;
  /** What is said in place of the chips; null where they are. */
  readonly instead: "out" | "all_in" | "waiting" | null;
}

/** Places as they stand: chips decide, those in front of a chair included, and who is out comes last. */
export function standingsNow(seats: readonly SeatPod[]): readonly Standing[] {
  const rows = seats
    .filter((pod): pod is SeatedPod => pod.kind === "seated")
    .map((pod) => ({
      seat: pod.seat,
      name: pod.name,
      chips: (pod.chips ?? 0) + pod.bet,
      instead: insteadOf(pod),
    }))
    .toSorted(better);
  return rows.map((row) => ({ ...row, place: 1 + rows.filter((other) => better(other, row) < 0).length }));
}

/** Places at the end, the best first. */
export const standingsAtEnd = (standings: FeltView["standings"]): readonly Standing[] =>
  standings.map(({ seatIndex, name, chips }, at) => ({
    place: at + 1,
    seat: seatIndex,
    name,
    chips,
    instead: chips === 0 ? "out" : null,
  }));

function insteadOf({ status, allIn, chips, bet }: SeatedPod): Standing["instead"] {
  if (status === "busted") return "out";
  if (chips === null) return "waiting";
  return allIn && chips + bet === 0 ? "all_in" : null;
}

type Weighed = Pick<Standing, "chips" | "instead">;

const better = (a: Weighed, b: Weighed): number =>
  Number(a.instead === "out") - Number(b.instead === "out") || b.chips - a.chips;
