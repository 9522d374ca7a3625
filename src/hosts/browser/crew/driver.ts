import type { PublicTable, SeatView } from "@/contract/state";
import type { Playstyle, Reads } from "@/engine";
import type { Clock as Timers } from "@/lib/clock";
import type { OperatorCommand } from "@/table/operator";
import type { RunnerNews } from "@/table/runner";
import type { ByteSource } from "@/table/shuffle";
import type { OwnAct, Pace } from "../../host";
import type { Crew } from "./crew";
import { botAt, HUMAN_SEAT } from "./crew";
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

/** Plays a crew's chairs: a bot hears what its own chair hears, and answers through the same inbox as anybody. */
export interface CrewDriver {
  follow(news: Pick<RunnerNews, "table" | "seats" | "pace">): void;
  /** How fast the table is to go while somebody plays along. */
  setPace(pace: Pace): void;
  /** Nobody waits for this table any more: the human is out, and the rest is played to its end at once. */
  readonly hurried: boolean;
  stop(): void;
}

export function createDriver(crew: Crew, pace: Pace, world: DriverWorld): CrewDriver {
  const { timers, bytes, mind, say, command } = world;
  let chosen = pace;
  let hurried = false;
  const memory = createMemory();
  let pending: { readonly token: string; readonly callOff: () => void } | null = null;

  function hurry(table: PublicTable): void {
    const now = crew.human !== null && table.phase !== "ended" && humanIsOut(table);
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
      const bot = seat === undefined ? null : botAt(crew, seat.seatIndex);
      if (seat === undefined || token === null || bot === null) return;
      pending = { token, callOff: think(table, seat, bot.style, token) };
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

const humanIsOut = (table: PublicTable): boolean =>
  table.playersPublic.find((player) => player.seatIndex === HUMAN_SEAT)?.status === "busted";
