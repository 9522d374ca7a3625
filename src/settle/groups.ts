/** Up to so many players the split into groups is the best there is; beyond, it is a good one. */
export const EXACT_UP_TO = 12;

/**
 * Splits those who are not even into as many groups as possible that each sum to zero: a group of k needs k - 1 payments, so the most
 * groups need the fewest payments. Answers indices into `nets`, which has to sum to zero.
 */
export function zeroSumGroups(nets: readonly number[]): readonly (readonly number[])[] {
  const uneven = nets.flatMap((net, at) => (net === 0 ? [] : [at]));
  if (uneven.length === 0) return [];
  return uneven.length <= EXACT_UP_TO ? exactly(nets, uneven) : roughly(nets, uneven);
}

/**
 * Over all sets of players: the most zero-sum groups that an order of them can be cut into, which is one more than without its last player
 * wherever the set sums to zero.
 */
function exactly(nets: readonly number[], uneven: readonly number[]): readonly (readonly number[])[] {
  const size = 1 << uneven.length;
  const sums = new Float64Array(size);
  const most = new Uint8Array(size);
  const last = new Uint8Array(size);
  for (let set = 1; set < size; set += 1) {
    const lowest = Math.log2(set & -set);
    sums[set] = (sums[set & (set - 1)] ?? 0) + (nets[uneven[lowest] ?? 0] ?? 0);
    let best = -1;
    for (let bit = 0; bit < uneven.length; bit += 1) {
      if ((set & (1 << bit)) === 0) continue;
      const without = most[set & ~(1 << bit)] ?? 0;
      if (without <= best) continue;
      best = without;
      last[set] = bit;
    }
    most[set] = best + (sums[set] === 0 ? 1 : 0);
  }
  const groups: number[][] = [];
  for (let set = size - 1; set !== 0; ) {
    if (sums[set] === 0) groups.push([]);
    const bit = last[set] ?? 0;
    groups.at(-1)?.push(uneven[bit] ?? 0);
    set &= ~(1 << bit);
  }
  return groups.map((group) => group.sort((a, b) => a - b)).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

/** Pairs that cancel out, then all the rest as one. */
function roughly(nets: readonly number[], uneven: readonly number[]): readonly (readonly number[])[] {
  const groups: number[][] = [];
  const rest = [...uneven];
  for (let at = 0; at < rest.length; ) {
    const one = rest[at] ?? 0;
    const other = rest.findIndex((each, place) => place > at && nets[each] === -(nets[one] ?? 0));
    if (other === -1) at += 1;
    else {
      groups.push([one, rest[other] ?? 0]);
      rest.splice(other, 1);
      rest.splice(at, 1);
    }
  }
  return rest.length === 0 ? groups : [...groups, rest];
}
