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

/** Everybody gives up in turn, until the next hand is dealt; resolves with how many are over then. */
export async function foldHand(guests: readonly Guest[]): Promise<number> {
  const [any] = guests;
  if (any === undefined) throw new Error("no guests");
  const owing = (seat: number | undefined) => guests.find((guest) => guest.seat === seat);
  const first = await any.until("a turn", ({ table }) => owing(table.pendingAction?.seatIndex) !== undefined);
  while (true) {
    const { table } = await any.until(
      "a turn or the next hand",
      ({ table: { handIndex, pendingAction } }) =>
        handIndex > first.table.handIndex || owing(pendingAction?.seatIndex) !== undefined,
    );
    if (table.handIndex > first.table.handIndex) return first.table.handIndex;
    await owing(table.pendingAction?.seatIndex)?.act("fold");
  }
}

function seated(guests: readonly Guest[], seat: number): Guest {
  const guest = guests.find((it) => it.seat === seat);
  if (guest === undefined) throw new Error(`nobody sits in seat ${seat}`);
  return guest;
}
