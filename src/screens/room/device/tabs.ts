import type { Clock } from "@/lib/clock";

/** What the tabs of one browser say to each other about one room. */
type Said = { readonly ask: number } | { readonly held: number };

/** A `BroadcastChannel`, as far as tabs need it. */
export interface Channel {
  postMessage(said: Said): void;
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
  close(): void;
}

/** How long a living tab may take to say that a chair is its own. A frozen one does not answer: its chair is free to be taken on. */
const ASK_MS = 150;

export interface Tabs {
  /** This tab sits on a chair now, or on none. */
  hold(seat: number | null): void;
  /** Whether another living tab of this browser sits on that chair. */
  heldElsewhere(seat: number): Promise<boolean>;
  close(): void;
}

/** Keeps two tabs of one browser from taking the same chair out of the store they share. Without a channel every tab is alone. */
export function createTabs(channel: Channel | null, clock: Clock): Tabs {
  let own: number | null = null;
  const asked = new Set<(held: number) => void>();
  channel?.addEventListener("message", ({ data }) => {
    const said = saidOf(data);
    if (said === null) return;
    if ("held" in said) for (const hear of [...asked]) hear(said.held);
    else if (said.ask === own) channel.postMessage({ held: own });
  });
  return {
    hold(seat) {
      own = seat;
    },
    heldElsewhere(seat) {
      if (channel === null) return Promise.resolve(false);
      return new Promise((resolve) => {
        const end = (answer: boolean) => {
          cancel();
          asked.delete(hear);
          resolve(answer);
        };
        const hear = (held: number) => {
          if (held === seat) end(true);
        };
        const cancel = clock.after(ASK_MS, () => end(false));
        asked.add(hear);
        channel.postMessage({ ask: seat });
      });
    },
    close: () => channel?.close(),
  };
}

/** The browser's own channel for one room; null where there is none. */
export const browserChannel = (tableId: string): Channel | null =>
  typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(`agent-poker.room:${tableId}`);

function saidOf(data: unknown): Said | null {
  if (typeof data !== "object" || data === null) return null;
  if ("held" in data && typeof data.held === "number") return { held: data.held };
  return "ask" in data && typeof data.ask === "number" ? { ask: data.ask } : null;
}
