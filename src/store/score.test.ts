import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { counted, NO_RECORD, scoreOf } from "./score";

const counts = fc
  .record({ agentWins: fc.nat(500), humanWins: fc.nat(500) })
  .map(({ agentWins, humanWins }) => ({ agentWins, humanWins, games: agentWins + humanWins }));

describe("where a challenge record stands", () => {
  it("is nought without a win, and never over the share that was won", () => {
    fc.assert(
      fc.property(counts, (record) => {
        const score = scoreOf(record);
        expect(Number.isInteger(score)).toBe(true);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual((1_000_000 * record.agentWins) / Math.max(1, record.games));
        if (record.agentWins === 0) expect(score).toBe(0);
      }),
    );
  });

  it("rises with a win, and does not with a loss", () => {
    fc.assert(
      fc.property(counts, (record) => {
        const before = { ...record, score: scoreOf(record) };
        expect(counted(before, "agent").score).toBeGreaterThan(before.score);
        expect(counted(before, "human").score).toBeLessThanOrEqual(before.score);
      }),
    );
  });

  it("puts a long good record before one lucky game", () => {
    const lucky = counted(NO_RECORD, "agent");
    expect(scoreOf({ games: 50, agentWins: 40, humanWins: 10 })).toBeGreaterThan(lucky.score);
    expect(lucky).toMatchObject({ games: 1, agentWins: 1, humanWins: 0 });
  });
});
