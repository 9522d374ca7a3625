"use client";
import { useId, useState } from "react";
import type { SettlementEntry } from "@/contract/settlements";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import { Sheet } from "@/ui/sheet/sheet";
import { CHANNELS, type Channel } from "../model/channels";
import { useSettling } from "./context";
import { FIELD } from "./parts";

export interface MarkSheetProps {
  readonly entry: SettlementEntry;
  readonly amount: string;
  readonly open: boolean;
  readonly busy: boolean;
  readonly onClose: () => void;
}

/** Asks how a line was paid, and marks it. */
export function MarkSheet({ entry, amount, open, busy, onClose }: MarkSheetProps) {
  const t = useT();
  const { pay } = useSettling();
  const [via, setVia] = useState<Channel | null>(null);
  const [ref, setRef] = useState("");
  const field = useId();
  const title = t("settle.markTitle", {
    debtor: entry.debtor_name,
    creditor: entry.creditor_name,
    amount,
  });
  const save = async () => {
    if (via === null) return;
    await pay(entry.entry_id, via, ref.trim() === "" ? null : ref.trim());
    onClose();
  };
  return (
    <Sheet open={open} onClose={onClose} label={title} place="bottom">
      <form
        className="flex flex-col gap-4 p-5"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <h2 className="text-balance font-display text-2xl text-brass-200">{title}</h2>
        <fieldset className="flex flex-col gap-2">
          <legend className="mb-2 text-lg">{t("settle.markLead")}</legend>
          <div className="grid grid-cols-2 gap-2">
            {CHANNELS.map((channel) => (
              <button
                key={channel}
                type="button"
                aria-pressed={via === channel}
                onClick={() => setVia(channel)}
                className={`min-h-12 rounded-lg px-3 font-semibold ring-1 ${via === channel ? "bg-brass-400 text-ink ring-brass-300" : "bg-felt-800 text-text ring-felt-500"}`}
              >
                {t(`settle.via_${channel}`)}
              </button>
            ))}
          </div>
        </fieldset>
        <label htmlFor={field} className="flex flex-col gap-1">
          {t("settle.markReference")}
          <input
            id={field}
            className={FIELD}
            value={ref}
            maxLength={128}
            autoComplete="off"
            placeholder={t("settle.markReferenceHint")}
            onChange={(event) => setRef(event.target.value)}
          />
        </label>
        <Button type="submit" tone="primary" size="lg" disabled={via === null || busy}>
          {t("settle.markSave")}
        </Button>
        <Button tone="quiet" size="lg" onClick={onClose}>
          {t("common.close")}
        </Button>
      </form>
    </Sheet>
  );
}
