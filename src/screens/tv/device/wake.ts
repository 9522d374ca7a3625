"use client";
import { useEffect, useState } from "react";
import { awakeSetting, useSetting } from "@/ui/setting/setting";

/** `unable`: this browser has no wake lock here (it needs https or localhost). `refused`: it said no, low battery perhaps. */
export type WakeState = "off" | "on" | "refused" | "unable";

/** Holds the screen awake while the setting is on, and takes the lock again whenever the page comes back into view. */
export function useWakeLock(): WakeState {
  const [wish] = useSetting(awakeSetting);
  const [state, setState] = useState<WakeState>("off");
  useEffect(() => {
    if (wish === "off") {
      setState("off");
      return;
    }
    if (!("wakeLock" in navigator)) {
      setState("unable");
      return;
    }
    let lock: WakeLockSentinel | null = null;
    let left = false;
    const take = async () => {
      if (document.visibilityState !== "visible") return;
      try {
        const taken = await navigator.wakeLock.request("screen");
        if (left) return void taken.release();
        lock = taken;
        setState("on");
      } catch {
        if (!left) setState("refused");
      }
    };
    void take();
    document.addEventListener("visibilitychange", take);
    return () => {
      left = true;
      document.removeEventListener("visibilitychange", take);
      lock?.release().catch(() => undefined);
    };
  }, [wish]);
  return state;
}
