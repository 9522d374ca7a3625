/**
 * Chips in coins, `units / chips` coins each: every share is rounded down and the coins that are then left over go one by one to the
 * largest remainders, the earlier one where two are equal. Shares that sum to zero do so afterwards.
 */
export function inCoins(
  nets: readonly number[],
  { units, chips }: { readonly units: number; readonly chips: number },
): readonly number[] {
  const [by, per] = [BigInt(units), BigInt(chips)];
  const exact = nets.map((net, at) => {
    const worth = BigInt(net) * by;
    const remainder = ((worth % per) + per) % per;
    return { at, floor: (worth - remainder) / per, remainder };
  });
  // The exact shares sum to zero, so what the floors lack is a whole number of coins, fewer than there are remainders.
  let lacking = -exact.reduce((sum, { floor }) => sum + floor, 0n);
  const coins = exact.map(({ floor }) => floor);
  const byRemainder = [...exact].sort((a, b) =>
    a.remainder === b.remainder ? a.at - b.at : a.remainder > b.remainder ? -1 : 1,
  );
  for (const { at, floor } of byRemainder) {
    if (lacking <= 0n) break;
    coins[at] = floor + 1n;
    lacking -= 1n;
  }
  return coins.map(Number);
}
