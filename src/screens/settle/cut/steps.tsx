"use client";
import type { ComponentType } from "react";
import { useT } from "@/messages/react";
import { Button, buttonClass } from "@/ui/button/button";
import { faultWords } from "../model/faults";
import { Lines } from "./lines";
import { LOOK, type Size } from "./look";
import { Preview } from "./preview";
import type { CutState, CutStep, Cutting } from "./store";
import { TermsForm } from "./terms-form";

/** What a made bill is shown by: codes on a TV, links in a hand. */
export interface MadeProps {
  readonly cutting: Cutting;
  readonly step: Extract<CutStep, { kind: "made" }>;
  readonly busy: boolean;
}

export interface CutStepsProps {
  readonly cutting: Cutting;
  readonly state: CutState;
  readonly size: Size;
  readonly made: ComponentType<MadeProps>;
}

/** The step that cutting a bill is at, and what the server refused. */
export function CutSteps({ cutting, state, size, made: Made }: CutStepsProps) {
  const t = useT();
  const { step, busy, earlier, fault } = state;
  return (
    <div className={`flex flex-col ${LOOK[size].gap} ${LOOK[size].text}`}>
      {fault === null ? null : (
        <p role="alert" className="text-warn">
          {faultWords(t, fault)}
        </p>
      )}
      {step.kind === "loading" ? <p role="status">{t("common.loading")}</p> : null}
      {step.kind === "nothing" ? (
        <>
          <p role="status">{faultWords(t, { code: step.why })}</p>
          <Button
            size={LOOK[size].button}
            disabled={busy}
            className="self-start"
            onClick={() => void cutting.again()}
          >
            {t("settle.cutAgain")}
          </Button>
        </>
      ) : null}
      {step.kind === "terms" ? (
        <TermsForm cutting={cutting} from={step.from} earlier={earlier} busy={busy} size={size} />
      ) : null}
      {step.kind === "preview" ? <Preview cutting={cutting} step={step} busy={busy} size={size} /> : null}
      {step.kind === "made" ? <Made cutting={cutting} step={step} busy={busy} /> : null}
      {step.kind === "elsewhere" ? <Elsewhere step={step} size={size} /> : null}
    </div>
  );
}

/** The table's open bill, which another device made: it can be read here. */
function Elsewhere({
  step,
  size,
}: {
  readonly step: Extract<CutStep, { kind: "elsewhere" }>;
  readonly size: Size;
}) {
  const t = useT();
  const { sheet } = step;
  return (
    <>
      <p>{t("settle.cutElsewhere")}</p>
      <Lines entries={sheet.entries} unit={sheet.stakes_unit} size={size} />
      {size === "far" ? null : (
        <a
          href={`/settle/${sheet.settlement_id}`}
          target="_blank"
          rel="noopener"
          className={buttonClass("primary", "lg")}
        >
          {t("settle.cutOpen")}
        </a>
      )}
    </>
  );
}
