"use client";
import type { ReactNode } from "react";

export interface MessageProps {
  readonly title: string;
  readonly children?: ReactNode;
  /** Ways on, most likely first. */
  readonly actions?: ReactNode;
}

/** A page that has one thing to say, and what to do next. */
export function Message({ title, children, actions }: MessageProps) {
  return (
    <main className="room mx-auto flex min-h-dvh flex-col justify-center gap-5 px-6 py-10">
      <div className="mx-auto flex w-full max-w-sm animate-rise flex-col gap-5">
        <Mark />
        <h1 className="text-balance font-display text-4xl text-brass-200 leading-tight">{title}</h1>
        <div className="flex flex-col gap-2 text-lg text-text leading-relaxed">{children}</div>
        {actions === undefined ? null : <div className="mt-3 flex flex-col gap-3">{actions}</div>}
      </div>
    </main>
  );
}

/** The house's mark: two card backs, one tilted. */
export function Mark() {
  return (
    <div className="relative mb-2 h-20 w-24" aria-hidden="true">
      <div className="card card-back !absolute top-0 left-1 h-20 -rotate-6" />
      <div className="card card-back !absolute top-0 left-8 h-20 rotate-6" />
    </div>
  );
}
