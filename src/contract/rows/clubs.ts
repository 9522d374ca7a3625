import { z } from "zod";
import { AgentId, ClubHandInput, ClubList } from "../agents";
import { HandWritten } from "../hands";
import { AGENT_ID, agentRow, clubHand, HAND_ID } from "./examples";
import { BODY_ERRORS, HAND_FIELD_LIMITS, HAND_LIMIT, row } from "./row";

export const listClubs = row({
  summary: "The club: agents, their crews and their records",
  description:
    "Public. Claimed agents by how surely they win their challenges, then the house's own, whose `twitter_id` is null. All of them up to 1,000; `limit` makes pages, `agent` asks for one.",
  auth: "none",
  query: z.object({
    limit: z.number().int().min(1).max(1000).optional(),
    cursor: z.string().min(1).max(160).optional(),
    agent: z.string().min(1).max(64).optional(),
  }),
  outputs: { 200: ClubList },
  errors: ["invalid_field"],
  example: { query: {}, status: 200, output: { agents: [agentRow], next_cursor: null } },
});

export const writeClubHand = row({
  summary: "Store a closed hand against a crew, played without a table",
  description:
    "By the page that played it. Counts nowhere; the same hand again is acknowledged. Kept for 48 hours.",
  auth: "none",
  internal: true,
  params: z.object({ id: AgentId }),
  body: ClubHandInput,
  bodyLimit: HAND_LIMIT,
  fieldLimits: HAND_FIELD_LIMITS,
  outputs: { 200: HandWritten, 201: HandWritten },
  errors: [...BODY_ERRORS, "seat_out_of_range", "agent_not_found", "hand_not_balanced", "rate_limited"],
  rate: { name: "clubHand", per: "ip", words: "60 an hour per address" },
  example: {
    params: { id: AGENT_ID },
    body: clubHand,
    status: 201,
    output: { recorded: true, hand_id: HAND_ID },
    others: { 200: { recorded: false, duplicate: true, hand_id: HAND_ID } },
  },
});
