import { createStore, type StoreApi } from "zustand/vanilla";
import type { PublicTable } from "@/contract/state";
import type { HostSnapshot, OperatorCommand, OwnAct, SeatedHost } from "@/hosts/host";
import type { Clock } from "@/lib/clock";
import { counts, nextOffer, type Offer } from "../phone/play/offer";
import { createAfterglow } from "../tv/afterglow";
import { type News, newsBetween } from "../tv/model/news";
import { type Flight, flightsBetween } from "./model/flights";
import { type HandLog, withNews } from "./model/log";
import { type FeltView, feltViewOf } from "./model/view";

export interface FeltState {
  readonly snapshot: HostSnapshot;
  readonly online: boolean;
  readonly view: FeltView;
  /** What happened with the last change, and its number: a batch is told and heard once. */
  readonly news: readonly News[];
  readonly batch: number;
  readonly flights: readonly Flight[];
  /** The decision that is on the screen, with the time since when its price stands. */
  readonly offer: Offer | null;
  /** The turn that was answered and not yet taken by the dealer. */
  readonly sent: string | null;
  /** What was said of the last hands, for who wants to read it again. */
  readonly log: HandLog;
  /** The game has just ended, and its last hand is still looked at. */
  readonly afterglow: boolean;
}

export interface FeltStore extends StoreApi<FeltState> {
  command(command: OperatorCommand): void;
  /** The own player's word; `aimedAt`: the key of the offer it was aimed at. True where it counts. */
  act(act: Omit<OwnAct, "turnToken">, aimedAt: string): boolean;
  setOnline(online: boolean): void;
  /** A flight has arrived. */
  land(id: string): void;
  stop(): void;
}

/** The felt's state over one host: every snapshot becomes a view, its news, its motion and the decision that is owed. */
export function createFeltStore(host: SeatedHost, online: boolean, clock: Clock): FeltStore {
  const first = host.snapshot();
  const view = feltViewOf(first, online);
  const glow = createAfterglow(clock, () => store.setState({ afterglow: false }));
  const store = createStore<FeltState>(() => ({
    snapshot: first,
    online,
    view,
    news: [],
    batch: 0,
    flights: [],
    offer: nextOffer(null, view.own?.pending ?? null, clock.now()),
    sent: null,
    log: [],
    afterglow: glow.follow(first.table),
  }));
  const receive = (snapshot: HostSnapshot) => {
    const afterglow = glow.follow(snapshot.table);
    store.setState((before) => {
      const view = feltViewOf(snapshot, before.online);
      const news = newsOf(before.snapshot.table, snapshot.table);
      const flights = before.view.stage === "table" ? flightsBetween(before.view, view) : [];
      const offer = nextOffer(before.offer, view.own?.pending ?? null, clock.now());
      return {
        snapshot,
        view,
        offer,
        afterglow,
        sent: offer?.pending.turnToken === before.sent ? before.sent : null,
        ...(news.length > 0 ? { news, batch: before.batch + 1 } : {}),
        ...(flights.length > 0 ? { flights } : {}),
        log: withNews(before.log, snapshot.table?.handIndex ?? 0, news),
      };
    });
  };
  const leave = host.subscribe(receive);
  // What changed between the first look and the subscription is not missed.
  if (host.snapshot() !== first) receive(host.snapshot());
  return {
    ...store,
    command: (command) => host.command(command),
    act(act, aimedAt) {
      const { offer, sent } = store.getState();
      if (offer === null || sent === offer.pending.turnToken || !counts(offer, aimedAt, clock.now()))
        return false;
      const { turnToken } = offer.pending;
      store.setState({ sent: turnToken });
      host.act({ ...act, turnToken });
      return true;
    },
    setOnline: (next) =>
      store.setState(({ snapshot }) => ({ online: next, view: feltViewOf(snapshot, next) })),
    land: (id) => store.setState(({ flights }) => ({ flights: flights.filter((one) => one.id !== id) })),
    stop: () => {
      leave();
      glow.stop();
      host.stop();
    },
  };
}

const newsOf = (before: PublicTable | null, after: PublicTable | null): News[] =>
  after === null ? [] : newsBetween(before, after);
