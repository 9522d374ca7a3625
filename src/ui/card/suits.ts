/** The four pips, each drawn in a box of 100 by 100 around its optical centre. */
export const PIPS = {
  S: "M50 4C57 24 93 38 93 63C93 76 83 84 72 84C64.500 84 58.500 80.500 54.500 75C55.500 84 59 91 66 96H34C41 91 44.500 84 45.500 75C41.500 80.500 35.500 84 28 84C17 84 7 76 7 63C7 38 43 24 50 4Z",
  H: "M50 93C22 70 6 52 6 32C6 17 17 7 30 7C39 7 46.500 12 50 20.500C53.500 12 61 7 70 7C83 7 94 17 94 32C94 52 78 70 50 93Z",
  D: "M50 3C60 21.500 72 37 88 50C72 63 60 78.500 50 97C40 78.500 28 63 12 50C28 37 40 21.500 50 3Z",
  C: "M50 4A21.500 21.500 0 0 1 63.600 42.200A21.500 21.500 0 1 1 55.200 72.500C56.200 82.500 59.500 90.500 66 96H34C40.500 90.500 43.800 82.500 44.800 72.500A21.500 21.500 0 1 1 36.400 42.200A21.500 21.500 0 0 1 50 4Z",
} as const;

export type Suit = keyof typeof PIPS;

/** `two`: red and black. `four`: diamonds blue, clubs green, for tired eyes and low light. */
export type DeckColours = "two" | "four";

const TWO = { S: "fill-ink", C: "fill-ink", H: "fill-suit-red", D: "fill-suit-red" } as const;
const FOUR = { S: "fill-ink", C: "fill-suit-green", H: "fill-suit-red", D: "fill-suit-blue" } as const;

/** The class that inks a suit in a deck. */
export const inkOf = (suit: Suit, deck: DeckColours): string => (deck === "four" ? FOUR : TWO)[suit];

export interface ReadCard {
  readonly rank: string;
  readonly suit: Suit;
}

/** Splits contract text such as `TH` into what is printed (`10`) and the suit; null for anything else. */
export function readCard(text: string): ReadCard | null {
  const match = /^([2-9TJQKA])([CDHS])$/.exec(text);
  if (!match) return null;
  const rank = match[1] === "T" ? "10" : match[1];
  const suit = match[2];
  if (rank === undefined || !isSuit(suit)) return null;
  return { rank, suit };
}

const isSuit = (text: string | undefined): text is Suit =>
  text === "S" || text === "H" || text === "D" || text === "C";
