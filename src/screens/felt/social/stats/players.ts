import type { HandRow } from "@/contract/hands";

type Act = HandRow["actions"][number];

/** A stack after a hand; hand 0 is what somebody sat down with before the first. */
export interface StackPoint {
  readonly hand: number;
  readonly chips: number;
}

/** How one guest has played so far, by the hands that are closed. */
export interface PlayerStats {
  /** Of this guest alone, also where a chair had several. */
  readonly key: string;
  readonly seat: number;
  readonly name: string;
  /** Hands that they were dealt into. */
  readonly hands: number;
  /** Of those, the share with chips put in before the flop of their own will: a call, a bet, a raise or an all-in, and no blind or ante. */
  readonly vpip: number | null;
  /** Bets and raises for each call, after the flop: the aggression factor. Null without a call. */
  readonly aggression: number | null;
  /** What the factor is made of, for where it is null. */
  readonly bets: number;
  readonly calls: number;
  /** The most they took from one hand. */
  readonly biggestWin: number;
  readonly stacks: readonly StackPoint[];
}

interface Tally {
  readonly key: string;
  readonly seat: number;
  name: string;
  hands: number;
  played: number;
  bets: number;
  calls: number;
  biggestWin: number;
  stacks: StackPoint[];
}

/**
 * Everybody's figures from the closed hands, in order of chairs. A chair that goes on with its stack under another name was renamed; under
 * another name and with another stack, somebody else has it.
 */
export function playersOf(hands: readonly HandRow[]): readonly PlayerStats[] {
  const all: Tally[] = [];
  const holders = new Map<number, Tally>();
  for (const hand of hands.toSorted((a, b) => a.hand_index - b.hand_index)) {
    const after = afterFlop(hand.actions);
    for (const seat of hand.seats) {
      const tally = holderOf(holders.get(seat.seat_index), seat, hand.hand_index);
      if (holders.get(seat.seat_index) !== tally) all.push(tally);
      holders.set(seat.seat_index, tally);
      const own = after.get(seat.seat_index);
      tally.name = seat.name;
      tally.hands += 1;
      tally.played += entersFreely(hand.actions, seat.seat_index) ? 1 : 0;
      tally.bets += own?.bets ?? 0;
      tally.calls += own?.calls ?? 0;
      tally.biggestWin = Math.max(tally.biggestWin, wonIn(hand, seat.seat_index));
      if (tally.stacks.at(-1)?.chips !== seat.starting_stack)
        tally.stacks.push({ hand: hand.hand_index - 1, chips: seat.starting_stack });
      tally.stacks.push({ hand: hand.hand_index, chips: seat.final_stack });
    }
  }
  return all.toSorted((a, b) => a.seat - b.seat).map(statsOf);
}

type Seat = HandRow["seats"][number];

function holderOf(known: Tally | undefined, { seat_index, name, starting_stack }: Seat, hand: number): Tally {
  if (known !== undefined && (known.name === name || known.stacks.at(-1)?.chips === starting_stack))
    return known;
  const key = `${seat_index}-${hand}`;
  return { key, seat: seat_index, name, hands: 0, played: 0, bets: 0, calls: 0, biggestWin: 0, stacks: [] };
}

const statsOf = ({ played, ...tally }: Tally): PlayerStats => ({
  ...tally,
  vpip: tally.hands === 0 ? null : played / tally.hands,
  aggression: tally.calls === 0 ? null : tally.bets / tally.calls,
});

const FREE: readonly Act["action"][] = ["call", "bet", "raise", "allin"];

const entersFreely = (acts: readonly Act[], seat: number): boolean =>
  acts.some((act) => act.street === "preflop" && act.seat_index === seat && FREE.includes(act.action));

const wonIn = (hand: HandRow, seat: number): number =>
  hand.winners.reduce((sum, one) => sum + (one.seat_index === seat ? one.amount : 0), 0);

/** Bets, raises and calls after the flop, by chair. An all-in that raises the price is a raise, any other a call. */
function afterFlop(acts: readonly Act[]): ReadonlyMap<number, { bets: number; calls: number }> {
  const counts = new Map<number, { bets: number; calls: number }>();
  for (const { act, raises } of priced(acts)) {
    if (act.street === "preflop") continue;
    const own = counts.get(act.seat_index) ?? { bets: 0, calls: 0 };
    if (act.action === "call" || (act.action === "allin" && !raises)) own.calls += 1;
    if (act.action === "bet" || act.action === "raise" || (act.action === "allin" && raises)) own.bets += 1;
    counts.set(act.seat_index, own);
  }
  return counts;
}

/** Every act with what its chair has then put in on the street, and whether that is more than anybody before. Antes are apart. */
export function priced(
  acts: readonly Act[],
): readonly { readonly act: Act; readonly to: number; readonly raises: boolean }[] {
  let street: Act["street"] | null = null;
  let price = 0;
  let put = new Map<number, number>();
  return acts.map((act) => {
    if (act.street !== street) {
      street = act.street;
      price = 0;
      put = new Map();
    }
    if (act.action === "ante") return { act, to: act.amount, raises: false };
    const to = (put.get(act.seat_index) ?? 0) + act.amount;
    put.set(act.seat_index, to);
    const raises = to > price;
    price = Math.max(price, to);
    return { act, to, raises };
  });
}

/** The largest pot, and who took most of it; null before the first hand. The earliest of equals. */
export function biggestPotOf(
  hands: readonly HandRow[],
): { readonly hand: number; readonly amount: number; readonly names: readonly string[] } | null {
  const [first, ...others] = hands.toSorted((a, b) => a.hand_index - b.hand_index);
  if (first === undefined) return null;
  const hand = others.reduce((best, one) => (one.pot > best.pot ? one : best), first);
  const names = hand.winners.flatMap(
    ({ seat_index }) => hand.seats.find((seat) => seat.seat_index === seat_index)?.name ?? [],
  );
  return { hand: hand.hand_index, amount: hand.pot, names };
}
