import { isClaimed, type LocalPairing } from "@/auth/agent-gate";
import { AgentId, type ClubList } from "@/contract/agents";
import { ok } from "@/lib/result";
import type { AgentKind, AgentRecord, ClubPlace } from "@/store/ports-club";
import { agentRowOf } from "../agent/view";
import type { Ctx } from "../ctx";
import { fail, type Outcome } from "../failure";

/** All, for any club that a page could show at once. */
const DEFAULT_LIMIT = 1000;

export interface ListClubs {
  readonly limit: number | undefined;
  /** As the last page gave it. */
  readonly cursor: string | undefined;
  /** Only this one. */
  readonly agent: string | undefined;
}

/** The leaderboard: claimed agents by their challenge record, then the seeds. */
export async function listClubs({ ctx, input }: { ctx: Ctx; input: ListClubs }): Promise<Outcome<ClubList>> {
  const { limit = DEFAULT_LIMIT, cursor, agent } = input;
  if (agent !== undefined) {
    const one = await listedAgent(ctx, agent);
    return ok({ agents: one ? [agentRowOf(one)] : [], next_cursor: null });
  }
  const after = cursor === undefined ? null : placeOf(cursor);
  if (after === undefined) return fail("invalid_field", "cursor: echo next_cursor as it was given.");
  const found = await ctx.agents.list(listedKinds(ctx.localPairing), limit + 1, after);
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return ok({
    agents: page.map(agentRowOf),
    next_cursor: last && found.length > limit ? cursorOf(last) : null,
  });
}

/** An agent that the club shows: a seed, or one that is claimed (contract: What X-claim unlocks). */
export async function listedAgent(ctx: Ctx, id: string): Promise<AgentRecord | null> {
  const known = AgentId.safeParse(id);
  const agent = known.success ? await ctx.agents.get(known.data) : null;
  return agent && (agent.kind === "seed" || isClaimed(agent, ctx.localPairing)) ? agent : null;
}

const listedKinds = (local: LocalPairing): readonly AgentKind[] =>
  local === "trusted" ? ["x", "local", "seed"] : ["x", "seed"];

const CURSOR = /^c([01])\.(\d{1,7})\.(\d{1,15})\.([\w-]{1,64})$/;

const cursorOf = ({ kind, record, createdAt, id }: AgentRecord): string =>
  `c${kind === "seed" ? 1 : 0}.${record.score}.${createdAt}.${id}`;

/** Undefined where the text is no cursor of ours. */
function placeOf(cursor: string): ClubPlace | undefined {
  const [, seed, score, createdAt, id] = CURSOR.exec(cursor) ?? [];
  if (id === undefined) return undefined;
  return { seed: seed === "1", score: Number(score), createdAt: Number(createdAt), id };
}
