/** The Web Worker in which a browser tab deals: a hidden tab's throttled timers do not reach it. */
import { createClient } from "@/client/client";
import { createIndexedDbShelf } from "./crew/game/indexed-db";
import { createMemoryShelf } from "./crew/game/keep";
import type { GameWorld } from "./crew/game/run-game";
import { runGame } from "./crew/game/run-game";
import { deviceTimers } from "./link/timers";
import type { FromHost, GameStart, HostStart, ToHost } from "./messages";
import { cryptoBytes } from "./ports/chance";
import { createIndexedDbRowStorage } from "./ports/indexed-db";
import { createMemoryRowStorage } from "./ports/row-storage";
import type { HostWorld, RunningHost } from "./run-host";
import { runHost } from "./run-host";

let host: RunningHost | null = null;

const say = (message: FromHost) => postMessage(message);

addEventListener("message", (event: MessageEvent<ToHost>) => {
  const message = event.data;
  switch (message.kind) {
    case "start":
      host ??= runHost(message.start, worldOf(message.start), {
        token: (hostToken) => say({ kind: "token", hostToken }),
        snapshot: (snapshot) => say({ kind: "snapshot", snapshot }),
      });
      break;
    case "start_game":
      host ??= runGame(message.start, gameWorldOf(message.start), (snapshot) =>
        say({ kind: "snapshot", snapshot }),
      );
      break;
    case "command":
      host?.command(message.command);
      break;
    case "act":
      host?.act(message.act);
      break;
  }
});

const deviceOf = ({ baseUrl }: { readonly baseUrl: string }) => ({
  client: createClient({ baseUrl }),
  timers: deviceTimers,
  monotonic: () => performance.now(),
  bytes: cryptoBytes,
});

const worldOf = (start: HostStart): HostWorld => ({
  ...deviceOf(start),
  rows:
    typeof indexedDB === "undefined"
      ? createMemoryRowStorage()
      : createIndexedDbRowStorage(indexedDB, start.tableId),
});

const gameWorldOf = (start: GameStart): GameWorld => ({
  ...deviceOf(start),
  shelf: typeof indexedDB === "undefined" ? createMemoryShelf() : createIndexedDbShelf(indexedDB),
});
