import type { Playstyle, SeatStats } from "@/engine";

/** What the page asks its worker for. */
export interface PreviewRun {
  readonly styles: readonly Playstyle[];
  readonly hands: number;
  /** The same seed deals the same hands. */
  readonly seed: number;
}

/** What a crew did among itself so far, one row for each bot in order. */
export interface CrewReport {
  readonly hands: number;
  readonly bots: readonly SeatStats[];
}

/** The figures so far, several times a second; the last ones are `done`. */
export interface FromPreview {
  readonly report: CrewReport;
  readonly done: boolean;
}
