import type { ClaimId, HostToken, TableId } from "@/contract/ids";
import type { PublicTable, PublishInput, SeatView } from "@/contract/state";

const SEATS = [0, 1, 2, 3, 4, 5];
const NAMES = ["Mei", "Bob", "Zoë", "Ada", "João", "Linus"];
const HOLE = ["AH", "KD", "QS", "QC", "7H", "8H", "2C", "9D", "JS", "TH", "5D", "5S"];

/** A hand on the turn at six seats: what phones read most of the time. */
export function tableOf(tableId: TableId, at: string, owing = 2): PublicTable {
  const log = ["preflop", "flop", "turn"].flatMap((street) =>
    SEATS.map((seatIndex) => ({
      street,
      seatIndex,
      action: seatIndex % 3 === 0 ? "call" : "check",
      amount: 40,
    })),
  );
  return {
    tableId,
    mode: "tv",
    phase: "betting",
    handIndex: 12,
    street: "turn",
    communityCards: ["4C", "TD", "JH", "3S"],
    pot: 720,
    pots: [{ amount: 600, seats: SEATS }],
    dealerSeat: 0,
    smallBlindSeat: 1,
    bigBlindSeat: 2,
    blinds: { small: 10, big: 20, ante: 0, anteType: "none", level: 1, handsLeft: null },
    playersPublic: SEATS.map((seatIndex) => ({
      seatIndex,
      name: NAMES[seatIndex] ?? "?",
      chips: 1880 + seatIndex,
      bet: 20,
      folded: false,
      allIn: false,
      away: false,
      status: "playing",
      inHand: true,
      lastAction: { action: "call", amount: 20, to: 20 },
    })),
    pendingAction: { seatIndex: owing, since: at, deadline_at: null },
    showdown: [],
    winners: [],
    equity: [],
    buyIn: null,
    log,
    standings: [],
    biggestPot: { handIndex: 7, amount: 2400 },
  };
}

/** The private view of each seat; the owing one has a decision open under `turnToken`. */
export const seatsOf = (at: string, turnToken: string, claims: readonly ClaimId[], owing = 2): SeatView[] =>
  SEATS.map((seatIndex) => ({
    seatIndex,
    claim: claims[seatIndex] ?? null,
    holeCards: HOLE.slice(2 * seatIndex, 2 * seatIndex + 2),
    hand: { category: "pair", ranks: [8, 12, 11, 9] },
    pendingAction:
      seatIndex === owing
        ? {
            seatIndex,
            since: at,
            deadline_at: null,
            turnToken,
            needToCall: 20,
            canCheck: false,
            minRaise: 60,
            maxAmount: 1880,
            minRaiseTo: 60,
            maxRaiseTo: 1900,
            buttonLabel: "Call",
          }
        : null,
    lastOutcome: null,
  }));

export interface Publish {
  readonly tableId: TableId;
  readonly hostToken: HostToken;
  readonly epoch: number;
  readonly version: number;
  readonly turnToken: string;
  /** Who holds each chair: views are for them alone. */
  readonly claims: readonly ClaimId[];
  /** The seat that owes an act; 2 unless told. */
  readonly owing?: number;
  readonly inboxCursor: number;
  readonly results: NonNullable<PublishInput["results"]>;
}

/** A whole publish, about 6 KB of JSON with the runner's snapshot. */
export function publishOf(publish: Publish): PublishInput {
  const at = new Date().toISOString();
  const { turnToken, claims, owing = 2, ...rest } = publish;
  return {
    ...rest,
    table: tableOf(publish.tableId, at, owing),
    seats: seatsOf(at, turnToken, claims, owing),
    full: { format: 1, deck: Array.from({ length: 40 }, (_, n) => n), note: "x".repeat(600) },
  };
}
