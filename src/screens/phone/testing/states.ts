import type { ClaimId, ClaimToken, TableId } from "@/contract/ids";
import type { OwnPending, PublicPlayer, StateOutput } from "@/contract/state";
import type { ClaimOutput, LobbyClaim, LobbyOutput } from "@/contract/tables";

export const TABLE = "242cecf66c00001dab2f" as TableId;
export const TOKEN = "token-token-token-token-1" as ClaimToken;
export const NOW = "2027-01-15T08:00:00.000Z";

export const player = (seatIndex: number, over: Partial<PublicPlayer> = {}): PublicPlayer => ({
  seatIndex,
  name: ["Ana", "Ben", "Chen", "Dora", "Emil", "Fay"][seatIndex] ?? `P${seatIndex}`,
  chips: 2000,
  bet: 0,
  folded: false,
  allIn: false,
  away: false,
  status: "playing",
  inHand: true,
  lastAction: null,
  ...over,
});

export const pending = (seatIndex: number, over: Partial<OwnPending> = {}): OwnPending => ({
  seatIndex,
  since: NOW,
  deadline_at: null,
  turnToken: "turn-1",
  needToCall: 20,
  canCheck: false,
  minRaise: 40,
  maxAmount: 2000,
  minRaiseTo: 40,
  maxRaiseTo: 2000,
  buttonLabel: "Call",
  ...over,
});

type Table = StateOutput["table"];

/** Three players before the flop, blinds 10/20 in the seats 1 and 2; seat 0 has the button and the turn, unless `over` says else. */
export const state = (
  over: Partial<Table> = {},
  rest: Partial<Omit<StateOutput, "table">> = {},
): StateOutput => ({
  version: 7,
  updated_at: NOW,
  now: NOW,
  seat: { seatIndex: 0, holeCards: ["AS", "KD"], hand: null, sealed: true, lastOutcome: null },
  ...rest,
  table: {
    tableId: TABLE,
    mode: "tv",
    phase: "betting",
    handIndex: 3,
    street: "preflop",
    communityCards: [],
    pot: 30,
    pots: [],
    dealerSeat: 0,
    smallBlindSeat: 1,
    bigBlindSeat: 2,
    blinds: { small: 10, big: 20, ante: 0, anteType: "none", level: 1, handsLeft: null },
    playersPublic: [player(0), player(1, { chips: 1990, bet: 10 }), player(2, { chips: 1980, bet: 20 })],
    pendingAction: pending(0),
    showdown: [],
    winners: [],
    equity: [],
    buyIn: null,
    log: [],
    standings: [],
    biggestPot: null,
    ...over,
  },
});

/** Somebody else's turn, as everyone sees it. */
export const theirTurn = (seatIndex: number): Table["pendingAction"] => ({
  seatIndex,
  since: NOW,
  deadline_at: null,
});

export const claimed = (seat_index: number, over: Partial<LobbyClaim> = {}): LobbyClaim => ({
  seat_index,
  name: player(seat_index).name,
  claim: `claim-${seat_index}-of-table` as ClaimId,
  claimed_at: NOW,
  last_seen_at: NOW,
  fresh: true,
  is_agent: false,
  ...over,
});

export const lobby = (claims: LobbyClaim[], over: Partial<LobbyOutput> = {}): LobbyOutput => ({
  table_id: TABLE,
  mode: "tv",
  seats: 6,
  claims,
  start_signaled: false,
  started_at: null,
  hosted: true,
  expires_at: "2027-01-16T08:00:00.000Z",
  closed_at: null,
  now: NOW,
  ...over,
});

export const claimOutput = (over: Partial<ClaimOutput> = {}): ClaimOutput => ({
  ok: true,
  claim_token: TOKEN,
  seat_index: 0,
  name: "Ana",
  claim: "claim-0-of-table" as ClaimId,
  expires_in: 90,
  ...over,
});
