import type { Client } from "@/client/client";
import type { TableId } from "@/contract/ids";
import type { Clock as Timers } from "@/lib/clock";
import type { HostSnapshot, HostStatus, OperatorCommand, OwnAct, Pace, SeatedHost } from "../../host";
import type { Crew } from "../crew/crew";
import { createHealth } from "../link/health";
import type { FromHost, HostStart, ToHost } from "../messages";
import { createSuccession } from "../room/succession";
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
  /** At least 0 and below 1. */
  readonly random: () => number;
  /** Whether somebody looks at this tab: another one that is hidden takes nothing over. */
  readonly visible: () => boolean;
  /** Unguessable. */
  readonly newKey: () => string;
  readonly startWorker: StartWorker;
}

/** How long another tab's lease is waited for before this one shows what that one deals. */
const MIRROR_AFTER_MS = 400;

/** After one of these nothing follows. */
const OVER: readonly HostStatus[] = ["ended", "not_found", "crashed"];

/**
 * One tab at a table: it hosts when this browser's lease is its own and the server agrees, and mirrors otherwise. When the hosting tab of
 * this browser closes, or the screen that deals is gone for good, the next one takes the table over where it stood.
 */
export function openHostTab(options: OpenTable, world: TabWorld): SeatedHost {
  const { tableId, baseUrl } = options;
  const { client, timers, keys, lease, random } = world;
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
    const heir = createSuccession(timers, random, () => deal({ hostToken: null, adoption: world.newKey() }));
    own.signal.addEventListener("abort", heir.stop, { once: true });
    mirrorTable(
      client,
      tableId,
      { timers, health, signal: own.signal },
      {
        show(change) {
          if (own.signal.aborted) return;
          show(change);
          if (change.status !== undefined && OVER.includes(change.status)) own.abort();
        },
        sign(sign) {
          // A crew's table is its own tab's alone.
          const started = options.crew === undefined && !own.signal.aborted;
          heir.see({
            sign,
            started,
            plays: true,
            first: false,
            visible: world.visible(),
            busy: false,
            wary: false,
          });
        },
      },
    );
  }

  function stopMirror(): void {
    mirroring?.abort();
    mirroring = null;
  }

  /** Claims the table and deals, in a worker of its own. */
  function deal(claim: Pick<HostStart, "hostToken" | "adoption">): void {
    stopMirror();
    const { crew } = options;
    const start: HostStart = {
      baseUrl,
      tableId,
      ...claim,
      pace: snapshot.pace,
      ...(crew === undefined ? {} : { crew }),
    };
    const own = world.startWorker(
      (message) => {
        if (worker !== own) return;
        if (message.kind === "token") keys.keep(tableId, message.hostToken);
        else if (message.kind === "snapshot") hear(message.snapshot);
      },
      (message) => show({ status: "crashed", message }),
    );
    worker = own;
    own.post({ kind: "start", start });
  }

  /** Hosts until called off. A host that lost the table to another device leaves the lease held: no other tab here could do better. */
  async function host(signal: AbortSignal): Promise<void> {
    const hostToken = keys.token(tableId) ?? options.hostToken;
    // It may have taken the table over already, from a tab that held the lease and slept.
    if (worker === null) deal({ hostToken, adoption: keys.adoption(tableId) });
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
