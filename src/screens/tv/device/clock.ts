"use client";
import { useEffect, useState } from "react";
import { useTv } from "../components/context";

/** The server's time in milliseconds, told again every `every` milliseconds while somebody looks. */
export function useServerNow(every = 1000): number {
  const skew = useTv((state) => state.snapshot.clockSkew);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now + skew;
}
