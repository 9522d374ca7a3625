import type { FromPreview } from "./messages";
import type { StartPreviewWorker } from "./store";

/** A Web Worker that deals: the page stays free however long it takes. */
export const startPreviewWorker: StartPreviewWorker = (hear, failed) => {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  worker.addEventListener("message", (event: MessageEvent<FromPreview>) => hear(event.data));
  worker.addEventListener("error", failed);
  return { run: (run) => worker.postMessage(run), end: () => worker.terminate() };
};

/** A new deal for each run. */
export const previewSeed = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
