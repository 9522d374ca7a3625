import { describe, expect, it } from "vitest";
import type { PublicTable, SeatView } from "@/contract/state";
import { createManualClock } from "@/lib/clock";
import type { OperatorCommand } from "@/table/operator";
import { drive } from "@/table/testing/drive";
import { createMemoryHouse } from "@/table/testing/memory-house";
import { castOf } from "../browser/crew/crew";
import { crewFor } from "../browser/testing/crew";
import { bytesOf } from "../browser/testing/host";
import type { OwnAct } from "../host";
import type { Mind } from "./driver";
import { createDriver } from "./driver";

interface News {
  readonly table: PublicTable;
  readonly seats: readonly SeatView[];
  readonly pace: "normal";
}

/** What three chairs hear when the first decision of the first hand is owed. */
async function firstTurn(): Promise<News> {
  const house = createMemoryHouse({ seats: 3, mode: "challenge" });
  for (const seat of [0, 1, 2]) house.claim(seat, `Seat ${seat}`, seat > 0);
  house.signalStart();
  const game = drive(house);
  await game.playUntil((table) => table.pendingAction !== null);
  const { table, seats } = game.last();
  await game.stop();
  return { table, seats, pace: "normal" };
}

/** The same news with another chair on turn. */
function turnOf({ table, seats, pace }: News, seat: number, token: string): News {
  const owed = seats.find((view) => view.pendingAction !== null)?.pendingAction;
  if (!owed) throw new Error("nobody owes an act");
  const pending = { ...owed, seatIndex: seat, turnToken: token } as typeof owed;
  return {
    pace,
    table: { ...table, pendingAction: { seatIndex: seat, since: owed.since, deadline_at: null } },
    seats: seats.map((view) => ({ ...view, pendingAction: view.seatIndex === seat ? pending : null })),
  };
}

function open(mode: "challenge" | "demo" = "challenge") {
  const clock = createManualClock();
  const said: (OwnAct & { seat: number })[] = [];
  const commands: OperatorCommand[] = [];
  const thoughts: Parameters<Mind>[0][] = [];
  const driver = createDriver(castOf(crewFor(3, mode)), "normal", {
    timers: clock,
    bytes: bytesOf(7),
    mind: (thought) => {
      thoughts.push(thought);
      return { action: "call" };
    },
    say: (seat, act) => void said.push({ seat, ...act }),
    command: (command) => void commands.push(command),
  });
  return { clock, said, commands, thoughts, driver };
}

const LONG = 60_000;

describe("a crew's driver", () => {
  it("answers for a bot, once a turn, after a pause", async () => {
    const news = turnOf(await firstTurn(), 1, "t1");
    const { driver, clock, said, thoughts } = open();
    driver.follow(news);
    driver.follow(news);
    expect(said).toEqual([]);
    expect(thoughts).toEqual([]);
    clock.advance(LONG);
    driver.follow(news);
    clock.advance(LONG);
    expect(said).toEqual([{ seat: 1, turnToken: "t1", action: "call" }]);
  });

  it("gives a bot its own chair's view and no other", async () => {
    const news = turnOf(await firstTurn(), 2, "t2");
    const { driver, clock, thoughts } = open();
    driver.follow(news);
    clock.advance(LONG);
    expect(thoughts.map(({ seat }) => seat)).toEqual([news.seats[2]]);
    expect(JSON.stringify(thoughts[0]?.table)).not.toContain(news.seats[1]?.holeCards[0] ?? "?");
  });

  it("never answers for the human", async () => {
    const news = turnOf(await firstTurn(), 0, "t3");
    const { driver, clock, said } = open();
    driver.follow(news);
    clock.advance(LONG);
    expect(said).toEqual([]);
  });

  it("plays the first chair of a demo too", async () => {
    const news = turnOf(await firstTurn(), 0, "t4");
    const { driver, clock, said } = open("demo");
    driver.follow(news);
    clock.advance(LONG);
    expect(said.map(({ seat }) => seat)).toEqual([0]);
  });

  it("lets go of a turn that is over before it has answered", async () => {
    const news = await firstTurn();
    const { driver, clock, said } = open();
    driver.follow(turnOf(news, 1, "old"));
    driver.follow(turnOf(news, 2, "new"));
    clock.advance(LONG);
    expect(said.map(({ turnToken }) => turnToken)).toEqual(["new"]);
  });

  it("says nothing more once it is stopped", async () => {
    const { driver, clock, said } = open();
    driver.follow(turnOf(await firstTurn(), 1, "t5"));
    driver.stop();
    clock.advance(LONG);
    expect(said).toEqual([]);
    expect(clock.pending()).toBe(0);
  });

  it("hurries once the human is out, and slows down again for a new game", async () => {
    const news = turnOf(await firstTurn(), 1, "t6");
    const busted = {
      ...news,
      table: {
        ...news.table,
        playersPublic: news.table.playersPublic.map((player) =>
          player.seatIndex === 0 ? { ...player, status: "busted" as const } : player,
        ),
      },
    };
    const { driver, clock, commands, said } = open();
    driver.follow(busted);
    driver.follow(busted);
    expect(driver.hurried).toBe(true);
    clock.advance(0);
    expect(said).toHaveLength(1);
    driver.setPace("fast");
    expect(commands).toEqual([{ kind: "set_pace", pace: "instant" }]);
    driver.follow(turnOf(news, 2, "t7"));
    expect(driver.hurried).toBe(false);
    expect(commands.at(-1)).toEqual({ kind: "set_pace", pace: "fast" });
  });

  it("lets the hand that put the human out be looked at before it hurries", async () => {
    const news = turnOf(await firstTurn(), 1, "t8");
    const out = news.table.playersPublic.map((player) =>
      player.seatIndex === 0 ? { ...player, status: "busted" as const } : player,
    );
    const at = (phase: "between" | "betting") => ({
      ...news,
      table: { ...news.table, phase, playersPublic: out },
    });
    const { driver, commands } = open();
    driver.follow(at("between"));
    expect([driver.hurried, commands]).toEqual([false, []]);
    driver.follow(at("betting"));
    driver.follow(at("between"));
    expect(driver.hurried).toBe(true);
    expect(commands).toEqual([{ kind: "set_pace", pace: "instant" }]);
  });

  it("does not hurry a table that has ended, or one without a human", async () => {
    const news = await firstTurn();
    const out = news.table.playersPublic.map((player) => ({ ...player, status: "busted" as const }));
    const ended = {
      ...news,
      seats: [],
      table: { ...news.table, phase: "ended" as const, playersPublic: out },
    };
    const challenge = open();
    challenge.driver.follow(ended);
    expect(challenge.driver.hurried).toBe(false);
    const demo = open("demo");
    demo.driver.follow({ ...news, table: { ...news.table, playersPublic: out } });
    expect(demo.driver.hurried).toBe(false);
  });
});
