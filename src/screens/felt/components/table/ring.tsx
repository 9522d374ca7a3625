"use client";
import { useMemo } from "react";
import { countdownOf } from "../../model/countdown";
import { useFelt } from "../context";

/** Around the plate of whom the table waits for: a light that goes round, or, where the turn has an end, the time that is left of it. */
export function Ring() {
  const pending = useFelt((state) => state.snapshot.table?.pendingAction ?? null);
  const skew = useFelt((state) => state.snapshot.clockSkew);
  // Measured once a deadline: from then on the animation itself keeps the time, and a new measure would count it twice.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the deadline alone makes another countdown
  const style = useMemo(() => {
    const countdown = countdownOf(pending, Date.now() + skew);
    if (countdown === null) return null;
    const { total, left } = countdown;
    return { animationDuration: `${total}ms`, animationDelay: `${left - total}ms` };
  }, [pending?.deadline_at]);
  if (style === null) return <div className="felt-ring" />;
  return <div key={pending?.deadline_at} className="felt-ring felt-count" style={style} />;
}
