import type { Client, Failed } from "@/client/client";
import type { Clock as Timers } from "@/lib/clock";

const PULSE_MS = 1_000;
/** No timer of a worker that runs is this late. */
const SLEPT_MS = 5_000;
/** The server, and with it every other tab, takes a host for gone after this long without a sign. */
const GONE_MS = 15_000;

/** Watches whether this device slept so long that the room has taken its host for gone. */
export interface Vigil {
  /** The same client, which after such a sleep publishes nothing any more: each publish is answered as another host would have it. */
  readonly client: Client;
  /** It slept too long; this stays so. */
  readonly overslept: boolean;
}

/** Begins now, with a sign that was just given; ends with `signal`. */
export function keepVigil(client: Client, timers: Timers, signal: AbortSignal): Vigil {
  let awakeAt = timers.now();
  let signedAt = timers.now();
  let overslept = false;

  function look(): void {
    const now = timers.now();
    const slept = now - awakeAt >= SLEPT_MS && now - signedAt >= GONE_MS;
    overslept ||= slept;
    awakeAt = now;
  }

  function pulse(): void {
    look();
    if (!overslept && !signal.aborted) timers.after(PULSE_MS, pulse);
  }

  pulse();
  return {
    client: {
      ...client,
      async publishState(request) {
        look();
        if (overslept) return SUPERSEDED;
        const at = timers.now();
        const answer = await client.publishState(request);
        // Whenever the answer came: the sign was given after the call was made.
        if (answer.ok) signedAt = Math.max(signedAt, at);
        return answer;
      },
    },
    get overslept() {
      return overslept;
    },
  };
}

/** Nobody was asked. */
const SUPERSEDED: Failed = {
  ok: false,
  status: 0,
  error: { code: "host_superseded", message: "This device slept too long to go on hosting." },
};
