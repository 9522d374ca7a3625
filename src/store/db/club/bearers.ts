import type { AgentId } from "@/contract/agents";
import type { BearerRecord, BearerStore } from "../../ports-club";
import type { Client, Tx } from "../client";
import type { Bearer } from "../generated/sqlite/client";
import type { Writer } from "../writer";

/** Agents' tokens in the database, by their hash. */
export function createBearers(reader: Client, writer: Writer<Tx>): BearerStore {
  return {
    insert: (bearer) =>
      writer.write(async (tx) => {
        await tx.bearer.create({ data: columnsOf(bearer), select: { id: true } });
      }),
    async byHash(tokenHash) {
      const stored = await reader.bearer.findUnique({ where: { tokenHash } });
      return stored && toRecord(stored);
    },
    async ofAgent(agentId) {
      const found = await reader.bearer.findMany({
        where: { agentId },
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      });
      return found.map(toRecord);
    },
    touch: (id, now) =>
      writer.write(async (tx) => {
        await tx.bearer.updateMany({ where: { id }, data: { lastUsedAt: new Date(now) } });
      }),
    revoke: (id, agentId, now) =>
      writer.write(async (tx) => {
        const where = { id, agentId, revokedAt: null };
        return (await tx.bearer.updateMany({ where, data: { revokedAt: new Date(now) } })).count === 1;
      }),
  };
}

const columnsOf = (bearer: BearerRecord) => ({
  ...bearer,
  createdAt: new Date(bearer.createdAt),
  lastUsedAt: bearer.lastUsedAt === null ? null : new Date(bearer.lastUsedAt),
  revokedAt: bearer.revokedAt === null ? null : new Date(bearer.revokedAt),
});

/** Only this file writes bearers: the agent's id was checked then. */
const toRecord = (stored: Bearer): BearerRecord => ({
  id: stored.id,
  tokenHash: stored.tokenHash,
  agentId: stored.agentId as AgentId,
  software: stored.software,
  createdAt: stored.createdAt.getTime(),
  lastUsedAt: stored.lastUsedAt?.getTime() ?? null,
  revokedAt: stored.revokedAt?.getTime() ?? null,
});
