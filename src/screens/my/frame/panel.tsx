import type { ReactNode } from "react";

/** One matter of a page on its own piece of cloth. */
export function Panel(props: {
  readonly title?: string;
  readonly lead?: string;
  /** Stands beside the title. */
  readonly aside?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const { title, lead, aside, className = "", children } = props;
  return (
    <section
      className={`flex flex-col gap-4 rounded-2xl bg-felt-900 p-5 shadow-pod ring-1 ring-felt-700 sm:p-7 ${className}`}
    >
      {title === undefined ? null : (
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
          <h2 className="font-display text-2xl text-brass-300">{title}</h2>
          {aside}
          {lead === undefined ? null : <p className="w-full text-pretty text-muted">{lead}</p>}
        </div>
      )}
      {children}
    </section>
  );
}

/** The head of a page: its title and a sentence. */
export function PageHead({ title, lead }: { readonly title: string; readonly lead?: string }) {
  return (
    <header className="max-w-3xl">
      <h1 className="font-display text-4xl text-brass-200 sm:text-5xl">{title}</h1>
      {lead === undefined ? null : <p className="pt-3 text-pretty text-lg text-muted">{lead}</p>}
    </header>
  );
}
