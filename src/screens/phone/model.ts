import type { PublicPlayer, StateOutput } from "@/contract/state";
import type { LobbyOutput } from "@/contract/tables";
import type { PhoneData } from "./data";
import { buyInKey } from "./play/buy-in-key";
import { preOffer } from "./play/pre-action";
import { hasStarted } from "./sync/lobby";
import type {
  Badge,
  Dock,
  Elsewhere,
  EndedView,
  LobbyView,
  SeatMenuView,
  Status,
  TableView,
  View,
} from "./view";

type Player = PublicPlayer;

/** The view of everything this page knows. Pure. */
export function viewOf(data: PhoneData): View {
  const { hold, gone, state, lobby, link } = data;
  if (hold.status === "none") return { kind: "seatless" };
  if (gone !== null) return { kind: "gone", why: gone };
  if (hold.status === "lost") return lostView(data.seatIndex, lobby);
  if (hold.status === "given_up") {
    const { free } = lostView(data.seatIndex, lobby);
    return { kind: "given_up", why: hold.why, free };
  }
  if (state !== null && state.table.phase === "ended" && !data.afterglow) return endedView(data, state);
  if (state !== null && state.table.phase !== "lobby") return tableView(data, state, hold.name);
  // A game that is on is about to appear: no lobby flashes by on a reload.
  const coming = state === null && !data.unopened && hasStarted(lobby);
  if (lobby !== null && !(coming && link === "live")) return lobbyView(data, lobby, hold.name);
  return link === "live" ? { kind: "loading" } : { kind: "unreachable", offline: link === "offline" };
}

function badgeOf({ link, state, lobby }: PhoneData): Badge | null {
  if (link !== "live") return link;
  const silent = state === null ? lobby !== null && !lobby.hosted : state.hostStale === true;
  return silent ? "tv" : null;
}

/** Whether the seat is played from another device, and by whom. */
function elsewhereOf({ moved, saying, state, lobby, seatIndex }: PhoneData): Elsewhere | null {
  if (!moved) return null;
  const seated = state?.table.playersPublic.find((player) => player.seatIndex === seatIndex)?.isAgent;
  const claimed = lobby?.claims.find((claim) => claim.seat_index === seatIndex)?.is_agent;
  return { by: (seated ?? claimed) === true ? "agent" : "device", busy: saying === "take_back" };
}

/** What the seat's menu offers. Pure. */
export function seatMenuOf(data: PhoneData): SeatMenuView {
  const { state, saying, seatIndex } = data;
  const own = state?.table.playersPublic.find((player) => player.seatIndex === seatIndex);
  const plays = own !== undefined && own.status !== "busted" && state?.table.phase !== "ended";
  return {
    moved: elsewhereOf(data),
    rest: plays ? restOf(own) : null,
    busy: saying !== null,
  };
}

function restOf({ status, sitsOutNext }: Player): NonNullable<SeatMenuView["rest"]> {
  if (status === "sitting_out") return "now";
  return sitsOutNext === true ? "next" : "none";
}

function lostView(seatIndex: number, lobby: LobbyOutput | null): Extract<View, { kind: "lost" }> {
  const taken = (lobby?.claims ?? []).filter((claim) => claim.fresh);
  const chairs = Array.from({ length: lobby?.seats ?? 0 }, (_, index) => index);
  return {
    kind: "lost",
    takenBy: taken.find((claim) => claim.seat_index === seatIndex)?.name ?? null,
    free: chairs.filter((chair) => !taken.some((claim) => claim.seat_index === chair)),
  };
}

function lobbyView(data: PhoneData, lobby: LobbyOutput, name: string): LobbyView {
  const fresh = lobby.claims.filter((claim) => claim.fresh);
  const first = fresh[0];
  return {
    kind: "lobby",
    badge: badgeOf(data),
    name,
    elsewhere: elsewhereOf(data),
    chairs: Array.from({ length: lobby.seats }, (_, seatIndex) => {
      const claim = lobby.claims.find((each) => each.seat_index === seatIndex);
      const own = seatIndex === data.seatIndex;
      return {
        seatIndex,
        name: claim?.name ?? (own ? name : null),
        fresh: claim?.fresh ?? own,
        agent: claim?.is_agent ?? false,
        own,
      };
    }),
    start: startOf(data, lobby.start_signaled, first, fresh.length),
  };
}

/** The first holder whose phone is there has the button (decision 13). */
function startOf(
  data: PhoneData,
  signaled: boolean,
  first: LobbyOutput["claims"][number] | undefined,
  fresh: number,
): LobbyView["start"] {
  if (signaled) return { kind: "signaled" };
  if (first?.seat_index !== data.seatIndex) return { kind: "theirs", name: first?.name ?? null };
  return { kind: "yours", enabled: fresh >= 2, players: fresh, sending: data.starting };
}

function tableView(data: PhoneData, state: StateOutput, name: string): TableView {
  const { table, seat } = state;
  const own = table.playersPublic.find((player) => player.seatIndex === data.seatIndex) ?? null;
  const shown = table.showdown.find((entry) => entry.seatIndex === data.seatIndex);
  const won = table.winners.some((winner) => winner.seatIndex === data.seatIndex);
  return {
    kind: "table",
    badge: badgeOf(data),
    name: own?.name ?? name,
    handIndex: table.handIndex,
    hole: seat?.holeCards ?? shown?.cards ?? [],
    folded: own?.folded ?? false,
    hand: seat?.hand ?? shown?.hand ?? null,
    board: table.communityCards,
    best: won ? (shown?.best ?? []) : [],
    pot: table.pot,
    chips: own?.chips ?? 0,
    bigBlind: table.blinds.big,
    status: statusOf(data, state, own),
    dock: dockOf(data, state, own),
  };
}

function statusOf(data: PhoneData, { table }: StateOutput, own: Player | null): Status {
  const nameOf = (seatIndex: number) =>
    table.playersPublic.find((player) => player.seatIndex === seatIndex)?.name ?? "";
  if (table.phase === "paused") return { kind: "paused" };
  const won = table.winners.some((winner) => winner.seatIndex === data.seatIndex);
  if (table.phase === "buy_in" && table.buyIn !== null && table.buyIn.seatIndex !== data.seatIndex && !won)
    return { kind: "they_choose", name: nameOf(table.buyIn.seatIndex), winners: winnersOf(table, nameOf) };
  if (table.phase === "waiting")
    return { kind: own?.status === "sitting_out" ? "sitting_out" : "need_players" };
  if (own?.status === "busted" && table.phase !== "ended") return { kind: "busted" };
  if (table.winners.length > 0) return resultOf(data.seatIndex, table, nameOf);
  if (own?.status === "sitting_out") return { kind: "sitting_out" };
  if (own === null || !own.inHand) return own?.folded ? foldedOf(table, nameOf) : { kind: "next_hand" };
  if (own.folded) return foldedOf(table, nameOf);
  const pending = table.pendingAction;
  if (pending?.seatIndex === data.seatIndex) return { kind: "your_turn" };
  const name = pending === null ? null : nameOf(pending.seatIndex);
  if (own.allIn) return { kind: "all_in", name };
  return name === null ? { kind: "dealing" } : { kind: "their_turn", name };
}

function foldedOf(table: StateOutput["table"], nameOf: (seatIndex: number) => string): Status {
  const pending = table.pendingAction;
  return { kind: "folded", name: pending === null ? null : nameOf(pending.seatIndex) };
}

function resultOf(
  seatIndex: number,
  table: StateOutput["table"],
  nameOf: (seatIndex: number) => string,
): Status {
  const own = table.winners.find((winner) => winner.seatIndex === seatIndex);
  if (own !== undefined) return { kind: "won", amount: own.amount, hand: handOf(table, seatIndex) };
  return { kind: "they_won", winners: winnersOf(table, nameOf) };
}

const winnersOf = (table: StateOutput["table"], nameOf: (seatIndex: number) => string) =>
  table.winners.map(({ seatIndex, amount }) => ({
    name: nameOf(seatIndex),
    amount,
    hand: handOf(table, seatIndex),
  }));

const handOf = (table: StateOutput["table"], seat: number) =>
  table.showdown.find((entry) => entry.seatIndex === seat)?.hand ?? null;

function dockOf(data: PhoneData, state: StateOutput, own: Player | null): Dock {
  const { offer, sent, pre, seatIndex } = data;
  const { table } = state;
  const elsewhere = elsewhereOf(data);
  if (elsewhere !== null) return { kind: "elsewhere", elsewhere };
  if (offer !== null)
    return {
      kind: "act",
      offer,
      bet: table.street !== "preflop" && table.playersPublic.every((player) => player.bet === 0),
      pot: table.pot,
      ownBet: own?.bet ?? 0,
      bigBlind: table.blinds.big,
      sent,
    };
  const { buyIn } = table;
  const choice = buyInKey(table);
  if (choice !== null && buyIn?.seatIndex === seatIndex) {
    const { floor, cap, deadline_at } = buyIn;
    const deadline = deadline_at === null ? null : Date.parse(deadline_at);
    return { kind: "buy_in", choice, floor, cap, deadline, made: data.buyIn };
  }
  if (own?.status === "sitting_out") return { kind: "resting", busy: data.saying !== null };
  const price = preOffer(state, seatIndex);
  return price === null ? { kind: "quiet" } : { kind: "ahead", price, chosen: pre?.kind ?? null };
}

function endedView(data: PhoneData, { table }: StateOutput): EndedView {
  const places = table.standings.map((standing, index) => ({
    rank: index + 1,
    name: standing.name,
    chips: standing.chips,
    own: standing.seatIndex === data.seatIndex,
  }));
  return {
    kind: "ended",
    badge: badgeOf(data),
    places,
    ownRank: places.find((place) => place.own)?.rank ?? null,
    biggestPot: table.biggestPot,
  };
}
