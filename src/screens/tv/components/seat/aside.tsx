"use client";
import { useT } from "@/messages/react";
import { useServerNow } from "../../device/clock";
import type { SeatedPod } from "../../model/seats";
import { elapsedSince, remainingUntil, stopwatch } from "../../model/view";

/** What stands beside a stack: chips just won, the chance to win, how long it has thought, or how long it may choose. */
export function Aside({ pod }: { readonly pod: SeatedPod }) {
  const t = useT();
  if (pod.won > 0)
    return (
      <p className="animate-rise font-bold text-far-md text-good">{t("tv.wonChips", { amount: pod.won })}</p>
    );
  if (pod.equity !== null) {
    const percent = t.format.percent(pod.equity);
    return (
      <p className="font-bold text-far-md text-brass-300">
        <span className="sr-only">{t("tv.chance", { percent })}</span>
        <span aria-hidden="true">{percent}</span>
      </p>
    );
  }
  if (pod.thinkingSince !== null) return <Thinking since={pod.thinkingSince} />;
  return pod.buyInUntil === null ? null : <Choosing until={pod.buyInUntil} />;
}

/** Elapsed time only: nobody at this table is hurried. */
function Thinking({ since }: { readonly since: string }) {
  const t = useT();
  const time = stopwatch(elapsedSince(since, useServerNow()));
  return (
    <p className="text-far-md text-muted">
      <span className="sr-only">{t("tv.thinking", { time: "" })} </span>
      {time}
    </p>
  );
}

function Choosing({ until }: { readonly until: string }) {
  const t = useT();
  return <p className="text-far-md text-warn">{t.format.countdown(remainingUntil(until, useServerNow()))}</p>;
}
