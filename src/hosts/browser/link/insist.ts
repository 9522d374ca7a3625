import type { Failed } from "@/client/client";
import type { Clock } from "@/lib/clock";
import { sleep, timed } from "../../timers";
import { fateOf } from "./fate";
import type { Health } from "./health";

/** What every caller of the server needs. `signal` ends all of it. */
export interface Line {
  readonly timers: Clock;
  readonly health: Health;
  readonly signal: AbortSignal;
}

export interface Insisting {
  /** Under which name it counts towards the connection's health. */
  readonly who: string;
  /** How long the first, second, … attempt may take; the last one stays. */
  readonly patience: readonly number[];
  /** How long after the first, second, … failure the next attempt begins; the last one stays. */
  readonly pauses: readonly number[];
}

/** A call that matters at once: an attempt may take longer each time, so that a slow server is heard in the end. */
export const PROMPT = { patience: [2_500, 5_000, 10_000], pauses: [250, 500, 1_000, 1_500] } as const;

type Answer<S> = (S & { readonly ok: true }) | Failed;

/**
 * Repeats a call until it is answered by success or by a refusal that will not pass (decision 31: a failed publish is retried within 2 s), and
 * after a 429 not before the server wants it. An attempt that nobody answered has failed from its beginning; one that broke off, from then on:
 * a held answer is silent by right.
 * Null when called off.
 */
export async function insist<S>(
  { timers, health, signal }: Line,
  { who, patience, pauses }: Insisting,
  call: (signal: AbortSignal) => Promise<Answer<S>>,
): Promise<Answer<S> | null> {
  for (let tries = 0; !signal.aborted; tries++) {
    const since = timers.now();
    const answer = await timed(timers, at(patience, tries), signal, call);
    if (signal.aborted) return null;
    if (answer.ok || fateOf(answer) !== "fault") {
      health.ok(who);
      return answer;
    }
    const asked = restAsked(answer);
    if (asked === null) health.failed(who, answer.error.code === "aborted" ? since : timers.now());
    else health.ok(who);
    await sleep(timers, Math.max(at(pauses, tries), asked ?? 0), signal);
  }
  return null;
}

/** For how long a server that is there, and has heard enough for now, asks to be left alone (milliseconds); null where it did not ask. */
export const restAsked = ({ status, retryAfter = 0 }: Failed): number | null =>
  status === 429 ? retryAfter * 1_000 : null;

function at(list: readonly number[], place: number): number {
  return list[Math.min(place, list.length - 1)] ?? 0;
}
