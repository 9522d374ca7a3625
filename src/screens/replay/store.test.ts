import { beforeEach, expect, test } from "vitest";
import { HandRow } from "@/contract/hands";
import { handRow } from "@/contract/rows/examples";
import { createManualClock, type ManualClock } from "@/lib/clock";
import { tapeOf } from "./model/frames";
import { createPlayback, type Playback } from "./store";

const tape = tapeOf(HandRow.parse(handRow));
const last = tape.frames.length - 1;
let clock: ManualClock;
let playback: Playback;
beforeEach(() => {
  clock = createManualClock();
  playback = createPlayback(tape, 0, clock);
});
const at = () => playback.getState().at;

test("steps by hand, within the hand", () => {
  playback.go(3);
  expect(at()).toBe(3);
  playback.go(-1);
  expect(at()).toBe(0);
  playback.go(99);
  expect(at()).toBe(last);
  expect(createPlayback(tape, 99, clock).getState().at).toBe(last);
});

test("plays by itself to the end and stops there", () => {
  playback.toggle();
  expect(playback.getState()).toEqual({ at: 0, playing: true });
  clock.advance(1200);
  expect(at()).toBe(1);
  clock.advance(60_000);
  expect(playback.getState()).toEqual({ at: last, playing: false });
  expect(clock.pending()).toBe(0);
  playback.toggle();
  expect(playback.getState()).toEqual({ at: 0, playing: true });
});

test("a step by hand, a pause and the page's end end the playing", () => {
  playback.toggle();
  playback.go(2);
  clock.advance(60_000);
  expect(playback.getState()).toEqual({ at: 2, playing: false });
  playback.toggle();
  playback.toggle();
  clock.advance(60_000);
  expect(at()).toBe(2);
  playback.toggle();
  playback.stop();
  expect(clock.pending()).toBe(0);
});

test("the felt hears of every moment", () => {
  const heard: unknown[] = [];
  const leave = playback.host.subscribe(({ table }) => heard.push(table));
  playback.go(4);
  expect(heard).toEqual([tape.frames[4]?.table]);
  expect(playback.host.snapshot().table).toBe(tape.frames[4]?.table);
  leave();
  playback.go(5);
  expect(heard).toHaveLength(1);
});
