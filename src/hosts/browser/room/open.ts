import { createClient } from "@/client/client";
import type { SeatedHost } from "../../host";
import { deviceTimers } from "../../timers";
import { newName, startWorker } from "../open";
import type { OpenSeat, PageEvent, PageLife } from "./seat";
import { createSeat } from "./seat";

export type { OpenSeat } from "./seat";

/**
 * Opens a room in this tab: for who sits there with the seat's claim, for who watches without one. Call it once a page; `stop` ends it, and gives
 * the role of the host up where this tab has it.
 */
export function openSeat(options: OpenSeat): SeatedHost {
  const baseUrl = options.baseUrl === "" ? location.origin : options.baseUrl;
  return createSeat(
    { ...options, baseUrl },
    {
      client: createClient({ baseUrl }),
      farewell: createClient({
        baseUrl,
        fetch: (input, init) => fetch(input, { ...init, keepalive: true }),
      }),
      timers: deviceTimers,
      random: Math.random,
      newKey: newName,
      page: thisPage,
      startWorker,
    },
  );
}

const thisPage: PageLife = {
  visible: () => document.visibilityState === "visible",
  listen(hear) {
    const seen = (): PageEvent => (thisPage.visible() ? "shown" : "hidden");
    const events: readonly [EventTarget, string, () => PageEvent][] = [
      [document, "visibilitychange", seen],
      [window, "pagehide", () => "leaving"],
      // Back from the cache of pages.
      [window, "pageshow", seen],
      [window, "online", () => "online"],
    ];
    const heard = new AbortController();
    for (const [target, name, event] of events)
      target.addEventListener(name, () => hear(event()), { signal: heard.signal });
    return () => heard.abort();
  },
};
