import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composePlaystyle, KNOBS, NEUTRAL } from "@/engine";
import {
  addBot,
  type Draft,
  draftOf,
  isSound,
  MAX_CREW,
  MIN_CREW,
  override,
  removeBot,
  rename,
  resetBot,
  sameCrew,
  styles,
  toInput,
  turn,
} from "./draft";
import { ownCount, settled } from "./knobs";

const NAMES = ["Ash", "Birch", "Cedar", "Elm", "Fir", "Gingko"];
const agent = {
  entourage: NAMES,
  playstyle: { ...NEUTRAL, aggression: 0.8 },
  entourage_playstyles: [null, { tightness: 0.1 }, null, null, null, null],
};
const draft = draftOf(agent);

/** A draft as the server would give it back. */
const saved = (of: Draft): Draft => draftOf(toInput(of));

describe("a crew's draft", () => {
  it("is what the server has, and comes to the same again", () => {
    expect(toInput(draft)).toEqual(agent);
    expect(sameCrew(draft, saved(draft))).toBe(true);
    expect(isSound(draft)).toBe(true);
  });

  it("of too small a crew is filled up with names to be given", () => {
    const small = draftOf({ ...agent, entourage: ["Ash"], entourage_playstyles: [] });
    expect(small.bots.map(({ name }) => name)).toEqual(["Ash", "", "", "", "", ""]);
    expect(isSound(small)).toBe(false);
  });

  it("changes by a name, and no more by space around it", () => {
    expect(sameCrew(rename(draft, 0, "Oak"), draft)).toBe(false);
    expect(sameCrew(rename(draft, 0, "  Ash "), draft)).toBe(true);
    expect(toInput(rename(draft, 0, " Old   Oak ")).entourage[0]).toBe("Old Oak");
  });

  it("turns one knob of the house for all who have none of their own", () => {
    const turned = turn(turn(draft, "tightness", 0.9), "aggression", 0.2);
    expect(styles(turned)[0]).toEqual({ ...NEUTRAL, aggression: 0.2, tightness: 0.9 });
    expect(styles(turned)[1]).toEqual({ ...NEUTRAL, aggression: 0.2, tightness: 0.1 });
  });

  it("gives a seat a value of its own, takes it away, and resets the seat", () => {
    const own = override(draft, 2, "bluff_frequency", 0.9);
    expect(toInput(own).entourage_playstyles[2]).toEqual({ bluff_frequency: 0.9 });
    expect(sameCrew(override(own, 2, "bluff_frequency", null), draft)).toBe(true);
    expect(sameCrew(resetBot(own, 2), draft)).toBe(true);
    expect(toInput(resetBot(draft, 1)).entourage_playstyles[1]).toBeNull();
  });

  it("an own value that equals the house's is no deviation", () => {
    const same = override(draft, 0, "aggression", 0.8);
    expect(sameCrew(same, draft)).toBe(true);
    expect(ownCount(same.bots[0]?.own ?? {}, same.style)).toBe(0);
    expect(ownCount(draft.bots[1]?.own ?? {}, draft.style)).toBe(1);
  });

  it("grows to nine and shrinks to six, whoever goes", () => {
    let grown = draft;
    for (let more = 0; more < 9; more += 1) grown = addBot(grown);
    expect(grown.bots).toHaveLength(MAX_CREW);
    expect(new Set(grown.bots.map(({ key }) => key)).size).toBe(MAX_CREW);
    expect(isSound(grown)).toBe(false);
    const fewer = removeBot(grown, 0);
    expect(fewer.bots.map(({ name }) => name).slice(0, 2)).toEqual(["Birch", "Cedar"]);
    expect(fewer.bots[0]?.own).toEqual({ tightness: 0.1 });
    let least = grown;
    for (let gone = 0; gone < 9; gone += 1) least = removeBot(least, 0);
    expect(least.bots).toHaveLength(MIN_CREW);
  });

  it("keeps the tempers of chairs past the last name, and gives them to who fills the chair", () => {
    const beyond = draftOf({
      ...agent,
      entourage_playstyles: [...agent.entourage_playstyles, null, { commitment: 1 }],
    });
    expect(toInput(beyond).entourage_playstyles).toEqual([
      ...agent.entourage_playstyles,
      null,
      { commitment: 1 },
    ]);
    const filled = addBot(addBot(beyond));
    expect(filled.bots[7]?.own).toEqual({ commitment: 1 });
    expect(filled.beyond).toEqual([]);
  });

  it("is never changed in place", () => {
    const before = structuredClone(draft);
    turn(override(rename(draft, 0, "x"), 0, "tightness", 1), "tightness", 0);
    removeBot(addBot(draft), 3);
    expect(draft).toEqual(before);
  });

  it("always comes to what the server takes, and back to itself", () => {
    const knob = fc.constantFrom(...KNOBS);
    const seat = fc.integer({ min: 0, max: 8 });
    const step = fc.oneof(
      fc.tuple(seat, fc.string({ maxLength: 30 })).map(
        ([at, name]) =>
          (d: Draft) =>
            rename(d, at, name),
      ),
      fc.tuple(knob, fc.double({ min: -1, max: 2, noNaN: true })).map(
        ([k, value]) =>
          (d: Draft) =>
            turn(d, k, value),
      ),
      fc.tuple(seat, knob, fc.option(fc.double({ min: -1, max: 2, noNaN: true }))).map(
        ([at, k, value]) =>
          (d: Draft) =>
            override(d, at, k, value),
      ),
      seat.map((at) => (d: Draft) => removeBot(d, at)),
      seat.map((at) => (d: Draft) => resetBot(d, at)),
      fc.constant(addBot),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const end = steps.reduce((now, apply) => apply(now), draft);
        const input = toInput(end);
        expect(end.bots.length).toBeGreaterThanOrEqual(MIN_CREW);
        expect(end.bots.length).toBeLessThanOrEqual(MAX_CREW);
        for (const style of [input.playstyle, ...styles(end)])
          for (const k of KNOBS) expect(style[k]).toBe(Math.min(1, Math.max(0, style[k])));
        expect(input.entourage_playstyles.length).toBeLessThanOrEqual(MAX_CREW);
        expect(sameCrew(saved(end), end)).toBe(true);
        expect(styles(saved(end))).toEqual(styles(end).map((style) => composePlaystyle(style)));
      }),
    );
  });
});

describe("a knob", () => {
  it("stays within its ends, in hundredths", () => {
    expect([-1, 0, 0.005, 0.333, 0.999, 1, 7].map(settled)).toEqual([0, 0, 0.01, 0.33, 1, 1, 1]);
  });
});
