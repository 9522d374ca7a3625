"use client";
import { useEffect, useState } from "react";
import { getSound } from "../sound/sound";
import { hurries, secondsOf } from "./seconds";

/** Often enough that a second is never late by much, seldom enough to cost nothing (milliseconds). */
const LOOK_MS = 250;

/** Milliseconds until `deadline`, looked at anew as they pass. Both by one clock, the server's: `now` must stay the same function. */
export function useLeft(deadline: number, now: () => number): number {
  const [left, setLeft] = useState(() => Math.max(0, deadline - now()));
  useEffect(() => {
    const look = () => setLeft(Math.max(0, deadline - now()));
    look();
    const timer = setInterval(look, LOOK_MS);
    return () => clearInterval(timer);
  }, [deadline, now]);
  return left;
}

/** Ticks through the last ten seconds of one's own choice; silent where the sound is off. */
export function useHurry(left: number): void {
  const seconds = secondsOf(left);
  useEffect(() => {
    if (hurries(seconds)) getSound().play("hurry");
  }, [seconds]);
}
