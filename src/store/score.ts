import type { ChallengeCounts } from "./ports-club";

/** Ninety-five of a hundred: how sure the leaderboard wants to be. */
const Z = 1.96;

/**
 * Where a record stands among others, in millionths: the share of challenges won that is very likely exceeded (Wilson's lower bound), so
 * that one lucky game does not pass a long good record. 0 without a win.
 */
export function scoreOf({ games, agentWins }: Omit<ChallengeCounts, "score">): number {
  if (games === 0 || agentWins === 0) return 0;
  const share = agentWins / games;
  const spread = Z * Math.sqrt((share * (1 - share) + (Z * Z) / (4 * games)) / games);
  const bound = (share + (Z * Z) / (2 * games) - spread) / (1 + (Z * Z) / games);
  return Math.round(bound * 1_000_000);
}

export const NO_RECORD: ChallengeCounts = { games: 0, humanWins: 0, agentWins: 0, score: 0 };

/** The counters after one more challenge. */
export function counted(counts: ChallengeCounts, winner: "human" | "agent"): ChallengeCounts {
  const next = {
    games: counts.games + 1,
    humanWins: counts.humanWins + (winner === "human" ? 1 : 0),
    agentWins: counts.agentWins + (winner === "agent" ? 1 : 0),
  };
  return { ...next, score: scoreOf(next) };
}
