"use client";

export interface NameInputProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly enterKeyHint: "go" | "done";
  /** The last name that was sent was refused. */
  readonly refused: boolean;
  readonly placeholder?: string;
  /** The id of the words that help. */
  readonly describedBy?: string;
  /** Measures. */
  readonly className: string;
}

/** Where a guest writes the name for a chair; what a phone's keyboard should know of it. */
export function NameInput(props: NameInputProps) {
  return (
    <input
      type="text"
      value={props.value}
      onChange={(event) => props.onChange(event.target.value)}
      placeholder={props.placeholder}
      maxLength={24}
      autoComplete="nickname"
      autoCapitalize="words"
      spellCheck={false}
      enterKeyHint={props.enterKeyHint}
      aria-describedby={props.describedBy}
      aria-invalid={props.refused}
      className={`bg-felt-950 px-4 ring-1 ring-felt-500 placeholder:text-faint aria-invalid:ring-2 aria-invalid:ring-bad ${props.className}`}
    />
  );
}
