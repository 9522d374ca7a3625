import type { Mode } from "@/contract/ids";
import type { HandWords, PublicPlayer, StateOutput } from "@/contract/state";
import type { LobbyOutput } from "@/contract/tables";
import { hasStarted } from "../phone/sync/lobby";

/** What a watcher's page knows. */
export interface SpectatorData {
  readonly lobby: LobbyOutput | null;
  readonly state: StateOutput | null;
  /** The server has said that there is no state yet. */
  readonly unopened: boolean;
  readonly link: "live" | "cut" | "offline";
  readonly gone: "not_found" | "expired" | null;
}

export type Badge = "offline" | "cut" | "tv";

export interface Row {
  readonly seatIndex: number;
  readonly name: string;
  readonly agent: boolean;
  readonly away: boolean;
  readonly chips: number;
  readonly bet: number;
  readonly marker: "dealer" | "small" | "big" | null;
  readonly onTurn: boolean;
  readonly out: "folded" | "busted" | "sitting_out" | "waiting" | null;
  readonly allIn: boolean;
  readonly lastAction: PublicPlayer["lastAction"];
  /** Turned up at showdown, else empty. */
  readonly cards: readonly string[];
  readonly hand: HandWords | null;
  readonly best: readonly string[];
  readonly won: number;
  /** Chance to win, 0 to 1, once everybody left is all-in and face up. */
  readonly share: number | null;
}

export type SpectatorView =
  | { readonly kind: "loading" }
  | { readonly kind: "unreachable"; readonly offline: boolean }
  | { readonly kind: "gone"; readonly why: "not_found" | "expired" }
  | {
      readonly kind: "waiting";
      readonly badge: Badge | null;
      readonly seats: number;
      readonly names: readonly string[];
    }
  | {
      readonly kind: "table";
      readonly badge: Badge | null;
      readonly handIndex: number;
      readonly blinds: StateOutput["table"]["blinds"];
      readonly board: readonly string[];
      /** The cards of the board that play in a winning hand. */
      readonly best: readonly string[];
      readonly pot: number;
      readonly paused: boolean;
      readonly rows: readonly Row[];
    }
  | {
      readonly kind: "ended";
      readonly badge: Badge | null;
      readonly places: readonly { readonly rank: number; readonly name: string; readonly chips: number }[];
      readonly biggestPot: StateOutput["table"]["biggestPot"];
    };

/** What a watcher sees of a table: the public state and nothing else. Pure. */
export function spectatorViewOf(data: SpectatorData): SpectatorView {
  const { lobby, state, link, gone } = data;
  if (gone !== null) return { kind: "gone", why: gone };
  const badge = badgeOf(data);
  if (state !== null && state.table.phase === "ended") {
    const { standings, biggestPot } = state.table;
    const places = standings.map(({ name, chips }, index) => ({ rank: index + 1, name, chips }));
    return { kind: "ended", badge, places, biggestPot };
  }
  if (state !== null && state.table.phase !== "lobby") return tableView(state, badge);
  const coming = state === null && hasStarted(lobby) && link === "live" && !data.unopened;
  if (lobby !== null && !coming) {
    const names = lobby.claims.filter((claim) => claim.fresh).map((claim) => claim.name);
    return { kind: "waiting", badge, seats: lobby.seats, names };
  }
  return link === "live" ? { kind: "loading" } : { kind: "unreachable", offline: link === "offline" };
}

/** A challenge and a demo are dealt by the page that plays them: no lobby before, and no TV. */
export const opensItself = (mode: Mode): boolean => mode === "challenge" || mode === "demo";

function badgeOf({ link, state, lobby }: SpectatorData): Badge | null {
  if (link !== "live") return link;
  const mode = state?.table.mode ?? lobby?.mode;
  if (mode === undefined || opensItself(mode)) return null;
  const silent = state === null ? lobby !== null && !lobby.hosted : state.hostStale === true;
  return silent ? "tv" : null;
}

function tableView({ table }: StateOutput, badge: Badge | null): SpectatorView {
  const rows = table.playersPublic.map((player) => rowOf(table, player));
  return {
    kind: "table",
    badge,
    handIndex: table.handIndex,
    blinds: table.blinds,
    board: table.communityCards,
    best: rows.filter((row) => row.won > 0).flatMap((row) => row.best),
    pot: table.pot,
    paused: table.phase === "paused",
    rows,
  };
}

function rowOf(table: StateOutput["table"], player: PublicPlayer): Row {
  const { seatIndex } = player;
  const shown = table.showdown.find((entry) => entry.seatIndex === seatIndex);
  const won = table.winners.find((winner) => winner.seatIndex === seatIndex)?.amount ?? 0;
  return {
    seatIndex,
    name: player.name,
    agent: player.isAgent ?? false,
    away: player.away,
    chips: player.chips,
    bet: player.bet,
    marker: markerOf(table, seatIndex),
    onTurn: table.pendingAction?.seatIndex === seatIndex,
    out: outOf(player),
    allIn: player.allIn,
    lastAction: player.lastAction,
    cards: shown?.cards ?? [],
    hand: shown?.hand ?? null,
    best: shown?.best ?? [],
    won,
    share: table.equity.find((entry) => entry.seatIndex === seatIndex)?.share ?? null,
  };
}

const outOf = (player: PublicPlayer): Row["out"] => {
  if (player.status !== "playing") return player.status;
  return player.folded ? "folded" : null;
};

/** Heads-up, the button posts the small blind: the button is what matters there. */
function markerOf(table: StateOutput["table"], seatIndex: number): Row["marker"] {
  if (table.dealerSeat === seatIndex) return "dealer";
  if (table.smallBlindSeat === seatIndex) return "small";
  return table.bigBlindSeat === seatIndex ? "big" : null;
}
