import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { chanceFrom, decide, evolveAll, type LegalActions, legalActions, type TableState } from "@/engine";
import { giveUp, readAnswer } from "./answer";
import { BIG_BLIND, freshTable, type Player, playHand, shuffled } from "./deal";
import { startDecider } from "./decider";
import { playSeries } from "./series";
import { tableOf } from "./table";
import { questionFor } from "./view";

const STACK = 100 * BIG_BLIND;
const passive: Player = async (_state, legal) => ({ type: legal.canCheck ? "check" : "call" });
const folder: Player = async (_state, legal) => ({ type: legal.canCheck ? "check" : "fold" });

/** Six-handed, before the flop, the first to act. */
function firstTurn(): { readonly state: TableState; readonly legal: LegalActions } {
  let state = freshTable(["A", "B", "C", "D", "E", "F"], STACK);
  const say = (command: Parameters<typeof decide>[1]) => {
    const decision = decide(state, command);
    if (!decision.ok) throw new Error(decision.refusal.message);
    state = evolveAll(state, decision.events);
  };
  say({ type: "StartHand", button: 0, at: 0 });
  for (let card = 0; state.awaiting.kind === "hole_cards"; card += 2)
    say({ type: "DealHoleCards", seat: state.awaiting.seats[0] ?? 0, cards: [card, card + 1], at: 0 });
  if (state.awaiting.kind !== "action") throw new Error("nobody owes an act");
  const legal = legalActions(state, state.awaiting.seat);
  if (legal === null) throw new Error("nothing is legal");
  return { state, legal };
}

describe("a question", () => {
  const { state, legal } = firstTurn();
  const question = questionFor(state, legal, 7, "t1");

  it("stands where a state of the API has it: price, cards, stacks", () => {
    expect(question.table.pendingAction).toMatchObject({
      seatIndex: 3,
      needToCall: BIG_BLIND,
      minRaiseTo: 2 * BIG_BLIND,
    });
    expect(question.seat.holeCards).toHaveLength(2);
    expect(question.table).toMatchObject({ handIndex: 7, street: "preflop", pot: 150, communityCards: [] });
  });

  it("has no card but the asked seat's own", () => {
    const cards = JSON.stringify(question).match(/"[2-9TJQKA][CDHS]"/g);
    expect(cards).toEqual(question.seat.holeCards.map((card) => `"${card}"`));
  });
});

describe("an answer", () => {
  const { legal } = firstTurn();
  it.each([
    ['{"action":"fold"}', { type: "fold" }, false],
    ['{"action":"call","amount":100}', { type: "call" }, false],
    ['{"action":"raise","raiseTo":300}', { type: "bet_or_raise_to", to: 300 }, false],
    ['{"action":"raise","amount":300}', { type: "bet_or_raise_to", to: 300 }, false],
    ['{"action":"allin"}', { type: "bet_or_raise_to", to: STACK }, false],
    ['{"action":"raise","raiseTo":101}', { type: "call" }, true],
    ['{"action":"raise"}', { type: "call" }, true],
    ['{"action":"check"}', { type: "fold" }, true],
    ["raise!", { type: "fold" }, true],
    ["null", { type: "fold" }, true],
  ])("%s is taken as %j", (line, act, fault) => expect(readAnswer(line, legal, 0)).toEqual({ act, fault }));

  it("that never came folds, or checks where that is free", () => {
    expect(giveUp({ ...legal, canCheck: true }).act).toEqual({ type: "check" });
  });
});

describe("a series", () => {
  const of = (plays: readonly Player[], deals = 20, seed = 5) =>
    playSeries({ entrants: plays.map((play, at) => ({ name: `P${at}`, play })), deals, stack: STACK, seed });

  it("takes from nobody what it gives to nobody", async () => {
    const standings = await of([passive, folder, passive]);
    expect(standings.reduce((sum, { bb100 }) => sum + bb100, 0)).toBeCloseTo(0);
    expect(standings.map(({ hands }) => hands)).toEqual([60, 60, 60]);
  });

  it("shows that equals are equal, to the chip: the cards cancel out", async () => {
    for (const { bb100, band, plainBand } of await of([passive, passive, passive])) {
      expect([bb100, band]).toEqual([0, 0]);
      expect(plainBand).toBeGreaterThan(0);
    }
  });

  it("tells better from worse", async () => {
    const standings = await of([folder, passive]);
    expect(standings.at(-1)?.name).toBe("P0");
  });

  it("repeats itself by its seed, and not by another", async () => {
    const random = () => {
      const chance = chanceFrom(1);
      return [
        passive,
        async (_: TableState, legal: LegalActions) =>
          ({ type: chance() < 0.5 && !legal.canCheck ? "fold" : legal.canCheck ? "check" : "call" }) as const,
      ];
    };
    expect(await of(random())).toEqual(await of(random()));
    expect(await of(random(), 20, 6)).not.toEqual(await of(random()));
  });

  it("deals each card once", async () => {
    expect(new Set(shuffled(chanceFrom(3))).size).toBe(52);
    const won = await playHand(
      freshTable(["A", "B"], STACK),
      0,
      shuffled(chanceFrom(3)),
      [passive, passive],
      1,
    );
    expect(won.reduce((sum, chips) => sum + chips, 0)).toBe(0);
  });
});

describe("a program that decides", () => {
  const ask = async (command: string, patience = 10_000) => {
    const { state, legal } = firstTurn();
    const decider = startDecider(command, patience);
    const acts = [await decider.play(state, legal, 1), await decider.play(state, legal, 2)];
    decider.end();
    return { acts, faults: decider.tally().faults };
  };

  it("is asked and heard by lines", async () => {
    const calls = `node -e "require('readline').createInterface({input:process.stdin}).on('line',()=>console.log('{\\"action\\":\\"call\\"}'))"`;
    expect(await ask(calls)).toEqual({ acts: [{ type: "call" }, { type: "call" }], faults: 0 });
  });

  it("that ends, or is not there, is folded and counted", async () => {
    for (const command of ["true", "no-such-program-anywhere 2>/dev/null"])
      expect(await ask(command)).toEqual({ acts: [{ type: "fold" }, { type: "fold" }], faults: 2 });
  });

  it("that says nothing in time is folded, counted and let go", async () => {
    expect(await ask("cat >/dev/null", 20)).toEqual({
      acts: [{ type: "fold" }, { type: "fold" }],
      faults: 2,
    });
  });

  it.each([
    ["bash", "bash examples/agent.sh --decide"],
    ["Python", "python3 examples/agent.py --decide"],
  ])("may be the example in %s", async (_, command) => {
    expect(await ask(command)).toMatchObject({ faults: 0 });
  });
});

describe("the table", () => {
  it("lines figures up, best first, with bands", () => {
    const standing = { name: "Ada", hands: 60, bb100: 12.34, band: 5, plainBand: 20 };
    const text = tableOf(
      [standing, { ...standing, name: "House", bb100: -1, band: null, plainBand: null }],
      new Map([["Ada", { asked: 10, faults: 1, ms: 25 }]]),
    );
    expect(text.split("\n").map((line) => line.trim().split(/ {2,}/))).toEqual([
      ["name", "hands", "bb/100", "95% band", "(by hands)", "faults", "ms/act"],
      ["1", "Ada", "60", "+12.3", "±5.0", "±20.0", "1", "2.5"],
      ["2", "House", "60", "-1.0", "-", "-", "-", "-"],
    ]);
  });

  it("is what the command prints", () => {
    const cli = join("node_modules", "tsx", "dist", "cli.mjs");
    const run = (...more: string[]) =>
      spawnSync(process.execPath, [cli, "examples/showcase/main.ts", ...more], { encoding: "utf8" });
    const series = run("--deals", "3", "House=house", "Cat=cat");
    expect(series.stdout).toMatch(/1 {2}House +6 /);
    expect(run("Only=house")).toMatchObject({ status: 1, stderr: expect.stringContaining("usage:") });
  });
});
