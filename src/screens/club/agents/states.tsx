"use client";
import type { ReactNode } from "react";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import type { Fault } from "./club";

/** The agents did not come: what happened, and the way to try again. */
export function Failed({ fault, onRetry }: { readonly fault: Fault; readonly onRetry: () => void }) {
  const t = useT();
  return (
    <Notice title={t("club.failed")} body={t(`club.failed_${fault}`)} urgent>
      <Button tone="primary" onClick={onRetry}>
        {t("common.retry")}
      </Button>
    </Notice>
  );
}

/** A few words where a list would be. */
export function Notice(props: {
  readonly title: string;
  readonly body?: string;
  readonly urgent?: boolean;
  readonly children?: ReactNode;
}) {
  return (
    <div
      role={props.urgent === true ? "alert" : undefined}
      className="flex flex-col items-start gap-3 rounded-xl bg-felt-900 p-5 ring-1 ring-felt-600"
    >
      <p className="font-semibold text-lg">{props.title}</p>
      {props.body === undefined ? null : <p className="text-muted">{props.body}</p>}
      {props.children}
    </div>
  );
}

/** The list's own shape while it is on its way. */
export function Bones(props: {
  readonly rows: number;
  /** The look of one, and of what they stand in. */
  readonly className: string;
  readonly grid: string;
}) {
  const t = useT();
  return (
    <div role="status">
      <span className="sr-only">{t("club.loading")}</span>
      <div aria-hidden="true" className={props.grid}>
        {Array.from({ length: props.rows }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: placeholders are all alike
          <div key={row} className={`animate-breathe bg-felt-800 ${props.className}`} />
        ))}
      </div>
    </div>
  );
}
