import type { Client } from "@/client/client";
import type { TableId } from "@/contract/ids";
import type { SandboxInput } from "@/contract/tables";
import { NEUTRAL } from "@/engine";
import { good, type House, openHouse } from "@/faces/native/testing/house";
import { idle, type WorldOptions } from "@/services/testing/world";
import type { TableRecord } from "@/store/ports";
import { bytesOf } from "../../browser/testing/host";
import { createKeeper, type Keeper, watched } from "../keeper";
import { createTurns } from "../turns";

const NAMES = ["Anvil", "Bellows", "Crucible", "Flux", "Ingot", "Mandrel", "Swage", "Tongs"];
export const BOTS = NAMES.map((name) => ({ name, style: NEUTRAL }));

/** The real face over real stores in memory, with the house's own dealers behind it and a clock that stands still. */
export interface SandboxServer {
  readonly house: House;
  readonly client: Client;
  readonly keeper: Keeper;
  sandbox(input?: SandboxInput): Promise<TableId>;
  /** Lets everything run that does not wait for time. */
  settle(): Promise<void>;
  /** Moves time in steps, so that whoever wakes works at its own instant. */
  pass(ms: number, step?: number): Promise<void>;
  /** Another process takes over the same stores. */
  restart(): Promise<void>;
}

export interface SandboxServerOptions extends WorldOptions {
  readonly cap?: number;
  readonly seed?: number;
  readonly handsAtMost?: number;
}

export function openSandboxServer({
  cap = 100,
  seed = 1,
  handsAtMost = 10_000,
  ...options
}: SandboxServerOptions = {}): SandboxServer {
  let look: (record: TableRecord) => void = () => undefined;
  const house = openHouse({
    sandboxes: { refuse: (opener) => keeper.refuse(opener) },
    ...options,
    live: (live) => watched(live, (record) => look(record)),
  });
  let lives = 0;
  const start = (): Keeper => {
    lives += 1;
    const world = {
      ctx: { ...house.ctx, live: house.live },
      timers: house.clock,
      bytes: bytesOf(seed * 100 + lives),
      turns: createTurns(setImmediate),
      bots: BOTS,
      handsAtMost,
    };
    const keeper = createKeeper(world, cap);
    look = keeper.look;
    return keeper;
  };
  let keeper: Keeper = start();
  const pass = async (ms: number, step = 250) => {
    await idle();
    for (let left = ms; left > 0; left -= step) {
      house.clock.advance(Math.min(step, left));
      await idle();
    }
  };
  return {
    house,
    client: house.client,
    get keeper() {
      return keeper;
    },
    async sandbox(input = {}) {
      const table = good(await house.client.openSandbox({ body: input }));
      await idle();
      return table.table_id;
    },
    settle: idle,
    pass,
    async restart() {
      await keeper.stop();
      keeper = start();
    },
  };
}
