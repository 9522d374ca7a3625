import type { ButtonHTMLAttributes, ReactNode } from "react";

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `primary`: the one thing to do here. `plain`: another way on. `quiet`: words only. `danger`: gives something up. */
  readonly tone?: ButtonTone;
  /** `md` is 44 px high, `lg` 56 px (a decision at the table), `far` reads from three metres. */
  readonly size?: ButtonSize;
  readonly children: ReactNode;
}

export type ButtonTone = "primary" | "plain" | "quiet" | "danger";
export type ButtonSize = "md" | "lg" | "far";

const TONE: Record<ButtonTone, string> = {
  primary: "bg-brass-400 text-ink shadow-press hover:bg-brass-300 active:bg-brass-500",
  plain: "bg-felt-700 text-text shadow-press ring-1 ring-felt-500 hover:bg-felt-600 active:bg-felt-800",
  quiet: "bg-transparent text-brass-300 hover:bg-felt-800 active:bg-felt-900",
  danger: "bg-bad-deep text-cream-50 shadow-press hover:brightness-110 active:brightness-90",
};

const SIZE: Record<ButtonSize, string> = {
  md: "min-h-11 px-4 text-base",
  lg: "min-h-14 px-5 text-lg",
  far: "min-h-16 px-8 text-far-sm",
};

/** The look of a button, for links that act like one. */
export const buttonClass = (tone: ButtonTone = "plain", size: ButtonSize = "md"): string =>
  `inline-flex select-none items-center justify-center gap-2 rounded-lg font-semibold transition-colors disabled:opacity-45 ${TONE[tone]} ${SIZE[size]}`;

/** A native button in one of four tones and three sizes. */
export function Button({ tone = "plain", size = "md", className = "", children, ...rest }: ButtonProps) {
  return (
    <button type="button" className={`${buttonClass(tone, size)} ${className}`} {...rest}>
      {children}
    </button>
  );
}
