import { createStore, type StoreApi } from "zustand/vanilla";
import type { StateOutput } from "@/contract/state";
import type { LobbyOutput } from "@/contract/tables";
import type { Clock } from "@/lib/clock";
import { type Answer, passing } from "../phone/api";
import { isLate } from "../phone/sync/late";
import { createLink } from "../phone/sync/link";
import { createLobbyWatch, hasStarted } from "../phone/sync/lobby";
import { createPoller } from "../phone/sync/poller";
import { goneBy } from "../phone/sync/seat";
import { opensItself, type SpectatorData } from "./model";

const LOBBY_MS = 1000;

/** What a watcher asks: the lobby and the public state, without any token. */
export interface WatchApi {
  lobby(signal: AbortSignal): Promise<Answer<LobbyOutput>>;
  state(read: {
    readonly sinceVersion: number | null;
    readonly wait: number;
    readonly signal: AbortSignal;
  }): Promise<Answer<StateOutput | null>>;
}

export interface Watcher {
  readonly store: StoreApi<SpectatorData>;
  wake(): void;
  sleep(): void;
  network(online: boolean): void;
}

/** The brain of the read-only view: follows a table as a phone does, and has nothing to say to it. */
export function createWatcher({ api, clock }: { readonly api: WatchApi; readonly clock: Clock }): Watcher {
  const store = createStore<SpectatorData>(() => ({
    lobby: null,
    state: null,
    unopened: false,
    link: "live",
    gone: null,
  }));
  let reading = false;
  const version = () => store.getState().state?.version ?? null;

  async function read(request: Parameters<WatchApi["state"]>[0]): Promise<Answer<StateOutput | null>> {
    const answer = await api.state(request);
    if (answer.ok || answer.error.code !== "not_started") return answer;
    store.setState({ unopened: true });
    return { ok: true, status: answer.status, data: null };
  }
  const link = createLink({
    clock,
    changed(status) {
      store.setState({ link: status });
      if (status === "live" && reading) poller.kick();
    },
    ping: async (signal) => {
      if (underway()) take(await read({ sinceVersion: version(), wait: 0, signal }));
      else takeLobby(await api.lobby(signal));
    },
  });
  const poller = createPoller({ clock, read, version, heard: take });
  const lobby = createLobbyWatch({
    clock,
    read: (signal) => api.lobby(signal),
    every: () => (store.getState().state === null || inLobby(store.getState().state) ? LOBBY_MS : null),
    heard: takeLobby,
  });

  const underway = () => {
    const { lobby: told, state } = store.getState();
    return state !== null || hasStarted(told) || (told !== null && opensItself(told.mode));
  };

  function takeLobby(answer: Answer<LobbyOutput>) {
    listen(answer);
    if (!answer.ok) return;
    store.setState({ lobby: answer.data, ...(hasStarted(answer.data) ? {} : { unopened: true }) });
    follow();
  }

  function listen(answer: Answer<unknown>) {
    if (!answer.ok && answer.error.code === "network") link.failed();
    if (!passing(answer) || (!answer.ok && answer.status === 429)) link.heard();
    const gone = answer.ok ? null : goneBy(answer.error.code);
    if (gone === null) return;
    store.setState({ gone });
    sleep();
  }

  function take(answer: Answer<StateOutput | null>) {
    listen(answer);
    if (!answer.ok || answer.data === null || isLate(answer.data, store.getState().state)) return;
    store.setState({ state: answer.data });
  }

  /** Follows the state from the start signal on, or at once where no such signal is given; before it there is no state (decision 36). */
  function follow() {
    if (reading || store.getState().gone !== null || !underway()) return;
    reading = true;
    poller.kick();
  }

  function sleep() {
    reading = false;
    poller.stop();
    lobby.stop();
    link.unwatch();
  }

  function wake() {
    sleep();
    if (store.getState().gone !== null) return;
    link.watch();
    lobby.kick();
    follow();
  }

  return {
    store,
    wake,
    sleep,
    network(online) {
      link.network(online);
      if (online) wake();
    },
  };
}

const inLobby = (state: StateOutput | null): boolean => state?.table.phase === "lobby";
