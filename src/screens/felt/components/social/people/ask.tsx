"use client";
import { useEffect, useRef } from "react";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";

/** What cannot be taken back is asked about first. The way out is the one under the finger. */
export function Ask(props: {
  readonly words: string;
  readonly yes: string;
  readonly busy: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}) {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector("button")?.focus(), []);
  return (
    <div
      ref={box}
      role="alertdialog"
      aria-label={props.words}
      className="rounded-xl bg-felt-950 p-4 ring-1 ring-warn"
    >
      <p className="pb-3">{props.words}</p>
      <div className="grid grid-cols-2 gap-2">
        <Button onClick={props.onNo}>{t("company.cancel")}</Button>
        <Button tone="danger" disabled={props.busy} onClick={props.onYes}>
          {props.yes}
        </Button>
      </div>
    </div>
  );
}
