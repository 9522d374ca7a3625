import type { HandRow } from "@/contract/hands";

/** A seat's reason, in its own words. */
export interface Caption {
  readonly name: string;
  readonly text: string;
}

/** How often the row of a hand that has just closed is looked for: it is stored moments after the chips have moved. */
const LOOKS = 4;

/** What one screen has room for: the last reason of who won the most, else the last that anybody gave. */
export function captionOf({ thoughts = [], winners, seats }: HandRow): Caption | null {
  const [first] = [...winners].sort((a, b) => b.amount - a.amount);
  const told = thoughts.findLast((each) => each.seat_index === first?.seat_index) ?? thoughts.at(-1);
  const name = seats.find((seat) => seat.seat_index === told?.seat_index)?.name;
  return told === undefined || name === undefined ? null : { name, text: told.text };
}

/** The caption of a closed hand, once its row is there; null where it says nothing, or does not come. */
export async function findCaption(
  hand: number,
  read: () => Promise<readonly HandRow[]>,
  pause: () => Promise<void>,
): Promise<Caption | null> {
  for (let look = 0; look < LOOKS; look += 1) {
    await pause();
    const row = (await read()).find((each) => each.hand_index === hand);
    if (row !== undefined) return captionOf(row);
  }
  return null;
}
