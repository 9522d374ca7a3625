import { CUES, type Cue, type Voice } from "./cues";

/** The part of the browser that the player needs; tests hand in their own. */
export interface SoundDevice {
  readonly context: () => AudioContext | null;
  readonly muted: () => boolean;
}

export interface SoundPlayer {
  /** Plays a cue now; silent while muted or before {@link SoundPlayer.unlock}. */
  play(cue: Cue): void;
  /** Must be called from a tap or a key: browsers keep sound shut until then. */
  unlock(): void;
}

/** States that a tap need not, or cannot, change. */
const SETTLED: ReadonlySet<string> = new Set(["running", "closed"]);

/** One player a page, over one audio context that is made at the first tap. */
export function createSoundPlayer(device: SoundDevice): SoundPlayer {
  let context: AudioContext | null = null;
  return {
    play(cue) {
      if (device.muted() || context?.state !== "running") return;
      for (const voice of CUES[cue]) sound(context, voice);
    },
    unlock() {
      context ??= device.context();
      // Beside `suspended` there is Safari's `interrupted`, after a call or a locked phone.
      if (context !== null && !SETTLED.has(context.state)) context.resume().catch(() => undefined);
    },
  };
}

const ATTACK = 0.004;
const SILENCE = 0.0001;

function sound(context: AudioContext, voice: Voice): void {
  const start = context.currentTime + voice.at;
  const end = start + ATTACK + voice.decay;
  const envelope = context.createGain();
  envelope.gain.setValueAtTime(SILENCE, start);
  envelope.gain.exponentialRampToValueAtTime(voice.gain, start + ATTACK);
  envelope.gain.exponentialRampToValueAtTime(SILENCE, end);
  envelope.connect(context.destination);
  if (voice.wave === "noise") {
    const source = context.createBufferSource();
    source.buffer = noiseOf(context);
    const filter = context.createBiquadFilter();
    filter.type = "bandpass";
    filter.Q.value = 0.9;
    slide(filter.frequency, voice, start, end);
    source.connect(filter).connect(envelope);
    source.start(start);
    source.stop(end);
  } else {
    const source = context.createOscillator();
    source.type = voice.wave;
    slide(source.frequency, voice, start, end);
    source.connect(envelope);
    source.start(start);
    source.stop(end);
  }
}

function slide(pitch: AudioParam, voice: Voice, start: number, end: number): void {
  pitch.setValueAtTime(voice.pitch, start);
  if (voice.to !== undefined) pitch.exponentialRampToValueAtTime(voice.to, end);
}

const NOISE = new WeakMap<AudioContext, AudioBuffer>();

/** A quarter second of white noise, made once; a fixed generator is random enough for an ear. */
function noiseOf(context: AudioContext): AudioBuffer {
  const known = NOISE.get(context);
  if (known) return known;
  const buffer = context.createBuffer(1, Math.ceil(context.sampleRate / 4), context.sampleRate);
  const samples = buffer.getChannelData(0);
  let seed = 0x2545f491;
  for (let i = 0; i < samples.length; i++) {
    seed = (Math.imul(seed, 1664525) + 1013904223) | 0;
    samples[i] = seed / 0x80000000;
  }
  NOISE.set(context, buffer);
  return buffer;
}
