import type { TableSettings } from "@/contract/tables";
import { ok } from "@/lib/result";
import type { TableRowPart } from "@/store/ports";
import { fail, type Outcome } from "../failure";

type Settings = TableRowPart["settings"];

/** At a challenge, a demo and a sandbox the blinds double so often, so that a game ends (decision 19). */
const HANDS_A_LEVEL = 12;
/** The shortest stack that is still a game, in big blinds. */
const MIN_BIG_BLINDS = 10;

/**
 * Settings made whole and checked together (decision 19). `levels` is the whole schedule, its first level being what the table starts
 * with; a blind given alone brings the usual other one.
 */
export function settle(input: TableSettings): Outcome<Settings> {
  const first = input.levels?.[0];
  const big =
    input.big_blind ?? first?.big_blind ?? (input.small_blind === undefined ? 20 : input.small_blind * 2);
  const small = input.small_blind ?? first?.small_blind ?? Math.max(1, Math.floor(big / 2));
  const ante = input.ante ?? first?.ante ?? 0;
  const anyAnte = ante > 0 || (input.levels ?? []).some((level) => (level.ante ?? 0) > 0);
  const settings: Settings = {
    starting_stack: input.starting_stack ?? Math.max(2000, big * MIN_BIG_BLINDS),
    small_blind: small,
    big_blind: big,
    ante,
    ante_type: input.ante_type ?? (anyAnte ? "each" : "none"),
    ...(input.levels ? { levels: input.levels } : {}),
  };
  const fault = faultOf(settings, anyAnte);
  return fault === null ? ok(settings) : fail("invalid_field", fault);
}

function faultOf(settings: Settings, anyAnte: boolean): string | null {
  const { small_blind: small, big_blind: big, ante, levels = [] } = settings;
  if (small > big) return `small_blind (${small}) must not be over big_blind (${big}).`;
  if (ante > big) return `ante (${ante}) must not be over big_blind (${big}).`;
  if (settings.starting_stack < big * MIN_BIG_BLINDS)
    return `starting_stack must be at least ${MIN_BIG_BLINDS} big blinds (${big * MIN_BIG_BLINDS}).`;
  if (settings.ante_type === "none" && anyAnte) return "ante_type is none, yet there is an ante.";
  const first = levels[0];
  if (first && (first.small_blind !== small || first.big_blind !== big || (first.ante ?? 0) !== ante))
    return "levels[0] is what the table starts with: small_blind, big_blind and ante must agree with it.";
  return (
    levels.map((level, at) => levelFault(level, levels[at - 1], at)).find((fault) => fault !== null) ?? null
  );
}

type Level = NonNullable<Settings["levels"]>[number];

function levelFault(level: Level, before: Level | undefined, at: number): string | null {
  if (level.small_blind > level.big_blind) return `levels[${at}]: small_blind must not be over big_blind.`;
  if ((level.ante ?? 0) > level.big_blind) return `levels[${at}]: ante must not be over big_blind.`;
  return before && level.big_blind < before.big_blind ? `levels[${at}]: blinds must not fall.` : null;
}

/** Blinds that double, up to the level at which one blind is all the chips there are, unless the opener chose a schedule. */
export function withLevels(settings: Settings, seats: number): Settings {
  if (settings.levels !== undefined) return settings;
  const { small_blind: small, big_blind: big, ante, starting_stack: stack } = settings;
  const levels: NonNullable<Settings["levels"]> = [];
  for (let factor = 1; ; factor *= 2) {
    levels.push({
      small_blind: small * factor,
      big_blind: big * factor,
      ...(ante > 0 ? { ante: ante * factor } : {}),
      hands: HANDS_A_LEVEL,
    });
    if (big * factor >= seats * stack) return { ...settings, levels };
  }
}
