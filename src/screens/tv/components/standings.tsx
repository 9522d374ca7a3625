"use client";
import { useT } from "@/messages/react";
import { Button, buttonClass } from "@/ui/button/button";
import { useTv, useTvStore } from "./context";
import { u } from "./units";

/** The end of a game: who won, who came where, the biggest pot, and the ways on: another game, or this one again. */
export function Standings() {
  const t = useT();
  const store = useTvStore();
  const standings = useTv((state) => state.view.standings);
  const biggest = useTv((state) => state.view.biggestPot);
  const dealing = useTv((state) => state.snapshot.status === "hosting");
  const tableId = useTv((state) => state.snapshot.table?.tableId ?? null);
  const [winner] = standings;
  const row = standings.length > 6 ? "py-1.5 text-far-md" : "py-3 text-far-lg";
  return (
    <main
      className="absolute flex flex-col items-center justify-center gap-8 text-center"
      style={{ left: u(390), width: u(1140), top: u(54), height: u(972) }}
    >
      <h1 className="animate-rise text-balance font-display text-brass-200 text-far-2xl [overflow-wrap:anywhere]">
        {t("tv.gameOver", { name: winner?.name ?? "" })}
      </h1>
      <ol aria-label={t("tv.standings")} className="tv-plate w-full px-10 py-4 text-left">
        {standings.map((one, place) => (
          <li
            key={one.seatIndex}
            className={`flex items-baseline gap-8 border-felt-700 not-last:border-b ${row} ${place === 0 ? "font-semibold text-brass-200" : ""}`}
          >
            <span className="text-muted" style={{ minWidth: u(70) }}>
              {t.format.place(place + 1)}
            </span>
            <span className="min-w-0 flex-1 truncate">{one.name}</span>
            <span>{t.format.number(one.chips)}</span>
          </li>
        ))}
      </ol>
      {biggest === null ? null : (
        <p className="text-far-md text-muted">
          {t("tv.biggestPot", { amount: biggest.amount, number: biggest.handIndex })}
        </p>
      )}
      <div className="flex justify-center gap-6">
        {dealing ? (
          <Button tone="primary" size="far" onClick={() => store.command({ kind: "new_game" })}>
            {t("tv.newGame")}
          </Button>
        ) : null}
        {tableId === null ? null : (
          <a href={`/recap/${tableId}`} className={buttonClass("plain", "far")}>
            {t("common.recap")}
          </a>
        )}
      </div>
    </main>
  );
}
