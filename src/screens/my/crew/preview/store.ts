import { createStore, type StoreApi } from "zustand/vanilla";
import { type Draft, sameCrew, styles } from "../model/draft";
import type { CrewReport, FromPreview, PreviewRun } from "./messages";

/** Hands of one preview: enough to tell styles apart, few enough to wait for. */
export const PREVIEW_HANDS = 5000;

export interface PreviewState {
  readonly phase: "idle" | "running" | "done" | "stopped" | "failed";
  /** The figures so far. */
  readonly report: CrewReport | null;
  /** The crew they are of. */
  readonly of: Draft | null;
}

/** A dealer somewhere off the page. */
export interface PreviewWorker {
  run(run: PreviewRun): void;
  end(): void;
}

export type StartPreviewWorker = (hear: (message: FromPreview) => void, failed: () => void) => PreviewWorker;

export interface PreviewStore extends StoreApi<PreviewState> {
  run(draft: Draft): void;
  /** Ends the run; what was counted so far stays. */
  cancel(): void;
}

/** Deals a crew against itself off the page, one run at a time. */
export function createPreviewStore(start: StartPreviewWorker, seed: () => number): PreviewStore {
  const store = createStore<PreviewState>(() => ({ phase: "idle", report: null, of: null }));
  let worker: PreviewWorker | null = null;
  const end = () => {
    worker?.end();
    worker = null;
  };
  return {
    ...store,
    run(draft) {
      end();
      store.setState({ phase: "running", report: null, of: draft });
      const mine: PreviewWorker = start(
        ({ report, done }) => {
          if (worker !== mine) return;
          store.setState({ report, phase: done ? "done" : "running" });
          if (done) end();
        },
        () => {
          if (worker !== mine) return;
          end();
          store.setState({ phase: "failed" });
        },
      );
      worker = mine;
      mine.run({ styles: styles(draft), hands: PREVIEW_HANDS, seed: seed() });
    },
    cancel() {
      if (worker === null) return;
      end();
      store.setState(({ report }) => ({ phase: report === null ? "idle" : "stopped" }));
    },
  };
}

/** Whether the figures are of another crew than the one on the page. */
export const isStale = ({ of }: PreviewState, draft: Draft): boolean => of !== null && !sameCrew(of, draft);
