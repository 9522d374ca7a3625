import { describe, expect, it } from "vitest";
import { createManualClock } from "@/lib/clock";
import { advance, settle } from "../testing/server";
import { createLink, type LinkStatus } from "./link";

/** A link over a server that hears pings or not. */
function setup() {
  const clock = createManualClock(0);
  const said: [LinkStatus, number][] = [];
  const server = { there: true, pings: 0 };
  const link = createLink({
    clock,
    changed: (status) => said.push([status, clock.now()]),
    ping: async (signal) => {
      server.pings += 1;
      if (server.there) return link.heard();
      await new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve()));
    },
  });
  return { clock, said, server, link };
}

describe("a badge within 3 s while cut off", () => {
  it("stays quiet while the server answers", async () => {
    const { clock, said, link } = setup();
    link.watch();
    await advance(clock, 60_000, 250);
    expect(said).toEqual([]);
  });

  it("comes within 3 s of silence, also where the line swallows every call", async () => {
    const { clock, said, server, link } = setup();
    link.watch();
    await advance(clock, 10_000, 250);
    server.there = false;
    await advance(clock, 3000, 250);
    expect(said).toHaveLength(1);
    expect(said[0]?.[0]).toBe("cut");
  });

  it("comes sooner where calls fail outright, but not on a single stumble", async () => {
    const { clock, said, link } = setup();
    link.watch();
    clock.advance(500);
    link.failed();
    expect(said).toEqual([]);
    clock.advance(600);
    link.failed();
    expect(said.map(([status]) => status)).toEqual(["cut"]);
  });

  it("asks more and more slowly while nothing answers, never slower than every 3 s", async () => {
    const clock = createManualClock(0);
    const at: number[] = [];
    const link = createLink({ clock, changed: () => undefined, ping: async () => void at.push(clock.now()) });
    link.watch();
    await advance(clock, 60_000, 50);
    const gaps = at.slice(1).map((time, index) => time - (at[index] ?? 0));
    expect(gaps[0]).toBeGreaterThanOrEqual(1200);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(3250);
    expect(at.length).toBeLessThan(30);
  });

  it("goes with the first thing that is heard", async () => {
    const { clock, said, server, link } = setup();
    server.there = false;
    link.watch();
    await advance(clock, 5000, 250);
    link.heard();
    expect(said.map(([status]) => status)).toEqual(["cut", "live"]);
  });

  it("asks again when a ping is never answered", async () => {
    const { clock, server, link } = setup();
    server.there = false;
    link.watch();
    await advance(clock, 20_000, 250);
    expect(server.pings).toBeGreaterThanOrEqual(3);
  });

  it("comes at once when the phone says that it has no network", () => {
    const { said, link } = setup();
    link.watch();
    link.network(false);
    expect(said.map(([status]) => status)).toEqual(["offline"]);
  });

  it("with the network back it still waits for the server's word", () => {
    const { said, link } = setup();
    link.network(true);
    link.network(false);
    link.network(true);
    link.heard();
    expect(said.map(([status]) => status)).toEqual(["offline", "cut", "live"]);
  });
});

describe("sleeping and waking", () => {
  it("watches nothing while unwatched", async () => {
    const { clock, said, server, link } = setup();
    server.there = false;
    link.watch();
    link.unwatch();
    await advance(clock, 60_000, 1000);
    expect([said.length, server.pings, clock.pending()]).toEqual([0, 0, 0]);
  });

  it("gives the server a second after a long sleep before the badge", async () => {
    const { clock, said, server, link } = setup();
    link.watch();
    link.unwatch();
    clock.advance(600_000);
    server.there = false;
    link.watch();
    await advance(clock, 900, 50);
    expect(said).toEqual([]);
    await advance(clock, 500, 50);
    expect(said.map(([status]) => status)).toEqual(["cut"]);
  });

  it("a second watch does not run two clocks", async () => {
    const { clock, link } = setup();
    link.watch();
    link.watch();
    await settle();
    expect(clock.pending()).toBe(1);
  });
});
