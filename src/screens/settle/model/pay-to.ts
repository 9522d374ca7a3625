import type { PayAddress } from "@/contract/settlements";

/** How somebody wants to be paid, as it was written. */
export interface PayToDetails {
  readonly note: string | null;
  readonly addresses: readonly PayAddress[];
}

/** One address, or the note. */
export interface Piece {
  /** What an address is one of; null of the note. */
  readonly of: Omit<PayAddress, "address"> | null;
  readonly text: string;
  /** The other side has no such piece. */
  readonly differs: boolean;
}

/** Old and new details beside each other, each in its own order. */
export function compared(before: PayToDetails, now: PayToDetails): Record<"before" | "now", Piece[]> {
  return { before: piecesOf(before, now), now: piecesOf(now, before) };
}

/** Whether there is nothing that only one of them has: an order is no news. */
export const alike = (before: PayToDetails, now: PayToDetails): boolean =>
  Object.values(compared(before, now)).every((pieces) => pieces.every(({ differs }) => !differs));

function piecesOf({ note, addresses }: PayToDetails, other: PayToDetails): Piece[] {
  const keys = new Set(other.addresses.map(keyOf));
  const pieces = addresses.map(({ address: text, ...of }) => ({
    of,
    text,
    differs: !keys.has(keyOf({ ...of, address: text })),
  }));
  return note === null ? pieces : [...pieces, { of: null, text: note, differs: note !== other.note }];
}

const keyOf = ({ network, token, address, label }: PayAddress): string =>
  JSON.stringify([network, token, address, label]);
