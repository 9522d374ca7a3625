import { describe, expect, test } from "vitest";
import type { Knob } from "../playstyle";
import { composePlaystyle, KNOBS, NEUTRAL } from "../playstyle";
import type { Dials } from "./dials";
import { dialsOf } from "./dials";

const at = (knob: Knob, value: number): Dials => dialsOf(composePlaystyle({ [knob]: value }));
const names = Object.keys(dialsOf(NEUTRAL)) as (keyof Dials)[];

/** Which of a knob's numbers differ from the neutral player's at this value. */
const moved = (knob: Knob, value: number) =>
  names.filter((name) => at(knob, value)[name] !== dialsOf(NEUTRAL)[name]).sort();

describe("each knob has numbers of its own (contract: phase 1 knobs)", () => {
  const owned: Readonly<Record<Knob, readonly (keyof Dials)[]>> = {
    aggression: ["fewOpponents", "opened", "preflopBluff", "raiseThreshold", "reraised"],
    bluff_frequency: ["bluff"],
    tightness: ["allInFloor", "played"],
    cbet_rate: ["cbet"],
    commitment: ["risk"],
  };

  test.each(KNOBS)("%s moves its numbers and no other knob's", (knob) => {
    for (const value of [0, 0.2, 0.8, 1]) expect(moved(knob, value)).toEqual(owned[knob]);
  });

  test("every number belongs to exactly one knob", () => {
    expect(KNOBS.flatMap((knob) => owned[knob]).sort()).toEqual([...names].sort());
  });

  test.each(KNOBS)("%s moves them one way only, without a jump", (knob) => {
    for (const name of owned[knob]) {
      const path = Array.from({ length: 101 }, (_, step) => at(knob, step / 100)[name]);
      const steps = path.slice(1).map((value, i) => value - (path[i] ?? 0));
      const way = Math.sign(steps[0] ?? 0);
      expect(way).not.toBe(0);
      for (const step of steps) expect(Math.sign(step)).toBe(way);
      const range = Math.abs((path.at(-1) ?? 0) - (path[0] ?? 0));
      for (const step of steps) expect(Math.abs(step)).toBeLessThan(range / 25);
    }
  });
});

describe("the contract's figures", () => {
  test("bluffs are 0.4 times to 1.6 times as frequent", () => {
    expect(at("bluff_frequency", 0).bluff).toBeCloseTo(0.4);
    expect(dialsOf(NEUTRAL).bluff).toBe(1);
    expect(at("bluff_frequency", 1).bluff).toBeCloseTo(1.6);
  });

  test("continuation bets run from 30% to 80%", () => {
    expect(at("cbet_rate", 0).cbet).toBeCloseTo(0.3);
    expect(at("cbet_rate", 1).cbet).toBeCloseTo(0.8);
  });

  test("multipliers are one, and what is added is nothing, for the neutral player", () => {
    const neutral = dialsOf(NEUTRAL);
    for (const name of ["played", "opened", "reraised", "fewOpponents", "bluff", "risk"] as const)
      expect(neutral[name]).toBe(1);
    expect(neutral.allInFloor).toBe(0);
    expect(neutral.raiseThreshold).toBe(0);
  });

  test("more aggression asks less of a reraise; more tightness asks more of an all-in; more commitment fears less", () => {
    expect(at("aggression", 1).raiseThreshold).toBeLessThan(at("aggression", 0).raiseThreshold);
    expect(at("aggression", 0).preflopBluff).toBe(0);
    expect(at("tightness", 1).allInFloor).toBeGreaterThan(0);
    expect(at("tightness", 1).played).toBeLessThan(1);
    expect(at("commitment", 1).risk).toBeLessThan(at("commitment", 0).risk);
  });
});
