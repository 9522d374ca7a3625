import { zeroSumGroups } from "./groups";
import type { Tally } from "./ledger";
import { coinsIn, type Rate } from "./money";
import { inCoins } from "./round";

/** One payment: places in the list of players, coins of the unit, and the chips it stands for. */
export interface Line {
  readonly debtor: number;
  readonly creditor: number;
  readonly coins: number;
  readonly chips: number;
}

export interface Bill {
  /** What each player gets (or, below zero, pays), in coins of the unit; sums to zero. */
  readonly coins: readonly number[];
  /** At most one fewer than players who are not even, and as few as possible for up to twelve of them. */
  readonly lines: readonly Line[];
}

/** A bill that no number can hold: the rate is too high for these stacks. */
export const MAX_COINS = Number.MAX_SAFE_INTEGER;

/**
 * Who pays whom how much. The same players and rate give the same bill. Rounding stays inside the groups that are even among themselves in
 * chips, so that it never makes a payment necessary that the chips don't; then groups are looked for once more among the coins. `carried`:
 * coins from an earlier bill, by player, that sum to zero; they count in full, and their chips are what they are worth at this rate.
 */
export function billOf(
  players: readonly Pick<Tally, "net">[],
  rate: Rate,
  carried: readonly number[] = [],
): Bill {
  const nets = players.map(({ net }) => net);
  const scaled = { units: rate.units * coinsIn(rate.unit), chips: rate.chips };
  const before = nets.map((_, at) => carried[at] ?? 0);
  const coins = [...before];
  for (const group of zeroSumGroups(nets)) {
    const shares = inCoins(
      group.map((at) => nets[at] ?? 0),
      scaled,
    );
    group.forEach((at, place) => {
      coins[at] = (coins[at] ?? 0) + (shares[place] ?? 0);
    });
  }
  const worth = inCoins(before, { units: scaled.chips, chips: scaled.units });
  const chips = nets.map((net, at) => net + (worth[at] ?? 0));
  const lines = zeroSumGroups(coins)
    .flatMap((group) => linesOf(group, coins, chips))
    .sort((a, b) => a.debtor - b.debtor || a.creditor - b.creditor);
  return { coins, lines };
}

interface Side {
  readonly at: number;
  coins: number;
  chips: number;
}

/** The first debt to the first credit, until the group is even: each payment finishes somebody, the last one two. */
function linesOf(group: readonly number[], coins: readonly number[], worth: readonly number[]): Line[] {
  const side = (sign: 1 | -1): Side[] =>
    group
      .filter((at) => (coins[at] ?? 0) * sign > 0)
      .map((at) => ({ at, coins: (coins[at] ?? 0) * sign, chips: (worth[at] ?? 0) * sign }));
  const [debtors, creditors] = [side(-1), side(1)];
  const lines: Line[] = [];
  for (;;) {
    const [debtor, creditor] = [debtors[0], creditors[0]];
    if (!debtor || !creditor) return lines;
    const paid = Math.min(debtor.coins, creditor.coins);
    // Who is finished by this payment has all of his chips accounted for by it; rounding may leave less than a chip's worth: never none.
    const chips = Math.max(1, debtor.coins === paid ? debtor.chips : creditor.chips);
    lines.push({ debtor: debtor.at, creditor: creditor.at, coins: paid, chips });
    for (const each of [debtor, creditor]) {
      each.coins -= paid;
      each.chips -= chips;
    }
    if (debtor.coins === 0) debtors.shift();
    if (creditor.coins === 0) creditors.shift();
  }
}
