import type { OwnPending, PublicTable } from "@/contract/state";
import type { OperatorCommand, Pace } from "../operator";
import type { Publication } from "../ports";
import type { ResumePoint, Runner, RunnerEnd, RunnerNews } from "../runner";
import { createRunner } from "../runner";
import { below, seeded } from "./chance";
import type { House, Said } from "./house";

/** A host at work in a house, and what a test does with it. */
export interface Driver {
  readonly house: House;
  readonly runner: Runner;
  readonly end: Promise<RunnerEnd>;
  /** The last accepted publication. Throws before the first. */
  last(): Publication;
  table(): PublicTable;
  /** Lets the host work until it waits. */
  settle(): Promise<void>;
  /** Moves time and lets the host work. */
  pass(ms: number): Promise<void>;
  command(command: OperatorCommand): Promise<void>;
  /** The seat whose turn it is acts. Throws where nobody owes an act. */
  act(action: ActSaid["action"], sizes?: Pick<ActSaid, "amount" | "raiseTo">): Promise<void>;
  /** Plays until the condition holds, with this policy; throws when the host and the players wait for each other. */
  playUntil(done: (table: PublicTable) => boolean, policy?: Policy): Promise<void>;
  stop(): Promise<RunnerEnd>;
}

export type ActSaid = Extract<Said, { kind: "action" }>;
export type Choice = Pick<ActSaid, "action" | "amount" | "raiseTo">;
/** What a player does, from what its own view shows. */
export type Policy = (pending: OwnPending, table: PublicTable) => Choice;

/** Calls or checks everything. */
export const callingStation: Policy = (pending) => ({ action: pending.canCheck ? "check" : "call" });

/** Any legal or nearly legal act, the same for the same moment of the same hand: a replay after a crash decides alike. */
export function randomPolicy(seed: number, boldness = 0.02): Policy {
  return (pending, table) => {
    const random = seeded(seed, table.handIndex, table.log.length);
    const dice = random();
    if (dice < boldness) return { action: "allin" };
    if (4 * pending.needToCall > pending.maxAmount && random() < 0.7) return { action: "fold" };
    if (dice < 0.25 && pending.minRaise !== null) {
      const room = Math.max((pending.maxAmount - pending.minRaise) >> 3, 1);
      return { action: "raise", amount: pending.minRaise + below(random, room) };
    }
    if (dice < 0.27) return { action: "raise", amount: below(random, 2 * pending.maxAmount + 2) };
    if (dice < 0.35) return { action: "fold" };
    if (dice < 0.37) return { action: "check" };
    return { action: pending.canCheck ? "check" : "call" };
  };
}

/** How often in a row nothing may happen before a game counts as stuck. */
const PATIENCE = 50;
/** Until this hand a driven player who busts buys in again. */
const YOUNG = 12;

export interface DriveOptions {
  readonly pace?: Pace;
  readonly resume?: ResumePoint;
  readonly listen?: (news: RunnerNews) => void;
}

export function drive(house: House, { listen, ...options }: DriveOptions = {}): Driver {
  const { tableId, mode, seats, settings, ports } = house;
  const runner = createRunner({ ports, tableId, mode, seats, settings, pace: "instant", ...options });
  if (listen) runner.subscribe(listen);
  const stop = new AbortController();
  const end = runner.run(stop.signal);
  // A rejection is asserted through `end`; it must not count as unhandled before the test looks at it.
  end.catch(() => undefined);

  const last = () => {
    const publication = house.published().at(-1);
    if (publication === undefined) throw new Error("nothing was published");
    return publication;
  };
  const owed = () => {
    for (const view of house.published().at(-1)?.seats ?? [])
      if (view.pendingAction !== null && view.claim !== null)
        return { pending: view.pendingAction, claim: view.claim, outcome: view.lastOutcome };
    return null;
  };
  const say = async (choice: Choice) => {
    const turn = owed();
    if (turn === null) throw new Error("nobody owes an act");
    const { seatIndex, turnToken } = turn.pending;
    await house.say({ kind: "action", seatIndex, claim: turn.claim, turnToken, ...choice });
  };

  /** Whoever busts buys in again while the game is young, and leaves later; the same in a replay. */
  async function answerBuyIn(said: Map<string, number>): Promise<boolean> {
    const { table, seats: views } = last();
    const { buyIn } = table;
    const claim = views.find((view) => view.seatIndex === buyIn?.seatIndex)?.claim;
    if (!buyIn || !claim || said.has(`buy-in ${table.handIndex} ${claim}`)) return false;
    said.set(`buy-in ${table.handIndex} ${claim}`, 1);
    const decision = table.handIndex < YOUNG ? "buyin" : "leave";
    await house.say({ kind: "buyin", seatIndex: buyIn.seatIndex, claim, decision });
    return true;
  }

  async function playUntil(done: (table: PublicTable) => boolean, policy = callingStation): Promise<void> {
    const said = new Map<string, number>();
    for (let idle = 0; idle < PATIENCE; idle++) {
      await house.settle();
      const { table } = last();
      if (done(table)) return;
      const turn = owed();
      const token = turn?.pending.turnToken ?? "";
      const tries = said.get(token) ?? 0;
      const refused = turn?.outcome?.turnToken === token;
      if (turn !== null && tries < (refused ? 2 : 1)) {
        said.set(token, tries + 1);
        // Who was refused plays it safe the second time.
        await say((refused ? callingStation : policy)(turn.pending, table));
        idle = 0;
      } else if (await answerBuyIn(said)) idle = 0;
      else house.clock.advance(1_000);
    }
    throw new Error(`stuck in ${JSON.stringify(last().table)}`);
  }

  return {
    house,
    runner,
    end,
    last,
    table: () => last().table,
    settle: house.settle,
    async pass(ms) {
      await house.settle();
      house.clock.advance(ms);
      await house.settle();
    },
    async command(command) {
      runner.command(command);
      await house.settle();
    },
    async act(action, sizes = {}) {
      await say({ action, ...sizes });
      await house.settle();
    },
    playUntil,
    async stop() {
      stop.abort();
      return end;
    },
  };
}

/** Guests in the first `players` chairs and the start signal: the host deals. */
export async function openGame(house: House, players: number, options: DriveOptions = {}): Promise<Driver> {
  for (let seat = 0; seat < players; seat++) await house.claim(seat, `Guest ${seat}`);
  await house.signalStart();
  const driver = drive(house, options);
  await house.settle();
  return driver;
}
