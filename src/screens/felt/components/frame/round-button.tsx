import type { ReactNode } from "react";

/** An icon to press, its name for voices and as a tip. */
export function RoundButton(props: {
  readonly label: string;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      aria-label={props.label}
      title={props.label}
      {...(props.pressed === undefined ? {} : { "aria-pressed": props.pressed })}
      {...(props.expanded === undefined ? {} : { "aria-expanded": props.expanded })}
      onClick={props.onPress}
      className="grid size-11 shrink-0 place-items-center rounded-full text-muted transition-colors hover:bg-felt-800 hover:text-text"
    >
      {props.children}
    </button>
  );
}
