import type { Playstyle } from "@/engine";
import type { Clock } from "@/lib/clock";
import type { Ctx } from "@/services/ctx";
import type { ByteSource } from "@/table/shuffle";
import type { Turns } from "./turns";

/** One of the house's own players. */
export interface HouseBot {
  readonly name: string;
  readonly style: Playstyle;
}

/** What the house's dealer needs of the server it lives in. */
export interface HouseWorld {
  readonly ctx: Ctx;
  readonly timers: Clock;
  readonly bytes: ByteSource;
  /** Of the tables at full speed: one for all that this server deals. */
  readonly turns: Turns;
  /** Those who may be asked to sit: at least as many as a sandbox has chairs. */
  readonly bots: readonly HouseBot[];
  /** Hands that one table is dealt before it closes: whoever opens tables fills no disk with them. */
  readonly handsAtMost: number;
}
