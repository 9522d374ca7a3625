/** The part of poker-ts that a hand needs, named here so that the repository compiles without the bench's packages. */
export interface PokerTsTable {
  seats(): ({ stack: number } | null)[];
  startHand(): void;
  isHandInProgress(): boolean;
  isBettingRoundInProgress(): boolean;
  areBettingRoundsCompleted(): boolean;
  legalActions(): { actions: PokerTsAction[]; chipRange?: { min: number; max: number } };
  actionTaken(action: PokerTsAction, betSize?: number): void;
  endBettingRound(): void;
  showdown(): void;
  sitDown(seat: number, buyIn: number): void;
  standUp(seat: number): void;
}

export type PokerTsAction = "fold" | "check" | "call" | "bet" | "raise";

interface PokerTs {
  Table: new (forcedBets: { smallBlind: number; bigBlind: number }, seats: number) => PokerTsTable;
}

/** Loads the competitor from `bench/node_modules`; says how to get it where it is missing. */
export async function loadPokerTs(): Promise<PokerTs> {
  const name = "poker-ts";
  try {
    const loaded: unknown = await import(name);
    if (isPokerTs(loaded)) return loaded;
    const inner = hasDefault(loaded) ? loaded.default : null;
    if (isPokerTs(inner)) return inner;
  } catch (cause) {
    throw new Error("poker-ts is missing: npm --prefix bench install --engine-strict=false", { cause });
  }
  throw new Error("poker-ts has no Table");
}

function isPokerTs(value: unknown): value is PokerTs {
  return typeof value === "object" && value !== null && "Table" in value && typeof value.Table === "function";
}

function hasDefault(value: unknown): value is { default: unknown } {
  return typeof value === "object" && value !== null && "default" in value;
}
