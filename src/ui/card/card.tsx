import { type DeckColours, inkOf, PIPS, readCard } from "./suits";

export interface CardProps {
  /** Contract text such as `AH` or `TD`; null lies face down. */
  readonly card: string | null;
  readonly deck?: DeckColours;
  /** What a screen reader says; without it the card is decoration. */
  readonly label?: string;
  /** Pushed back: not one of the five that play, or folded. */
  readonly dim?: boolean;
  /** One of the five that play. */
  readonly marked?: boolean;
  /** Size and place come from outside: set a width or a height, the other follows. */
  readonly className?: string;
}

/** One playing card, 5 to 7: face up with a huge index in two corners and a large pip, or face down. */
export function Card({ card, deck = "two", label, dim = false, marked = false, className = "" }: CardProps) {
  const read = card === null ? null : readCard(card);
  const spoken = label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label };
  const state = `${dim ? " card-dim" : ""}${marked ? " card-marked" : ""}`;
  if (read === null) return <div className={`card card-back${state} ${className}`} {...spoken} />;
  return (
    <div className={`card${state} ${className}`} {...spoken}>
      <svg viewBox="0 0 250 350" className={`card-face ${inkOf(read.suit, deck)}`} aria-hidden="true">
        <path d={PIPS[read.suit]} transform="translate(69 119) scale(1.120)" />
        <Index rank={read.rank} />
        <g transform="rotate(180 125 175)">
          <Index rank={read.rank} />
        </g>
      </svg>
    </div>
  );
}

/** A ten is set as tightly as one figure, so that every index is as tall as the others. */
function Index({ rank }: { readonly rank: string }) {
  if (rank.length === 1)
    return (
      <text x="13" y="117" className="card-index">
        {rank}
      </text>
    );
  return (
    <text x="23" y="117" className="card-index" textLength="99" lengthAdjust="spacingAndGlyphs">
      {rank}
    </text>
  );
}
