import { describe, expect, it } from "vitest";
import { createBell } from "./bell";
import { createMemoryHouse } from "./testing/memory-house";

const later = () => new Promise<void>((resolve) => setImmediate(resolve));

function waiting(until: number | null) {
  const { ports, clock } = createMemoryHouse();
  const bell = createBell();
  const stop = new AbortController();
  let woken = false;
  const start = () =>
    void bell.wait(ports.clock, until === null ? null : clock.now() + until, stop.signal).then(() => {
      woken = true;
    });
  return { bell, clock, stop, start, woken: () => woken };
}

describe("a bell", () => {
  it("wakes whoever waits", async () => {
    const one = waiting(null);
    one.start();
    await later();
    expect(one.woken()).toBe(false);
    one.bell.ring();
    await later();
    expect(one.woken()).toBe(true);
  });

  it("keeps one ring for a waiter that comes late, and only one", async () => {
    const one = waiting(null);
    one.bell.ring();
    one.bell.ring();
    one.start();
    await later();
    expect(one.woken()).toBe(true);
    const again = createBell();
    let woken = false;
    void again.wait(createMemoryHouse().ports.clock, null, one.stop.signal).then(() => {
      woken = true;
    });
    await later();
    expect(woken).toBe(false);
  });

  it("wakes at its instant and not before", async () => {
    const one = waiting(1_000);
    one.start();
    await later();
    one.clock.advance(999);
    await later();
    expect(one.woken()).toBe(false);
    one.clock.advance(1);
    await later();
    expect(one.woken()).toBe(true);
  });

  it("leaves no timer behind when it is rung first", async () => {
    const one = waiting(1_000);
    one.start();
    await later();
    one.bell.ring();
    await later();
    expect(one.clock.pending()).toBe(0);
  });

  it("lets go when it is called off", async () => {
    const one = waiting(1_000);
    one.start();
    await later();
    one.stop.abort();
    await later();
    expect(one.woken()).toBe(true);
    expect(one.clock.pending()).toBe(0);
  });
});
