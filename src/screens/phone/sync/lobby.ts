import type { LobbyOutput } from "@/contract/tables";
import type { Clock } from "@/lib/clock";
import type { Answer } from "../api";

export interface LobbyWatchDeps {
  readonly clock: Clock;
  read(signal: AbortSignal): Promise<Answer<LobbyOutput>>;
  heard(answer: Answer<LobbyOutput>): void;
  /** How often to look, in milliseconds; null while the lobby tells nothing new. */
  every(): number | null;
}

export interface LobbyWatch {
  /** Looks at once, then as often as it should. */
  kick(): void;
  stop(): void;
}

const LIMIT_MS = 8000;
const SLOWEST_MS = 10_000;

/** Polls the lobby while it matters: before the game, and while waiting for a lost chair. */
export function createLobbyWatch({ clock, read, heard, every }: LobbyWatchDeps): LobbyWatch {
  let run = 0;
  let faults = 0;
  let calledOff: (() => void) | null = null;

  function stop() {
    run += 1;
    calledOff?.();
    calledOff = null;
  }

  async function turn(mine: number) {
    const abort = new AbortController();
    const limit = clock.after(LIMIT_MS, () => abort.abort());
    calledOff = () => {
      limit();
      abort.abort();
    };
    const answer = await read(abort.signal);
    limit();
    if (mine !== run) return;
    faults = answer.ok ? 0 : faults + 1;
    heard(answer);
    if (mine !== run) return;
    calledOff = null;
    const pace = every();
    if (pace === null) return;
    const asked = answer.ok ? 0 : (answer.retryAfterMs ?? 0);
    const delay = Math.max(asked, Math.min(SLOWEST_MS, Math.round(pace * 1.6 ** faults)));
    calledOff = clock.after(delay, () => void turn(mine));
  }

  return {
    kick() {
      stop();
      faults = 0;
      void turn(run);
    },
    stop,
  };
}

/** The start was signalled: a state is there, or will be in a moment. */
export const hasStarted = (lobby: LobbyOutput | null): boolean =>
  lobby !== null && (lobby.start_signaled || lobby.started_at !== null);
