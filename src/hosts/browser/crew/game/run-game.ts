import type { Client } from "@/client/client";
import type { TableId } from "@/contract/ids";
import type { Clock as Timers } from "@/lib/clock";
import type { Outbox } from "@/table/ports";
import { createRunner } from "@/table/runner";
import type { ByteSource } from "@/table/shuffle";
import { createDeckSource, randomToken } from "../../../chance";
import type { HostSnapshot } from "../../../host";
import type { GameStart } from "../../messages";
import { createServerClock } from "../../ports/clock";
import type { RunningGame } from "../../run-host";
import { createStatusBoard } from "../../status";
import { chairsOf } from "../crew";
import { mayStay } from "../outbox";
import { openCrewTable } from "../table";
import { createClubHands } from "./club-hands";
import type { GameShelf } from "./keep";
import { resumeOf } from "./keep";

/** Every game without a table has this name: nobody else ever reads it. */
const NO_TABLE = "00000000000000000000" as TableId;

/** Decision 19: two thousand chips, blinds of ten and twenty. */
const USUAL = { starting_stack: 2_000, small_blind: 10, big_blind: 20, ante: 0, ante_type: "none" } as const;

/** A game is kept for a day, like a table (decision 24). */
const KEPT_MS = 24 * 3_600_000;

export interface GameWorld {
  readonly client: Pick<Client, "writeClubHand">;
  readonly timers: Timers;
  readonly monotonic: () => number;
  readonly bytes: ByteSource;
  readonly shelf: GameShelf;
}

/** Deals a game that lives in this tab alone, until stopped. What the page shows has been kept first, so that a reload goes on from it. */
export function runGame(
  start: GameStart,
  world: GameWorld,
  ear: (snapshot: HostSnapshot) => void,
): RunningGame {
  const { crew, game } = start;
  const { timers, bytes, shelf } = world;
  const stop = new AbortController();
  const board = createStatusBoard(
    { status: "connecting", table: null, lobby: null, pace: start.pace, clockSkew: 0, message: null },
    ear,
  );
  const clock = createServerClock(timers, world.monotonic);
  const table = openCrewTable(crew, NO_TABLE, start.pace, { timers, bytes, now: clock.now });
  stop.signal.addEventListener("abort", table.driver.stop, { once: true });

  async function live(): Promise<void> {
    await shelf.sweep(timers.now() - KEPT_MS).catch(() => undefined);
    const resume = resumeOf(await shelf.load(game).catch(() => null));
    const hands = createClubHands(world.client, crew, resume?.nextHandIndex ?? 1, timers, stop.signal);
    const outbox: Outbox = {
      async publish(publication) {
        if (table.driver.hurried && mayStay(publication)) return "accepted";
        const { version, full } = publication;
        const kept = { version, full, nextHand: hands.acknowledged() + 1, at: timers.now() };
        // Where the browser keeps nothing, the game lasts as long as the page.
        await shelf.put(game, kept).catch(() => undefined);
        return "accepted";
      },
    };
    const runner = createRunner({
      ports: {
        inbox: table.inbox,
        outbox,
        hands,
        clock,
        deck: createDeckSource(bytes),
        token: () => randomToken(bytes),
      },
      tableId: NO_TABLE,
      mode: crew.mode,
      seats: chairsOf(crew),
      settings: USUAL,
      pace: start.pace,
      ...(resume === null ? {} : { resume }),
    });
    table.attend(runner, (change) => board.show({ status: "hosting", ...change }));
    await runner.run(stop.signal);
  }

  const done = live()
    .catch((error: unknown) => {
      board.show({ status: "crashed", message: error instanceof Error ? error.message : String(error) });
    })
    .finally(() => stop.abort());

  return { command: table.command, act: table.act, stop: () => stop.abort(), done };
}
