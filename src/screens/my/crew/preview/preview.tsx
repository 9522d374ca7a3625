"use client";
import { useEffect, useState } from "react";
import { useStore } from "zustand";
import { useT } from "@/messages/react";
import type { T } from "@/messages/t";
import { Button } from "@/ui/button/button";
import { Panel } from "../../frame/panel";
import type { Draft } from "../model/draft";
import { tidy } from "../model/names";
import { METRICS } from "./chart";
import { Figure } from "./figure";
import { createPreviewStore, isStale, PREVIEW_HANDS, type PreviewState, type PreviewStore } from "./store";
import { previewSeed, startPreviewWorker } from "./worker-start";

/** What the crew as it stands here does at a table, dealt and counted in this browser. */
export function Preview({ draft }: { readonly draft: Draft }) {
  const [store] = useState(() => createPreviewStore(startPreviewWorker, previewSeed));
  useEffect(() => () => store.cancel(), [store]);
  return <PreviewOf draft={draft} store={store} />;
}

/** The same over any dealer. */
export function PreviewOf({ draft, store }: { readonly draft: Draft; readonly store: PreviewStore }) {
  const t = useT();
  const state = useStore(store);
  const { phase, report, of } = state;
  const running = phase === "running";
  const done = report?.hands ?? 0;
  const names = (of ?? draft).bots.map(({ name }, at) =>
    tidy(name) === "" ? t("my.bot", { number: at + 1 }) : tidy(name),
  );
  return (
    <Panel title={t("my.previewTitle")} lead={t("my.previewLead", { hands: PREVIEW_HANDS })}>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
        {running ? (
          <>
            <Button onClick={() => store.cancel()}>{t("my.previewCancel")}</Button>
            <progress
              className="h-2 min-w-40 max-w-md grow accent-brass-400"
              max={PREVIEW_HANDS}
              value={done}
              aria-label={t("my.previewTitle")}
            />
            <span className="tnum text-muted text-sm">
              {t("my.previewProgress", { done, hands: PREVIEW_HANDS })}
            </span>
          </>
        ) : (
          <Button tone={report === null ? "primary" : "plain"} onClick={() => store.run(draft)}>
            {report === null ? t("my.previewRun", { hands: PREVIEW_HANDS }) : t("my.previewAgain")}
          </Button>
        )}
        <p
          className={`tnum text-sm empty:hidden ${phase === "failed" ? "text-bad" : "text-muted"}`}
          role="status"
        >
          {saying(t, state)}
        </p>
      </div>
      {report !== null && isStale(state, draft) ? <p className="text-warn">{t("my.previewStale")}</p> : null}
      {report === null ? null : (
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-10 gap-y-8 pt-2 md:grid-cols-2">
          {METRICS.map((metric) => (
            <Figure key={metric} metric={metric} names={names} report={report} />
          ))}
        </div>
      )}
    </Panel>
  );
}

/** What a screen reader is told of a run: how it ended; its steps are the progress bar's. */
function saying(t: T, { phase, report }: PreviewState): string | null {
  const hands = report?.hands ?? 0;
  switch (phase) {
    case "idle":
    case "running":
      return null;
    case "done":
      return t("my.previewDone", { hands });
    case "stopped":
      return t("my.previewStopped", { hands });
    case "failed":
      return t("my.previewFailed");
  }
}
