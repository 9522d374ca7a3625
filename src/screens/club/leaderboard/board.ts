import type { AgentCard } from "../agents/model";
import { inOrder, matching, type Order } from "../agents/rank";

/** The leaderboard as it is shown: who was paired here with ranks, the house's examples below them without. */
export interface Board {
  readonly real: readonly { readonly agent: AgentCard; readonly rank: number }[];
  readonly demos: readonly AgentCard[];
  /** Nobody was ever paired here: not that a search found nobody. */
  readonly noReal: boolean;
  readonly found: number;
}

/** Orders and sifts the agents, and keeps the first `shown` of them. A rank is the record's, whatever the order. */
export function boardOf(
  agents: readonly AgentCard[],
  asked: { readonly order: Order; readonly typed: string; readonly language: string; readonly shown: number },
): Board {
  const ranked = agents.filter(({ demo }) => !demo);
  const rankOf = new Map(inOrder(ranked, "record", asked.language).map(({ id }, index) => [id, index + 1]));
  const sorted = inOrder(matching(agents, asked.typed), asked.order, asked.language);
  const real = sorted.filter(({ demo }) => !demo);
  const drawn = real.slice(0, asked.shown);
  return {
    real: drawn.flatMap((agent) => {
      const rank = rankOf.get(agent.id);
      return rank === undefined ? [] : [{ agent, rank }];
    }),
    demos: sorted.filter(({ demo }) => demo).slice(0, asked.shown - drawn.length),
    noReal: ranked.length === 0,
    found: sorted.length,
  };
}

/** The first few for a glance: paired agents first, the house's examples where there are too few. */
export const topOf = (agents: readonly AgentCard[], count: number): readonly AgentCard[] =>
  [...agents].sort((a, b) => Number(a.demo) - Number(b.demo) || a.place - b.place).slice(0, count);
