/** The Web Worker in which a browser tab deals: a hidden tab's throttled timers do not reach it. */
import { createClient } from "@/client/client";
import { deviceTimers } from "./link/timers";
import type { FromHost, ToHost } from "./messages";
import { cryptoBytes } from "./ports/chance";
import { createIndexedDbRowStorage } from "./ports/indexed-db";
import { createMemoryRowStorage } from "./ports/row-storage";
import type { RunningHost } from "./run-host";
import { runHost } from "./run-host";

let host: RunningHost | null = null;

const say = (message: FromHost) => postMessage(message);

addEventListener("message", (event: MessageEvent<ToHost>) => {
  const message = event.data;
  switch (message.kind) {
    case "start": {
      const { start } = message;
      const world = {
        client: createClient({ baseUrl: start.baseUrl }),
        timers: deviceTimers,
        monotonic: () => performance.now(),
        bytes: cryptoBytes,
        rows:
          typeof indexedDB === "undefined"
            ? createMemoryRowStorage()
            : createIndexedDbRowStorage(indexedDB, start.tableId),
      };
      host ??= runHost(start, world, {
        token: (hostToken) => say({ kind: "token", hostToken }),
        snapshot: (snapshot) => say({ kind: "snapshot", snapshot }),
      });
      break;
    }
    case "command":
      host?.command(message.command);
      break;
  }
});
