import type { HandAct, HandRow } from "@/contract/hands";
import { formatCard } from "@/engine";
import { dealtOrder } from "../record";
import { type Retold, retell } from "../retell";

const STREETS = ["preflop", "flop", "turn", "river"] as const;
type Street = (typeof STREETS)[number];
/** How many cards of the board are out on a street. */
const BOARD = { preflop: [0, 0], flop: [0, 3], turn: [3, 4], river: [4, 5] } as const;
const STREET_NAMES = { preflop: "Preflop", flop: "Flop", turn: "Turn", river: "River" } as const;

interface OhhAction {
  readonly player_id: number;
  readonly action: string;
  readonly amount?: number;
  readonly is_allin?: boolean;
  readonly cards?: readonly string[];
}

interface OhhRound {
  readonly street: string;
  readonly cards: readonly string[];
  readonly actions: readonly OhhAction[];
}

/**
 * A hand as an object of the Open Hand History standard, version 1.4.7 (`.ohh`). Amounts are whole chips, which the standard calls XPM; a
 * seat's number and its player's id count from the row's `seat_index`. Cards that the row does not tell are left out.
 */
export function ohhOf(row: HandRow): { readonly ohh: Record<string, unknown> } {
  const retold = retell(row);
  const rounds = [...STREETS.flatMap((street) => roundOf(row, street)), ...showdownOf(retold)];
  return {
    ohh: {
      spec_version: "1.4.7",
      site_name: "Agent Poker",
      network_name: "Agent Poker",
      internal_version: "1.0.0",
      game_number: row.hand_id,
      start_date_utc: row.started_at,
      table_name: row.table_id,
      table_handle: `${row.table_id}#${row.hand_index}`,
      game_type: "Holdem",
      bet_limit: { bet_type: "NL", bet_cap: 0 },
      table_size: Math.max(2, ...row.seats.map(({ seat_index }) => seat_index + 1)),
      currency: "XPM",
      dealer_seat: row.button + 1,
      small_blind_amount: row.small_blind,
      big_blind_amount: row.big_blind,
      ante_amount: row.ante,
      flags: [],
      players: row.seats.map((seat) => ({
        id: seat.seat_index,
        seat: seat.seat_index + 1,
        name: seat.name,
        starting_stack: seat.starting_stack,
      })),
      rounds: rounds.map((round, id) => ({
        id,
        ...round,
        actions: round.actions.map((action, at) => ({ action_number: at, ...action })),
      })),
      pots: potsOf(row, retold),
    },
  };
}

function roundOf(row: HandRow, street: Street): OhhRound[] {
  const cards = row.board.slice(...BOARD[street]).map(cased);
  const acts = row.actions.flatMap((act, at) => (act.street === street ? [actionOf(row, act, at)] : []));
  if (street !== "preflop" && cards.length === 0 && acts.length === 0) return [];
  const blinds = acts.findIndex(({ action }) => !action.startsWith("Post"));
  const posted = blinds === -1 ? acts.length : blinds;
  const deals = street === "preflop" ? dealsOf(row) : [];
  return [
    {
      street: STREET_NAMES[street],
      cards,
      actions: [...acts.slice(0, posted), ...deals, ...acts.slice(posted)],
    },
  ];
}

const dealsOf = (row: HandRow): OhhAction[] =>
  dealtOrder(row).flatMap(({ seat_index, hole_cards }) =>
    hole_cards ? [{ player_id: seat_index, action: "Dealt Cards", cards: hole_cards.map(cased) }] : [],
  );

function actionOf(row: HandRow, act: HandAct, at: number): OhhAction {
  const base = { player_id: act.seat_index, action: wordOf(row, act, at) };
  if (act.action === "fold" || act.action === "check") return base;
  return { ...base, amount: act.amount, is_allin: putIn(row, at, act.seat_index) === stackOf(row, act) };
}

const WORDS = {
  post_sb: "Post SB",
  post_bb: "Post BB",
  ante: "Post Ante",
  fold: "Fold",
  check: "Check",
  call: "Call",
  raise: "Raise",
} as const;

/** The standard has no bet before the flop and no all-in: a wager that tops the others is a bet or a raise, any other a call. */
function wordOf(row: HandRow, act: HandAct, at: number): string {
  if (act.action !== "allin" && act.action !== "bet") return WORDS[act.action];
  const bets = betsBefore(row, at);
  const price = Math.max(act.street === "preflop" ? row.big_blind : 0, ...bets.values());
  if ((bets.get(act.seat_index) ?? 0) + act.amount <= price) return "Call";
  return price === 0 ? "Bet" : "Raise";
}

/** What each seat has in front of it on the act's street. */
function betsBefore({ actions }: HandRow, at: number): Map<number, number> {
  const bets = new Map<number, number>();
  for (const { street, seat_index, amount, action } of actions.slice(0, at))
    if (street === actions[at]?.street && action !== "ante")
      bets.set(seat_index, (bets.get(seat_index) ?? 0) + amount);
  return bets;
}

const putIn = ({ actions }: HandRow, at: number, seat: number): number =>
  actions.slice(0, at + 1).reduce((sum, act) => (act.seat_index === seat ? sum + act.amount : sum), 0);

const stackOf = ({ seats }: HandRow, { seat_index }: HandAct): number =>
  seats.find((seat) => seat.seat_index === seat_index)?.starting_stack ?? 0;

function showdownOf({ steps }: Retold): OhhRound[] {
  const actions = steps.flatMap(({ told }): OhhAction[] => {
    if (told.kind === "show")
      return [{ player_id: told.seat, action: "Shows Cards", cards: told.cards.map(formatCard) }];
    return told.kind === "muck" ? [{ player_id: told.seat, action: "Mucks Cards" }] : [];
  });
  return actions.length === 0 ? [] : [{ street: "Showdown", cards: [], actions }];
}

/** Main pot first. A row that cannot be played again has one pot, as its winners tell. */
function potsOf(row: HandRow, { steps, fault }: Retold): Record<string, unknown>[] {
  const last = steps.at(-1)?.hand;
  const awards =
    fault === null && last
      ? last.awards
      : row.winners.map(({ seat_index, amount }) => ({ seat: seat_index, amount, pot: 0 }));
  const numbers = [...new Set(awards.map(({ pot }) => pot))].sort((a, b) => a - b);
  return numbers.map((number, place) => {
    const own = awards.filter(({ pot }) => pot === number);
    return {
      number: place,
      amount: own.reduce((sum, { amount }) => sum + amount, 0),
      rake: 0,
      player_wins: own.map(({ seat, amount }) => ({ player_id: seat, win_amount: amount })),
    };
  });
}

/** `"AH"` as these formats spell it. */
const cased = (card: string): string => card.charAt(0) + card.charAt(1).toLowerCase();
