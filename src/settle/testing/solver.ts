const total = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);

/** The most zero-sum groups by trying every subset that the first player could pay within: nothing of the code under test in it. */
function mostGroups(nets: readonly number[]): number {
  const [first, ...rest] = nets.filter((net) => net !== 0);
  if (first === undefined) return 0;
  let best = 0;
  for (let set = 0; set < 1 << rest.length; set += 1) {
    const within = rest.filter((_, at) => set & (1 << at));
    if (total(within) !== -first) continue;
    best = Math.max(best, 1 + mostGroups(rest.filter((_, at) => !(set & (1 << at)))));
  }
  return best;
}

/** How few payments make everybody even, by exhaustion. */
export const fewestPayments = (nets: readonly number[]): number =>
  nets.filter((net) => net !== 0).length - mostGroups(nets);
