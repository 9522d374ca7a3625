"use client";
import type { ReactNode } from "react";
import { useStore } from "zustand";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import type { ListStore } from "../list";
import { reasonOf } from "./reason";

/** A list in every state it can be in: on its way, empty, there, cut short, with more to come. */
export function ListOf<T>(props: {
  readonly list: ListStore<T>;
  readonly empty: string;
  readonly more?: string;
  readonly children: (items: readonly T[]) => ReactNode;
}) {
  const t = useT();
  const { list, empty, more, children } = props;
  const { phase, items, next, fault } = useStore(list);
  const first = phase === "loading" && items.length === 0;
  return (
    <div className="flex flex-col gap-4" aria-busy={phase === "loading"}>
      {first ? <Waiting /> : null}
      {phase === "ready" && items.length === 0 ? <p className="text-muted">{empty}</p> : null}
      {items.length > 0 ? children(items) : null}
      {fault === null ? null : (
        <div role="alert" className="flex flex-wrap items-center gap-4">
          <p className="text-bad">{t("my.listFailed", { reason: reasonOf(t, fault) })}</p>
          <Button onClick={() => void list.retry()}>{t("common.retry")}</Button>
        </div>
      )}
      {next !== null && fault === null && more !== undefined ? (
        <Button onClick={() => void list.more()} disabled={phase === "loading"} className="self-center">
          {phase === "loading" ? t("common.loading") : more}
        </Button>
      ) : null}
    </div>
  );
}

function Waiting() {
  const t = useT();
  return (
    <div role="status" aria-label={t("common.loading")} className="flex animate-breathe flex-col gap-3">
      {["a", "b", "c"].map((row) => (
        <div key={row} className="h-20 rounded-xl bg-felt-800" />
      ))}
    </div>
  );
}
