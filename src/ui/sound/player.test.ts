import { expect, test } from "vitest";
import { CUES, type Cue } from "./cues";
import { createSoundPlayer, type SoundDevice } from "./player";

/** Counts what was started; enough of Web Audio for the player to run. */
class FakeAudio {
  state: "suspended" | "running" | "interrupted" | "closed" = "suspended";
  currentTime = 1;
  sampleRate = 8000;
  destination = {};
  started: number[] = [];
  resume = async () => {
    this.state = "running";
  };
  private param = {
    setValueAtTime: () => undefined,
    exponentialRampToValueAtTime: () => undefined,
    value: 0,
  };
  private node() {
    const node = {
      gain: this.param,
      frequency: this.param,
      Q: this.param,
      connect: <N>(next: N) => next,
      start: (at: number) => this.started.push(at),
      stop: () => undefined,
    };
    return node;
  }
  createGain = () => this.node();
  createOscillator = () => this.node();
  createBufferSource = () => this.node();
  createBiquadFilter = () => this.node();
  createBuffer = (_channels: number, length: number) => ({ getChannelData: () => new Float32Array(length) });
}

function setup() {
  const audio = new FakeAudio();
  const mute = { on: false };
  const device: SoundDevice = {
    context: () => audio as unknown as AudioContext,
    muted: () => mute.on,
  };
  return { audio, mute, player: createSoundPlayer(device) };
}

test("nothing sounds before the first tap", () => {
  const { audio, player } = setup();
  player.play("deal");
  expect(audio.started).toEqual([]);
});

test("after the tap, every voice of a cue starts at its own moment", async () => {
  const { audio, player } = setup();
  player.unlock();
  await audio.resume();
  player.play("check");
  expect(audio.started).toEqual(CUES.check.map((voice) => 1 + voice.at));
});

test("a tap brings the sound back that a call or a locked phone took, and leaves a closed player be", async () => {
  const { audio, player } = setup();
  player.unlock();
  audio.state = "interrupted";
  player.unlock();
  expect(audio.state).toBe("running");
  audio.state = "closed";
  player.unlock();
  expect(audio.state).toBe("closed");
});

test("the mute silences, and its end is heard at once", async () => {
  const { audio, mute, player } = setup();
  player.unlock();
  await audio.resume();
  mute.on = true;
  player.play("win");
  expect(audio.started).toEqual([]);
  mute.on = false;
  player.play("win");
  expect(audio.started).toHaveLength(CUES.win.length);
});

test("a browser without Web Audio stays silent and unbroken", () => {
  const player = createSoundPlayer({ context: () => null, muted: () => false });
  player.unlock();
  expect(() => player.play("deal")).not.toThrow();
});

test("no cue is loud, long or silent", () => {
  for (const cue of Object.keys(CUES) as Cue[]) {
    expect(CUES[cue].length).toBeGreaterThan(0);
    for (const voice of CUES[cue]) {
      expect(voice.gain).toBeGreaterThan(0);
      expect(voice.gain).toBeLessThanOrEqual(0.5);
      expect(voice.at + voice.decay).toBeLessThan(1.5);
    }
  }
});
