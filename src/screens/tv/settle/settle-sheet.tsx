"use client";
import { useEffect, useState } from "react";
import { useStore } from "zustand";
import { createClient } from "@/client/client";
import { browserStorage, createHostKeys } from "@/hosts/browser/tab/keys";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import { Sheet } from "@/ui/sheet/sheet";
import { pageClock } from "../../phone/device/clock";
import { u } from "../components/units";
import { readTableId } from "../model/address";
import { Codes } from "./codes";
import { createBillMemory } from "./memory";
import { Preview } from "./preview";
import { type BillState, createTvBill, type TvBill } from "./store";
import { TermsForm } from "./terms-form";

export interface SettleSheetProps {
  readonly tableId: string;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** "Settle up" on the big screen. */
export function SettleSheet({ tableId, open, onClose }: SettleSheetProps) {
  const t = useT();
  return (
    <Sheet open={open} onClose={onClose} label={t("settle.tvTitle")} className="tv-menu">
      <Settling tableId={tableId} onClose={onClose} />
    </Sheet>
  );
}

function Settling({ tableId, onClose }: Omit<SettleSheetProps, "open">) {
  const t = useT();
  const [bill, setBill] = useState<TvBill | null>(null);
  useEffect(() => {
    const id = readTableId(tableId);
    if (id === null) return;
    const storage = browserStorage();
    const keys = createHostKeys(storage, () => "");
    const made = createTvBill({
      client: createClient({ baseUrl: "" }),
      tableId: id,
      hostToken: () => keys.token(id),
      memory: createBillMemory(id, storage),
      clock: pageClock,
    });
    setBill(made);
    made.start();
    return () => made.stop();
  }, [tableId]);
  return (
    <div className="flex flex-col gap-6 p-10" style={{ width: u(1440) }}>
      <div className="flex items-center justify-between">
        <h2 className="font-display text-brass-200 text-far-xl">{t("settle.tvTitle")}</h2>
        <Button tone="quiet" size="far" onClick={onClose}>
          {t("common.close")}
        </Button>
      </div>
      {bill === null ? null : <Step bill={bill} />}
    </div>
  );
}

function Step({ bill }: { readonly bill: TvBill }) {
  return <BillSteps bill={bill} state={useStore(bill.store)} />;
}

/** The step that the bill is at, and what the server refused. */
export function BillSteps({ bill, state }: { readonly bill: TvBill; readonly state: BillState }) {
  const t = useT();
  const { step, busy, fault } = state;
  return (
    <>
      {fault === null ? null : (
        <p role="alert" className="text-far-sm text-warn">
          {fault.code === "settlement_exists"
            ? t("settle.tvOpenElsewhere")
            : t("settle.failed", { message: fault.message })}
        </p>
      )}
      {step.kind === "loading" ? <p role="status">{t("common.loading")}</p> : null}
      {step.kind === "terms" ? <TermsForm bill={bill} busy={busy} /> : null}
      {step.kind === "preview" ? <Preview bill={bill} step={step} busy={busy} /> : null}
      {step.kind === "made" ? <Codes bill={bill} step={step} busy={busy} /> : null}
    </>
  );
}
