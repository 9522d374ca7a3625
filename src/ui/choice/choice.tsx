"use client";

/** Read from three metres, or in a hand. */
const SIZES = {
  far: "min-h-16 px-5 text-far-sm",
  near: "min-h-11 min-w-11 px-4 text-base",
} as const;

export interface ChoiceProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChoose: (value: V) => void;
  readonly size: keyof typeof SIZES;
  readonly disabled?: boolean;
}

/** One of a few: buttons in a row, the chosen one pressed. */
export function Choice<V extends string>(props: ChoiceProps<V>) {
  const { label, value, options, onChoose, size, disabled = false } = props;
  return (
    <fieldset disabled={disabled} className="flex flex-wrap items-center gap-2">
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          onClick={() => onChoose(option.value)}
          className={`rounded-lg font-medium transition-colors disabled:opacity-45 ${SIZES[size]} ${
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
