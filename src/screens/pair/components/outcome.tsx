"use client";
import type { ReactNode } from "react";

/** How it ended, in a few large words, and what to do next. `tone` is said by the words too. */
export function Outcome(props: {
  readonly title: string;
  readonly body: string;
  readonly tone: "good" | "plain" | "bad";
  readonly children?: ReactNode;
}) {
  return (
    <section className="flex min-h-[68dvh] animate-rise flex-col items-center justify-center gap-5 py-8 text-center">
      <div role="status" className="flex flex-col items-center gap-5">
        <h1 className={`text-balance font-display text-5xl sm:text-7xl ${TONES[props.tone]}`}>
          {props.title}
        </h1>
        <p className="max-w-lg text-balance text-lg sm:text-xl">{props.body}</p>
      </div>
      {props.children ? (
        <div className="flex flex-wrap items-center justify-center gap-3 pt-2">{props.children}</div>
      ) : null}
    </section>
  );
}

const TONES = { good: "text-good", plain: "text-brass-200", bad: "text-brass-200" } as const;

/** Something that did not work and can be tried again, above what it can be tried with. */
export const Notice = (props: { readonly title: string; readonly body: string }) => (
  <div role="alert" className="animate-rise rounded-xl bg-oxblood-deep px-5 py-4 ring-1 ring-bad-deep">
    <p className="font-semibold text-lg">{props.title}</p>
    <p className="pt-0.5 text-cream-200">{props.body}</p>
  </div>
);
