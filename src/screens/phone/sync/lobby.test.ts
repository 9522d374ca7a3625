import { describe, expect, it } from "vitest";
import type { LobbyOutput } from "@/contract/tables";
import { createManualClock } from "@/lib/clock";
import type { Answer } from "../api";
import { advance, bad, cut, good } from "../testing/server";
import { lobby } from "../testing/states";
import { createLobbyWatch } from "./lobby";

function setup(answer: () => Answer<LobbyOutput>, every: () => number | null = () => 1000) {
  const clock = createManualClock(0);
  const at: number[] = [];
  const heard: Answer<LobbyOutput>[] = [];
  const watch = createLobbyWatch({
    clock,
    every,
    heard: (said) => heard.push(said),
    read: async () => {
      at.push(clock.now());
      return answer();
    },
  });
  return { clock, at, heard, watch };
}

describe("watching the lobby", () => {
  it("looks at once, then every second", async () => {
    const { clock, at, watch } = setup(() => good(lobby([])));
    watch.kick();
    await advance(clock, 3000);
    expect(at).toEqual([0, 1000, 2000, 3000]);
  });

  it("looks once where the lobby tells nothing new", async () => {
    const { clock, at, watch } = setup(
      () => good(lobby([])),
      () => null,
    );
    watch.kick();
    await advance(clock, 10_000, 500);
    expect(at).toEqual([0]);
  });

  it("slows down on trouble and hands every answer on", async () => {
    const { clock, at, heard, watch } = setup(() => cut);
    watch.kick();
    await advance(clock, 8000);
    expect(at.length).toBeLessThan(6);
    expect(heard[0]).toEqual(cut);
  });

  it("waits as long as a 429 asks", async () => {
    const { clock, at, watch } = setup(() => bad(429, "rate_limited", 6000));
    watch.kick();
    await advance(clock, 6000);
    expect(at).toEqual([0, 6000]);
  });

  it("stops for good, and a second kick does not double it", async () => {
    const { clock, at, watch } = setup(() => good(lobby([])));
    watch.kick();
    watch.kick();
    await advance(clock, 1000);
    expect(at).toEqual([0, 0, 1000]);
    watch.stop();
    await advance(clock, 5000);
    expect([at.length, clock.pending()]).toEqual([3, 0]);
  });
});
