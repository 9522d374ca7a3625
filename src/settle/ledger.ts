/** One closed hand, as far as a bill needs it. Hands may come in any order. */
export interface LedgerHand {
  readonly index: number;
  readonly seats: readonly LedgerSeat[];
}

export interface LedgerSeat {
  readonly seat: number;
  /** The holder's own mark, the same through renames; null where nobody wrote it down. */
  readonly claim: string | null;
  readonly name: string;
  readonly start: number;
  readonly final: number;
}

/** What one player's night came to, in chips. */
export interface Tally {
  /** Who it is: a claim, or a name where no claim was written down. */
  readonly identity: string;
  /** The latest name that was one. */
  readonly name: string;
  readonly seat: number;
  readonly net: number;
  /** All chips put on the table: the first stack and every buy-in; `left - invested` is the net. */
  readonly invested: number;
  /** The stack after the last hand. */
  readonly left: number;
  readonly buyIns: number;
  readonly hands: number;
}

/**
 * The nets of a night: for each player the sum over hands of what the stack rose, so that a buy-in between two hands counts as put in.
 * Players come in the order in which they were first dealt in.
 */
export function tallyOf(hands: readonly LedgerHand[]): readonly Tally[] {
  const tallies = new Map<string, Tally>();
  for (const hand of [...hands].sort((a, b) => a.index - b.index))
    for (const seat of [...hand.seats].sort((a, b) => a.seat - b.seat)) {
      const identity = identityOf(seat);
      tallies.set(identity, added(tallies.get(identity), identity, seat));
    }
  return [...tallies.values()];
}

const identityOf = ({ claim, name, seat }: LedgerSeat): string =>
  claim ?? (name.trim() === "" ? `seat ${seat}` : `name ${name}`);

function added(before: Tally | undefined, identity: string, at: LedgerSeat): Tally {
  const net = (before?.net ?? 0) + at.final - at.start;
  return {
    identity,
    name: at.name.trim() === "" ? (before?.name ?? "") : at.name,
    seat: at.seat,
    net,
    invested: at.final - net,
    left: at.final,
    buyIns: (before?.buyIns ?? 0) + (before && at.start > before.left ? 1 : 0),
    hands: (before?.hands ?? 0) + 1,
  };
}
