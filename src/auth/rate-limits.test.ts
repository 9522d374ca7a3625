import { describe, expect, it } from "vitest";
import { createMemoryRateLimits, DEFAULT_RATES } from "./rate-limits";

describe("rate limits", () => {
  it("let through as many as the rule says, then say how long to wait", async () => {
    const limits = createMemoryRateLimits({ action: { points: 3, seconds: 60 } });
    const taken = [];
    for (let call = 0; call < 4; call += 1) taken.push(await limits.take("action", "table:1"));
    expect(taken.slice(0, 3)).toEqual([null, null, null]);
    expect(taken[3]).toBeGreaterThan(50);
    expect(taken[3]).toBeLessThanOrEqual(60);
  });

  it("count each key and each name by itself", async () => {
    const limits = createMemoryRateLimits({ action: { points: 1, seconds: 60 } });
    expect(await limits.take("action", "a")).toBeNull();
    expect(await limits.take("action", "b")).toBeNull();
    expect(await limits.take("mintTv", "a")).toBeNull();
    expect(await limits.take("action", "a")).not.toBeNull();
  });

  it("take back what did not count", async () => {
    const limits = createMemoryRateLimits({ pairGuess: { points: 1, seconds: 60 } });
    for (let time = 0; time < 3; time += 1) {
      expect(await limits.take("pairGuess", "a")).toBeNull();
      expect(await limits.take("pairGuess", "b")).toBe(time === 0 ? null : 60);
      await limits.giveBack("pairGuess", "a");
    }
  });

  it("say one second at least, so that nobody comes back at once", async () => {
    const limits = createMemoryRateLimits({ action: { points: 1, seconds: 0.2 } });
    await limits.take("action", "a");
    expect(await limits.take("action", "a")).toBe(1);
  });

  it("are the contract's where nothing else is set", () => {
    expect(DEFAULT_RATES.action).toEqual({ points: 60, seconds: 60 });
    expect(DEFAULT_RATES.mintTv).toEqual({ points: 60, seconds: 3600 });
    expect(DEFAULT_RATES.mintRoom).toEqual({ points: 60, seconds: 3600 });
  });
});
