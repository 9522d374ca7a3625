"use client";
import { useEffect, useState } from "react";
import { useStore } from "zustand";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import { pageClock } from "../../phone/device/clock";
import { Acts } from "./acts";
import { Log } from "./log";
import { browserSend } from "./send";
import { createTrial, type Trial } from "./store";
import { Table } from "./table";

/** Calls to be tried against a live practice table, each shown as it goes out and comes back. */
export function TryPanel() {
  const t = useT();
  const [trial, setTrial] = useState<Trial | null>(null);
  useEffect(() => {
    const made = createTrial({ send: browserSend, clock: pageClock });
    setTrial(made);
    return () => made.stop();
  }, []);
  return (
    <section
      aria-labelledby="try"
      className="flex flex-col gap-4 rounded-2xl bg-felt-900 p-4 shadow-pod ring-1 ring-felt-600 sm:p-6"
    >
      <div className="flex flex-col gap-1">
        <h2 id="try" className="font-display text-2xl text-brass-200 sm:text-3xl">
          {t("docs.tryTitle")}
        </h2>
        <p className="max-w-3xl text-pretty text-muted">{t("docs.tryBody")}</p>
      </div>
      {trial === null ? <div className="min-h-14" /> : <Trying trial={trial} />}
    </section>
  );
}

function Trying({ trial }: { readonly trial: Trial }) {
  const t = useT();
  const { tableId, seated, state, log, busy } = useStore(trial.store);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5 lg:grid-cols-2">
      <div className="flex flex-col gap-4">
        <div className="flex flex-wrap gap-2">
          <Button
            tone={tableId === null ? "primary" : "plain"}
            disabled={busy || tableId !== null}
            onClick={trial.open}
          >
            {t("docs.tryOpen")}
          </Button>
          <Button
            tone={tableId !== null && !seated ? "primary" : "plain"}
            disabled={busy || tableId === null || seated}
            onClick={trial.sit}
          >
            {t("docs.trySit")}
          </Button>
          <Button disabled={busy || tableId === null} onClick={trial.hands}>
            {t("docs.tryHands")}
          </Button>
        </div>
        {state === null ? (
          <p className="text-muted">{t(seated ? "docs.tryDealing" : "docs.tryFirst")}</p>
        ) : (
          <>
            <Table state={state} />
            <Acts trial={trial} state={state} busy={busy} />
          </>
        )}
      </div>
      <Log log={log} />
    </div>
  );
}
