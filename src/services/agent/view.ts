import { type AgentRow, KNOBS, type Playstyle, type PlaystylePart } from "@/contract/agents";
import type { AgentRecord, CrewPart } from "@/store/ports-club";

const NEUTRAL = 0.5;

/** All five dials: what the agent set, and neutral for the rest. */
export function styleOf({ playstyle }: Pick<CrewPart, "playstyle">): Playstyle {
  const dial = (knob: (typeof KNOBS)[number]) => playstyle[knob] ?? NEUTRAL;
  return {
    aggression: dial("aggression"),
    bluff_frequency: dial("bluff_frequency"),
    tightness: dial("tightness"),
    cbet_rate: dial("cbet_rate"),
    commitment: dial("commitment"),
  };
}

/** What of an override differs from the agent's own style; null where nothing does. */
export function deviationOf(
  override: PlaystylePart | null | undefined,
  style: Playstyle,
): PlaystylePart | null {
  const kept = KNOBS.flatMap((knob) => {
    const value = override?.[knob];
    return value === undefined || value === style[knob] ? [] : [[knob, value] as const];
  });
  return kept.length === 0 ? null : Object.fromEntries(kept);
}

/** A slot for each of the crew, and for each chair beyond it up to the last that has a character of its own. */
function deviationsOf({ entourage, overrides }: CrewPart, style: Playstyle): (PlaystylePart | null)[] {
  const slots = overrides.map((override) => deviationOf(override, style));
  const last = slots.findLastIndex((slot) => slot !== null);
  return Array.from({ length: Math.max(entourage.length, last + 1) }, (_, seat) => slots[seat] ?? null);
}

/** The documented record, field by field; what an agent does not have is absent. */
export function agentRowOf(agent: AgentRecord): AgentRow {
  const { software, model, countryCode, avatarUrl, crew, record } = agent;
  const style = styleOf(crew);
  return {
    id: agent.id,
    owner: agent.owner,
    name: agent.name,
    handle: agent.handle,
    ...(software === null ? {} : { software }),
    ...(model === null ? {} : { model }),
    ...(countryCode === null ? {} : { country_code: countryCode }),
    challenges: agent.challenges,
    win_rate: agent.winRate,
    ...(avatarUrl === null ? {} : { avatar_url: avatarUrl }),
    entourage: [...crew.entourage],
    challenge_games: record.games,
    challenge_human_wins: record.humanWins,
    challenge_agent_wins: record.agentWins,
    twitter_id: agent.twitterId,
    ...(agent.kind === "seed" ? { seed: true as const } : {}),
    playstyle: style,
    entourage_playstyles: deviationsOf(crew, style),
  };
}
