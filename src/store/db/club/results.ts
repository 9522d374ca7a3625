import type { AgentId } from "@/contract/agents";
import type { TableId } from "@/contract/ids";
import type { ChallengeResultRecord, ChallengeResultStore } from "../../ports-club";
import { counted } from "../../score";
import type { Client, Tx } from "../client";
import { isTaken } from "../taken";
import type { Writer } from "../writer";

/** Ends of challenges in the database: the table's id is the key, and the counters rise in the same transaction. */
export function createResults(reader: Client, writer: Writer<Tx>): ChallengeResultStore {
  return {
    async record(result) {
      try {
        return await writer.write((tx) => recordIn(tx, result));
      } catch (cause) {
        // Another server was faster with this table.
        if (isTaken(cause)) return false;
        throw cause;
      }
    },
    async get(tableId) {
      const stored = await reader.challengeResult.findUnique({ where: { tableId } });
      return (
        stored && {
          tableId: stored.tableId as TableId,
          agentId: stored.agentId as AgentId,
          winner: stored.winner as ChallengeResultRecord["winner"],
          endedAt: stored.endedAt.getTime(),
        }
      );
    },
  };
}

async function recordIn(tx: Tx, { tableId, agentId, winner, endedAt }: ChallengeResultRecord) {
  if (await tx.challengeResult.findUnique({ where: { tableId }, select: { tableId: true } })) return false;
  const data = { tableId, agentId, winner, endedAt: new Date(endedAt) };
  await tx.challengeResult.create({ data, select: { tableId: true } });
  const agent = await tx.agent.findUniqueOrThrow({ where: { id: agentId } });
  await tx.agent.update({ where: { id: agentId }, data: counted(agent, winner), select: { id: true } });
  return true;
}
