import { createStore, type StoreApi } from "zustand/vanilla";
import type { HostSnapshot, SeatedHost } from "@/hosts/host";
import type { Clock } from "@/lib/clock";
import type { Tape } from "./model/frames";

/** How long a moment stays by itself: long enough to read it. */
const MOMENT_MS = 1200;

export interface PlaybackState {
  /** The frame that is shown. */
  readonly at: number;
  readonly playing: boolean;
}

export interface Playback extends StoreApi<PlaybackState> {
  readonly tape: Tape;
  /** What the felt looks at. */
  readonly host: SeatedHost;
  /** Shows a frame; out of bounds, the nearest one. Ends playing by itself. */
  go(at: number): void;
  /** Plays on from here, from the start where it is over, or stops. */
  toggle(): void;
  stop(): void;
}

/** Goes through a tape by hand or by itself. The felt sees a table that changes, as from any host. */
export function createPlayback(tape: Tape, start: number, clock: Pick<Clock, "after">): Playback {
  const last = tape.frames.length - 1;
  const bound = (at: number) => Math.min(last, Math.max(0, at));
  const store = createStore<PlaybackState>(() => ({ at: bound(start), playing: false }));
  const listeners = new Set<(snapshot: HostSnapshot) => void>();
  let snapshot = snapshotOf(tape, bound(start));
  let cancel: (() => void) | null = null;

  function show(at: number, playing: boolean) {
    cancel?.();
    cancel = null;
    const goesOn = playing && at < last;
    store.setState({ at, playing: goesOn });
    snapshot = snapshotOf(tape, at);
    for (const listener of listeners) listener(snapshot);
    if (goesOn) cancel = clock.after(MOMENT_MS, () => show(at + 1, true));
  }

  return {
    ...store,
    tape,
    host: {
      snapshot: () => snapshot,
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      command: () => undefined,
      act: () => undefined,
      stop: () => undefined,
    },
    go: (at) => show(bound(at), false),
    toggle() {
      const { at, playing } = store.getState();
      if (playing) show(at, false);
      else show(at >= last ? 0 : at, true);
    },
    stop: () => cancel?.(),
  };
}

const snapshotOf = ({ frames }: Tape, at: number): HostSnapshot => ({
  status: "following",
  table: frames[at]?.table ?? null,
  lobby: null,
  pace: "normal",
  clockSkew: 0,
  message: null,
});
