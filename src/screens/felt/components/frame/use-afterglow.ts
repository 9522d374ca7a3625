"use client";
import { useEffect, useRef, useState } from "react";
import { useFelt } from "../context";

/** How long the last cards lie before the places are told: the contract's 2.8 s. */
const GLOW_MS = 2800;

/** True while a game that was seen to end shows its last hand. A game that was over before is over. */
export function useAfterglow(enabled: boolean): boolean {
  const stage = useFelt((state) => state.view.stage);
  const played = useRef(false);
  const [over, setOver] = useState(false);
  if (stage === "table" || stage === "out") played.current = true;
  const glows = enabled && stage === "ended" && played.current && !over;
  useEffect(() => {
    if (!glows) return;
    const timer = setTimeout(() => setOver(true), GLOW_MS);
    return () => clearTimeout(timer);
  }, [glows]);
  return glows;
}
