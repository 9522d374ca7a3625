/** The Web Worker in which a crew deals against itself: the engine runs through without a pause, and the page stays free. */
import { simulateCrew } from "@/engine";
import type { FromPreview, PreviewRun } from "./messages";

/** Hands between two reports: a few in a second. */
const CHUNK = 100;

const say = (message: FromPreview) => postMessage(message);

addEventListener("message", ({ data }: MessageEvent<PreviewRun>) => {
  const bots = simulateCrew({
    ...data,
    chunk: CHUNK,
    onProgress: ({ done, stats }) => {
      say({ report: { hands: done, bots: stats }, done: false });
      return undefined;
    },
  });
  say({ report: { hands: data.hands, bots }, done: true });
});
