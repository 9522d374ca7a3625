"use client";
import { useCallback, useEffect, useState } from "react";

/** What was found for an id; null until it is known, and again while it is looked for anew. Nothing is looked for without an id. */
export function useFound<Id extends string, Found>(
  id: Id | null,
  find: (id: Id, signal: AbortSignal) => Promise<Found>,
): { readonly found: Found | null; readonly retry: () => void } {
  const [found, setFound] = useState<Found | null>(null);
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each try reads again
  useEffect(() => {
    if (id === null) return;
    const stop = new AbortController();
    setFound(null);
    void find(id, stop.signal).then((next) => {
      if (!stop.signal.aborted) setFound(() => next);
    });
    return () => stop.abort();
  }, [id, tries, find]);
  return { found, retry: useCallback(() => setTries((before) => before + 1), []) };
}
