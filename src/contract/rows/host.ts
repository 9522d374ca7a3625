import { z } from "zod";
import { PresentedToken, TableId } from "../ids";
import { PublishInput, PublishOutput } from "../state";
import { FullStateOutput, HostClaimInput, HostClaimOutput, InboxOutput } from "../tables";
import { CLAIM, HOST_TOKEN, lobby, publicTable, seatView, TABLE_ID, TURN_TOKEN } from "./examples";
import { BODY_ERRORS, BODY_LIMIT, CLAIM_ERRORS, GONE, HOST_ERRORS, PUBLISH_LIMIT, row } from "./row";

export const publishState = row({
  summary: "Publish the table, or say that its host lives",
  description:
    "By the host. `version` is the stored one plus one; a repeat of the stored one is acknowledged. Without `table` it is a heartbeat, due every 10 s. With `concede` the host gives its role up. The first call at a table that nobody hosts needs no token and is answered with one; at a room it needs a seat's `claim_token`.",
  auth: "host",
  internal: true,
  body: PublishInput,
  bodyLimit: PUBLISH_LIMIT,
  outputs: { 200: PublishOutput },
  errors: [
    ...BODY_ERRORS,
    "bad_host_token",
    "claim_token_required",
    ...CLAIM_ERRORS,
    "table_not_found",
    "seat_moved",
    "host_taken",
    "host_superseded",
    "version_gap",
    ...GONE,
  ],
  example: {
    body: {
      tableId: TABLE_ID,
      hostToken: HOST_TOKEN,
      epoch: 1,
      version: 7,
      table: publicTable,
      seats: [seatView],
      inboxCursor: 3,
      results: [],
      full: { format: 1 },
    },
    status: 200,
    output: { ok: true, epoch: 1, version: 7, pendingBuyinDecisions: [] },
  },
});

export const getInbox = row({
  summary: "What the players sent since the host last looked",
  description:
    "By the host. Waits for an entry after `after`, or for a lobby other than `lobbySince`; at the end of `wait` it answers with what there is.",
  auth: "host",
  internal: true,
  params: z.object({ id: TableId }),
  query: z.object({
    after: z.number().int().min(0).optional(),
    lobbySince: z.number().int().min(0).optional(),
    wait: z.number().min(0).max(50).optional(),
  }),
  outputs: { 200: InboxOutput },
  errors: ["invalid_field", ...HOST_ERRORS, "table_not_found", ...GONE],
  example: {
    params: { id: TABLE_ID },
    query: { after: 3, lobbySince: 1028, wait: 25 },
    status: 200,
    output: {
      entries: [
        {
          id: 4,
          at: "2026-04-24T10:52:31.204Z",
          kind: "action",
          seatIndex: 2,
          claim: CLAIM,
          turnToken: TURN_TOKEN,
          action: "call",
        },
      ],
      lobby,
      lobbyRevision: 1028,
    },
  },
});

export const claimHost = row({
  summary: "Take a table's hosting over, or back",
  description:
    "With the current `host_token` a reloaded screen goes on under a new epoch. A room that nobody hosts, or whose host gave no sign for 15 s or conceded, goes to the first seat that asks with its `claim_token`; a TV table to the first screen, without a token. Repeated with the same `adoption` key within a minute it gets the same answer.",
  auth: "host",
  internal: true,
  body: HostClaimInput,
  bodyLimit: BODY_LIMIT,
  outputs: { 200: HostClaimOutput },
  errors: [
    ...BODY_ERRORS,
    "bad_host_token",
    "claim_token_required",
    ...CLAIM_ERRORS,
    "not_a_room",
    "table_not_found",
    "seat_moved",
    "host_taken",
    "host_superseded",
    ...GONE,
  ],
  example: {
    body: { tableId: TABLE_ID, host_token: HOST_TOKEN, adoption: "b7Qw0eXk2VnZ5mRt" },
    status: 200,
    output: { ok: true, hostToken: "Hn4uGj8kPz1cTyW6oSaVeQ", epoch: 2, version: 7 },
  },
});

export const getFullState = row({
  summary: "The snapshot from which the next host goes on",
  description:
    "By the current host only, with the host token as the bearer, for the adoption that it was granted for: until its first publish (decision 30).",
  auth: "host",
  internal: true,
  query: z.object({ tableId: TableId, claim_token: PresentedToken.optional() }),
  outputs: { 200: FullStateOutput },
  errors: ["invalid_field", ...HOST_ERRORS, "table_not_found", "adoption_over", ...GONE],
  example: {
    query: { tableId: TABLE_ID },
    status: 200,
    output: { epoch: 2, version: 7, inboxCursor: 3, full: { format: 1 }, nextHandIndex: 1 },
  },
});
