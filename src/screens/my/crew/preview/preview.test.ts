import { describe, expect, it } from "vitest";
import { NEUTRAL, type SeatStats, simulateCrew } from "@/engine";
import { someRow } from "../../testing/fake-api";
import { draftOf, override, rename, turn } from "../model/draft";
import { chartOf } from "./chart";
import type { CrewReport, FromPreview, PreviewRun } from "./messages";
import { createPreviewStore, isStale, PREVIEW_HANDS } from "./store";

const draft = draftOf(someRow());
const stats = (parts: Partial<SeatStats> = {}): SeatStats => ({
  hands: 100,
  vpip: 0.25,
  pfr: 0.2,
  threeBet: 0.05,
  cbet: 0.6,
  wtsd: 0.3,
  bluff: 0.1,
  aggression: 2,
  bb100: 0,
  bb100Band: 10,
  ...parts,
});
const report = (hands: number, bots: SeatStats[] = [stats()]): CrewReport => ({ hands, bots });

/** A dealer that does what the test says. */
function open() {
  const workers: {
    hear: (message: FromPreview) => void;
    fail: () => void;
    runs: PreviewRun[];
    ended: boolean;
  }[] = [];
  const store = createPreviewStore(
    (hear, fail) => {
      const worker = { hear, fail, runs: [] as PreviewRun[], ended: false };
      workers.push(worker);
      return {
        run: (run) => worker.runs.push(run),
        end: () => {
          worker.ended = true;
        },
      };
    },
    () => 7,
  );
  return { store, workers, state: () => store.getState() };
}

describe("the preview", () => {
  it("deals the crew as it stands, each seat with its own style", () => {
    const { store, workers, state } = open();
    const own = override(turn(draft, "tightness", 0.9), 2, "aggression", 1);
    store.run(own);
    expect(state()).toMatchObject({ phase: "running", report: null });
    expect(workers[0]?.runs).toEqual([
      {
        styles: draft.bots.map((_, at) => ({
          ...NEUTRAL,
          tightness: 0.9,
          ...(at === 2 ? { aggression: 1 } : {}),
        })),
        hands: PREVIEW_HANDS,
        seed: 7,
      },
    ]);
  });

  it("shows figures as they come, and is done with the last", () => {
    const { store, workers, state } = open();
    store.run(draft);
    workers[0]?.hear({ report: report(100), done: false });
    expect(state()).toMatchObject({ phase: "running", report: { hands: 100 } });
    workers[0]?.hear({ report: report(PREVIEW_HANDS), done: true });
    expect(state()).toMatchObject({ phase: "done", report: { hands: PREVIEW_HANDS } });
    expect(workers[0]?.ended).toBe(true);
  });

  it("can be stopped: what was counted stays, and nothing comes after", () => {
    const { store, workers, state } = open();
    store.run(draft);
    workers[0]?.hear({ report: report(100), done: false });
    store.cancel();
    workers[0]?.hear({ report: report(200), done: false });
    expect(state()).toMatchObject({ phase: "stopped", report: { hands: 100 } });
    expect(workers[0]?.ended).toBe(true);
    store.run(draft);
    store.cancel();
    expect(state()).toMatchObject({ phase: "idle", report: null });
  });

  it("begins anew over a run that is under way, and hears no more of the old one", () => {
    const { store, workers, state } = open();
    store.run(draft);
    store.run(draft);
    workers[0]?.hear({ report: report(900), done: true });
    expect(workers[0]?.ended).toBe(true);
    expect(state()).toMatchObject({ phase: "running", report: null });
  });

  it("says when the dealer could not be had", () => {
    const { store, workers, state } = open();
    store.run(draft);
    workers[0]?.fail();
    expect(state().phase).toBe("failed");
  });

  it("knows when its figures are of another crew", () => {
    const { store, state } = open();
    expect(isStale(state(), draft)).toBe(false);
    store.run(draft);
    expect(isStale(state(), draft)).toBe(false);
    expect(isStale(state(), turn(draft, "tightness", 0.9))).toBe(true);
    expect(isStale(state(), rename(draft, 0, "Oak"))).toBe(true);
  });
});

describe("a chart", () => {
  it("draws shares from the left, and figures of one scale", () => {
    const bots = [stats({ vpip: 0.5, aggression: 2 }), stats({ vpip: 1, aggression: 8 })];
    expect(chartOf(report(1, bots), "vpip")).toEqual({
      zero: 0,
      rows: [
        { value: 0.5, bar: { from: 0, to: 0.5 }, band: null },
        { value: 1, bar: { from: 0, to: 1 }, band: null },
      ],
    });
    expect(chartOf(report(1, bots), "aggression").rows.map(({ bar }) => bar?.to)).toEqual([0.25, 1]);
    // A calm crew looks calm: the scale has a least span.
    expect(chartOf(report(1), "aggression").rows[0]?.bar?.to).toBe(0.5);
  });

  it("leans win rates from the middle, with their bands", () => {
    const bots = [stats({ bb100: 20, bb100Band: 20 }), stats({ bb100: -20, bb100Band: 10 })];
    const { zero, rows } = chartOf(report(1, bots), "winRate");
    expect(zero).toBe(0.5);
    expect(rows[0]).toEqual({
      value: 20,
      bar: { from: 0.5, to: 0.75 },
      band: { low: 0, high: 40, from: 0.5, to: 1 },
    });
    expect(rows[1]?.bar).toEqual({ from: 0.25, to: 0.5 });
  });

  it("leaves out what had no occasion", () => {
    const nothing = stats({ vpip: null, aggression: null, bb100: null, bb100Band: null });
    for (const metric of ["vpip", "aggression", "winRate"] as const)
      expect(chartOf(report(0, [nothing]), metric).rows).toEqual([{ value: null, bar: null, band: null }]);
  });

  it("stays within its width for what a crew really does", () => {
    const bots = simulateCrew({ styles: draft.bots.map(() => NEUTRAL), hands: 40, seed: 3 });
    for (const metric of ["vpip", "pfr", "aggression", "winRate"] as const)
      for (const { bar, band } of chartOf(report(40, bots), metric).rows)
        for (const end of [bar?.from ?? 0, bar?.to ?? 0, band?.from ?? 0, band?.to ?? 0]) {
          expect(end).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(1);
        }
  });
});
