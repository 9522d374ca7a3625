import type { Client } from "@/client/client";
import type { TableId } from "@/contract/ids";
import type { Clock as Timers } from "@/lib/clock";
import type { HostSnapshot, OperatorCommand, OwnAct, Pace, SeatedHost } from "../../host";
import type { Crew } from "../crew/crew";
import { createHealth } from "../link/health";
import type { FromHost, HostStart, ToHost } from "../messages";
import type { HostKeys } from "./keys";
import type { Lease } from "./lease";
import { mirrorTable } from "./mirror";

export interface OpenTable {
  /** The server's origin, without a slash at its end. */
  readonly baseUrl: string;
  readonly tableId: TableId;
  /** As minted with the table; null where this page did not mint it. What this browser kept since comes first. */
  readonly hostToken: string | null;
  readonly pace: Pace;
  /** Who sits at a challenge or a demo; absent where the guests come through the lobby. */
  readonly crew?: Crew;
}

/** A host behind messages: the worker, or a test's own. */
export interface HostWorker {
  post(message: ToHost): void;
  terminate(): void;
}

/** Starts a worker. `failed`: it could not be loaded, or died. */
export type StartWorker = (
  hear: (message: FromHost) => void,
  failed: (message: string) => void,
) => HostWorker;

export interface TabWorld {
  readonly client: Client;
  readonly timers: Timers;
  readonly keys: HostKeys;
  readonly lease: Lease;
  readonly startWorker: StartWorker;
}

/** How long another tab's lease is waited for before this one shows what that one deals. */
const MIRROR_AFTER_MS = 400;

/**
 * One tab at a table: it hosts when this browser's lease is its own and the server agrees, and mirrors otherwise. When the hosting tab of
 * this browser closes, the next one takes the table over where it stood.
 */
export function openHostTab(options: OpenTable, world: TabWorld): SeatedHost {
  const { tableId, baseUrl } = options;
  const { client, timers, keys, lease } = world;
  const stop = new AbortController();
  const listeners = new Set<(snapshot: HostSnapshot) => void>();
  let snapshot: HostSnapshot = {
    status: "connecting",
    table: null,
    lobby: null,
    pace: options.pace,
    clockSkew: 0,
    message: null,
  };
  let worker: HostWorker | null = null;
  let mirroring: AbortController | null = null;

  function show(change: Partial<HostSnapshot>): void {
    if (stop.signal.aborted) return;
    snapshot = { ...snapshot, ...change };
    for (const listener of listeners) listener(snapshot);
  }

  function mirror(): void {
    if (mirroring !== null || stop.signal.aborted) return;
    const own = new AbortController();
    mirroring = own;
    const health = createHealth(timers, (up) => {
      if (!own.signal.aborted) show({ status: up ? "superseded" : "reconnecting" });
    });
    const tell = (change: Partial<HostSnapshot>) => {
      if (!own.signal.aborted) show(change);
    };
    void mirrorTable(client, tableId, { timers, health, signal: own.signal }, tell).finally(() =>
      own.abort(),
    );
  }

  function stopMirror(): void {
    mirroring?.abort();
    mirroring = null;
  }

  /** Hosts until called off. A host that lost the table to another device leaves the lease held: no other tab here could do better. */
  async function host(signal: AbortSignal): Promise<void> {
    stopMirror();
    const start: HostStart = {
      baseUrl,
      tableId,
      hostToken: keys.token(tableId) ?? options.hostToken,
      adoption: keys.adoption(tableId),
      pace: snapshot.pace,
      ...(options.crew === undefined ? {} : { crew: options.crew }),
    };
    worker = world.startWorker(
      (message) => {
        if (signal.aborted) return;
        if (message.kind === "token") keys.keep(tableId, message.hostToken);
        else if (message.kind === "snapshot") hear(message.snapshot);
      },
      (message) => show({ status: "crashed", message }),
    );
    worker.post({ kind: "start", start });
    await aborted(signal);
    worker?.terminate();
    worker = null;
    mirror();
  }

  /** What was on the screen stays there while a new host has not read it yet. */
  function hear(next: HostSnapshot): void {
    show({ ...next, table: next.table ?? snapshot.table, lobby: next.lobby ?? snapshot.lobby });
    if (next.status === "superseded") {
      worker?.terminate();
      worker = null;
      mirror();
    }
  }

  const callOffMirror = timers.after(MIRROR_AFTER_MS, () => {
    if (worker === null) mirror();
  });
  lease.hold(stop.signal, host).catch((error: unknown) => {
    show({ status: "crashed", message: error instanceof Error ? error.message : String(error) });
  });

  return {
    snapshot: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    command(command: OperatorCommand) {
      worker?.post({ kind: "command", command });
    },
    act(act: OwnAct) {
      worker?.post({ kind: "act", act });
    },
    stop() {
      stop.abort();
      callOffMirror();
      stopMirror();
      worker?.terminate();
      worker = null;
      listeners.clear();
    },
  };
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
