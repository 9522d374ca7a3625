"use client";
import { useCallback, useEffect, useState } from "react";
import { useT } from "@/messages/react";
import { HURRY_SECONDS, secondsOf } from "@/ui/countdown/seconds";
import { useHurry, useLeft } from "@/ui/countdown/use-left";
import { useFelt } from "../context";

/** The server's time, which every deadline goes by; the same function as long as the clocks differ by as much. */
export function useServerClock(): () => number {
  const skew = useFelt((state) => state.snapshot.clockSkew);
  return useCallback(() => Date.now() + skew, [skew]);
}

/** The server's time now, looked at each second while `ticking`. */
export function useServerNow(ticking: boolean): number {
  const clock = useServerClock();
  const [, look] = useState(0);
  useEffect(() => {
    if (!ticking) return;
    const timer = setInterval(() => look((count) => count + 1), 1000);
    return () => clearInterval(timer);
  }, [ticking]);
  return clock();
}

/** How long the own decision may still take; nothing where nobody hurries the player. */
export function OwnSeconds() {
  const deadline = useFelt(({ view }) => view.own?.pending?.deadline_at ?? null);
  return deadline === null ? null : <Seconds key={deadline} until={Date.parse(deadline)} />;
}

function Seconds({ until }: { readonly until: number }) {
  const t = useT();
  const left = useLeft(until, useServerClock());
  useHurry(left);
  const seconds = secondsOf(left);
  const hurry = seconds <= HURRY_SECONDS;
  return (
    <>
      <span
        key={hurry ? seconds : "calm"}
        role="timer"
        className={`shrink-0 rounded-full px-3 py-1 font-semibold text-lg ring-1 ${hurry ? "felt-tick bg-felt-900 text-warn ring-warn" : "text-brass-200 ring-brass-700"}`}
      >
        {t.format.countdown(left)}
      </span>
      {/* Said once: a voice that counts would talk over the decision. */}
      <span role="status" className="sr-only">
        {hurry && seconds > 0 ? t("felt.secondsLeft", { count: HURRY_SECONDS }) : ""}
      </span>
    </>
  );
}
