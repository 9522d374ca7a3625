import type { Instant } from "@/engine";
import type { DealerState } from "./dealer/state";
import type { Snapshot } from "./ports";

/** Rises with every change of the dealer's or the engine's state that an older reader would misread. */
export const SNAPSHOT_FORMAT = 3;

/** A snapshot that this version of the dealer cannot go on from. The message is for the operator. */
export class SnapshotRefused extends Error {
  override readonly name = "SnapshotRefused";
}

/** The dealer's state as the next host gets it. */
export function takeSnapshot(state: DealerState, at: Instant): Snapshot {
  return { format: SNAPSHOT_FORMAT, at, dealer: state };
}

/** When a snapshot was taken; the beginning of time where it does not say. */
export function takenAt({ at }: Readonly<Record<string, unknown>>): Instant {
  return typeof at === "number" ? at : 0;
}

/** The dealer's state from a snapshot of the same format. Throws {@link SnapshotRefused} for any other. */
export function readSnapshot(snapshot: Readonly<Record<string, unknown>>): DealerState {
  const { format, dealer } = snapshot;
  if (format !== SNAPSHOT_FORMAT) {
    throw new SnapshotRefused(
      `This game was saved in format ${JSON.stringify(format ?? null)}, and this version reads format ${SNAPSHOT_FORMAT}. It can only be played to its end by the version that dealt it.`,
    );
  }
  if (!isDealerState(dealer)) throw new SnapshotRefused("The saved game is incomplete.");
  return dealer;
}

const PARTS: readonly (keyof DealerState)[] = [
  "engine",
  "started",
  "deck",
  "holders",
  "dealtTo",
  "outcomes",
  "turn",
  "absences",
  "shown",
  "equity",
  "pause",
  "pace",
  "paused",
  "newGame",
  "drawButton",
  "busts",
  "biggestPot",
  "rows",
  "cursor",
];

/** The format number vouches for the shapes; a part that is missing would still be found here. */
function isDealerState(value: unknown): value is DealerState {
  return typeof value === "object" && value !== null && PARTS.every((part) => part in value);
}
