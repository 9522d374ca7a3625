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
  const closed = sheet.closed_at !== null;
  const paid = sheet.entries.filter((entry) => entry.paid_at !== null).length;
  const { columns, side } = gridOf(Object.keys(links).length);
  return (
    <div className="flex items-start gap-12 text-far-sm">
      <ul className="grid shrink-0 gap-6" style={{ gridTemplateColumns: `repeat(${columns}, ${u(side)})` }}>
        {Object.entries(links).map(([name, link]) => (
          <li key={name} className="flex flex-col items-center gap-1">
            <div style={{ width: u(side), height: u(side) }}>
              {origin === null ? null : (
                <Qr
                  text={reachableLink(link, origin)}
                  label={t("settle.tvQr", { name })}
                  className="w-full"
                />
              )}
            </div>
            <span className="w-full truncate text-center font-semibold text-far-md">{name}</span>
          </li>
        ))}
      </ul>
      <div className="flex min-w-0 flex-1 flex-col items-start gap-6">
        <p className="text-balance text-far-lg">{t("settle.tvScan")}</p>
        <p className="text-muted">{t("settle.tvScanBody")}</p>
        <p role="status" className={closed ? "text-far-lg text-good" : "text-brass-300"}>
          {closed ? `${t("settle.settled")} ✓` : t("settle.cutState", { paid, all: sheet.entries.length })}
        </p>
        {paid === 0 ? (
          <Button size="far" disabled={busy} onClick={() => void cutting.discard()}>
            {t("settle.cutDiscard")}
          </Button>
        ) : null}
        {closed ? (
          <Button size="far" disabled={busy} onClick={() => void cutting.again()}>
            {t("settle.cutNext")}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

/** A full table's codes stand in two rows without scrolling, as large as that lets them be; a night of more people has smaller ones. */
const gridOf = (people: number) =>
  people <= 6 ? { columns: Math.min(people, 3), side: 300 } : { columns: 4, side: 219 };
