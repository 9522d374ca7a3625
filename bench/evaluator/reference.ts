/**
 * Hold'em's ranking as the rules state it, slowly and by other means than the product: every five of the cards is described by
 * its category and its ranks in order of weight, and descriptions compare one number after another.
 */
export function referenceValue(cards: readonly number[]): number {
  return Math.max(...fives(cards).map(valueOfFive));
}

function fives(cards: readonly number[], n = 5): number[][] {
  if (n === 0) return [[]];
  return cards.flatMap((card, i) => fives(cards.slice(i + 1), n - 1).map((rest) => [card, ...rest]));
}

/** Category and five ranks as digits of one number. */
function valueOfFive(cards: readonly number[]): number {
  const ranks = cards.map((card) => Math.floor(card / 4));
  const times = (rank: number) => ranks.filter((other) => other === rank).length;
  ranks.sort((a, b) => times(b) - times(a) || b - a);
  if (ranks.join() === "12,3,2,1,0") ranks.splice(0, 5, 3, 2, 1, 0, -1);
  const straight = ranks.every((rank, i) => i === 0 || rank === (ranks[i - 1] ?? 0) - 1);
  const flush = cards.every((card) => card % 4 === (cards[0] ?? 0) % 4);
  return ranks.reduce(
    (value, rank) => value * 16 + rank + 1,
    category(ranks.map(times).join(""), straight, flush),
  );
}

function category(pattern: string, straight: boolean, flush: boolean): number {
  if (straight && flush) return 8;
  if (pattern === "44441") return 7;
  if (pattern === "33322") return 6;
  if (flush) return 5;
  if (straight) return 4;
  return { "33311": 3, "22221": 2, "22111": 1 }[pattern] ?? 0;
}
