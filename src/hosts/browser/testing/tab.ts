import type { Client } from "@/client/client";
import type { Clock } from "@/lib/clock";
import { createDesk } from "../desk";
import { createMemoryRowStorage, type RowStorage } from "../ports/row-storage";
import { type RunningHost, runHost } from "../run-host";
import type { HostWorker, OpenTable, TabWorld } from "../tab/host-tab";
import { openHostTab } from "../tab/host-tab";
import { createHostKeys, type HostKeys } from "../tab/keys";
import { createLockLease } from "../tab/lease";
import { bytesOf } from "./host";
import { createMemoryLocks, createMemoryStorage } from "./locks";
import type { TestServer } from "./server";

/** One browser: its tabs share storage, locks and the rows on disk. */
export interface TestBrowser {
  readonly keys: HostKeys;
  /** Worker messages to the tab, as they came. */
  readonly workers: { terminated: boolean }[];
  readonly startWorker: TabWorld["startWorker"];
  open(options: Pick<OpenTable, "tableId" | "hostToken" | "crew">): ReturnType<typeof openHostTab>;
  /** The next worker fails to load. */
  breakWorkers(message: string | null): void;
}

let seed = 100;

export function createTestBrowser(
  server: TestServer,
  {
    clock = server.clock,
    client = server.client,
    visible = () => true,
  }: { clock?: Clock; client?: Client; visible?: () => boolean } = {},
): TestBrowser {
  const storage = createMemoryStorage();
  const locks = createMemoryLocks();
  const rows: RowStorage = createMemoryRowStorage();
  const workers: { terminated: boolean }[] = [];
  let keysMade = 0;
  const browser = ++seed;
  const keys = createHostKeys(storage, () => `adoption-key-${browser}-${++keysMade}`);
  let broken: string | null = null;

  const startWorker: TabWorld["startWorker"] = (hear, failed): HostWorker => {
    const worker = { terminated: false };
    workers.push(worker);
    let host: RunningHost | null = null;
    if (broken !== null) failed(broken);
    const desk = createDesk(
      {
        timers: clock,
        runHost(start, ears) {
          seed += 1;
          const world = { client, timers: clock, monotonic: clock.now, bytes: bytesOf(seed), rows };
          host = runHost(start, world, ears);
          return host;
        },
        runGame() {
          throw new Error("a table's tab starts a table");
        },
      },
      (message) => {
        if (!worker.terminated) hear(structuredClone(message));
      },
    );
    return {
      post(message) {
        if (!worker.terminated && broken === null) desk(structuredClone(message));
      },
      terminate() {
        worker.terminated = true;
        host?.stop();
      },
    };
  };

  return {
    keys,
    workers,
    startWorker,
    open(options) {
      const lease = createLockLease(locks, `agent-poker.host:${options.tableId}`);
      const newKey = () => `takeover-key-${browser}-${++keysMade}`;
      const world = { client, timers: clock, keys, lease, random: () => 0.5, visible, newKey, startWorker };
      return openHostTab({ baseUrl: "", pace: "instant", ...options }, world);
    },
    breakWorkers(message) {
      broken = message;
    },
  };
}
