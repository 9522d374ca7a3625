import { describe, expect, it } from "vitest";
import { createManualClock } from "@/lib/clock";
import { idle } from "@/services/testing/world";
import { createMemoryLocks, createMemoryStorage } from "../testing/locks";
import type { Lease } from "./lease";
import { createLockLease, createStorageLease } from "./lease";

/** A tab that notes when it has the lease. */
function tab(lease: Lease) {
  const stop = new AbortController();
  const state = { holds: false, times: 0 };
  const done = lease.hold(stop.signal, async (signal) => {
    state.holds = true;
    state.times += 1;
    await new Promise<void>((resolve) => {
      for (const over of [signal, stop.signal])
        over.addEventListener("abort", () => resolve(), { once: true });
    });
    state.holds = false;
  });
  return { state, stop: () => stop.abort(), done };
}

function world(kind: "locks" | "storage") {
  const clock = createManualClock();
  const storage = createMemoryStorage();
  const locks = createMemoryLocks();
  let tabs = 0;
  const open = (timers = clock) => {
    tabs += 1;
    return tab(
      kind === "locks"
        ? createLockLease(locks, "lease")
        : createStorageLease(storage, timers, "lease", `tab-${tabs}`),
    );
  };
  const pass = async (ms: number) => {
    for (let left = ms; left > 0; left -= 100) {
      await idle();
      clock.advance(Math.min(left, 100));
    }
    await idle();
  };
  return { clock, storage, open, pass };
}

describe.each(["locks", "storage"] as const)("a lease by %s", (kind) => {
  it("is one tab's at a time, and the next one's when it closes", async () => {
    const { open, pass } = world(kind);
    const one = open();
    await pass(500);
    const two = open();
    const three = open();
    await pass(20_000);
    expect([one, two, three].map((each) => each.state.holds)).toEqual([true, false, false]);
    one.stop();
    await one.done;
    await pass(6_000);
    expect([two, three].filter((each) => each.state.holds)).toHaveLength(1);
    two.stop();
    await pass(6_000);
    expect(three.state.holds).toBe(true);
    three.stop();
    await three.done;
  });

  it("is nobody's for a tab that closed while it waited", async () => {
    const { open, pass } = world(kind);
    const one = open();
    await pass(500);
    const two = open();
    await pass(500);
    two.stop();
    await two.done;
    one.stop();
    await pass(6_000);
    expect(two.state.times).toBe(0);
    const three = open();
    await pass(6_000);
    expect(three.state.holds).toBe(true);
    three.stop();
  });
});

describe("a lease by storage", () => {
  it("lapses when its tab dies without a word", async () => {
    const { storage, clock, open, pass } = world("storage");
    storage.setItem("lease", `dead ${clock.now() + 4_000}`);
    const one = open();
    await pass(3_000);
    expect(one.state.holds).toBe(false);
    await pass(3_000);
    expect(one.state.holds).toBe(true);
    one.stop();
  });

  it("is given up by a tab that slept until another one had it, and that waits its turn again", async () => {
    const { storage, clock, open, pass } = world("storage");
    const one = open();
    await pass(500);
    storage.setItem("lease", `other ${clock.now() + 4_000}`);
    await pass(1_500);
    expect(one.state.holds).toBe(false);
    await pass(6_000);
    expect(one.state).toEqual({ holds: true, times: 2 });
    one.stop();
  });

  it("does not wait for a lapse that a wrong clock wrote far into the future", async () => {
    const { storage, clock, open, pass } = world("storage");
    storage.setItem("lease", `dead ${clock.now() + 600_000}`);
    const one = open();
    await pass(1_500);
    expect(one.state.holds).toBe(true);
    one.stop();
  });

  it("goes to one of two that come at once", async () => {
    const { open, pass } = world("storage");
    const [one, two] = [open(), open()];
    await pass(3_000);
    expect([one, two].filter((each) => each.state.holds)).toHaveLength(1);
    one.stop();
    two.stop();
  });
});
