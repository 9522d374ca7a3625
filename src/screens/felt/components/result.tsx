"use client";
import { useT } from "@/messages/react";
import { Button, buttonClass } from "@/ui/button/button";
import { gameOf, pickerOf } from "../crew/find-crew";
import { ownPlace, standingsAtEnd } from "../model/view";
import { type CrewSitting, useFelt, useRoom, useTable } from "./context";
import { Places } from "./sheets/standings";

/** The end: who outlived the others, every place, the biggest pot, and the way to another game. */
export function Result() {
  const t = useT();
  const { sitting, slots } = useTable();
  const room = useRoom();
  const More = slots?.Result;
  const view = useFelt((state) => state.view);
  const { standings, biggestPot, own } = view;
  const place = ownPlace(view);
  const title =
    place === 1
      ? t(sitting.crew === null ? "phone.youWonGame" : "felt.survived")
      : place !== null
        ? t("phone.youFinished", { place: t.format.place(place) })
        : t("tv.gameOver", { name: standings[0]?.name ?? "" });
  return (
    <main className="room grid min-h-dvh place-content-center justify-items-center gap-6 px-5 py-10 text-center">
      <h1 className="animate-rise text-balance font-display text-4xl text-brass-200 sm:text-5xl">{title}</h1>
      {sitting.crew === null ? null : (
        <p className="text-lg text-muted">{t("felt.against", { name: sitting.crew.name })}</p>
      )}
      <div className="w-[min(26rem,90vw)] rounded-2xl bg-felt-900 px-6 py-3 text-left text-lg ring-1 ring-brass-700">
        <Places rows={standingsAtEnd(standings)} own={own?.seat ?? null} />
      </div>
      {biggestPot === null ? null : (
        <p className="text-muted">
          {t("phone.biggestPot", { amount: biggestPot.amount, number: biggestPot.handIndex })}
        </p>
      )}
      <div className="flex flex-wrap justify-center gap-3 max-sm:justify-self-stretch max-sm:*:flex-auto">
        {room === null ? null : <room.parts.Result />}
        {More === undefined ? null : <More />}
        {sitting.crew === null ? (
          <a href="/" className={buttonClass("plain", "lg")}>
            {t("common.home")}
          </a>
        ) : (
          <>
            <Again sitting={sitting} />
            <a href={pickerOf(sitting)} className={buttonClass("plain", "lg")}>
              {t("felt.pickAnother")}
            </a>
          </>
        )}
      </div>
    </main>
  );
}

/** A table counts once: another game against the same crew is one of this tab's own. */
function Again({ sitting }: { readonly sitting: CrewSitting }) {
  const t = useT();
  const { store } = useTable();
  const mirror = useFelt((state) => state.view.badge === "mirror");
  if (mirror) return null;
  const words = t("felt.again");
  if (sitting.tableId === null)
    return (
      <Button tone="primary" size="lg" onClick={() => store.command({ kind: "new_game" })}>
        {words}
      </Button>
    );
  return (
    <a
      href={gameOf(sitting.mode, sitting.crew.agent, sitting.seats)}
      className={buttonClass("primary", "lg")}
    >
      {words}
    </a>
  );
}
