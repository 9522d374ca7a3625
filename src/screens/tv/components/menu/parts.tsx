import type { ReactNode } from "react";

/** A group of the menu under its heading. */
export function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="flex flex-col gap-3">
      <h3 className="font-semibold text-brass-300 text-far-sm">{title}</h3>
      {children}
    </section>
  );
}

export interface SwitchRowProps {
  readonly label: string;
  readonly on: boolean;
  readonly onToggle: () => void;
  readonly note?: string | null;
}

/** A row that is on or off; the knob and its place say which. */
export function SwitchRow({ label, on, onToggle, note = null }: SwitchRowProps) {
  return (
    <div>
      <button
        type="button"
        role="switch"
        aria-checked={on}
        onClick={onToggle}
        className="flex min-h-16 w-full items-center justify-between gap-6 rounded-lg bg-felt-800 px-5 text-left text-far-sm ring-1 ring-felt-600 transition-colors hover:bg-felt-700"
      >
        {label}
        <span
          aria-hidden="true"
          className={`flex h-9 w-16 shrink-0 items-center rounded-full p-1 transition-colors ${on ? "justify-end bg-brass-400" : "justify-start bg-felt-600"}`}
        >
          <span className={`size-7 rounded-full ${on ? "bg-ink" : "bg-muted"}`} />
        </span>
      </button>
      {note === null ? null : <p className="pt-1 text-far-sm text-warn">{note}</p>}
    </div>
  );
}
