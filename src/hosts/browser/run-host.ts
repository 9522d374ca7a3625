import type { Client } from "@/client/client";
import type { HostToken } from "@/contract/ids";
import type { Clock as Timers } from "@/lib/clock";
import type { OperatorCommand } from "@/table/operator";
import type { RunnerEnd } from "@/table/runner";
import { createRunner } from "@/table/runner";
import type { ByteSource } from "@/table/shuffle";
import { createDeckSource, randomToken } from "../chance";
import type { HostSnapshot, HostStatus, OwnAct } from "../host";
import { createCrewOutbox } from "./crew/outbox";
import { reportResult } from "./crew/result";
import { openCrewTable } from "./crew/table";
import { concede } from "./link/concession";
import { createHealth } from "./link/health";
import type { Line } from "./link/insist";
import { keepVigil } from "./link/vigil";
import type { HostStart } from "./messages";
import { createServerClock } from "./ports/clock";
import { createHandLog } from "./ports/hand-log";
import { createInbox } from "./ports/inbox";
import { createOutbox } from "./ports/outbox";
import type { RowStorage } from "./ports/row-storage";
import type { Session } from "./session";
import type { Taken } from "./start";
import { takeHosting } from "./start";
import { createStatusBoard } from "./status";

/** What a browser host needs of its surroundings: a worker, or a test. */
export interface HostWorld {
  readonly client: Client;
  readonly timers: Timers;
  /** Milliseconds that no clock setting disturbs. */
  readonly monotonic: () => number;
  readonly bytes: ByteSource;
  readonly rows: RowStorage;
}

export interface HostEars {
  readonly snapshot: (snapshot: HostSnapshot) => void;
  /** To be kept at once: with it a reloaded tab takes its table back. */
  readonly token: (hostToken: string) => void;
}

/** One game's life. */
export interface RunningGame {
  command(command: OperatorCommand): void;
  /** The word of who plays in this very tab; nothing where nobody does. */
  act(act: OwnAct): void;
  stop(): void;
  /** Resolves when the life is over, however it ended; never rejects. */
  readonly done: Promise<void>;
}

/** One host's life. */
export interface RunningHost extends RunningGame {
  /** Falls silent and gives the role up at the server, so that another tab deals on at once. Never rejects. */
  concede(): Promise<void>;
}

const STATUS_AT_END: Readonly<Record<RunnerEnd, HostStatus | null>> = {
  stopped: null,
  superseded: "superseded",
  gone: "ended",
};

/** Takes the table's hosting and deals until stopped, superseded, or the table's end. Everything it learns goes to `ears`. */
export function runHost(start: HostStart, world: HostWorld, ears: HostEars): RunningHost {
  const { timers } = world;
  const stop = new AbortController();
  const clock = createServerClock(timers, world.monotonic);
  const commands: OperatorCommand[] = [];
  let command = (next: OperatorCommand): void => {
    commands.push(next);
  };
  let act = (_: OwnAct): void => undefined;

  let held: Session | null =
    start.grant === undefined ? null : { client: world.client, tableId: start.tableId, ...start.grant };

  const board = createStatusBoard(
    { status: "connecting", table: null, lobby: null, pace: start.pace, clockSkew: 0, message: null },
    ears.snapshot,
  );
  const line: Line = { timers, signal: stop.signal, health: createHealth(timers, board.connection) };

  async function live(): Promise<void> {
    const { tableId, adoption, grant } = start;
    const claiming = { tableId, adoption, ...(grant === undefined ? {} : { grant }) };
    // The tab keeps what the server once gave it; whether it is still a token is the server's to say.
    const hostToken = start.hostToken as HostToken | null;
    const taken = await takeHosting(world.client, line, { ...claiming, hostToken }, ears.token);
    if (taken.kind === "called_off") return;
    if (taken.kind !== "hosting") return board.show({ status: taken.kind });
    held = taken.session;
    if (grant === undefined) return tell(await deal(taken));
    // A room has others who can deal: a host that they take for gone does not come back as if nothing had been.
    const vigil = keepVigil(world.client, timers, stop.signal);
    const end = await deal({ ...taken, session: { ...taken.session, client: vigil.client } });
    if (vigil.overslept) await concede(taken.session, timers);
    tell(end);
  }

  function tell(end: RunnerEnd): void {
    const status = STATUS_AT_END[end];
    if (status !== null) board.show({ status });
  }

  async function deal({ session, row, lobby, full }: Taken): Promise<RunnerEnd> {
    clock.hear(lobby.now);
    board.show({ status: "hosting", lobby, clockSkew: clock.skew() });
    const loss = createLoss();
    const hands = createHandLog(session, line, world.rows, full.nextHandIndex, (message) =>
      board.show({ message }),
    );
    const outbox = createOutbox(session, line);
    const crew =
      start.crew === undefined
        ? null
        : openCrewTable(start.crew, start.tableId, start.pace, {
            timers,
            bytes: world.bytes,
            now: clock.now,
          });
    const guests = () =>
      createInbox(session, line, {
        lobby(next) {
          clock.hear(next.now);
          board.show({ lobby: next, clockSkew: clock.skew() });
        },
        lost: loss.tell,
      });
    const runner = createRunner({
      ports: {
        inbox: crew?.inbox ?? guests(),
        outbox: crew === null ? outbox : createCrewOutbox(outbox, full.version, () => crew.driver.hurried),
        hands,
        clock,
        deck: createDeckSource(world.bytes),
        token: () => randomToken(world.bytes),
      },
      tableId: start.tableId,
      mode: row.mode,
      seats: row.seats,
      settings: row.settings,
      pace: start.pace,
      resume: { ...full, snapshot: full.full },
    });
    if (crew === null) runner.subscribe(({ table, pace }) => board.show({ table, pace }));
    else {
      crew.attend(runner, board.show);
      reportResult(runner, session, line, hands.acknowledged);
      stop.signal.addEventListener("abort", crew.driver.stop, { once: true });
      act = crew.act;
    }
    command = crew?.command ?? runner.command;
    for (const waiting of commands.splice(0)) command(waiting);
    await hands.restore();
    outbox.beat({ lost: loss.tell, broken: loss.fail });
    return Promise.race([runner.run(stop.signal), loss.heard]);
  }

  const done = live()
    .catch((error: unknown) => {
      board.show({ status: "crashed", message: error instanceof Error ? error.message : String(error) });
    })
    .finally(() => stop.abort());

  return {
    command: (next) => command(next),
    act: (next) => act(next),
    stop: () => stop.abort(),
    async concede() {
      stop.abort();
      if (held !== null) await concede(held, timers);
    },
    done,
  };
}

/** What the ports learn of the table's loss, as something to wait for. */
function createLoss() {
  let tell: (end: RunnerEnd) => void = () => undefined;
  let fail: (error: unknown) => void = () => undefined;
  const heard = new Promise<RunnerEnd>((resolve, reject) => {
    tell = resolve;
    fail = reject;
  });
  return { heard, tell, fail };
}
