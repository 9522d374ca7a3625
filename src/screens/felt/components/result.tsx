"use client";
import { useT } from "@/messages/react";
import { Button, buttonClass } from "@/ui/button/button";
import { pickerOf } from "../crew/find-crew";
import { ownPlace } from "../model/view";
import { useFelt, useTable } from "./context";
import { challengeOf } from "./dock/dock";
import { Places } from "./sheets/standings";

/** The end: who outlived the others, every place, the biggest pot, and the way to another game. */
export function Result() {
  const t = useT();
  const { sitting, store } = useTable();
  const view = useFelt((state) => state.view);
  const { standings, biggestPot, own } = view;
  const place = ownPlace(view);
  const rows = standings.map(({ seatIndex, name, chips }) => ({ seat: seatIndex, name, chips }));
  return (
    <main className="room grid min-h-dvh place-content-center justify-items-center gap-6 px-5 py-10 text-center">
      <h1 className="animate-rise text-balance font-display text-4xl text-brass-200 sm:text-5xl">
        {titleOf()}
      </h1>
      <p className="text-lg text-muted">{t("felt.against", { name: sitting.crew.name })}</p>
      <div className="w-[min(26rem,90vw)] rounded-2xl bg-felt-900 px-6 py-3 text-left text-lg ring-1 ring-brass-700">
        <Places rows={rows} own={own?.seat ?? null} />
      </div>
      {biggestPot === null ? null : (
        <p className="text-muted">
          {t("phone.biggestPot", { amount: biggestPot.amount, number: biggestPot.handIndex })}
        </p>
      )}
      <div className="flex flex-wrap justify-center gap-3">
        <Again />
        <a href={pickerOf(sitting)} className={buttonClass("plain", "lg")}>
          {t("felt.pickAnother")}
        </a>
      </div>
    </main>
  );

  function titleOf(): string {
    if (place === 1) return t("felt.survived");
    if (place !== null) return t("phone.youFinished", { place: t.format.place(place) });
    return t("tv.gameOver", { name: standings[0]?.name ?? "" });
  }

  /** A table counts once: another game against the same crew is one of this tab's own. */
  function Again() {
    if (view.badge === "mirror") return null;
    const words = t("felt.again");
    if (sitting.tableId === null)
      return (
        <Button tone="primary" size="lg" onClick={() => store.command({ kind: "new_game" })}>
          {words}
        </Button>
      );
    const { agent } = sitting.crew;
    const path =
      sitting.mode === "challenge"
        ? challengeOf(agent, sitting.seats)
        : `${pickerOf(sitting)}&agent=${encodeURIComponent(agent)}`;
    return (
      <a href={path} className={buttonClass("primary", "lg")}>
        {words}
      </a>
    );
  }
}
