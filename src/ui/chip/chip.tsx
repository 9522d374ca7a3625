import { chipsFor, type Denomination } from "./denominations";

const FILL: Record<Denomination, string> = {
  1: "text-chip-1",
  5: "text-chip-5",
  25: "text-chip-25",
  100: "text-chip-100",
  500: "text-chip-500",
  1000: "text-chip-1000",
  5000: "text-chip-5000",
};

const WIDTH = 60;
const THICK = 8;

export interface ChipStackProps {
  /** Chips; the figure itself is written by the caller. */
  readonly amount: number;
  readonly limit?: number;
  readonly className?: string;
}

/** A stack of chips seen from the side, cut from an amount. Decoration: the amount is always written beside it. */
export function ChipStack({ amount, limit = 7, className = "" }: ChipStackProps) {
  const discs = chipsFor(amount, limit);
  if (discs.length === 0) return null;
  const height = 22 + THICK * discs.length;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${height}`} className={`chip-stack ${className}`} aria-hidden="true">
      {levels(discs).map(({ key, value, level }) => (
        <g key={key} className={FILL[value]} transform={`translate(0 ${height - 22 - THICK * (level + 1)})`}>
          <Disc light={value === 1} />
        </g>
      ))}
    </svg>
  );
}

/** A disc is known by its height in the stack. */
const levels = (discs: readonly Denomination[]) =>
  discs.map((value, level) => ({ key: `${level}:${value}`, value, level }));

/** One disc: edge with inlays, then the face with its ring. */
function Disc({ light }: { readonly light: boolean }) {
  const inlay = light ? "stroke-suit-blue" : "stroke-cream-100";
  return (
    <>
      <path d="M2 11v9a28 10 0 0 0 56 0v-9" fill="currentColor" />
      <path d="M2 11v9a28 10 0 0 0 56 0v-9" className="fill-night" opacity="0.28" />
      <path
        d="M2 15.500a28 10 0 0 0 56 0"
        className={inlay}
        fill="none"
        strokeWidth={THICK - 1}
        strokeDasharray="7 9.500"
        strokeDashoffset="-4"
        opacity="0.9"
      />
      <ellipse
        cx="30"
        cy="11"
        rx="28"
        ry="10"
        fill="currentColor"
        className="stroke-night"
        strokeOpacity="0.35"
      />
      <ellipse
        cx="30"
        cy="11"
        rx="18"
        ry="6"
        fill="none"
        className={inlay}
        strokeWidth="1.500"
        opacity="0.75"
      />
    </>
  );
}

export interface PipProps {
  readonly children: string;
  readonly tone: "button" | "small" | "big";
  readonly label: string;
  readonly className?: string;
}

const PIP_TONE = {
  button: "bg-cream-50 text-ink",
  small: "bg-felt-600 text-text ring-2 ring-felt-500",
  big: "bg-brass-500 text-ink",
} as const;

/** The dealer's button or a blind's marker: a small disc with a letter or two. */
export function Pip({ children, tone, label, className = "" }: PipProps) {
  return (
    <span
      role="img"
      aria-label={label}
      className={`inline-grid aspect-square place-items-center rounded-full font-bold shadow-card ${PIP_TONE[tone]} ${className}`}
    >
      {children}
    </span>
  );
}
