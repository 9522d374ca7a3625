"use client";
import { useEffect } from "react";

/** Tells a table's store when this device's network comes and goes. */
export function useOnline(store: { setOnline(online: boolean): void } | null): void {
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
