import type { StateOutput } from "@/contract/state";
import type { LobbyOutput } from "@/contract/tables";
import { createAfterglow } from "../../tv/afterglow";
import { type Answer, passing } from "../api";
import type { Context } from "../data";
import { buyInKey } from "../play/buy-in-key";
import { isLate } from "./late";
import { createLink } from "./link";
import { createLobbyWatch, hasStarted } from "./lobby";
import { createPoller, type Heard } from "./poller";
import { createSeatKeeper, goneBy, HEARTBEAT_MS } from "./seat";

/** The lobby's pace before the game, and while a lost chair is waited for (milliseconds). */
const LOBBY_MS = 1000;
const LOST_MS = 2000;

export interface Follower {
  /** The page can be seen: follow the table from now on, beginning with a read at once. */
  wake(): void;
  /** The page is hidden or about to be frozen: say nothing until {@link Follower.wake}. */
  sleep(): void;
  /** The network went or came back; a sleeping page sleeps on. */
  network(online: boolean): void;
  lookAtLobby(): void;
  /** Finds out at once whether the claim still stands. */
  checkSeat(): void;
  takeBack(): Promise<void>;
  leave(): Promise<void>;
}

/** Keeps the store true to the table: state, lobby, the chair's claim, and whether the server can be reached. */
export function createFollower(context: Context, news: (state: StateOutput) => void): Follower {
  const { api, clock, store } = context;
  /** Calls the next one off; null while asleep. */
  let heartbeat: (() => void) | null = null;
  let reading = false;

  const seat = createSeatKeeper(context, follow);
  const glow = createAfterglow(clock, () => store.setState({ afterglow: false }));
  const version = () => store.getState().state?.version ?? null;
  const link = createLink({
    clock,
    changed(status) {
      store.setState({ link: status });
      if (status === "live") reread();
    },
    ping: async (signal) => {
      if (underway()) hear(await readState({ fresh: false, wait: 0, signal }));
      else takeLobby(await readLobby(signal));
    },
  });
  const poller = createPoller({ clock, read: readState, heard: hear });
  const lobby = createLobbyWatch({
    clock,
    read: readLobby,
    every: lobbyPace,
    heard: takeLobby,
  });

  const token = () => {
    const { hold } = store.getState();
    return hold.status === "held" ? hold.token : null;
  };

  function readLobby(signal: AbortSignal) {
    return api.lobby(signal, token());
  }

  /** A table that nobody has opened yet is no fault: there is just no state (decision 36). */
  async function readState({
    fresh,
    ...read
  }: {
    readonly fresh: boolean;
    readonly wait: number;
    readonly signal: AbortSignal;
  }): Promise<Answer<StateOutput | null>> {
    const sinceVersion = fresh ? null : version();
    const answer = await api.state({ ...read, sinceVersion, token: token(), moved: store.getState().moved });
    if (answer.ok || answer.error.code !== "not_started") return answer;
    store.setState({ unopened: true });
    return { ok: true, status: answer.status, data: null };
  }

  function lobbyPace(): number | null {
    const { state, hold } = store.getState();
    if (hold.status === "lost" || hold.status === "given_up") return LOST_MS;
    return state === null || state.table.phase === "lobby" ? LOBBY_MS : null;
  }

  function takeLobby(answer: Answer<LobbyOutput>) {
    listen(answer);
    if (!answer.ok) return;
    setClock(answer.data.now);
    store.setState({ lobby: answer.data, ...(hasStarted(answer.data) ? {} : { unopened: true }) });
    if (token() !== null) hearMoved(answer.data.moved === true);
    if (answer.data.closed_at !== null) return end("expired");
    read();
    void seat.retake();
  }

  /** The seat went on to another device, or came back: what was being decided or shown here is over. */
  function hearMoved(moved: boolean) {
    if (moved && !store.getState().moved) store.setState({ sent: null, pre: null, moving: null });
    store.setState({ moved });
  }

  /** What every answer tells beside its content: the line is good, the table is gone, the token is not ours. */
  function listen(answer: Answer<unknown>) {
    if (!answer.ok && answer.error.code === "network") link.failed();
    if (!passing(answer) || (!answer.ok && answer.status === 429)) link.heard();
    if (answer.ok) return;
    const gone = goneBy(answer.error.code);
    if (gone !== null) end(gone);
    else if (answer.status === 401 || answer.status === 403) void seat.beat();
  }

  function end(gone: "not_found" | "expired") {
    // After the game the places and the way to the recap stay in sight.
    const played = gone === "expired" && store.getState().state?.table.phase === "ended";
    if (!played) store.setState({ gone });
    sleep();
  }

  function hear(answer: Answer<StateOutput | null>): Heard {
    listen(answer);
    if (!answer.ok || answer.data === null) return "nothing";
    const brought = answer.data.version === version() ? "nothing" : "news";
    take(answer.data);
    return brought;
  }

  function take(state: StateOutput) {
    if (state.closed_at !== undefined) {
      if (state.table.phase === "ended") store.setState({ state });
      return end("expired");
    }
    const before = store.getState();
    setClock(state.now);
    if (isLate(state, before.state)) return;
    const keepsChoice = before.buyIn !== null && buyInKey(state.table) === before.buyIn.choice;
    const afterglow = glow.follow(state.table);
    store.setState({ state, afterglow, ...(keepsChoice ? {} : { buyIn: null }) });
    if (token() !== null) hearMoved(state.seat?.moved === true);
    news(state);
    if (before.state?.table.phase !== state.table.phase) lobby.kick();
  }

  /** The line is back: whatever waits out a backoff asks now. */
  function reread() {
    if (reading) poller.kick();
  }

  /** There is a state to follow, and a chair to follow it for. */
  function underway(): boolean {
    const { hold, state, lobby } = store.getState();
    return hold.status !== "given_up" && (state !== null || hasStarted(lobby));
  }

  const setClock = (now: string) => store.setState({ skew: Date.parse(now) - clock.now() });

  /** Reads everything anew: after waking, and after sitting down again. */
  function follow() {
    reading = false;
    lobby.kick();
    poller.stop();
    read();
  }

  /** Follows the state from the start signal on: before it there is none to read (decision 36). */
  function read() {
    if (reading || !underway()) return;
    reading = true;
    poller.kick();
  }

  function beat() {
    void seat.beat();
    heartbeat = clock.after(HEARTBEAT_MS, beat);
  }

  function sleep() {
    reading = false;
    poller.stop();
    lobby.stop();
    link.unwatch();
    heartbeat?.();
    heartbeat = null;
  }

  function wake() {
    sleep();
    const { gone, hold } = store.getState();
    if (gone !== null || hold.status === "none") return;
    link.watch();
    follow();
    beat();
  }

  return {
    wake,
    sleep,
    network(online) {
      link.network(online);
      if (online && heartbeat !== null) wake();
    },
    lookAtLobby: lobby.kick,
    checkSeat: () => void seat.beat(),
    takeBack: seat.takeBack,
    leave: seat.leave,
  };
}
