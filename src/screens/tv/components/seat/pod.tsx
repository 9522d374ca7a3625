"use client";
import { useT } from "@/messages/react";
import { Pip } from "@/ui/chip/chip";
import { AgentIcon, PhoneOffIcon } from "@/ui/icon/icons";
import { middleOf, type Place, POD } from "../../model/places";
import type { SeatedPod } from "../../model/seats";
import { Bubble } from "../../talk/bubble";
import { podWords } from "../../words";
import { useTv } from "../context";
import { useDealer } from "../felt/board";
import { hangAt, u } from "../units";
import { Aside } from "./aside";
import { Bet } from "./bet";
import { HoleCards } from "./cards";

/** An occupied seat in play: cards over a plate with name, stack, and what it did last. */
export function Pod({ pod, place }: { readonly pod: SeatedPod; readonly place: Place }) {
  const t = useT();
  const hand = useTv((state) => state.view.handIndex);
  const crowded = useTv((state) => state.view.seats.length > 8);
  const dealer = useDealer();
  const out = pod.folded || pod.status === "sitting_out" || pod.status === "busted";
  const plain = pod.name.replace(/\s+/g, " ");
  return (
    <li
      aria-label={plain}
      className="flex flex-col justify-end"
      style={{ ...hangAt(place), width: u(POD.width), minHeight: u(POD.height) }}
    >
      <div className="relative z-0 flex items-end justify-between" style={{ marginBottom: u(-18) }}>
        <Pips pod={pod} />
        <HoleCards cards={pod.cards} order={pod.seat} at={middleOf(place)} dealer={dealer} hand={hand} />
        <span style={{ width: u(64) }} />
      </div>
      <div className="relative">
        {pod.thinkingSince === null ? null : <div className="tv-ring" />}
        <div
          className={`tv-plate relative flex flex-col justify-center px-5 py-3 ${pod.won > 0 ? "tv-won" : ""}`}
          style={{ minHeight: u(132) }}
        >
          <div className={`flex items-center gap-2 ${out ? "opacity-60" : ""}`}>
            <p className="truncate font-semibold text-far-md">{plain}</p>
            {pod.agent ? <AgentIcon label={t("common.agent")} className="size-8 text-brass-300" /> : null}
            {pod.stale ? (
              <PhoneOffIcon label={t("tv.stale", { name: plain })} className="size-9 text-warn" />
            ) : null}
          </div>
          <div className="flex items-baseline justify-between gap-3">
            <p className={`font-semibold text-far-md ${out ? "text-muted" : "text-brass-200"}`}>
              <span className="sr-only">{t("cards.stack")} </span>
              {pod.chips === null ? "" : t.format.number(pod.chips)}
            </p>
            <Aside pod={pod} />
          </div>
          <p className="min-h-[1.25em] text-balance text-far-sm text-muted leading-[1.16]">
            {crowded && pod.hand !== null ? "" : podWords(t, pod)}
          </p>
        </div>
      </div>
      <Bubble pod={pod} />
      {pod.bet > 0 ? <Bet amount={pod.bet} place={place} /> : null}
    </li>
  );
}

/** Button and blind, in front of the cards. */
function Pips({ pod }: { readonly pod: SeatedPod }) {
  const t = useT();
  return (
    <span className="relative z-10 flex flex-col justify-end gap-2 pb-6" style={{ width: u(64) }}>
      {pod.blind === null ? null : (
        <Pip
          tone={pod.blind}
          label={t(pod.blind === "small" ? "cards.smallBlind" : "cards.bigBlind")}
          className="size-13 text-far-sm"
        >
          {pod.blind === "small" ? "S" : "B"}
        </Pip>
      )}
      {pod.dealer ? (
        <Pip tone="button" label={t("cards.dealer")} className="size-13 text-far-sm">
          D
        </Pip>
      ) : null}
    </span>
  );
}
