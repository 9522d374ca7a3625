"use client";
import type { ReactNode } from "react";
import { useT } from "@/messages/react";
import { statusWords } from "../../play/status-words";
import type { Status as Kind } from "../../view";

const BREATHING: ReadonlySet<Kind["kind"]> = new Set([
  "their_turn",
  "they_choose",
  "need_players",
  "dealing",
]);

/** The status where there is nothing to decide. */
export function Status({ status, aside }: { readonly status: Kind; readonly aside?: ReactNode }) {
  const t = useT();
  const { line, more } = statusWords(t, status);
  const won = status.kind === "won";
  return (
    <div className="flex min-h-12 items-center gap-3">
      {BREATHING.has(status.kind) ? (
        <span className="size-2.5 shrink-0 animate-breathe rounded-full bg-brass-400" aria-hidden="true" />
      ) : null}
      <div className="min-w-0 flex-1">
        <p
          className={
            won
              ? "font-display text-2xl text-brass-200 [overflow-wrap:anywhere]"
              : "font-semibold text-lg leading-snug [overflow-wrap:anywhere]"
          }
        >
          {line}
        </p>
        {more === null ? null : <p className="text-muted leading-snug [overflow-wrap:anywhere]">{more}</p>}
      </div>
      {aside}
    </div>
  );
}
