"use client";
import { useT } from "@/messages/react";
import { Button } from "@/ui/button/button";
import { Sheet } from "@/ui/sheet/sheet";
import { type Standing, standingsAtEnd, standingsNow } from "../../model/view";
import { useFelt } from "../context";

const INSTEAD = { out: "tv.statusBusted", all_in: "cards.allin", waiting: "tv.statusWaiting" } as const;

/** Places from the top, equals sharing one; the own one marked by its word and its colour. */
export function Places({ rows, own }: { readonly rows: readonly Standing[]; readonly own: number | null }) {
  const t = useT();
  return (
    <ol aria-label={t("felt.standings")} className="flex flex-col">
      {rows.map((row) => (
        <li
          key={row.seat}
          className={`flex items-baseline gap-4 border-felt-700 py-2.5 not-last:border-b ${row.seat === own ? "font-semibold text-brass-200" : ""}`}
        >
          <span className="w-10 shrink-0 text-muted">{t.format.place(row.place)}</span>
          <span className="min-w-0 flex-1 truncate">{row.seat === own ? t("phone.you") : row.name}</span>
          <span>{row.instead === null ? t.format.number(row.chips) : t(INSTEAD[row.instead])}</span>
        </li>
      ))}
    </ol>
  );
}

/** How the game stands. */
export function Standings() {
  const seats = useFelt((state) => state.view.seats);
  const own = useFelt((state) => state.view.own?.seat ?? null);
  const final = useFelt((state) => state.view.standings);
  const rows = final.length > 0 ? standingsAtEnd(final) : standingsNow(seats);
  return <Places rows={rows} own={own} />;
}

export function StandingsSheet({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const t = useT();
  return (
    <Sheet open={open} onClose={onClose} label={t("felt.standings")} className="w-full max-w-md">
      <div className="flex flex-col gap-4 p-6">
        <h2 className="font-display text-2xl text-brass-200">{t("felt.standings")}</h2>
        <Standings />
        <Button size="lg" onClick={onClose}>
          {t("common.close")}
        </Button>
      </div>
    </Sheet>
  );
}
