"use client";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import { Lines } from "./lines";
import { LOOK, type Size } from "./look";
import type { CutStep, Cutting } from "./store";

export interface PreviewProps {
  readonly cutting: Cutting;
  readonly step: Extract<CutStep, { kind: "preview" }>;
  readonly busy: boolean;
  readonly size: Size;
}

/** The bill as it would be: nothing is made yet. */
export function Preview({ cutting, step, busy, size }: PreviewProps) {
  const t = useT();
  const { entries, hands, stakes_unit: unit } = step.preview;
  const { button, gap } = LOOK[size];
  return (
    <div className={`flex flex-col ${gap}`}>
      <p className="text-muted">{t("settle.hands", { count: hands })}</p>
      <Lines entries={entries} unit={unit} size={size} />
      <div className="flex flex-wrap gap-4">
        <Button tone="primary" size={button} disabled={busy} onClick={() => void cutting.create()}>
          {t("settle.cutCreate")}
        </Button>
        <Button size={button} disabled={busy} onClick={cutting.back}>
          {t("settle.cutBack")}
        </Button>
      </div>
    </div>
  );
}
