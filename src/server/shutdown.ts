import type { Server } from "node:http";
import type { Front } from "./front";

/** How long to go on answering after a signal, so that whoever sends us requests can see that we are leaving (milliseconds). */
const NOTICE_MS = 1_500;
/** After this much more, what is still under way is cut off: the promise is to be gone within 10 s. */
const FINISH_MS = 6_500;
/** Idle connections are looked for this often. */
const SWEEP_MS = 50;

export interface Leaving {
  readonly server: Server;
  readonly front: Front;
  /** Called at once. */
  readonly drain: () => void;
  /** 0 for a person at a terminal, who wants it gone. */
  readonly noticeMs?: number;
  readonly finishMs?: number;
}

/** Leaves in order: not ready at once, what is under way finishes, no new connection. Answers whether everything finished in time. */
export async function leave({
  server,
  front,
  drain,
  noticeMs = NOTICE_MS,
  finishMs = FINISH_MS,
}: Leaving): Promise<boolean> {
  drain();
  front.drain();
  await pause(noticeMs);
  let finished = false;
  const closed = new Promise<void>((resolve) =>
    server.close(() => {
      finished = true;
      resolve();
    }),
  );
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
  await Promise.race([closed, pause(finishMs)]);
  clearInterval(sweep);
  server.closeAllConnections();
  return finished;
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms).unref());
