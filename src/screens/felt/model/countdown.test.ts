import { describe, expect, test } from "vitest";
import { NOW } from "../../tv/testing/tables";
import { countdownOf } from "./countdown";

const iso = (ms: number) => new Date(NOW + ms).toISOString();

describe("the turn's clock", () => {
  const pending = { seatIndex: 1, since: iso(0), deadline_at: iso(30_000) };

  test("goes by the server's time, whatever this device's own says", () => {
    expect(countdownOf(pending, NOW + 12_000)).toEqual({ total: 30_000, left: 18_000 });
    const skew = 10 * 60_000;
    const device = NOW + 12_000 - skew;
    expect(countdownOf(pending, device + skew)).toEqual({ total: 30_000, left: 18_000 });
  });

  test("neither runs over nor below nothing", () => {
    expect(countdownOf(pending, NOW + 99_000)?.left).toBe(0);
    expect(countdownOf(pending, NOW - 5000)?.left).toBe(30_000);
  });

  test("is absent where no deadline is stamped, and where nobody owes an act", () => {
    expect(countdownOf({ ...pending, deadline_at: null }, NOW)).toBeNull();
    expect(countdownOf(null, NOW)).toBeNull();
  });
});
