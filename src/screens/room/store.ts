import { createStore, type StoreApi } from "zustand/vanilla";
import type { TableId } from "@/contract/ids";
import type { LobbyOutput } from "@/contract/tables";
import type { Clock } from "@/lib/clock";
import { spectatorPath } from "../phone/address";
import { type Answer, passing } from "../phone/api";
import type { Memory } from "../phone/memory";
import { persist } from "../phone/play/submit";
import { createLink } from "../phone/sync/link";
import { createLobbyWatch, hasStarted } from "../phone/sync/lobby";
import type { DoorApi } from "./api";
import type { RoomData } from "./data";
import type { Tabs } from "./device/tabs";
import { freeChairs } from "./model";
import { createClaims } from "./sync/claims";
import { peekedOf } from "./sync/peek";

export interface RoomDeps {
  readonly api: DoorApi;
  readonly clock: Clock;
  readonly memory: Memory;
  readonly tabs: Tabs;
  /** A new secret of at least 128 bits, for claiming. */
  readonly newKey: () => string;
  readonly tableId: TableId;
  /** The chair that the address names; null for none. */
  readonly seat: number | null;
  /** Brings a chair from another device; null where the address has none. */
  readonly moveCode: string | null;
  /** Goes to an address, leaving none behind to come back to. */
  go(path: string): void;
}

export interface RoomStore {
  readonly store: StoreApi<RoomData>;
  /** The page can be seen: look at the room, beginning at once. */
  wake(): void;
  /** The page is hidden: only the chair is kept. */
  sleep(): void;
  network(online: boolean): void;
  choose(seat: number): void;
  sit(name: string): void;
  rename(name: string): Promise<boolean>;
  /** Gives the chair up, before the game. */
  stand(): void;
  start(): void;
  /** To the page of those who watch. */
  watch(): void;
  stop(): void;
}

/** Live names, once a second; while the others sleep there is less to see (milliseconds). */
const LOBBY_MS = 1000;
const ASLEEP_MS = 3000;

/** The brain of a room's door and lobby: finds out where this tab belongs, and keeps its chair until the felt takes over. */
export function createRoom(deps: RoomDeps): RoomStore {
  const { api, clock, memory, tabs, tableId, go } = deps;
  const store = createStore<RoomData>(() => ({
    tableId,
    recalling: true,
    hold: null,
    lostTo: null,
    otherTab: false,
    moveFailed: false,
    lobby: null,
    peeked: null,
    link: "live",
    ailing: false,
    gone: null,
    chosen: deps.seat,
    busy: false,
    problem: null,
    starting: false,
    startFailed: false,
    leaving: false,
  }));
  const get = store.getState;
  const over = new AbortController();
  const pause = (ms: number) => new Promise<void>((resolve) => void clock.after(ms, resolve));
  const here = () => !over.signal.aborted && get().gone === null;
  const say = <T>(call: () => Promise<Answer<T>>) =>
    persist(
      pause,
      async () => {
        const answer = await call();
        listen(answer);
        return answer;
      },
      here,
    );
  const claims = createClaims({ ...deps, store, say, settled });

  const link = createLink({
    clock,
    ping: async (signal) => hear(await ask(signal)),
    changed(status) {
      store.setState({ link: status });
      if (status === "live") watch.kick();
    },
  });
  const ask = (signal: AbortSignal) => api.lobby(get().hold?.token ?? null, signal);
  const watch = createLobbyWatch({ clock, read: ask, heard: hear, every: pace });

  /** At the felt the host follows the table, and keeps the chair. */
  function pace(): number | null {
    const { hold, lobby, gone, leaving, peeked } = get();
    if (gone !== null || leaving || peeked?.kind === "over") return null;
    if (!hasStarted(lobby)) return LOBBY_MS;
    return hold === null ? ASLEEP_MS : null;
  }

  function listen(answer: Answer<unknown>): void {
    if (!answer.ok && answer.error.code === "network") link.failed();
    if (!passing(answer) || (!answer.ok && answer.status === 429)) link.heard();
    store.setState({ ailing: !answer.ok && answer.status >= 500 });
    if (answer.ok) return;
    const { code } = answer.error;
    if (code === "table_not_found" || code === "invalid_field") end("not_found");
    if (code === "table_closed" || code === "table_expired") end("closed");
  }

  function end(gone: RoomData["gone"]): void {
    store.setState({ gone });
    link.unwatch();
  }

  function hear(answer: Answer<LobbyOutput>): void {
    listen(answer);
    if (!answer.ok) claims.refused(answer);
    else if (answer.data.closed_at !== null) end("closed");
    else {
      store.setState({ lobby: answer.data });
      claims.follow(answer.data);
      route();
      if (pace() === null) link.unwatch();
    }
  }

  /** Whether this tab has a chair is known now, or has changed: where does it belong, and who else is there? */
  function settled(): void {
    route();
    if (here() && !get().leaving) watch.kick();
  }

  /** Who holds no chair belongs elsewhere once the game is on, or where every chair was taken before they came. */
  function route(): void {
    const { lobby, hold, recalling, leaving, busy, peeked } = get();
    if (lobby === null || hold !== null || recalling || leaving || busy) return;
    if (!hasStarted(lobby)) {
      if (freeChairs(lobby).length === 0 && !claims.asked()) leave();
      else claims.invited();
    } else if (peeked === null || (peeked.kind === "asleep" && lobby.hosted)) void peek(lobby);
  }

  let peeking = false;
  async function peek(lobby: LobbyOutput): Promise<void> {
    if (peeking) return;
    peeking = true;
    const answer = await say(() => api.state(over.signal));
    peeking = false;
    if (answer === null || get().hold !== null) return;
    const peeked = peekedOf(answer, lobby);
    store.setState({ peeked });
    if (peeked.kind === "live") leave();
    if (pace() === null) link.unwatch();
  }

  function leave(): void {
    store.setState({ leaving: true });
    stop();
    go(spectatorPath(tableId));
  }

  async function start(): Promise<void> {
    const { hold, starting } = get();
    if (hold === null || starting) return;
    store.setState({ starting: true, startFailed: false });
    const answer = await say(() => api.start(hold.token));
    store.setState({ starting: false, startFailed: answer?.ok === false });
    watch.kick();
  }

  function stop(): void {
    over.abort();
    watch.stop();
    link.unwatch();
    tabs.close();
  }

  return {
    store,
    wake() {
      if (!here() || get().leaving) return;
      link.watch();
      watch.kick();
      claims.recall();
    },
    sleep() {
      link.unwatch();
    },
    network(online) {
      link.network(online);
      if (online) watch.kick();
    },
    choose: (seat) => {
      if (get().hold === null && !get().busy) store.setState({ chosen: seat, problem: null });
    },
    sit: (name) => void claims.sit(name),
    rename: claims.rename,
    stand: () => void claims.stand(),
    start: () => void start(),
    watch: leave,
    stop() {
      stop();
      memory.keepName(tableId, get().hold?.name ?? memory.name(tableId));
    },
  };
}
