"use client";
import { useEffect } from "react";
import { soundSetting } from "../setting/setting";
import { createSoundPlayer, type SoundPlayer } from "./player";

let player: SoundPlayer | null = null;

/** The page's one player; it keeps silent while {@link soundSetting} is off. */
export function getSound(): SoundPlayer {
  player ??= createSoundPlayer({
    context: () => (typeof AudioContext === "undefined" ? null : new AudioContext()),
    muted: () => soundSetting.get() === "off",
  });
  return player;
}

/** Opens the sound at the first tap or key of the page. Use once, at the top of a screen. */
export function useSoundUnlock(): void {
  useEffect(() => {
    const unlock = () => getSound().unlock();
    const options = { capture: true, passive: true };
    addEventListener("pointerup", unlock, options);
    addEventListener("keydown", unlock, options);
    return () => {
      removeEventListener("pointerup", unlock, options);
      removeEventListener("keydown", unlock, options);
    };
  }, []);
}
