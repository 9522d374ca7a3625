"use client";
import { useState } from "react";
import type { StateOutput } from "@/contract/state";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import { owed, type Trial } from "./store";

/** The acts that a decision allows, priced as the state prices them. */
export function Acts(props: { readonly trial: Trial; readonly state: StateOutput; readonly busy: boolean }) {
  const t = useT();
  const { trial, state, busy } = props;
  const turn = owed(state);
  const [typed, setTyped] = useState<string | null>(null);
  if (turn === null)
    return (
      <p role="status" className="min-h-14 text-muted">
        {t(state.table.phase === "ended" ? "docs.tryEnded" : "docs.tryOthers")}
      </p>
    );
  const { minRaiseTo, maxRaiseTo, needToCall, canCheck } = turn;
  const raiseTo = Number(typed ?? minRaiseTo ?? 0);
  const say = (action: "fold" | "check" | "call" | "raise") => {
    setTyped(null);
    void trial.act(action, raiseTo);
  };
  return (
    <div className="flex flex-col gap-3">
      <p role="status" className="sr-only">
        {t("docs.tryYours")}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button size="lg" disabled={busy} onClick={() => say("fold")}>
          {t("docs.fold")}
        </Button>
        <Button size="lg" tone="primary" disabled={busy} onClick={() => say(canCheck ? "check" : "call")}>
          {canCheck ? t("docs.check") : t("docs.call", { amount: needToCall })}
        </Button>
        {minRaiseTo === null ? null : (
          <span className="flex items-stretch gap-2">
            <label className="flex items-center gap-2">
              <span className="sr-only">{t("docs.raiseTo")}</span>
              <input
                type="number"
                inputMode="numeric"
                min={minRaiseTo}
                max={maxRaiseTo ?? undefined}
                value={typed ?? minRaiseTo}
                onChange={(event) => setTyped(event.target.value)}
                className="h-14 w-28 rounded-lg bg-felt-950 px-3 text-lg ring-1 ring-felt-500"
              />
            </label>
            <Button size="lg" disabled={busy || !Number.isInteger(raiseTo)} onClick={() => say("raise")}>
              {t("docs.raise")}
            </Button>
          </span>
        )}
      </div>
    </div>
  );
}
