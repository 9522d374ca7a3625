"use client";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import { Qr } from "@/ui/qr/qr";
import type { MadeProps } from "../../settle/cut/steps";
import { u } from "../components/units";
import { useReachableOrigin } from "../device/origin";
import { reachableLink } from "./links";

/** Everybody's own link to scan, how far the bill is, and discarding it as long as nothing is paid. */
export function Codes({ cutting, step, busy }: MadeProps) {
  const t = useT();
  const origin = useReachableOrigin();
  const { sheet, links } = step;
  const paid = sheet.entries.filter((entry) => entry.paid_at !== null).length;
  return (
    <div className="flex flex-col gap-6 text-far-sm">
      <div>
        <p className="text-far-lg">{t("settle.tvScan")}</p>
        <p className="text-muted">{t("settle.tvScanBody")}</p>
      </div>
      <ul className="flex flex-wrap gap-6">
        {Object.entries(links).map(([name, link]) => (
          <li key={name} className="flex flex-col items-center gap-2" style={{ width: u(300) }}>
            <div style={{ width: u(300), height: u(300) }}>
              {origin === null ? null : (
                <Qr
                  text={reachableLink(link, origin)}
                  label={t("settle.tvQr", { name })}
                  className="w-full"
                />
              )}
            </div>
            <span className="max-w-full break-words text-center font-semibold text-far-md">{name}</span>
          </li>
        ))}
      </ul>
      <p role="status" className={sheet.closed_at === null ? "text-brass-300" : "text-far-lg text-good"}>
        {sheet.closed_at === null
          ? t("settle.cutState", { paid, all: sheet.entries.length })
          : `${t("settle.settled")} ✓`}
      </p>
      <div className="flex flex-wrap gap-4">
        {paid === 0 ? (
          <Button size="far" disabled={busy} onClick={() => void cutting.discard()}>
            {t("settle.cutDiscard")}
          </Button>
        ) : null}
        {sheet.closed_at === null ? null : (
          <Button size="far" disabled={busy} onClick={() => void cutting.again()}>
            {t("settle.cutNext")}
          </Button>
        )}
      </div>
    </div>
  );
}
