"use client";
import { useEffect, useState } from "react";
import { isLoopback } from "../model/address";

/** How long the server may take to say its address before the page's own is used. */
const LIMIT_MS = 4000;

/**
 * The origin that phones in the room can reach: the page's own, unless that means "this machine"; then the server is asked for its
 * address on the local network. Null until that is known, so that no code is shown that would change.
 */
export function useReachableOrigin(): string | null {
  const [origin, setOrigin] = useState<string | null>(null);
  useEffect(() => {
    if (!isLoopback(location.origin)) {
      setOrigin(location.origin);
      return;
    }
    let left = false;
    askAddress().then((found) => {
      if (!left) setOrigin(found ?? location.origin);
    });
    return () => {
      left = true;
    };
  }, []);
  return origin;
}

/** `GET /health/address` answers `{ origin }`; null where it does not. */
async function askAddress(): Promise<string | null> {
  try {
    const answer = await fetch("/health/address", { signal: AbortSignal.timeout(LIMIT_MS) });
    const body: unknown = answer.ok ? await answer.json() : null;
    return readOrigin(body);
  } catch {
    return null;
  }
}

/** The origin in the server's answer; null for anything that is no http address. */
export function readOrigin(body: unknown): string | null {
  if (typeof body !== "object" || body === null || !("origin" in body)) return null;
  const { origin } = body;
  return typeof origin === "string" && /^https?:\/\/[^/]+$/.test(origin) ? origin : null;
}
