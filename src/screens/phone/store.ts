import { createStore, type StoreApi } from "zustand/vanilla";
import type { ClaimToken, TableId } from "@/contract/ids";
import type { Clock } from "@/lib/clock";
import type { TableApi } from "./api";
import type { Context, PhoneData } from "./data";
import type { Memory } from "./memory";
import { answerBuyIn, startGame } from "./play/choices";
import { createDecider, type Decider } from "./play/decide";
import { askForMove, sayWord } from "./play/seat-words";
import { createFollower } from "./sync/follow";

export interface PhoneDeps {
  readonly api: TableApi;
  readonly clock: Clock;
  readonly memory: Memory;
  readonly tableId: TableId;
  readonly seatIndex: number;
  readonly name: string;
  /** Null where this phone holds no chair: then nothing is asked of the server. */
  readonly token: ClaimToken | null;
  /** A new secret of at least 128 bits, for claiming anew. */
  readonly newKey: () => string;
}

export interface Phone {
  readonly store: StoreApi<PhoneData>;
  readonly act: Decider["act"];
  readonly choose: Decider["choose"];
  start(): void;
  /** Chips to buy in for; null leaves the table. */
  buyIn(amount: number | null): void;
  /** Shows a code that takes the seat to another device. */
  move(): void;
  /** The code need not be shown any more. */
  endMove(): void;
  /** The seat went on from here: it is played here again. */
  takeBack(): void;
  /** Sits out from the next hand on, or comes back. */
  rest(out: boolean): void;
  /** Gives up the chair for good. */
  leave(): void;
  /** The notice has been read. */
  dismiss(): void;
  /** The page can be seen: follow the table, beginning with a read at once. */
  wake(): void;
  /** The page is hidden: say nothing until {@link Phone.wake}. */
  sleep(): void;
  network(online: boolean): void;
}

/** The brain of one companion page: follows table and lobby, keeps the chair, says decisions. Draws nothing, and starts asleep. */
export function createPhone(deps: PhoneDeps): Phone {
  const { api, clock, memory, tableId, seatIndex, token, name, newKey } = deps;
  const store = createStore<PhoneData>(() => ({
    tableId,
    seatIndex,
    hold: token === null ? { status: "none" } : { status: "held", token, claim: null, name },
    lobby: null,
    state: null,
    afterglow: false,
    unopened: false,
    skew: null,
    link: "live",
    gone: null,
    offer: null,
    sent: null,
    pre: null,
    buyIn: null,
    starting: false,
    moved: false,
    moving: null,
    saying: null,
    notice: null,
  }));
  const pauses = createPauses(clock);
  const context: Context = { api, clock, memory, store, newKey, pause: pauses.pause };
  const decider = createDecider(context, () => follower.checkSeat());
  const follower = createFollower(context, (state) => decider.follow(state));

  return {
    store,
    act: decider.act,
    choose: decider.choose,
    start: () => void startGame(context).then(follower.lookAtLobby),
    buyIn: (amount) => void answerBuyIn(context, amount),
    move: () => void askForMove(context),
    endMove: () => store.setState({ moving: null }),
    takeBack: () => void follower.takeBack(),
    rest: (out) => void sayWord(context, out ? "sit_out" : "sit_in"),
    leave: () => void follower.leave(),
    dismiss: () => store.setState({ notice: null }),
    wake() {
      follower.wake();
      pauses.end();
    },
    sleep: follower.sleep,
    network(online) {
      follower.network(online);
      if (online) pauses.end();
    },
  };
}

/** Waits that all end early together: when the network is back, what is unsaid is said again at once. */
function createPauses(clock: Clock) {
  const waiting = new Set<() => void>();
  return {
    pause: (ms: number) =>
      new Promise<void>((resolve) => {
        const end = () => {
          cancel();
          waiting.delete(end);
          resolve();
        };
        const cancel = clock.after(ms, end);
        waiting.add(end);
      }),
    end() {
      for (const end of [...waiting]) end();
    },
  };
}
