import type { AgentId } from "@/contract/agents";
import type { AgentDraft, AgentKind, AgentRecord, AgentStore, ClubPlace } from "../../ports-club";
import { NO_RECORD } from "../../score";
import type { Client, Tx } from "../client";
import type { Agent } from "../generated/sqlite/client";
import type { Writer } from "../writer";

/** Agents in the database: what is searched for in columns, the crew as JSON text. */
export function createAgents(reader: Client, writer: Writer<Tx>): AgentStore {
  return {
    async get(id) {
      const stored = await reader.agent.findUnique({ where: { id } });
      return stored && toRecord(stored);
    },
    async byTwitterId(twitterId) {
      const stored = await reader.agent.findUnique({ where: { twitterId } });
      return stored && toRecord(stored);
    },
    put: (id, change) =>
      writer.write(async (tx) => {
        const stored = await load(tx, id);
        const columns = columnsOf(change(stored));
        if (stored) return toRecord(await tx.agent.update({ where: { id }, data: columns }));
        return toRecord(await tx.agent.create({ data: { id, ...columns, ...NO_RECORD } }));
      }),
    update: (id, change) =>
      writer.write(async (tx) => {
        const stored = await load(tx, id);
        return stored && toRecord(await tx.agent.update({ where: { id }, data: columnsOf(change(stored)) }));
      }),
    async list(kinds, limit, after) {
      const players = kinds.filter((kind) => kind !== "seed");
      const found = after?.seed ? [] : await page(reader, players, limit, after);
      if (found.length < limit && kinds.includes("seed")) {
        const past = after?.seed ? after : null;
        found.push(...(await page(reader, ["seed"], limit - found.length, past)));
      }
      return found;
    },
    count: (kinds) => reader.agent.count({ where: { kind: { in: [...kinds] } } }),
  };
}

async function page(
  reader: Client,
  kinds: readonly AgentKind[],
  take: number,
  after: ClubPlace | null,
): Promise<AgentRecord[]> {
  const found = await reader.agent.findMany({
    where: { kind: { in: [...kinds] }, ...(after && beyond(after)) },
    orderBy: [{ score: "desc" }, { createdAt: "asc" }, { id: "asc" }],
    take,
  });
  return found.map(toRecord);
}

function beyond({ score, createdAt, id }: ClubPlace) {
  const at = new Date(createdAt);
  return {
    OR: [
      { score: { lt: score } },
      { score, createdAt: { gt: at } },
      { score, createdAt: at, id: { gt: id } },
    ],
  };
}

async function load(tx: Tx, id: AgentId): Promise<AgentRecord | null> {
  const stored = await tx.agent.findUnique({ where: { id } });
  return stored && toRecord(stored);
}

/** Everything but the counters, which only a result writes. */
const columnsOf = (agent: AgentDraft) => ({
  twitterId: agent.twitterId,
  kind: agent.kind,
  owner: agent.owner,
  name: agent.name,
  handle: agent.handle,
  software: agent.software,
  model: agent.model,
  countryCode: agent.countryCode,
  avatarUrl: agent.avatarUrl,
  crew: JSON.stringify(agent.crew),
  challenges: agent.challenges,
  winRate: agent.winRate,
  createdAt: new Date(agent.createdAt),
});

/** Only this file writes agents: ids and kinds were checked then, and the JSON is what was written. */
export const toRecord = (stored: Agent): AgentRecord => ({
  id: stored.id as AgentId,
  twitterId: stored.twitterId,
  kind: stored.kind as AgentKind,
  owner: stored.owner,
  name: stored.name,
  handle: stored.handle,
  software: stored.software,
  model: stored.model,
  countryCode: stored.countryCode,
  avatarUrl: stored.avatarUrl,
  crew: JSON.parse(stored.crew) as AgentRecord["crew"],
  challenges: stored.challenges,
  winRate: stored.winRate,
  record: {
    games: stored.games,
    humanWins: stored.humanWins,
    agentWins: stored.agentWins,
    score: stored.score,
  },
  createdAt: stored.createdAt.getTime(),
});
