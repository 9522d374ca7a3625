import type { TableId } from "@/contract/ids";
import type { SeatView } from "@/contract/state";
import type { Clock as Timers } from "@/lib/clock";
import type { OperatorCommand } from "@/table/operator";
import type { Runner, RunnerNews } from "@/table/runner";
import type { ByteSource } from "@/table/shuffle";
import type { BotDriver } from "../../bots/driver";
import { createDriver } from "../../bots/driver";
import { botMind } from "../../bots/mind";
import type { HostSnapshot, OwnAct, Pace } from "../../host";
import type { Crew } from "./crew";
import { castOf, crewLobby, HUMAN_SEAT } from "./crew";
import type { CrewInbox } from "./inbox";
import { createCrewInbox } from "./inbox";

/** A crew at one table: the inbox that everybody at it speaks into, and the bots that do. */
export interface CrewTable {
  readonly inbox: CrewInbox;
  readonly driver: BotDriver;
  /** The human's word. */
  act(act: OwnAct): void;
  /** The operator's word; the pace is the crew's too. */
  command(command: OperatorCommand): void;
  /** Listens to a dealer's table, and hands on what the page is to show of it. */
  attend(runner: Runner, show: (change: Partial<HostSnapshot>) => void): void;
}

export interface CrewWorld {
  readonly timers: Timers;
  readonly bytes: ByteSource;
  /** The table's own time. */
  readonly now: () => number;
}

export function openCrewTable(crew: Crew, tableId: TableId, pace: Pace, world: CrewWorld): CrewTable {
  const lobby = crewLobby(crew, tableId, new Date(world.now()).toISOString());
  const inbox = createCrewInbox(lobby, world.now);
  let dealer: Pick<Runner, "command"> | null = null;
  const driver = createDriver(castOf(crew), pace, {
    timers: world.timers,
    bytes: world.bytes,
    mind: botMind,
    say: inbox.say,
    command: (command) => dealer?.command(command),
  });
  return {
    inbox,
    driver,
    act(act) {
      if (crew.human !== null) inbox.say(HUMAN_SEAT, act);
    },
    command(command) {
      if (command.kind === "set_pace") driver.setPace(command.pace);
      else dealer?.command(command);
    },
    attend(runner, show) {
      dealer = runner;
      // A game that was saved in a hurry, or at another speed, goes on at the speed that is chosen now.
      runner.command({ kind: "set_pace", pace });
      runner.subscribe((news) => {
        driver.follow(news);
        if (worthShowing(news, driver.hurried))
          show({ table: news.table, pace: news.pace, lobby, own: ownView(crew, news.seats) });
      });
    },
  };
}

/** Of a table that hurries, a page shows each hand's end; it could not follow more, and has nothing to decide. */
const worthShowing = ({ table }: RunnerNews, hurried: boolean): boolean =>
  !hurried || table.phase === "between" || table.phase === "ended";

const ownView = (crew: Crew, seats: readonly SeatView[]): SeatView | null =>
  crew.human === null ? null : (seats.find((view) => view.seatIndex === HUMAN_SEAT) ?? null);
