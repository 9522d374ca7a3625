"use client";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import { CopyLine } from "@/ui/copy/copy-line";
import { useLeft } from "@/ui/countdown/use-left";
import { Qr } from "@/ui/qr/qr";
import { Sheet } from "@/ui/sheet/sheet";
import type { Moving } from "../../data";
import { agentCalls } from "../../play/agent-calls";

export interface MoveProps {
  /** Null shows nothing. */
  readonly moving: Moving | null;
  readonly tableId: string;
  readonly seatIndex: number;
  /** By this device's clock. */
  readonly now: () => number;
  readonly onAgain: () => void;
  readonly onClose: () => void;
  readonly place?: "bottom" | "centre";
}

/** A code that takes the seat to another device, or a text that hands it to an agent. */
export function Move(props: MoveProps) {
  const t = useT();
  const { moving, onAgain, onClose } = props;
  return (
    <Sheet
      open={moving !== null}
      onClose={onClose}
      label={t("phone.moveSeat")}
      place={props.place ?? "bottom"}
      className="w-full max-w-lg"
    >
      <div className="flex flex-col items-center gap-3 p-5 text-center">
        <h2 className="text-balance font-display text-2xl text-brass-200">{t("phone.moveTitle")}</h2>
        <p className="text-muted">{t("phone.moveBody")}</p>
        {moving?.status === "shown" ? <Shown key={moving.code} {...props} moving={moving} /> : null}
        {moving?.status === "asking" ? (
          <div className="aspect-square w-52 animate-breathe rounded-md bg-felt-800" aria-busy="true" />
        ) : null}
        {moving?.status === "failed" ? <Again words={t("phone.moveFailed")} onAgain={onAgain} /> : null}
        <Button tone="plain" size="lg" className="w-full" onClick={onClose}>
          {t("common.close")}
        </Button>
      </div>
    </Sheet>
  );
}

function Shown(props: MoveProps & { readonly moving: Extract<Moving, { status: "shown" }> }) {
  const t = useT();
  const { moving, tableId, seatIndex, now, onAgain } = props;
  const left = useLeft(moving.until, now);
  if (left === 0) return <Again words={t("phone.moveOver")} onAgain={onAgain} />;
  const calls = agentCalls(moving, tableId, seatIndex);
  const words = { copy: t("phone.copy"), copied: t("phone.copied"), failed: t("phone.copyFailed") };
  return (
    <>
      <Qr
        text={moving.url}
        label={t("phone.moveCode", { address: moving.url })}
        className="w-60 max-w-full"
      />
      <p role="timer" className="text-muted">
        {t("phone.moveFor", { time: t.format.countdown(left) })}
      </p>
      <p>{t("phone.moveLink")}</p>
      <div className="w-full text-left">
        <CopyLine text={moving.url} words={words} />
      </div>
      <details className="w-full text-left">
        <summary className="min-h-12 cursor-pointer py-3 font-semibold">{t("phone.moveAgent")}</summary>
        <p className="mb-2 text-muted">{t("phone.moveAgentHint")}</p>
        <CopyLine text={t("phone.agentText", { ...calls, seat: String(seatIndex) })} words={words} />
      </details>
    </>
  );
}

function Again({ words, onAgain }: { readonly words: string; readonly onAgain: () => void }) {
  const t = useT();
  return (
    <>
      <p role="status">{words}</p>
      <Button tone="primary" size="lg" className="w-full" onClick={onAgain}>
        {t("phone.moveAgain")}
      </Button>
    </>
  );
}
