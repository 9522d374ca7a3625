import type { HandPlayer, HandState } from "../state";
import { copyPlayer, playerIndex } from "../state";
import type { Chips, LoggedAct, Seat } from "../types";

/** What the order of play depends on. */
export type Betting = Pick<HandState, "players" | "currentBet">;

/** The betting as an act leaves it: what `evolve` stores, and what `decide` looks ahead at. `allIn`: the act takes the whole stack. */
export function bettingAfter(hand: HandState, act: LoggedAct, allIn: boolean): Betting {
  const index = playerIndex(hand, act.seat);
  const before = hand.players[index];
  if (before === undefined) throw new Error(`seat ${act.seat} is not in the hand`);
  const player = copyPlayer(before);
  const currentBet = Math.max(hand.currentBet, act.to);
  if (act.action === "fold") {
    player.folded = true;
  } else {
    player.bet = act.to;
    player.committed += act.amount;
    player.allIn = allIn;
    player.actedAt = currentBet;
  }
  const players = hand.players.slice();
  players[index] = player;
  return { players, currentBet };
}

/** Players who can still win: not folded. */
export function countLive(hand: Betting): number {
  let live = 0;
  for (const player of hand.players) if (!player.folded) live++;
  return live;
}

/** Players who can still bet: neither folded nor all-in. */
export function countAble(hand: Betting): number {
  let able = 0;
  for (const player of hand.players) if (!player.folded && !player.allIn) able++;
  return able;
}

/** Whether anyone but `self` can still put chips in. */
export function hasAbleOpponent(hand: Betting, self: HandPlayer): boolean {
  for (const player of hand.players) {
    if (player !== self && !player.folded && !player.allIn) return true;
  }
  return false;
}

/**
 * Whether the street still needs this player's decision. With nobody left to bet against, only a bet that is higher than its own asks
 * anything of it: having covered every all-in opponent, it is not asked.
 */
export function mustAct(hand: Betting, player: HandPlayer): boolean {
  if (player.folded || player.allIn) return false;
  if (hasAbleOpponent(hand, player)) return player.actedAt === null || player.bet < hand.currentBet;
  return highestOpposingBet(hand, player) > player.bet;
}

/** The highest bet in front of anyone else who is still in the hand. */
export function highestOpposingBet(hand: Betting, self: HandPlayer): Chips {
  let highest = 0;
  for (const player of hand.players) {
    if (player !== self && !player.folded && player.bet > highest) highest = player.bet;
  }
  return highest;
}

/** The first seat clockwise after `after` that must act; null when the street's betting is done. */
export function nextToAct(hand: Betting, after: Seat): Seat | null {
  const players = hand.players;
  const start = firstAfter(hand, after);
  for (let step = 0; step < players.length; step++) {
    const player = players[(start + step) % players.length];
    if (player !== undefined && mustAct(hand, player)) return player.seat;
  }
  return null;
}

/** The place in `hand.players` of the first player clockwise after a seat. */
export function firstAfter(hand: Betting, seat: Seat): number {
  const players = hand.players;
  for (let i = 0; i < players.length; i++) {
    const player = players[i];
    if (player !== undefined && player.seat > seat) return i;
  }
  return 0;
}

/** The excess of the street's highest bet over the next one, while its maker is still in the hand; null where there is none. */
export function uncalledBet(hand: HandState): { seat: Seat; amount: Chips } | null {
  let top: HandPlayer | null = null;
  let second = 0;
  for (const player of hand.players) {
    if (top === null || player.bet > top.bet) {
      second = top === null ? 0 : top.bet;
      top = player;
    } else if (player.bet > second) {
      second = player.bet;
    }
  }
  if (top === null || top.folded || top.bet === second) return null;
  return { seat: top.seat, amount: top.bet - second };
}
