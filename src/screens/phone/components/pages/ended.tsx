"use client";
import { useT } from "@/messages/react";
import { buttonClass } from "@/ui/button/button";
import type { EndedView } from "../../view";

/** The game is over: the own place, the others', the biggest pot, and the way through the evening again. */
export function Ended({ view, tableId }: { readonly view: EndedView; readonly tableId: string }) {
  const t = useT();
  const { ownRank, places, biggestPot } = view;
  const title =
    ownRank === 1
      ? t("phone.youWonGame")
      : ownRank === null
        ? t("phone.endedTitle")
        : t("phone.youFinished", { place: t.format.place(ownRank) });
  return (
    <main className="phone-cards !content-start !place-items-stretch gap-6 pt-6 pb-8">
      <div className="mx-auto w-full max-w-136 animate-rise">
        <p className="text-muted">{t("phone.endedTitle")}</p>
        <h1 className="font-display text-5xl text-brass-200 leading-tight">{title}</h1>
      </div>
      <section className="mx-auto w-full max-w-136" aria-label={t("phone.standings")}>
        <ol className="flex flex-col">
          {places.map((place) => (
            <li
              key={place.rank}
              className={`flex min-h-14 items-center gap-4 border-felt-700 border-b px-3 text-lg ${place.own ? "rounded-lg border-transparent bg-felt-800 font-semibold ring-1 ring-brass-500" : ""}`}
            >
              <span className={`w-8 text-right ${place.rank === 1 ? "text-brass-300" : "text-muted"}`}>
                {t.format.number(place.rank)}
              </span>
              <span className="min-w-0 flex-1 truncate">{place.name}</span>
              <span>{t.format.number(place.chips)}</span>
            </li>
          ))}
        </ol>
      </section>
      <div className="mx-auto flex w-full max-w-136 flex-col gap-1 text-muted">
        {biggestPot === null ? null : (
          <p>{t("phone.biggestPot", { amount: biggestPot.amount, number: biggestPot.handIndex })}</p>
        )}
        <p>{t("phone.endedHint")}</p>
      </div>
      <a href={`/recap/${tableId}`} className={`${buttonClass("plain", "lg")} mx-auto w-full max-w-136`}>
        {t("common.recap")}
      </a>
    </main>
  );
}
