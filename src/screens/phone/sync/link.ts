import type { Clock } from "@/lib/clock";

/** `cut`: nothing was heard for long enough to say so. `offline`: the phone itself says it has no network. */
export type LinkStatus = "live" | "cut" | "offline";

/** A badge must stand within 3 s of silence; the check runs every quarter of a second. */
export const CUT_MS = 2700;
const TICK_MS = 250;
/** With nothing heard for this long, ask: a waiting read alone would not tell a quiet table from a dead line. */
export const PING_AFTER_MS = 1200;
/** While nothing answers, questions are this far apart at most: whoever comes back is found within 5 s. */
export const SLOWEST_PING_MS = 3000;
/** A call that fails outright, after this much silence, needs no further waiting. */
const FAILED_MS = 1000;
/** After waking, what is on the screen is given this long to be confirmed before the badge. */
const WAKING_MS = 1000;
const PING_LIMIT_MS = 6000;

export interface LinkDeps {
  readonly clock: Clock;
  /** Any short question to the server; its outcome is told through {@link Link.heard}. */
  ping(signal: AbortSignal): Promise<void>;
  changed(status: LinkStatus): void;
}

export interface Link {
  /** The page is visible: watch from now on. `dark` is how long nobody watched. */
  watch(): void;
  unwatch(): void;
  /** The server said something, whatever it was. */
  heard(): void;
  /** A call failed at once: nobody is there. */
  failed(): void;
  /** The network said something about itself. */
  network(online: boolean): void;
}

/** Tells within three seconds when the server can't be reached, also where the line swallows everything in silence. */
export function createLink({ clock, ping, changed }: LinkDeps): Link {
  let status: LinkStatus = "live";
  let heardAt = clock.now();
  let watchedAt = clock.now();
  let cancelTick: (() => void) | null = null;
  let pinging: AbortController | null = null;
  let pingAt = 0;
  let pingGap = PING_AFTER_MS;

  const say = (next: LinkStatus) => {
    if (next === status) return;
    status = next;
    changed(next);
  };

  function tick() {
    cancelTick = clock.after(TICK_MS, tick);
    const now = clock.now();
    const silence = now - heardAt;
    if (silence >= PING_AFTER_MS && now >= pingAt && pinging === null) void ask();
    if (silence >= CUT_MS) lose();
  }

  function lose() {
    if (status === "live" && clock.now() - watchedAt >= WAKING_MS) say("cut");
  }

  async function ask() {
    const abort = new AbortController();
    pinging = abort;
    pingAt = clock.now() + pingGap;
    pingGap = Math.min(SLOWEST_PING_MS, Math.round(pingGap * 1.3));
    const limit = clock.after(PING_LIMIT_MS, () => abort.abort());
    await ping(abort.signal);
    limit();
    if (pinging === abort) pinging = null;
  }

  function unwatch() {
    cancelTick?.();
    cancelTick = null;
    pinging?.abort();
    pinging = null;
  }

  return {
    watch() {
      unwatch();
      watchedAt = clock.now();
      pingAt = 0;
      pingGap = PING_AFTER_MS;
      tick();
    },
    unwatch,
    heard() {
      heardAt = clock.now();
      pingGap = PING_AFTER_MS;
      say("live");
    },
    failed() {
      if (clock.now() - heardAt >= FAILED_MS) lose();
    },
    network(online) {
      if (!online) say("offline");
      else if (status === "offline") say("cut");
    },
  };
}
