import { randomBytes } from "node:crypto";
import { AgentId } from "@/contract/agents";
import type { TableId } from "@/contract/ids";
import type { AgentDraft, BearerRecord, ClubHandRecord } from "../ports-club";
import { someHand } from "./records";

const hex = () => randomBytes(10).toString("hex");

/** An agent as a pairing would write it; unclaimed unless told otherwise. */
export function someAgent(parts: Partial<AgentDraft> = {}): AgentDraft {
  return {
    id: AgentId.parse(hex()),
    twitterId: null,
    kind: "local",
    owner: "Zoë 梅 🂡",
    name: "north-wind",
    handle: "northwind",
    software: "cron-bot",
    model: null,
    countryCode: "BR",
    avatarUrl: null,
    crew: {
      entourage: ["Ash", "Birch", "Cedar", "Elm", "Fir", "Gingko"],
      playstyle: { aggression: 0.1 },
      overrides: [null, { tightness: 0.3 }],
    },
    challenges: 0,
    winRate: 0,
    createdAt: 1_800_000_000_000,
    ...parts,
  };
}

export const someBearer = (agentId: AgentId, parts: Partial<BearerRecord> = {}): BearerRecord => ({
  id: hex(),
  tokenHash: hex().repeat(4).slice(0, 64),
  agentId,
  software: "cron-bot",
  createdAt: 1_800_000_000_000,
  lastUsedAt: null,
  revokedAt: null,
  ...parts,
});

export function someClubHand(agentId: AgentId, keptAt = 1_800_000_000_000): ClubHandRecord {
  const { row, id } = someHand("0".repeat(20) as TableId, 1);
  const { table_id: _table, button: _button, ...rest } = row;
  return { id, agentId, row: rest, endedAt: Date.parse(row.ended_at), keptAt };
}
