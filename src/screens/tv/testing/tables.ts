import { PublicTable } from "@/contract/state";
import { LobbyOutput } from "@/contract/tables";
import type { HostSnapshot } from "@/hosts/host";

/** A table in the middle of its tenth year: made-up views that the contract's schemas accept, for tests of the screen. */
export const TABLE_ID = "0f3a9c2177d0ab54e6c8";
export const NOW = Date.parse("2026-11-21T20:00:00.000Z");
export const ago = (seconds: number): string => new Date(NOW - seconds * 1000).toISOString();

type TableFields = Partial<Omit<PublicTable, "tableId">>;
type PlayerFields = Partial<PublicTable["playersPublic"][number]>;

export const player = (seatIndex: number, name: string, fields: PlayerFields = {}) => ({
  seatIndex,
  name,
  chips: 2000,
  bet: 0,
  folded: false,
  allIn: false,
  away: false,
  status: "playing" as const,
  inHand: true,
  lastAction: null,
  ...fields,
});

/** A published view; checked, so that a fixture cannot drift from the contract. */
export function tableOf(fields: TableFields = {}): PublicTable {
  return PublicTable.parse({
    tableId: TABLE_ID,
    mode: "tv",
    phase: "betting",
    handIndex: 7,
    street: "preflop",
    communityCards: [],
    pot: 30,
    pots: [],
    dealerSeat: 0,
    smallBlindSeat: 1,
    bigBlindSeat: 2,
    blinds: { small: 10, big: 20, ante: 0, anteType: "none", level: 1, handsLeft: null },
    playersPublic: [],
    pendingAction: null,
    showdown: [],
    winners: [],
    equity: [],
    buyIn: null,
    log: [],
    standings: [],
    biggestPot: null,
    ...fields,
  });
}

export interface Guest {
  readonly seat: number;
  readonly name: string;
  readonly fresh?: boolean;
  readonly agent?: boolean;
}

/** The lobby with these guests, in order of claiming. */
export function lobbyOf(guests: readonly Guest[], fields: Partial<LobbyOutput> = {}): LobbyOutput {
  return LobbyOutput.parse({
    table_id: TABLE_ID,
    mode: "tv",
    seats: 6,
    claims: guests.map((guest, order) => ({
      seat_index: guest.seat,
      name: guest.name,
      claim: `claim-${guest.seat}-${order}`,
      claimed_at: ago(600 - order),
      last_seen_at: ago(guest.fresh === false ? 120 : 1),
      fresh: guest.fresh ?? true,
      is_agent: guest.agent ?? false,
    })),
    start_signaled: false,
    started_at: null,
    hosted: true,
    expires_at: new Date(NOW + 80_000_000).toISOString(),
    closed_at: null,
    now: new Date(NOW).toISOString(),
    ...fields,
  });
}

export const snapshotOf = (fields: Partial<HostSnapshot> = {}): HostSnapshot => ({
  status: "hosting",
  table: null,
  lobby: null,
  pace: "normal",
  clockSkew: 0,
  message: null,
  ...fields,
});
