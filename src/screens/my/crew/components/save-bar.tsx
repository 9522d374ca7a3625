"use client";
import { useStore } from "zustand";
import { useT } from "@/messages/react";
import type { T } from "@/messages/t";
import { Button } from "@/ui/button/button";
import { reasonOf } from "../../frame/reason";
import type { CrewState, CrewStore } from "../store";

/** Comes into sight with the first change: what is not saved yet, and the way to save it or let it go. */
export function SaveBar({ store }: { readonly store: CrewStore }) {
  const t = useT();
  const state = useStore(store);
  const words = saying(t, state);
  const busy = state.save === "saving";
  return (
    <div className="sticky bottom-0 z-10">
      <div
        className={
          words === null
            ? "sr-only"
            : "-mx-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-brass-700 border-t bg-night/95 px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] shadow-sheet sm:mx-0 sm:rounded-t-2xl sm:px-6"
        }
      >
        <p role="status" className={`min-w-0 grow ${words?.tone ?? ""}`}>
          {words?.text}
        </p>
        {state.dirty || busy ? (
          <div className="flex gap-3 max-sm:w-full">
            <Button tone="quiet" disabled={busy} onClick={() => store.discard()}>
              {t("my.discard")}
            </Button>
            <Button type="submit" tone="primary" disabled={busy} className="grow">
              {busy ? t("my.saving") : state.save === "failed" ? t("my.tryAgain") : t("my.save")}
            </Button>
          </div>
        ) : null}
      </div>
    </div>
  );
}

interface Words {
  readonly text: string;
  readonly tone: string;
}

/** Null where there is nothing to say: the crew is as it was. */
function saying(t: T, { save, fault, dirty }: CrewState): Words | null {
  if (save === "failed" && fault !== null)
    return { text: t("my.saveFailed", { reason: reasonOf(t, fault) }), tone: "text-bad" };
  if (save === "unsound") return { text: t("my.unsound"), tone: "text-bad" };
  if (save === "saved" && !dirty) return { text: t("my.saved"), tone: "text-good" };
  return dirty || save === "saving" ? { text: t("my.unsaved"), tone: "text-warn" } : null;
}
