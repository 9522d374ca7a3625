import type { HandWords, PublicPlayer, PublicTable } from "@/contract/state";
import type { LobbyClaim, LobbyOutput } from "@/contract/tables";

/** A card as the TV lays it: text, or null face down. */
export interface LaidCard {
  readonly card: string | null;
  /** One of the five that win. */
  readonly marked: boolean;
  /** Shown, but not among those five. */
  readonly dim: boolean;
}

/** A chair that nobody holds. */
export interface EmptySeat {
  readonly kind: "empty";
  readonly seat: number;
}

export interface SeatedPod {
  readonly kind: "seated";
  readonly seat: number;
  readonly name: string;
  /** Null before the first hand, when nobody has chips yet. */
  readonly chips: number | null;
  readonly bet: number;
  readonly lastAction: PublicPlayer["lastAction"];
  readonly status: PublicPlayer["status"];
  readonly folded: boolean;
  readonly allIn: boolean;
  /** The phone has given no sign for 90 s. */
  readonly stale: boolean;
  readonly agent: boolean;
  readonly dealer: boolean;
  readonly blind: "small" | "big" | null;
  /** When its turn began, as an ISO time; null while it is not its turn. */
  readonly thinkingSince: string | null;
  /** Until when it may buy in again; null where it is not asked. */
  readonly buyInUntil: string | null;
  /** Two cards, or none where it is not in the hand. */
  readonly cards: readonly LaidCard[];
  readonly hand: HandWords | null;
  /** Chips won in the hand just played. */
  readonly won: number;
  /** Share of the pot it can expect, 0 to 1, while all are all-in. */
  readonly equity: number | null;
}

export type SeatPod = EmptySeat | SeatedPod;

/** How many chairs stand at the table: the lobby's word, else six, and never fewer than are taken. */
export function chairCount(table: PublicTable | null, lobby: LobbyOutput | null): number {
  const highest = Math.max(-1, ...(table?.playersPublic ?? []).map((player) => player.seatIndex));
  const chairs = Math.max(lobby?.seats ?? 6, highest + 1);
  return Math.min(9, Math.max(2, chairs));
}

/** Every chair in order, each empty or with its sitter as the whole room may see it. */
export function seatPods(table: PublicTable | null, lobby: LobbyOutput | null): SeatPod[] {
  const marks = winningCards(table);
  return Array.from({ length: chairCount(table, lobby) }, (_, seat): SeatPod => {
    const player = table?.playersPublic.find((one) => one.seatIndex === seat && one.name !== "");
    const claim = lobby?.claims.find((one) => one.seat_index === seat);
    if (player !== undefined && table !== null) return playing(table, player, claim, marks);
    return claim === undefined ? { kind: "empty", seat } : seatedOnly(seat, claim, table);
  });
}

/** A guest with a claim and no chips yet: in the lobby, or come late and dealt in from the next hand. */
function seatedOnly(seat: number, claim: LobbyClaim, table: PublicTable | null): SeatedPod {
  return {
    kind: "seated",
    seat,
    name: claim.name,
    chips: null,
    bet: 0,
    lastAction: null,
    status: table === null || table.phase === "lobby" ? "playing" : "waiting",
    folded: false,
    allIn: false,
    stale: !claim.fresh,
    agent: claim.is_agent,
    dealer: false,
    blind: null,
    thinkingSince: null,
    buyInUntil: null,
    cards: [],
    hand: null,
    won: 0,
    equity: null,
  };
}

function playing(
  table: PublicTable,
  player: PublicPlayer,
  claim: LobbyClaim | undefined,
  marks: ReadonlySet<string>,
): SeatedPod {
  const seat = player.seatIndex;
  const shown = table.showdown.find((one) => one.seatIndex === seat);
  const mine = table.winners.find((one) => one.seatIndex === seat)?.amount ?? 0;
  const lay = (card: string): LaidCard => ({
    card,
    marked: mine > 0 && marks.has(card),
    dim: marks.size > 0 && !(mine > 0 && marks.has(card)),
  });
  const hidden = player.inHand && !player.folded ? [FACE_DOWN, FACE_DOWN] : [];
  return {
    kind: "seated",
    seat,
    name: player.name,
    chips: player.chips,
    bet: player.bet,
    lastAction: player.lastAction,
    status: player.status,
    folded: player.folded,
    allIn: player.allIn,
    stale: claim === undefined ? player.away && player.status !== "sitting_out" : !claim.fresh,
    agent: player.isAgent ?? claim?.is_agent ?? false,
    dealer: table.dealerSeat === seat && table.handIndex > 0,
    blind: table.bigBlindSeat === seat ? "big" : table.smallBlindSeat === seat ? "small" : null,
    thinkingSince: table.pendingAction?.seatIndex === seat ? table.pendingAction.since : null,
    buyInUntil: table.buyIn?.seatIndex === seat ? table.buyIn.deadline_at : null,
    cards: shown === undefined ? hidden : shown.cards.map(lay),
    hand: shown?.hand ?? null,
    won: mine,
    equity: table.equity.find((one) => one.seatIndex === seat)?.share ?? null,
  };
}

const FACE_DOWN: LaidCard = { card: null, marked: false, dim: false };

/** The cards that win: the best five of every winner who has shown. Empty before, and where nobody had to show. */
export function winningCards(table: PublicTable | null): ReadonlySet<string> {
  const winners = new Set((table?.winners ?? []).map((winner) => winner.seatIndex));
  const best = (table?.showdown ?? []).filter((one) => winners.has(one.seatIndex));
  return new Set(best.flatMap((one) => one.best ?? []));
}
