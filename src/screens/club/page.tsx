import type { ReactNode } from "react";

/** A page of few words in the room's light: title, text, and what to do next. */
export function QuietPage(props: {
  readonly title: string;
  readonly body: string;
  readonly children: ReactNode;
}) {
  return (
    <main className="room grid min-h-dvh place-content-center justify-items-center gap-6 px-5 py-12 text-center">
      <h1 className="max-w-2xl text-balance font-display text-4xl text-brass-200 sm:text-5xl">
        {props.title}
      </h1>
      <p className="max-w-xl text-balance text-lg">{props.body}</p>
      <div className="flex flex-wrap justify-center gap-3 pt-2">{props.children}</div>
    </main>
  );
}
