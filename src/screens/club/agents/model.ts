import type { AgentRow } from "@/contract/agents";
import {
  type Archetype,
  archetypeOf,
  composePlaystyle,
  NEUTRAL,
  type Playstyle,
  type StyleLabel,
  styleLabelOf,
} from "@/engine";

/** One name of a crew, and what character it brings to its seat. */
export interface Bot {
  readonly name: string;
  readonly archetype: Archetype | null;
}

/** An agent as the club shows it, whatever its record leaves out. */
export interface AgentCard {
  readonly id: string;
  /** Its place in the server's order, from 0. */
  readonly place: number;
  /** Its name: the large words of its card, and those on its felt. */
  readonly title: string;
  /** Whose it is and what it runs on, as far as that says more than its name. */
  readonly about: readonly string[];
  readonly country: string | null;
  readonly picture: string | null;
  /** In the order in which they take their seats. */
  readonly crew: readonly Bot[];
  /** Challenges played to their end. */
  readonly games: number;
  /** Those in which one of the crew was the last survivor. */
  readonly wins: number;
  /** `wins` by `games`, of 1; null before the first. */
  readonly rate: number | null;
  readonly style: Playstyle;
  /** What its baseline is called, and the character that its mark stands for; null for neither. */
  readonly label: StyleLabel | null;
  readonly archetype: Archetype | null;
  /** Whether its fight or its choice of hands differs from everybody's: only then it has a bar. */
  readonly styled: boolean;
  /** One of the house's own examples, which belong to nobody. */
  readonly demo: boolean;
  /** What a search looks into. */
  readonly words: readonly string[];
}

/** An agent's card, from its record and its place in the list. */
export function cardOf(row: AgentRow, place: number): AgentCard {
  const style = composePlaystyle(row.playstyle);
  const title = row.name || row.owner;
  return {
    id: row.id,
    place,
    title,
    about: [row.owner, row.software ?? "", row.model ?? ""].filter((part) => part !== "" && part !== title),
    country: row.country_code ?? null,
    picture: row.avatar_url ?? null,
    crew: row.entourage.map((name, seat) => ({
      name,
      archetype: archetypeOf(composePlaystyle(row.playstyle, row.entourage_playstyles[seat])),
    })),
    games: row.challenge_games,
    wins: row.challenge_agent_wins,
    rate: row.challenge_games > 0 ? row.challenge_agent_wins / row.challenge_games : null,
    style,
    label: styleLabelOf(style),
    archetype: archetypeOf(style),
    styled: style.aggression !== NEUTRAL.aggression || style.tightness !== NEUTRAL.tightness,
    demo: row.seed === true,
    words: [row.owner, row.name, row.handle, row.software ?? "", row.model ?? "", ...row.entourage],
  };
}

export type Mode = "challenge" | "demo";

/** How many of the crew sit down: all chairs in a demo; in a challenge one is the human's. */
export const botsAt = (mode: Mode, seats: number): number => (mode === "demo" ? seats : seats - 1);

/** The page on which this agent's crew is met or watched. Six chairs need not be said. */
export function tablePath(mode: Mode, agentId: string, seats: number): string {
  const query = new URLSearchParams({ mode, agent: agentId });
  if (seats !== 6) query.set("seats", String(seats));
  return `/?${query}`;
}
