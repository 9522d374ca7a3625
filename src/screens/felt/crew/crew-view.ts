import type { AgentRow } from "@/contract/agents";
import {
  type Archetype,
  archetypeOf,
  composePlaystyle,
  type Playstyle,
  type StyleLabel,
  styleLabelOf,
} from "@/engine";
import type { Crew } from "@/hosts/browser/crew/crew";

/** One of the crew, as the felt shows it. */
export interface Member {
  readonly name: string;
  readonly style: Playstyle;
  /** Its character; null for a neutral one. */
  readonly archetype: Archetype | null;
}

/** Whose agent it is; with an X account only where the agent is claimed. */
export interface Owner {
  readonly name: string;
  readonly handle: string | null;
  readonly avatar: string | null;
}

/** Whom one plays: the agent, its owner, and the crew that sits down. */
export interface CrewView {
  readonly agent: string;
  readonly name: string;
  readonly owner: Owner;
  readonly style: Playstyle;
  /** Null for a neutral agent, of whom nothing is said. */
  readonly label: StyleLabel | null;
  /** Whether all five knobs are in the middle: then there is nothing to open. */
  readonly neutral: boolean;
  /** Some seat plays otherwise than the agent does. */
  readonly mixed: boolean;
  readonly members: readonly Member[];
}

export interface Seating {
  readonly mode: "challenge" | "demo";
  readonly seats: number;
}

/** The crew that an agent brings to a table: its names in order, and beyond them players without one. */
export function crewViewOf(agent: AgentRow, { mode, seats }: Seating): CrewView {
  const style = composePlaystyle(agent.playstyle);
  const chairs = mode === "challenge" ? seats - 1 : seats;
  return {
    agent: agent.id,
    name: agent.name || agent.owner,
    owner: ownerOf(agent),
    style,
    label: styleLabelOf(style),
    neutral: Object.values(style).every((value) => value === 0.5),
    mixed: agent.entourage_playstyles.some((part) => part !== null && Object.keys(part).length > 0),
    members: Array.from({ length: chairs }, (_, index) => memberOf(agent, index)),
  };
}

/** The person behind an agent, as the badge names them. */
export const ownerOf = ({ twitter_id, handle, owner, name, avatar_url }: AgentRow): Owner => ({
  name: owner || name,
  handle: twitter_id !== null && handle !== "" ? handle : null,
  avatar: avatar_url ?? null,
});

function memberOf(agent: AgentRow, index: number): Member {
  const style = composePlaystyle(agent.playstyle, agent.entourage_playstyles[index]);
  const name = agent.entourage[index] ?? `Bot ${index + 1}`;
  return { name, style, archetype: archetypeOf(style) };
}

/** The crew as the dealer's tab seats it. */
export const crewOf = (view: CrewView, mode: Seating["mode"]): Crew => ({
  agent: view.agent,
  mode,
  human: mode === "challenge" ? "Human" : null,
  bots: view.members.map(({ name, style }) => ({ name, style })),
});

/** The address of the owner on X. Handles are letters, digits and underscores; anything else leads nowhere. */
export const profileOf = (handle: string | null): string | null =>
  handle !== null && /^@?\w{1,15}$/.test(handle) ? `https://twitter.com/${handle.replace("@", "")}` : null;
