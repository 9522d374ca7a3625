import { createStore, type StoreApi } from "zustand/vanilla";
import type { HostSnapshot, OperatorCommand, TableHost } from "@/hosts/host";
import type { Clock } from "@/lib/clock";
import { createAfterglow } from "./afterglow";
import { type Flight, flightsBetween } from "./model/flights";
import { type News, newsBetween } from "./model/news";
import { type TvView, viewOf } from "./model/view";

export interface TvState {
  readonly snapshot: HostSnapshot;
  readonly online: boolean;
  readonly view: TvView;
  /** What happened with the last change, and its number: a batch is told and heard once. */
  readonly news: readonly News[];
  readonly batch: number;
  /** Chips under way since the last change that moved some. */
  readonly flights: readonly Flight[];
  /** The game has just ended, and its last hand is still looked at. */
  readonly afterglow: boolean;
}

export interface TvStore extends StoreApi<TvState> {
  /** Passes the operator's word to the dealer. */
  command(command: OperatorCommand): void;
  /** The device's own network came or went; known before any call fails. */
  setOnline(online: boolean): void;
  /** A flight has arrived. */
  land(id: string): void;
  /** Leaves the host and stops it. */
  stop(): void;
}

/** The TV's state over one hosted table: every snapshot becomes a view, its news and its motion, once. */
export function createTvStore(host: TableHost, online: boolean, clock: Clock): TvStore {
  const first = host.snapshot();
  const glow = createAfterglow(clock, () => store.setState({ afterglow: false }));
  const store = createStore<TvState>(() => ({
    snapshot: first,
    online,
    view: viewOf(first, online),
    news: [],
    batch: 0,
    flights: [],
    afterglow: glow.follow(first.table),
  }));
  const receive = (snapshot: HostSnapshot) => {
    const afterglow = glow.follow(snapshot.table);
    store.setState((before) => {
      const view = viewOf(snapshot, before.online);
      const news = snapshot.table === null ? [] : newsBetween(before.snapshot.table, snapshot.table);
      const flights = flightsBetween(before.view, view);
      return {
        snapshot,
        view,
        afterglow,
        ...(news.length > 0 ? { news, batch: before.batch + 1 } : {}),
        ...(flights.length > 0 ? { flights } : {}),
      };
    });
  };
  const leave = host.subscribe(receive);
  // What changed between the first look and the subscription is not missed.
  if (host.snapshot() !== first) receive(host.snapshot());
  return {
    ...store,
    command: (command) => host.command(command),
    setOnline: (next) => store.setState(({ snapshot }) => ({ online: next, view: viewOf(snapshot, next) })),
    land: (id) => store.setState(({ flights }) => ({ flights: flights.filter((one) => one.id !== id) })),
    stop: () => {
      leave();
      glow.stop();
      host.stop();
    },
  };
}
