import type { TableState } from "./state";
import type { BlindLevel, SeatState, TableConfig } from "./types";

/** Chairs the rules can serve. The product offers nine; recorded hands have up to ten. */
const MAX_SEATS = 10;

/** An empty table. Throws a RangeError for a configuration that no game can be played with. */
export function createTable(config: TableConfig): TableState {
  check(whole(config.seats, 2) && config.seats <= MAX_SEATS, `seats must be 2 to ${MAX_SEATS}`);
  check(whole(config.startingStack, 1), "startingStack must be a positive number of whole chips");
  check(config.levels.length > 0, "at least one blind level is needed");
  config.levels.forEach(checkLevel);
  check(config.buyInWindowMs === null || whole(config.buyInWindowMs, 1), "buyInWindowMs must be positive");
  check(config.turnMs === null || whole(config.turnMs, 1), "turnMs must be positive");
  const seats: SeatState[] = [];
  for (let seat = 0; seat < config.seats; seat++) {
    seats.push({ seat, name: "", chips: 0, status: "left", invested: 0 });
  }
  return {
    config,
    seats,
    handIndex: 0,
    level: 0,
    handsAtLevel: 0,
    button: null,
    lastBigBlind: null,
    buyInCap: 0,
    awaiting: { kind: "players" },
    hand: null,
  };
}

function checkLevel(level: BlindLevel, index: number): void {
  const at = `level ${index + 1}`;
  check(whole(level.bigBlind, 1), `${at}: bigBlind must be a positive number of whole chips`);
  check(whole(level.smallBlind, 0), `${at}: smallBlind must be whole chips`);
  check(level.smallBlind <= level.bigBlind, `${at}: smallBlind must not exceed bigBlind`);
  check(whole(level.ante, 0), `${at}: ante must be whole chips`);
  check(level.hands === null || whole(level.hands, 1), `${at}: hands must be positive`);
}

function whole(value: number, least: number): boolean {
  return Number.isSafeInteger(value) && value >= least;
}

function check(holds: boolean, message: string): void {
  if (!holds) throw new RangeError(message);
}
