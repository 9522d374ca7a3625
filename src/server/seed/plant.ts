import { AgentId, KNOBS, type PlaystylePart } from "@/contract/agents";
import type { AgentDraft, AgentKind, AgentStore } from "@/store/ports-club";
import { SEEDS, type Seed } from "./agents";

const KINDS: readonly AgentKind[] = ["x", "local", "seed"];

/** Puts the house's own agents into a club that has nobody yet; answers how many. Once: a seed that is changed or gone stays so. */
export async function plantSeeds(agents: AgentStore, now: number): Promise<number> {
  if ((await agents.count(KINDS)) > 0) return 0;
  const drafts = SEEDS.map((seed, at) => draftOf(seed, now + at));
  await Promise.all(drafts.map((draft) => agents.put(draft.id, (stored) => stored ?? draft)));
  return drafts.length;
}

/** Its owner is the house: no X account, no record, no flag that would be invented. */
function draftOf({ id, name, crew, style, seats = {} }: Seed, createdAt: number): AgentDraft {
  const last = Math.max(-1, ...Object.keys(seats).map(Number));
  const overrides = Array.from({ length: last + 1 }, (_, seat) => deviation(seats[seat], style));
  return {
    id: AgentId.parse(id),
    twitterId: null,
    kind: "seed",
    owner: "Agent Poker",
    name,
    handle: id,
    software: null,
    model: null,
    countryCode: null,
    avatarUrl: null,
    crew: { entourage: [...crew], playstyle: style, overrides },
    challenges: 0,
    winRate: 0,
    createdAt,
  };
}

/** A slot keeps only what differs, as one that is set through the API does. */
function deviation(seat: PlaystylePart | undefined, style: PlaystylePart): PlaystylePart | null {
  const kept = KNOBS.flatMap((knob) => {
    const value = seat?.[knob];
    return value === undefined || value === (style[knob] ?? 0.5) ? [] : [[knob, value] as const];
  });
  return kept.length === 0 ? null : Object.fromEntries(kept);
}
