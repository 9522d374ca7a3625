"use client";
import { useEffect } from "react";
import type { FeltStore } from "../store";

/** Tells the store when this device's network comes and goes. */
export function useOnline(store: FeltStore | null): void {
  useEffect(() => {
    if (store === null) return;
    const tell = () => store.setOnline(navigator.onLine);
    tell();
    addEventListener("online", tell);
    addEventListener("offline", tell);
    return () => {
      removeEventListener("online", tell);
      removeEventListener("offline", tell);
    };
  }, [store]);
}
