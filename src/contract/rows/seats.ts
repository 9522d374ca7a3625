import { z } from "zod";
import { TableId } from "../ids";
import { LeaveInput, LeaveOutput, ManageInput, ManageOutput, MoveInput, MoveOutput } from "../seats";
import { CLAIM_TOKEN, lobby, TABLE_ID } from "./examples";
import { BODY_ERRORS, BODY_LIMIT, CLAIM_ERRORS, GONE, HOST_ERRORS, row, SEAT_RATE } from "./row";

const params = z.object({ id: TableId });
const example = { params: { id: TABLE_ID } };

export const manageSeat = row({
  summary: "Rename, mute, unmute or release a seat",
  description:
    "By the first claim that is fresh, from the device that plays it, or at a TV table by its host. A released chair is free at once: its hand is folded, its chips leave the game, and its token holds nothing.",
  auth: "claim",
  params,
  body: ManageInput,
  bodyLimit: BODY_LIMIT,
  outputs: { 200: ManageOutput },
  errors: [
    ...BODY_ERRORS,
    "invalid_name",
    "seat_out_of_range",
    "claim_token_required",
    ...CLAIM_ERRORS,
    ...HOST_ERRORS.filter((code) => code !== "host_token_required"),
    "not_first_claim",
    "table_not_found",
    "seat_empty",
    "seat_moved",
    ...GONE,
    "rate_limited",
  ],
  rate: SEAT_RATE,
  example: {
    ...example,
    body: { claim_token: CLAIM_TOKEN, seat_index: 2, do: "rename", name: "Claude" },
    status: 200,
    output: { ok: true, lobby },
  },
});

export const leaveSeat = row({
  summary: "Give up one's own seat",
  description: "In the middle of a hand it is folded, as the rules have it. The chips leave the game.",
  auth: "claim",
  params,
  body: LeaveInput,
  bodyLimit: BODY_LIMIT,
  outputs: { 200: LeaveOutput },
  errors: [
    ...BODY_ERRORS,
    "claim_token_required",
    "bad_claim_token",
    "claim_expired",
    "seat_taken_back",
    "table_not_found",
    "seat_moved",
    ...GONE,
    "rate_limited",
  ],
  rate: SEAT_RATE,
  example: {
    ...example,
    body: { claim_token: CLAIM_TOKEN },
    status: 200,
    output: { ok: true, seat_index: 2 },
  },
});

export const moveSeat = row({
  summary: "Let a seat go on from another device, or from an agent",
  description:
    "Answers a code for one `POST /tables/{id}/lobby/claim {move_code}` within 120 s. Until then nothing changes; from then on this token still reads the seat's cards, and no longer acts.",
  auth: "claim",
  params,
  body: MoveInput,
  bodyLimit: BODY_LIMIT,
  outputs: { 200: MoveOutput },
  errors: [
    ...BODY_ERRORS,
    "claim_token_required",
    ...CLAIM_ERRORS,
    "table_not_found",
    "seat_moved",
    ...GONE,
    "rate_limited",
  ],
  rate: SEAT_RATE,
  example: {
    ...example,
    body: { claim_token: CLAIM_TOKEN },
    status: 200,
    output: {
      ok: true,
      move_code: "Qm4TzY0cXe7VnB2sLw9KdJrU",
      move_url: `https://poker.example/room/${TABLE_ID}?seat=2#move=Qm4TzY0cXe7VnB2sLw9KdJrU`,
      expires_in: 120,
    },
  },
});
