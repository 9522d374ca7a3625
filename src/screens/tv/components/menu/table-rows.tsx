"use client";
import { type ReactNode, useState } from "react";
import type { Pace } from "@/hosts/host";
import { useT } from "@/messages/react";
import { Button, buttonClass } from "@/ui/button/button";
import { Choice } from "@/ui/choice/choice";
import { paceSetting } from "@/ui/setting/setting";
import { useTv, useTvStore } from "../context";
import { Group } from "./parts";

const PACES: readonly Pace[] = ["relaxed", "normal", "fast", "instant"];

/** The dealer: pause, pace, a new game, another table. What ends something asks once more. */
export function TableRows(props: { readonly onDone: () => void; readonly onSettle: () => void }) {
  const { onDone, onSettle } = props;
  const t = useT();
  const store = useTvStore();
  const pace = useTv((state) => state.snapshot.pace);
  const kind = useTv((state) => state.view.status.kind);
  const stage = useTv((state) => state.view.stage);
  // Where another screen deals, this one has no say.
  const mirror = useTv((state) => state.view.badge === "superseded");
  const [ask, setAsk] = useState<"new_game" | "new_table" | null>(null);
  const paused = kind === "paused";
  const setPace = (next: Pace) => {
    paceSetting.set(next);
    store.command({ kind: "set_pace", pace: next });
  };
  return (
    <Group title={t("tv.menuTable")}>
      <Choice
        size="far"
        label={t("tv.pace")}
        value={pace}
        options={PACES.map((value) => ({ value, label: t(`tv.pace_${value}`) }))}
        onChoose={setPace}
        disabled={mirror}
      />
      <div className="flex flex-wrap gap-2">
        <Button
          tone={paused ? "primary" : "plain"}
          className="min-h-16 text-far-sm"
          disabled={mirror || stage !== "table"}
          onClick={() => {
            store.command({ kind: paused ? "resume" : "pause" });
            if (paused) onDone();
          }}
        >
          {t(paused ? "tv.resume" : "tv.pause")}
        </Button>
        <Button
          className="min-h-16 text-far-sm"
          disabled={mirror || (stage !== "table" && stage !== "ended")}
          aria-expanded={ask === "new_game"}
          onClick={() => setAsk(ask === "new_game" ? null : "new_game")}
        >
          {t("tv.newGame")}
        </Button>
        <Button
          className="min-h-16 text-far-sm"
          aria-expanded={ask === "new_table"}
          onClick={() => setAsk(ask === "new_table" ? null : "new_table")}
        >
          {t("tv.newTable")}
        </Button>
        <Button className="min-h-16 text-far-sm" disabled={mirror || stage === "lobby"} onClick={onSettle}>
          {t("settle.cutTitle")}
        </Button>
      </div>
      {ask === "new_game" ? (
        <Question text={t("tv.newGameAsk")}>
          <Button
            tone="danger"
            className="min-h-16 text-far-sm"
            onClick={() => {
              store.command({ kind: "new_game" });
              onDone();
            }}
          >
            {t("tv.newGameYes")}
          </Button>
        </Question>
      ) : null}
      {ask === "new_table" ? (
        <Question text={t("tv.newTableAsk")}>
          <a href="/tv?new=1" className={`${buttonClass("danger")} min-h-16 text-far-sm`}>
            {t("tv.newTableYes")}
          </a>
        </Question>
      ) : null}
    </Group>
  );
}

function Question({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  return (
    <div role="alert" className="flex animate-rise flex-wrap items-center gap-4 text-far-sm text-warn">
      <p className="flex-1">{text}</p>
      {children}
    </div>
  );
}
