"use client";
import { useEffect } from "react";
import type { Cue } from "@/ui/sound/cues";
import { getSound } from "@/ui/sound/sound";
import type { PhoneData } from "../data";
import type { Phone } from "../store";

const TURN_PATTERN = [80, 60, 80];

const tokenOf = (data: PhoneData) => data.offer?.pending.turnToken ?? null;
const holeOf = (data: PhoneData) => data.state?.seat?.holeCards?.join() ?? "";
const wonBy = (data: PhoneData) =>
  data.state?.table.winners.some((winner) => winner.seatIndex === data.seatIndex) ?? false;

const ACT_CUES = { fold: "fold", check: "check", call: "chips", raise: "chips", allin: "chips" } as const;

/** What is heard at the step from one moment to the next; null where nothing is. */
export function cueOf(before: PhoneData, after: PhoneData): Cue | null {
  if (tokenOf(after) !== null && tokenOf(after) !== tokenOf(before)) return "turn";
  if (after.sent !== null && before.sent === null) return ACT_CUES[after.sent.decision.action];
  if (wonBy(after) && !wonBy(before)) return "win";
  if (holeOf(after) !== "" && holeOf(after) !== holeOf(before)) return "deal";
  return null;
}

/** Bell and haptic at the own turn; small sounds for what happens to the own cards and chips. */
export function useCues(phone: Phone): void {
  useEffect(
    () =>
      phone.store.subscribe((after, before) => {
        const cue = cueOf(before, after);
        if (cue === null) return;
        getSound().play(cue);
        if (cue === "turn") vibrate();
      }),
    [phone],
  );
}

/** Browsers refuse before the first tap, some altogether. */
function vibrate() {
  if ("vibrate" in navigator) navigator.vibrate(TURN_PATTERN);
}
