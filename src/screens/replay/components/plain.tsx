"use client";
import type { ReactNode } from "react";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";

/** A page with nothing on it but a sentence, and what may help. */
export function Plain(props: {
  readonly title: string;
  readonly body?: string;
  readonly children?: ReactNode;
}) {
  return (
    <main className="mx-auto flex min-h-dvh max-w-160 flex-col justify-center gap-4 px-4">
      <h1 className="text-balance font-display text-4xl text-brass-200">{props.title}</h1>
      {props.body === undefined ? null : <p className="text-lg">{props.body}</p>}
      {props.children}
    </main>
  );
}

/** Nobody answered: the way to ask again. */
export function Cut({ onRetry }: { readonly onRetry: () => void }) {
  const t = useT();
  return (
    <Plain title={t("replay.cutTitle")} body={t("replay.cutBody")}>
      <Button tone="primary" onClick={onRetry}>
        {t("common.retry")}
      </Button>
    </Plain>
  );
}

/** Before anything is known. */
export function Waiting() {
  const t = useT();
  return (
    <main aria-busy="true" className="mx-auto flex min-h-dvh max-w-3xl flex-col gap-4 px-4 pt-6">
      <p className="sr-only" role="status">
        {t("common.loading")}
      </p>
      <div className="h-12 animate-breathe rounded-xl bg-felt-800" />
      <div className="min-h-96 grow animate-breathe rounded-xl bg-felt-800" />
      <div className="mb-6 h-32 animate-breathe rounded-xl bg-felt-800" />
    </main>
  );
}
