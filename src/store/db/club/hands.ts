import type { AgentId } from "@/contract/agents";
import type { HandId } from "@/contract/ids";
import type { ClubHandRecord, ClubHandStore } from "../../ports-club";
import type { Client, Tx } from "../client";
import type { Writer } from "../writer";

/** Hands without a table in the database, for as long as hands of tables are kept. */
export function createClubHands(reader: Client, writer: Writer<Tx>): ClubHandStore {
  return {
    record: (hand) =>
      writer.write(async (tx) => {
        const { id, agentId } = hand;
        if (await tx.clubHand.findUnique({ where: { id }, select: { id: true } })) return false;
        const times = { endedAt: new Date(hand.endedAt), keptAt: new Date(hand.keptAt) };
        const data = { id, agentId, row: JSON.stringify(hand.row), ...times };
        await tx.clubHand.create({ data, select: { id: true } });
        return true;
      }),
    async ofAgent(agentId, take) {
      const found = await reader.clubHand.findMany({
        where: { agentId },
        orderBy: [{ keptAt: "desc" }, { id: "desc" }],
        take,
      });
      // Only this file writes them: ids were checked then, and the JSON is what was written.
      return found.map((stored) => ({
        id: stored.id as HandId,
        agentId: stored.agentId as AgentId,
        row: JSON.parse(stored.row) as ClubHandRecord["row"],
        endedAt: stored.endedAt.getTime(),
        keptAt: stored.keptAt.getTime(),
      }));
    },
    purge: (until) =>
      writer.write(async (tx) => {
        const past = { keptAt: { lte: new Date(until) } };
        return (await tx.clubHand.deleteMany({ where: past })).count;
      }),
  };
}
