import type { HandRow } from "@/contract/hands";

/** What is wrong with an evening's closed hands: a number that is missing or there twice, chips that came from nowhere or went there. */
export function auditHands(
  rows: readonly HandRow[],
  stack: number,
  bought: (seat: number) => ReadonlyMap<number, number>,
): string[] {
  const faults: string[] = [];
  const ordered = rows.toSorted((a, b) => a.hand_index - b.hand_index);
  ordered.forEach((row, place) => {
    if (row.hand_index !== place + 1) faults.push(`hand ${row.hand_index} in the place of hand ${place + 1}`);
  });
  const stacks = new Map<number, { readonly chips: number; readonly hand: number }>();
  for (const { hand_index: hand, seats, winners, pot } of ordered) {
    const sum = (part: "starting_stack" | "final_stack") => seats.reduce((all, seat) => all + seat[part], 0);
    if (sum("starting_stack") !== sum("final_stack"))
      faults.push(`hand ${hand}: ${sum("starting_stack")} chips became ${sum("final_stack")}`);
    if (winners.reduce((all, { amount }) => all + amount, 0) !== pot)
      faults.push(`hand ${hand}: the pot is not what was won`);
    for (const { seat_index: seat, starting_stack: chips, final_stack } of seats) {
      const before = stacks.get(seat) ?? { chips: stack, hand: 0 };
      const fresh = [...bought(seat)].find(([at]) => at >= before.hand && at < hand)?.[1];
      const expected = before.chips === 0 ? fresh : before.chips;
      if (chips !== expected)
        faults.push(`hand ${hand}: seat ${seat} sat down with ${chips}, not ${expected}`);
      stacks.set(seat, { chips: final_stack, hand });
    }
  }
  return faults;
}
