import type { Clock } from "@/lib/clock";
import type { Answer } from "../api";

export const WAIT_SECONDS = 25;
/** Plain polling after trouble, and the most it backs off to (milliseconds). */
export const PLAIN_MS = 750;
export const SLOWEST_MS = 10_000;
const GROWTH = 1.6;
/** A waiting read is given up when the server is this late with its answer. */
const WAIT_LIMIT_MS = (WAIT_SECONDS + 6) * 1000;
const PLAIN_LIMIT_MS = 8000;
/** Waiting reads that fail in a row while plain ones succeed: something on the way cuts long answers. */
const STUBBORN = 3;
const PLAIN_TURNS = 40;

/** What an answer brought. `over`: nothing will come any more. */
export type Heard = "news" | "nothing" | "over";

export interface PollerDeps<T> {
  readonly clock: Clock;
  /** `fresh`: the first read after a {@link Poller.kick}. `wait`: seconds that the server may hold its answer back. */
  read(request: {
    readonly fresh: boolean;
    readonly wait: number;
    readonly signal: AbortSignal;
  }): Promise<Answer<T>>;
  /** Every answer, network faults included, of reads that were not called off. */
  heard(answer: Answer<T>): Heard;
}

export interface Poller {
  /** Starts, or reads again at once: the page woke up, or the network is back. */
  kick(): void;
  stop(): void;
}

/**
 * Follows what the server tells on and on: waiting reads one after the other; after a fault plain reads every {@link PLAIN_MS}, backing off to
 * {@link SLOWEST_MS}, until one succeeds.
 */
export function createPoller<T>({ clock, read, heard }: PollerDeps<T>): Poller {
  let run = 0;
  let calledOff: (() => void) | null = null;
  let faults = 0;
  let waitFaults = 0;
  let plainTurns = 0;

  function halt() {
    run += 1;
    calledOff?.();
    calledOff = null;
  }

  async function turn(mine: number, fresh: boolean) {
    const waiting = !fresh && faults === 0 && waitFaults < STUBBORN;
    const abort = new AbortController();
    const limit = clock.after(waiting ? WAIT_LIMIT_MS : PLAIN_LIMIT_MS, () => abort.abort());
    calledOff = () => {
      limit();
      abort.abort();
    };
    const startedAt = clock.now();
    const answer = await read({ fresh, wait: waiting ? WAIT_SECONDS : 0, signal: abort.signal });
    limit();
    if (mine !== run) return;
    const brought = heard(answer);
    if (mine !== run || brought === "over") return;
    const delay = answer.ok
      ? afterSuccess(waiting, brought === "news", clock.now() - startedAt)
      : afterFault(waiting, answer);
    calledOff = clock.after(delay, () => void turn(mine, false));
  }

  function afterSuccess(waiting: boolean, news: boolean, tookMs: number): number {
    faults = 0;
    if (waiting) waitFaults = 0;
    else if (waitFaults >= STUBBORN) {
      plainTurns += 1;
      if (plainTurns >= PLAIN_TURNS) waitFaults = STUBBORN - 1;
      return PLAIN_MS;
    }
    // A server that does not wait would otherwise be asked without end.
    return waiting && !news && tookMs < PLAIN_MS ? PLAIN_MS : 0;
  }

  function afterFault(waiting: boolean, answer: Answer<unknown> & { ok: false }): number {
    faults += 1;
    if (waiting) {
      waitFaults += 1;
      plainTurns = 0;
    }
    const backoff = Math.min(SLOWEST_MS, Math.round(PLAIN_MS * GROWTH ** (faults - 1)));
    return Math.max(backoff, answer.retryAfterMs ?? 0);
  }

  return {
    kick() {
      halt();
      faults = 0;
      void turn(run, true);
    },
    stop: halt,
  };
}
