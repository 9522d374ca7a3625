"use client";
import { useSyncExternalStore } from "react";
import type { Shape } from "../model/places";

const UPRIGHT = "(max-aspect-ratio: 1/1)";

/** How the felt lies in this window; it turns with the device. The server cannot know and says wide. */
export function useShape(): Shape {
  return useSyncExternalStore(
    (changed) => {
      const query = matchMedia(UPRIGHT);
      query.addEventListener("change", changed);
      return () => query.removeEventListener("change", changed);
    },
    () => (matchMedia(UPRIGHT).matches ? "tall" : "wide"),
    () => "wide",
  );
}
