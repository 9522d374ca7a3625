import type { Guest } from "./guest";

const BIG_BLIND = 20;

/** Both push until one of them has nothing left, while others pay a blind at most; resolves with who is asked to buy in again. */
export async function allInUntilBust(
  pushing: readonly Guest[],
  others: readonly Guest[] = [],
): Promise<Guest> {
  const [any] = pushing;
  if (any === undefined) throw new Error("no guests");
  while (true) {
    const { table } = await any.until(
      "a turn or a bust",
      (state) => state.table.pendingAction !== null || state.table.buyIn !== null,
    );
    if (table.buyIn !== null) return seated(pushing, table.buyIn.seatIndex);
    const guest = seated([...pushing, ...others], table.pendingAction?.seatIndex ?? -1);
    const { minRaise, maxAmount, needToCall } = await guest.turn();
    if (others.includes(guest)) await (needToCall > BIG_BLIND ? guest.act("fold") : guest.goAlong());
    else if (minRaise === null) await guest.act("call", needToCall);
    else await guest.act("allin", maxAmount);
  }
}

/** Whoever of the last two is to act gives the hand up; resolves with its number. */
export async function foldHand(last: readonly [Guest, Guest]): Promise<number> {
  const owes = (seat: number | undefined) => last.find((guest) => guest.seat === seat);
  const { table } = await last[0].until("a turn", (state) => !!owes(state.table.pendingAction?.seatIndex));
  await owes(table.pendingAction?.seatIndex)?.act("fold");
  return table.handIndex;
}

function seated(guests: readonly Guest[], seat: number): Guest {
  const guest = guests.find((it) => it.seat === seat);
  if (guest === undefined) throw new Error(`nobody sits in seat ${seat}`);
  return guest;
}
