import type { Client } from "@/client/client";
import type { TableId } from "@/contract/ids";
import type { Clock as Timers } from "@/lib/clock";
import type { OperatorCommand, Pace } from "../../host";
import { concede } from "../link/concession";
import type { Line } from "../link/insist";
import { insist, PROMPT } from "../link/insist";
import type { FromHost, Grant } from "../messages";
import type { HostWorker, StartWorker } from "../tab/host-tab";

const CLAIM = { who: "host claim", ...PROMPT };

/** What ends the role: another host, the table's end, or its own word. */
const LOST: readonly string[] = ["superseded", "ended", "not_found", "conceded"];

export interface DealerWorld {
  readonly client: Client;
  /** Its calls outlive the page. */
  readonly farewell: Client;
  readonly timers: Timers;
  readonly newKey: () => string;
  readonly startWorker: StartWorker;
}

export interface DealerOptions {
  readonly baseUrl: string;
  readonly tableId: TableId;
  readonly claimToken: string;
  readonly pace: Pace;
  readonly visible: boolean;
}

export interface DealerEars {
  /** `hosting` or `busy` is another one now. */
  readonly changed: () => void;
  /** The dealer could not be loaded, or an invariant broke. */
  readonly broke: () => void;
}

/** The role of the host, as one seat's tab takes it and loses it. */
export interface Dealer {
  /** This tab deals. */
  readonly hosting: boolean;
  /** It deals, or is asking to. */
  readonly busy: boolean;
  /** Asks the server for the role; with it the worker deals on. Nothing while one is being asked for. */
  take(): Promise<void>;
  command(command: OperatorCommand): void;
  hidden(): void;
  shown(): void;
  /** The page closes: gives the role up with what time is left. A page that comes back says `shown`. */
  leave(): void;
}

interface Work {
  readonly grant: Grant;
  readonly worker: HostWorker;
}

/** Deals in a worker of this tab while the role is its own. What the worker shows stays unshown: this tab reads the table as every seat does. */
export function createDealer(
  options: DealerOptions,
  world: DealerWorld,
  line: Line,
  ears: DealerEars,
): Dealer {
  const { tableId, baseUrl, claimToken } = options;
  const { client, timers } = world;
  let work: Work | null = null;
  let asking = false;
  let page: "shown" | "hidden" | "left" = options.visible ? "shown" : "hidden";

  async function ask(): Promise<Grant | null> {
    // One key for one asking: a repeat of a call whose answer was lost gets that answer.
    const body = { tableId, claim_token: claimToken, adoption: world.newKey() };
    const answer = await insist(line, CLAIM, (signal) => client.claimHost({ body, signal }));
    return answer?.ok ? { hostToken: answer.data.hostToken, epoch: answer.data.epoch } : null;
  }

  function start(grant: Grant): void {
    const worker = world.startWorker(
      (message) => {
        if (work?.worker === worker) hear(message);
      },
      () => {
        if (work?.worker === worker) fail();
      },
    );
    work = { grant, worker };
    const { pace } = options;
    worker.post({ kind: "start", start: { baseUrl, tableId, hostToken: null, adoption: "", pace, grant } });
  }

  function hear(message: FromHost): void {
    const status = message.kind === "snapshot" ? message.snapshot.status : message.kind;
    if (status === "crashed") fail();
    else if (LOST.includes(status)) drop();
  }

  /** Silent from here on: whoever deals now has all that was accepted. */
  function drop(): Grant | null {
    const grant = work?.grant ?? null;
    work?.worker.terminate();
    work = null;
    if (grant !== null) ears.changed();
    return grant;
  }

  function giveUp(by: Client): void {
    const grant = drop();
    if (grant !== null) void concede({ client: by, tableId, ...grant }, timers);
  }

  /** Another tab may run a version that can deal on. */
  function fail(): void {
    giveUp(client);
    ears.broke();
  }

  return {
    get hosting() {
      return work !== null;
    },
    get busy() {
      return asking || work !== null;
    },
    async take() {
      if (asking) return;
      drop();
      asking = true;
      ears.changed();
      const grant = await ask();
      asking = false;
      if (grant !== null) start(grant);
      if (page === "left" || line.signal.aborted) giveUp(client);
      else if (page === "hidden") work?.worker.post({ kind: "hidden" });
      ears.changed();
    },
    command: (command) => work?.worker.post({ kind: "command", command }),
    hidden() {
      page = "hidden";
      work?.worker.post({ kind: "hidden" });
    },
    shown() {
      page = "shown";
      work?.worker.post({ kind: "shown" });
    },
    leave() {
      page = "left";
      giveUp(world.farewell);
    },
  };
}
