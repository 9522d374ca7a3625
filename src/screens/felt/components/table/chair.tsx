"use client";
import { memo } from "react";
import { handWords } from "@/messages/hand-words";
import { useT } from "@/messages/react";
import { Pip } from "@/ui/chip/chip";
import type { SeatedPod } from "../../../tv/model/seats";
import type { Place } from "../../model/places";
import { chairWords } from "../../words";
import { useFelt, useRoom, useTable } from "../context";
import { middleAt } from "../units";
import { ChairCards } from "./cards";
import { Pill } from "./pill";
import { Ring } from "./ring";

interface ChairProps {
  readonly pod: SeatedPod;
  readonly place: Place;
}

/** Nine chairs hear of every step, and mostly nothing of theirs has changed: then they are not drawn anew. */
export const Chair = memo(
  ChairAt,
  (a, b) => a.place === b.place && JSON.stringify(a.pod) === JSON.stringify(b.pod),
);

/** An occupied chair: cards behind a plate with name, stack, and what it did last. */
function ChairAt({ pod, place }: ChairProps) {
  const t = useT();
  const { sitting, shape } = useTable();
  const room = useRoom();
  const own = useFelt(({ view }) => view.own?.seat === pod.seat);
  const member = sitting.mode === "demo" ? sitting.crew?.members[pod.seat] : undefined;
  const out = pod.folded || pod.status === "busted";
  const name = own ? t("phone.you") : pod.name.replace(/\s+/g, " ");
  const words = own ? "" : chairWords(t, pod, shape === "tall");
  return (
    <li
      aria-label={name}
      data-own={own ? "" : undefined}
      className="felt-chair"
      style={{ ...middleAt(place.at), zIndex: own ? 2 : 1 }}
    >
      <ChairCards pod={pod} at={place.at} own={own} />
      <div className="relative">
        {pod.thinkingSince === null ? null : <Ring />}
        <div className={`felt-plate ${pod.won > 0 ? "felt-won" : ""}`}>
          <p className={`truncate font-semibold ${out ? "text-muted" : ""}`}>{name}</p>
          <p className="flex items-baseline justify-between gap-1">
            <span className={`font-semibold ${out ? "text-muted" : "text-brass-200"}`}>
              <span className="sr-only">{t("cards.stack")} </span>
              {pod.chips === null ? "" : t.format.compact(pod.chips)}
            </span>
            {pod.bet > 0 ? <span className="sr-only">{t("tv.bet", { amount: pod.bet })}</span> : null}
            {pod.hand === null ? null : <span className="sr-only">{handWords(t, pod.hand)}</span>}
            <Aside pod={pod} words={words} />
          </p>
        </div>
        {member?.archetype ? <Pill archetype={member.archetype} right={place.at.x > 0.7} /> : null}
        <Marks pod={pod} />
        {room === null ? null : <room.parts.Chair pod={pod} place={place} />}
      </div>
    </li>
  );
}

/** Beside the stack: chips just won, the chance to win, or what the chair did last. */
function Aside({ pod, words }: { readonly pod: SeatedPod; readonly words: string }) {
  const t = useT();
  if (pod.won > 0)
    return <span className="animate-rise font-bold text-good">{t("tv.wonChips", { amount: pod.won })}</span>;
  if (pod.equity !== null) {
    const percent = t.format.percent(pod.equity);
    return (
      <span className="font-bold text-brass-300">
        <span className="sr-only">{t("tv.chance", { percent })}</span>
        <span aria-hidden="true">{percent}</span>
      </span>
    );
  }
  return words === "" ? null : <span className="min-w-0 truncate text-muted">{words}</span>;
}

/** Button and blind, on the plate's edge. */
function Marks({ pod }: { readonly pod: SeatedPod }) {
  const t = useT();
  return (
    <span className="felt-marks">
      {pod.blind === null ? null : (
        <Pip
          tone={pod.blind}
          label={t(pod.blind === "small" ? "cards.smallBlind" : "cards.bigBlind")}
          className="felt-pip"
        >
          {pod.blind === "small" ? "S" : "B"}
        </Pip>
      )}
      {pod.dealer ? (
        <Pip tone="button" label={t("cards.dealer")} className="felt-pip">
          D
        </Pip>
      ) : null}
    </span>
  );
}
