"use client";
import { useEffect, useState } from "react";

/** Chromium's offer to install the page, which may be answered later. */
interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}

const isPrompt = (event: Event): event is InstallPrompt => "prompt" in event;

/** Opens the browser's own install dialog; null where the browser makes no such offer. */
export function useInstall(): (() => void) | null {
  const [prompt, setPrompt] = useState<InstallPrompt | null>(null);
  useEffect(() => {
    const offered = (event: Event) => {
      if (!isPrompt(event)) return;
      event.preventDefault();
      setPrompt(event);
    };
    const done = () => setPrompt(null);
    addEventListener("beforeinstallprompt", offered);
    addEventListener("appinstalled", done);
    return () => {
      removeEventListener("beforeinstallprompt", offered);
      removeEventListener("appinstalled", done);
    };
  }, []);
  if (prompt === null) return null;
  return () => {
    prompt.prompt().catch(() => undefined);
    setPrompt(null);
  };
}
