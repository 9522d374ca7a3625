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
}

/** What only one of two details says, each in its own order: nothing on either side where they are alike. */
export const differing = (before: PayToDetails, now: PayToDetails): Record<"before" | "now", Piece[]> => ({
  before: without(now, before),
  now: without(before, now),
});

function without(other: PayToDetails, { note, addresses }: PayToDetails): Piece[] {
  const known = new Set(other.addresses.map(keyOf));
  const pieces = addresses
    .filter((each) => !known.has(keyOf(each)))
    .map(({ address: text, ...of }) => ({ of, text }));
  return note === null || note === other.note ? pieces : [...pieces, { of: null, text: note }];
}

const keyOf = ({ network, token, address, label }: PayAddress): string =>
  JSON.stringify([network, token, address, label]);
