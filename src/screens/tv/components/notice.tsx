"use client";
import type { ReactNode } from "react";
import { useT } from "@/messages/react";
import { Button, buttonClass } from "@/ui/button/button";
import { useTv } from "./context";

/** A screen of few words: what happened, and what to do now. */
export function Notice(props: {
  readonly title: string;
  readonly body: string;
  readonly detail?: string | null;
  readonly children?: ReactNode;
}) {
  return (
    <main className="tv-notice flex flex-col items-center justify-center gap-8 text-center">
      <h1 className="text-balance font-display text-brass-200 text-far-2xl">{props.title}</h1>
      <p className="tv-notice-body text-balance text-far-lg">{props.body}</p>
      {props.detail ? (
        <p className="text-far-sm text-muted [overflow-wrap:anywhere]">{props.detail}</p>
      ) : null}
      <div className="flex flex-wrap justify-center gap-6">{props.children}</div>
    </main>
  );
}

const NewTableLink = () => (
  <a href="/tv?new=1" className={buttonClass("primary", "far")}>
    {useT()("tv.openNew")}
  </a>
);

/** The table is over: a day has passed, or it was closed. */
export function ClosedNotice() {
  const t = useT();
  return (
    <Notice title={t("tv.closedTitle")} body={t("tv.closedBody")}>
      <NewTableLink />
    </Notice>
  );
}

export function NotFoundNotice() {
  const t = useT();
  return (
    <Notice title={t("tv.notFoundTitle")} body={t("tv.notFoundBody")}>
      <NewTableLink />
    </Notice>
  );
}

/** The dealer broke an invariant of its own; what it said is for the operator. */
export function CrashedNotice() {
  const t = useT();
  const message = useTv((state) => state.view.message);
  return (
    <Notice title={t("tv.crashedTitle")} body={t("tv.crashedBody")} detail={message}>
      <Button tone="primary" size="far" onClick={() => location.reload()}>
        {t("common.reload")}
      </Button>
      <a href="/tv?new=1" className={buttonClass("plain", "far")}>
        {t("tv.openNew")}
      </a>
    </Notice>
  );
}
