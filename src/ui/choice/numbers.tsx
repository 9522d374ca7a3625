"use client";
import { useId } from "react";
import { useT } from "@/messages/react";

export interface NumbersProps {
  readonly options: readonly number[];
  readonly value: number;
  readonly onChoose: (value: number) => void;
  /** Columns and width of the row. */
  readonly className: string;
  /** Measures of one number. */
  readonly cell: string;
}

/** One number of a few, side by side; the fieldset around them bears the name. */
export function Numbers({ options, value, onChoose, className, cell }: NumbersProps) {
  const t = useT();
  const name = useId();
  return (
    <div className={`grid overflow-hidden rounded-lg ring-1 ring-felt-500 ${className}`}>
      {options.map((option) => (
        <label
          key={option}
          className={`grid cursor-pointer place-items-center bg-felt-900 text-muted hover:text-text has-checked:bg-brass-400 has-checked:font-semibold has-checked:text-ink has-focus-visible:outline-3 has-focus-visible:-outline-offset-3 has-focus-visible:outline-brass-200 ${cell}`}
        >
          <input
            type="radio"
            name={name}
            value={option}
            checked={option === value}
            onChange={() => onChoose(option)}
            className="sr-only"
          />
          {t.format.number(option)}
        </label>
      ))}
    </div>
  );
}
