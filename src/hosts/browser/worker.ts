/** The Web Worker in which a browser tab deals: a hidden tab's throttled timers do not reach it. */
import { createClient } from "@/client/client";
import { cryptoBytes } from "../chance";
import { deviceTimers } from "../timers";
import { createIndexedDbShelf } from "./crew/game/indexed-db";
import { createMemoryShelf } from "./crew/game/keep";
import type { GameWorld } from "./crew/game/run-game";
import { runGame } from "./crew/game/run-game";
import { createDesk } from "./desk";
import type { FromHost, GameStart, HostStart, ToHost } from "./messages";
import { createIndexedDbRowStorage } from "./ports/indexed-db";
import { createMemoryRowStorage } from "./ports/row-storage";
import type { HostWorld } from "./run-host";
import { runHost } from "./run-host";

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

const hear = createDesk(
  {
    timers: deviceTimers,
    runHost: (start, ears) => runHost(start, worldOf(start), ears),
    runGame: (start, show) => runGame(start, gameWorldOf(start), show),
  },
  (message: FromHost) => postMessage(message),
);

addEventListener("message", (event: MessageEvent<ToHost>) => hear(event.data));
