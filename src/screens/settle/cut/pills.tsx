"use client";
import { LOOK, type Size } from "./look";

export interface PillsProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChoose: (value: V) => void;
  readonly size: Size;
}

/** One of a few: buttons in a row, the chosen one pressed. */
export function Pills<V extends string>({ label, value, options, onChoose, size }: PillsProps<V>) {
  return (
    <fieldset className="flex flex-wrap items-center gap-2">
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onChoose(option.value)}
          className={`rounded-lg font-medium transition-colors ${LOOK[size].pill} ${
            option.value === value
              ? "bg-brass-400 text-ink"
              : "bg-felt-800 text-text ring-1 ring-felt-600 hover:bg-felt-700"
          }`}
        >
          {option.label}
        </button>
      ))}
    </fieldset>
  );
}
