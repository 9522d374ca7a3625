import { type Client, createClient } from "@/client/client";
import { ORIGIN } from "@/faces/native/testing/house";
import type { Clock } from "@/lib/clock";
import type { TestServer } from "./server";

/** One device, which may stop like a process: nothing in it runs, and what comes meanwhile lies there until it goes on. */
export interface TestDevice {
  readonly client: Client;
  readonly timers: Clock;
  /** As SIGSTOP and SIGCONT do. */
  freeze(): void;
  thaw(): void;
  /** As SIGKILL does. */
  kill(): void;
}

export function createDevice(server: TestServer): TestDevice {
  const { clock } = server;
  let waiting: (() => void)[] | null = null;
  let dead = false;
  /** Runs now, at the thaw, or never. */
  const run = (work: () => void) => {
    if (dead) return;
    if (waiting === null) work();
    else waiting.push(work);
  };
  return {
    timers: { now: clock.now, after: (ms, work) => clock.after(ms, () => run(work)) },
    client: createClient({
      baseUrl: ORIGIN,
      fetch: (input, init) =>
        new Promise((resolve, reject) => {
          server.fetch(input, init).then(
            (answer) => run(() => resolve(answer)),
            (error: unknown) => run(() => reject(error)),
          );
        }),
    }),
    freeze() {
      waiting ??= [];
    },
    thaw() {
      const late = waiting ?? [];
      waiting = null;
      for (const work of late) work();
    },
    kill() {
      dead = true;
    },
  };
}
