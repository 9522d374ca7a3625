import type { Mode } from "@/contract/ids";
import type { TableRow } from "@/contract/tables";
import type { BlindLevel, TableConfig } from "@/engine";

/** A table's settings as its row carries them: every field of the first level, and a schedule where one was chosen. */
export type TableSettings = TableRow["settings"];

/** Contract, "Buy-in": a busted seat may choose for 90 s. */
const BUY_IN_WINDOW_MS = 90_000;
/** Contract, mode matrix: 30 s a turn in a room; nobody is hurried at a TV, in a challenge or a demo. */
const ROOM_TURN_MS = 30_000;
/** Decision 19: a challenge or a demo doubles its blinds every 12 hands, so that it ends. */
const HANDS_A_LEVEL = 12;

/** What the engine must know of a table. */
export function tableConfig(mode: Mode, seats: number, settings: TableSettings): TableConfig {
  const social = mode === "room" || mode === "tv";
  return {
    seats,
    startingStack: settings.starting_stack,
    levels: levelsOf(mode, seats, settings),
    buyInWindowMs: social ? BUY_IN_WINDOW_MS : null,
    turnMs: mode === "room" ? ROOM_TURN_MS : null,
  };
}

function levelsOf(mode: Mode, seats: number, settings: TableSettings): BlindLevel[] {
  const chosen = settings.levels;
  if (chosen !== undefined && chosen.length > 0) {
    return chosen.map((level, index) => ({
      smallBlind: level.small_blind,
      bigBlind: level.big_blind,
      ...anteOf(level.ante ?? 0, settings),
      hands: index === chosen.length - 1 ? null : (level.hands ?? HANDS_A_LEVEL),
    }));
  }
  const first = {
    smallBlind: settings.small_blind,
    bigBlind: settings.big_blind,
    ...anteOf(settings.ante, settings),
  };
  if (mode === "room" || mode === "tv") return [{ ...first, hands: null }];
  return doubling(first, seats * settings.starting_stack);
}

/** Up to the level whose big blind is all the chips there are: no higher one could change a hand. */
function doubling(first: Omit<BlindLevel, "hands">, allChips: number): BlindLevel[] {
  const levels: BlindLevel[] = [];
  for (let factor = 1; ; factor *= 2) {
    const bigBlind = first.bigBlind * factor;
    const last = bigBlind >= allChips;
    levels.push({
      smallBlind: first.smallBlind * factor,
      bigBlind,
      ante: first.ante * factor,
      anteType: first.anteType,
      hands: last ? null : HANDS_A_LEVEL,
    });
    if (last) return levels;
  }
}

/** A chosen ante without a chosen kind is paid by each seat. */
function anteOf(ante: number, settings: TableSettings): Pick<BlindLevel, "ante" | "anteType"> {
  if (ante === 0) return { ante: 0, anteType: "none" };
  return { ante, anteType: settings.ante_type === "none" ? "each" : settings.ante_type };
}
