import type { Mode, TableId } from "@/contract/ids";
import type { InboxResult, PublicTable, SeatView } from "@/contract/state";
import type { InboxEntry, LobbyOutput } from "@/contract/tables";
import { createBell } from "./bell";
import { differsInPresenceAlone } from "./dealer/clock/presence";
import { adoptClock, giveGrace } from "./dealer/clock/turn-clock";
import { takeEntry } from "./dealer/entries";
import { applyLobby, seatNewcomers } from "./dealer/lobby";
import { obey } from "./dealer/operator";
import type { DealerState, Moment } from "./dealer/state";
import { openDealer } from "./dealer/state";
import { dueStep, startHand, takeStep } from "./dealer/steps";
import type { OperatorCommand, Pace } from "./operator";
import type { Ports, PublishVerdict } from "./ports";
import { pumpInbox } from "./pump";
import type { HousePlayers } from "./rush";
import { rush } from "./rush";
import type { TableSettings } from "./settings";
import { tableConfig } from "./settings";
import { readSnapshot, takenAt, takeSnapshot } from "./snapshot";
import { publicTable } from "./view/public-table";
import { seatViews } from "./view/seat-view";

/** Results in one publication at most (contract: `results`). */
const ENTRIES_AT_ONCE = 100;

/** Where an earlier host of this table stopped. `snapshot` is null when it never published. */
export interface ResumePoint {
  readonly snapshot: Readonly<Record<string, unknown>> | null;
  readonly version: number;
  readonly inboxCursor: number;
  /** The next hand index that has no stored row. */
  readonly nextHandIndex: number;
}

export interface RunnerOptions {
  readonly ports: Ports;
  readonly tableId: TableId;
  readonly mode: Mode;
  readonly seats: number;
  readonly settings: TableSettings;
  readonly pace?: Pace;
  /** At the instant pace the dealer plays on with these by itself. */
  readonly house?: HousePlayers;
  readonly resume?: ResumePoint;
}

/** What a screen of the host gets: only what the outbox has accepted. */
export interface RunnerNews {
  readonly version: number;
  readonly table: PublicTable;
  /** What each chair alone may see: for those who play in the host's own tab. */
  readonly seats: readonly SeatView[];
  readonly pace: Pace;
}

/** `stopped`: by the caller's signal. The others are the outbox's verdict. */
export type RunnerEnd = "stopped" | Exclude<PublishVerdict, "accepted">;

/** The dealer's routine for one table: takes what players say, deals what is due, publishes each step and waits for its acceptance. */
export interface Runner {
  /**
   * Runs until stopped, superseded or gone. One run a runner. Rejects for a broken invariant, a snapshot of another format
   * ({@link SnapshotRefused}) or a failing port.
   */
  run(signal: AbortSignal): Promise<RunnerEnd>;
  command(command: OperatorCommand): void;
  /** Hears of every accepted publication, and once at the start of a resumed table. The answer ends it. */
  subscribe(listener: (news: RunnerNews) => void): () => void;
}

export function createRunner(options: RunnerOptions): Runner {
  const { ports, tableId, mode, resume } = options;
  const place = { tableId, mode };
  const bell = createBell();
  const listeners = new Set<(news: RunnerNews) => void>();
  const commands: OperatorCommand[] = [];
  const lobbies: LobbyOutput[] = [];
  const entries: InboxEntry[] = [];
  let results: InboxResult[] = [];
  let listening = false;
  let version = resume?.version ?? 0;
  let recorded = (resume?.nextHandIndex ?? 1) - 1;

  const moment = (): Moment => ({ now: ports.clock.now(), token: ports.token });

  function begin(): DealerState {
    const config = tableConfig(mode, options.seats, options.settings);
    const fresh = openDealer(config, options.pace ?? "normal");
    if (!resume) return fresh;
    const state = resume.snapshot === null ? fresh : readSnapshot(resume.snapshot);
    return { ...state, cursor: Math.max(state.cursor, resume.inboxCursor) };
  }

  function tell(state: DealerState, table = publicTable(state, place), seats = seatViews(state)): void {
    const news = { version, table, seats, pace: state.pace };
    for (const listener of listeners) listener(news);
  }

  /** What was said since the last time: the operator, then the lobby, then the players. The lobby first, so that a claim is known before it acts. */
  function hear(state: DealerState): DealerState {
    let next = state;
    for (const command of commands.splice(0)) next = obey(next, command, moment());
    for (const lobby of lobbies.splice(0)) next = applyLobby(next, lobby, moment());
    for (const entry of entries.splice(0, ENTRIES_AT_ONCE)) {
      const taken = takeEntry(next, entry, moment());
      next = taken.state;
      if (taken.result !== null) results.push(taken.result);
    }
    return giveGrace(seatNewcomers(next, moment()), moment());
  }

  async function deal(state: DealerState): Promise<DealerState> {
    if (options.house !== undefined && state.pace === "instant") {
      const rushed = await rush(state, options.house, ports.deck, moment);
      if (rushed !== state) return rushed;
    }
    const due = dueStep(state, ports.clock.now());
    if (due.kind === "wait") return state;
    if (due.kind === "step") return giveGrace(seatNewcomers(takeStep(state, moment()), moment()), moment());
    const deck = await ports.deck.shuffled();
    const draw = due.draw ? await ports.deck.shuffled() : null;
    return giveGrace(startHand(state, deck, draw, moment()), moment());
  }

  async function publish(state: DealerState): Promise<PublishVerdict> {
    const table = publicTable(state, place);
    const seats = seatViews(state);
    const verdict = await ports.outbox.publish({
      version: version + 1,
      table,
      seats,
      inboxCursor: state.cursor,
      results,
      full: takeSnapshot(state, ports.clock.now()),
    });
    if (verdict !== "accepted") return verdict;
    version += 1;
    results = [];
    record(state);
    tell(state, table, seats);
    return verdict;
  }

  /** Only what was published is recorded: a row of a closing that was never published could contradict the hand as the next host plays it. */
  function record(state: DealerState): void {
    for (const row of state.rows) {
      if (row.hand_index <= recorded) continue;
      ports.hands.record(row);
      recorded = row.hand_index;
    }
  }

  /** A row leaves the snapshot once the server has it; not a reason to publish. */
  function prune(state: DealerState): DealerState {
    const stored = ports.hands.acknowledged();
    const rows = state.rows.filter((row) => row.hand_index > stored);
    return rows.length === state.rows.length ? state : { ...state, rows };
  }

  /** Nothing is dealt or decided before the inbox was read once: a deadline may have passed while an act lay in it. */
  async function firstHearing(state: DealerState, signal: AbortSignal): Promise<DealerState> {
    while (!listening && !signal.aborted) await bell.wait(ports.clock, null, signal);
    const heard = hear(state);
    return resume?.snapshot ? adoptClock(heard, takenAt(resume.snapshot), moment()) : heard;
  }

  async function loop(start: DealerState, signal: AbortSignal): Promise<RunnerEnd> {
    let state = start;
    let first = true;
    while (!signal.aborted) {
      const heard = first ? await firstHearing(state, signal) : hear(state);
      first = false;
      const next = heard === state ? await deal(state) : heard;
      if (signal.aborted) break;
      if (next !== state && results.length === 0 && differsInPresenceAlone(state, next)) {
        state = next;
        continue;
      }
      if (next === state) {
        const due = dueStep(state, ports.clock.now());
        if (due.kind === "wait") await bell.wait(ports.clock, due.until, signal);
        continue;
      }
      state = prune(next);
      const verdict = await publish(state);
      if (verdict !== "accepted") return signal.aborted ? "stopped" : verdict;
    }
    return "stopped";
  }

  return {
    async run(signal) {
      const state = begin();
      if (resume?.snapshot) {
        record(state);
        tell(state);
      }
      const inner = new AbortController();
      const stop = () => inner.abort();
      signal.addEventListener("abort", stop);
      if (signal.aborted) stop();
      const pump = pumpInbox(ports.inbox, state.cursor, inner.signal, (batch) => {
        listening = true;
        lobbies.push(batch.lobby);
        entries.push(...batch.entries);
        bell.ring();
      });
      try {
        return await Promise.race([loop(state, inner.signal), pump]);
      } finally {
        signal.removeEventListener("abort", stop);
        stop();
      }
    },
    command(command) {
      commands.push(command);
      bell.ring();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
