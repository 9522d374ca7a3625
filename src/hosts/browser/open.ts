import { createClient } from "@/client/client";
import { cryptoBytes, randomToken } from "../chance";
import type { SeatedHost } from "../host";
import { deviceTimers } from "../timers";
import { openGameTab } from "./crew/game/open-game";
import type { FromHost, GameStart } from "./messages";
import type { HostWorker, OpenTable } from "./tab/host-tab";
import { openHostTab } from "./tab/host-tab";
import { browserStorage, createHostKeys } from "./tab/keys";
import type { Lease } from "./tab/lease";
import { createLockLease, createStorageLease } from "./tab/lease";

export type { OpenTable } from "./tab/host-tab";

const newToken = () => randomToken(cryptoBytes);

/** Keeps the host token that came with a freshly minted table, so that the page the table opens in can host it. */
export function keepHostToken(tableId: string, hostToken: string): void {
  createHostKeys(browserStorage(), newToken).keep(tableId, hostToken);
}

/** Whether this browser has hosted the table before: it takes it back without asking anybody. */
export const hasHosted = (tableId: string): boolean =>
  createHostKeys(browserStorage(), newToken).token(tableId) !== null;

/** Opens a table in this tab, as its host or as a mirror of whoever hosts it. Call it once a page; `stop` ends it. */
export function openTable(options: OpenTable): SeatedHost {
  const baseUrl = options.baseUrl === "" ? location.origin : options.baseUrl;
  return openHostTab(
    { ...options, baseUrl },
    {
      client: createClient({ baseUrl }),
      timers: deviceTimers,
      keys: createHostKeys(browserStorage(), newToken),
      lease: leaseFor(`agent-poker.host:${options.tableId}`),
      random: Math.random,
      visible: () => document.visibilityState === "visible",
      newKey: newToken,
      startWorker,
    },
  );
}

/** Opens a game that no table stands behind. Call it once a page; `stop` ends it. */
export function openGame(options: GameStart): SeatedHost {
  const baseUrl = options.baseUrl === "" ? location.origin : options.baseUrl;
  return openGameTab({ ...options, baseUrl }, startWorker);
}

/** An unguessable name, for what this device keeps. */
export const newName = newToken;

/** Starts the dealer's worker. */
export function startWorker(
  hear: (message: FromHost) => void,
  failed: (message: string) => void,
): HostWorker {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  worker.addEventListener("message", (event: MessageEvent<FromHost>) => hear(event.data));
  worker.addEventListener("error", (event) => failed(event.message || "The dealer could not be loaded."));
  return { post: (message) => worker.postMessage(message), terminate: () => worker.terminate() };
}

/** Browsers give locks to secure contexts only; a TV on the local network over plain http has its storage. */
function leaseFor(name: string): Lease {
  const locks: LockManager | undefined = navigator.locks;
  if (locks !== undefined) return createLockLease(locks, name);
  const storage = browserStorage();
  if (storage !== null) return createStorageLease(storage, deviceTimers, `${name}:lease`, newToken());
  return { hold: (signal, held) => held(signal) };
}
