"use client";
import { useT } from "@/messages/react";
import { Button, buttonClass } from "@/ui/button/button";
import { QuietPage } from "../../../club/page";
import type { FoundCrew } from "../../crew/find-crew";

export type Trouble =
  | Extract<FoundCrew, { kind: "no_table" | "closed" | "no_crew" | "network" }>["kind"]
  | "crashed";

/** Why there is no table here, in words, and what to do next. */
export function Notice(props: {
  readonly trouble: Trouble;
  /** Where another crew is found; null at a table of people. */
  readonly picker: string | null;
  readonly detail?: string | null;
  readonly onRetry: () => void;
}) {
  const t = useT();
  const { trouble, detail } = props;
  const retry = trouble === "network" || trouble === "crashed";
  return (
    <QuietPage title={t(`felt.${trouble}Title`)} body={t(`felt.${trouble}Body`)}>
      {detail ? <p className="w-full text-muted [overflow-wrap:anywhere]">{detail}</p> : null}
      {retry ? (
        <Button tone="primary" size="lg" onClick={props.onRetry}>
          {t("common.retry")}
        </Button>
      ) : props.picker === null ? null : (
        <a href={props.picker} className={buttonClass("primary", "lg")}>
          {t("felt.pickAnother")}
        </a>
      )}
      <a href="/" className={buttonClass("plain", "lg")}>
        {t("common.home")}
      </a>
    </QuietPage>
  );
}
