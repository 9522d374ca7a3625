import type { Failed } from "@/client/client";
import type { TableId } from "@/contract/ids";
import type { StateOutput } from "@/contract/state";
import type { LobbyOutput } from "@/contract/tables";
import type { Handover, HostSnapshot, Pace, SeatedHost, SeatLoss } from "../../host";
import { fateOf } from "../link/fate";
import type { HostSign } from "../link/follow";
import { follow } from "../link/follow";
import { createHealth } from "../link/health";
import type { Line } from "../link/insist";
import { publicOf } from "../link/public-table";
import { createStatusBoard } from "../status";
import type { DealerWorld } from "./dealer";
import { createDealer } from "./dealer";
import { ownOf } from "./own";
import { createSpeaker } from "./speak";
import { createSuccession } from "./succession";

/** How long it is said that somebody else deals on. */
const DONE_MS = 4_000;

/** Refusals by which a chair learns that it is somebody else's, and why. */
const LOST: ReadonlyMap<string, SeatLoss> = new Map([
  ["bad_claim_token", "unknown"],
  ["claim_expired", "lapsed"],
  ["seat_released", "released"],
  ["seat_taken_back", "taken_back"],
  ["not_your_seat", "unknown"],
]);

export interface OpenSeat {
  /** The server's origin, without a slash at its end. */
  readonly baseUrl: string;
  readonly tableId: TableId;
  /** This tab's chair and its claim; null, both of them, for who only watches. */
  readonly seat: number | null;
  readonly claimToken: string | null;
  /** Of a game that this tab deals from its first hand on. */
  readonly pace: Pace;
}

/** `leaving`: it may never be seen again. `online`: the device has a network again. */
export type PageEvent = "shown" | "hidden" | "leaving" | "online";

/** The page that a tab shows, or a test's own. */
export interface PageLife {
  visible(): boolean;
  /** The answer ends it. */
  listen(hear: (event: PageEvent) => void): () => void;
}

export interface SeatWorld extends DealerWorld {
  /** At least 0 and below 1. */
  readonly random: () => number;
  readonly page: PageLife;
}

/**
 * One seat of a room: plays over the public API like every other, and deals besides whenever the role of the host is its own. It asks for that
 * role by itself: as the first to sit when the game starts, and when the host is gone.
 */
export function createSeat(options: OpenSeat, world: SeatWorld): SeatedHost {
  const { tableId, seat, claimToken } = options;
  const { client, timers, page } = world;
  const stop = new AbortController();
  const listeners = new Set<(snapshot: HostSnapshot) => void>();
  let state: StateOutput | null = null;
  let lobby: LobbyOutput | null = null;
  let sign: HostSign = "none";
  /** This tab dealt last. */
  let wary = false;
  let forget: (() => void) | null = null;

  const first: HostSnapshot = {
    status: "connecting",
    table: null,
    lobby: null,
    pace: options.pace,
    clockSkew: 0,
    message: null,
    own: null,
    moved: false,
    hosting: false,
    handover: null,
  };
  const board = createStatusBoard(first, (snapshot) => {
    for (const listener of listeners) listener(snapshot);
  });
  const show = (change: Partial<HostSnapshot>) => {
    if (!stop.signal.aborted) board.show(change);
  };
  const health = createHealth(timers, (up) => {
    if (stop.signal.aborted) return;
    board.connection(up);
    if (up) follower.kick();
  });
  const line: Line = { timers, health, signal: stop.signal };
  const chair = seat === null || claimToken === null ? null : { seat, token: claimToken };

  const speaker = chair === null ? null : createSpeaker(client, tableId, chair, line, () => follower.kick());
  const succession =
    chair === null ? null : createSuccession(timers, world.random, () => void dealer?.take());
  const dealer =
    chair === null
      ? null
      : createDealer({ ...options, claimToken: chair.token, visible: page.visible() }, world, line, {
          changed() {
            const hosting = dealer?.hosting ?? false;
            wary ||= board.current.hosting === true && !hosting;
            show({ hosting });
            weigh();
          },
          broke: () => succession?.broke(),
        });

  /** Whether it is this tab's turn to deal. */
  function weigh(): void {
    if (lobby === null || stop.signal.aborted) return;
    const { start_signaled: started, hosted, closed_at: closed, claims } = lobby;
    succession?.see({
      // Before the first hand there is no state that could tell.
      sign: sign === "none" && hosted ? "here" : sign,
      started: started && closed === null,
      plays: (state === null ? lobby.moved : state.seat?.moved) !== true,
      first: claims.find((claim) => claim.fresh)?.seat_index === seat,
      visible: page.visible(),
      busy: dealer?.busy ?? false,
      wary,
    });
  }

  const skewOf = ({ now }: { readonly now: string }) => Date.parse(now) - timers.now();

  function tellHandover(handover: Handover | null): void {
    forget?.();
    forget = handover === "done" ? timers.after(DONE_MS, () => tellHandover(null)) : null;
    show({ handover });
  }

  function hearSign(next: HostSign): void {
    const { handover } = board.current;
    const gone = next === "silent" || next === "conceded";
    sign = next;
    if (next === "here") wary = false;
    if (gone && handover !== "seeking") tellHandover("seeking");
    if (next === "here" && handover === "seeking") tellHandover("done");
    weigh();
  }

  /** The first answer has come. Later ones do not say that all the others come, too. */
  const met = (): Partial<HostSnapshot> => (state === null && lobby === null ? { status: "following" } : {});

  function end(refusal: Failed): void {
    const fate = fateOf(refusal);
    const lost = LOST.get(refusal.error.code);
    if (lost !== undefined) show({ status: "unseated", lost, own: null });
    else if (fate === "missing") show({ status: "not_found" });
    else if (fate === "gone") show({ status: "ended" });
    else show({ status: "crashed", message: refusal.error.message });
    halt();
  }

  const follower = follow({ client, tableId, chair }, line, {
    state(next) {
      const moved = next.seat?.moved === true;
      show({ ...met(), table: publicOf(next), own: ownOf(next, lobby), moved, clockSkew: skewOf(next) });
      state = next;
    },
    sign: hearSign,
    lobby(next) {
      const own = state === null ? {} : { own: ownOf(state, next) };
      show({ ...met(), lobby: next, clockSkew: skewOf(next), ...own });
      lobby = next;
      if (next.closed_at !== null) {
        show({ status: "ended" });
        return halt();
      }
      weigh();
    },
    refused: end,
  });

  const leavePage = page.listen((event) => {
    if (event === "leaving") dealer?.leave();
    else if (event === "hidden") dealer?.hidden();
    else {
      if (event === "shown") dealer?.shown();
      follower.kick();
    }
    weigh();
  });

  function halt(): void {
    leavePage();
    succession?.stop();
    forget?.();
    dealer?.leave();
    stop.abort();
  }

  return {
    snapshot: () => board.current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    command(command) {
      if (speaker?.word(command) !== true) dealer?.command(command);
    },
    act: (act) => speaker?.act(act),
    stop() {
      halt();
      listeners.clear();
    },
  };
}
