import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { composePlaystyle, KNOBS, NEUTRAL } from "./playstyle";

const part = fc.record(
  Object.fromEntries(KNOBS.map((knob) => [knob, fc.double({ min: 0, max: 1, noNaN: true })])),
  { requiredKeys: [] },
);

describe("a style is composed of layers: the baseline, the agent's, the seat's", () => {
  test("nothing said is the neutral player: one half everywhere", () => {
    expect(composePlaystyle()).toEqual(NEUTRAL);
    expect(composePlaystyle({}, null, undefined)).toEqual(NEUTRAL);
    expect(Object.keys(NEUTRAL)).toEqual([...KNOBS]);
    for (const knob of KNOBS) expect(NEUTRAL[knob]).toBe(0.5);
  });

  test("the seat's word goes over the agent's, knob by knob, and the agent's over the baseline", () => {
    const agent = { aggression: 0.25, tightness: 0.85, bluff_frequency: 0.15 };
    const seat = { aggression: 0.95, bluff_frequency: 0.85 };
    expect(composePlaystyle(agent, seat)).toEqual({
      aggression: 0.95,
      bluff_frequency: 0.85,
      tightness: 0.85,
      cbet_rate: 0.5,
      commitment: 0.5,
    });
    expect(composePlaystyle(seat, agent).aggression).toBe(0.25);
  });

  test("of any layers, the last one that names a knob decides it", () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), (layers) => {
        const style = composePlaystyle(...layers);
        for (const knob of KNOBS) {
          const last = layers.findLast((layer) => layer[knob] !== undefined);
          expect(style[knob]).toBe(last?.[knob] ?? 0.5);
        }
      }),
    );
  });

  test("values past an end count as the end; what is no number, or no knob, is left out", () => {
    const style = composePlaystyle({
      aggression: 7,
      tightness: -1,
      cbet_rate: Number.NaN,
      commitment: undefined,
    });
    expect(style).toEqual({ ...NEUTRAL, aggression: 1, tightness: 0 });
    const stranger = { charm: 1 } as Partial<typeof NEUTRAL>;
    expect(composePlaystyle(stranger)).toEqual(NEUTRAL);
  });

  test("composing changes no layer, and never the baseline", () => {
    const agent = Object.freeze({ tightness: 0.3 });
    composePlaystyle(agent, { tightness: 0.9 });
    expect(agent).toEqual({ tightness: 0.3 });
    expect(composePlaystyle()).toEqual(NEUTRAL);
  });
});
