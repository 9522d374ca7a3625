import type { PublicTable, SeatView } from "@/contract/state";
import type { Playstyle, Reads } from "@/engine";
import type { Clock as Timers } from "@/lib/clock";
import type { OperatorCommand } from "@/table/operator";
import type { RunnerNews } from "@/table/runner";
import type { ByteSource } from "@/table/shuffle";
import type { OwnAct, Pace } from "../host";
import { createMemory } from "./memory";
import { thinkingTime } from "./think";

/** What a bot decides from: what everybody sees and saw, what its own chair sees, how it plays, and chance. */
export interface Thought {
  readonly table: PublicTable;
  readonly seat: SeatView;
  readonly style: Playstyle;
  readonly bytes: ByteSource;
  /** Of hands that are over; without them the others are strangers. */
  readonly reads?: Reads;
}

export type Mind = (thought: Thought) => Omit<OwnAct, "turnToken">;

export interface DriverWorld {
  readonly timers: Timers;
  readonly bytes: ByteSource;
  readonly mind: Mind;
  readonly say: (seat: number, act: OwnAct) => void;
  readonly command: (command: OperatorCommand) => void;
}

/** Who is played here. */
export interface Cast {
  /** How the bot of a chair plays; null for a chair that somebody else plays. */
  styleAt(seat: SeatView): Playstyle | null;
  /** Nobody waits for this table any more: the rest is played to its end at once. */
  isOut(table: PublicTable): boolean;
}

/** Plays the bots' chairs: a bot hears what its own chair hears, and answers through the same inbox as anybody. */
export interface BotDriver {
  follow(news: Pick<RunnerNews, "table" | "seats" | "pace">): void;
  /** How fast the table is to go while somebody plays along. */
  setPace(pace: Pace): void;
  /** Nobody waits for this table any more. */
  readonly hurried: boolean;
  stop(): void;
}

export function createDriver(cast: Cast, pace: Pace, world: DriverWorld): BotDriver {
  const { timers, bytes, mind, say, command } = world;
  let chosen = pace;
  let hurried = false;
  const memory = createMemory();
  let pending: { readonly token: string; readonly callOff: () => void } | null = null;

  /** Begins with a hand: the one that put the last of them out is looked at first. */
  function hurry(table: PublicTable): void {
    const begins = hurried || table.phase !== "between";
    const now = begins && table.phase !== "ended" && cast.isOut(table);
    if (now === hurried) return;
    hurried = now;
    command({ kind: "set_pace", pace: hurried ? "instant" : chosen });
  }

  function think(table: PublicTable, seat: SeatView, style: Playstyle, token: string): () => void {
    return timers.after(hurried ? 0 : thinkingTime(chosen, table.street ?? "preflop", bytes), () => {
      say(seat.seatIndex, { turnToken: token, ...mind({ table, seat, style, bytes, reads: memory.reads }) });
    });
  }

  return {
    follow({ table, seats }) {
      hurry(table);
      memory.follow(table);
      const seat = seats.find((view) => view.pendingAction !== null);
      const token = seat?.pendingAction?.turnToken ?? null;
      if (token === (pending?.token ?? null)) return;
      pending?.callOff();
      pending = null;
      const style = seat === undefined ? null : cast.styleAt(seat);
      if (seat === undefined || token === null || style === null) return;
      pending = { token, callOff: think(table, seat, style, token) };
    },
    setPace(next) {
      chosen = next;
      if (!hurried) command({ kind: "set_pace", pace: next });
    },
    get hurried() {
      return hurried;
    },
    stop() {
      pending?.callOff();
      pending = null;
    },
  };
}
