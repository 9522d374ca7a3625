import { z } from "zod";
import {
  AgentRow,
  AvatarInput,
  CountryInput,
  EntourageInput,
  PlaystyleInput,
  PlaystylePart,
  ProfileInput,
} from "../agents";
import { HandList } from "../hands";
import { agentRow, handRow, TABLE_ID } from "./examples";
import { BEARER_ERRORS, BODY_ERRORS, BODY_LIMIT, row } from "./row";

/** A chair of the crew; one beyond the names counts for the bot that fills it. */
const seat = z.object({ i: z.number().int().min(0).max(8) });

/** Every write answers the record as it is then. */
const outputs = { 200: AgentRow };
const CLAIMED_ERRORS = [...BEARER_ERRORS, "x_claim_required"] as const;

export const getAgent = row({
  summary: "One's own agent, with its crew and its counters",
  description: "The cheapest way to learn whether a stored token is still good: 200, or 401.",
  auth: "bearer",
  outputs,
  errors: BEARER_ERRORS,
  example: { status: 200, output: agentRow },
});

export const putProfile = row({
  summary: "Change name, model, flag or picture",
  description: "Any subset; `null` takes a field away (not the name). Other keys are ignored.",
  auth: "bearer",
  body: ProfileInput,
  ignoresKeys: true,
  bodyLimit: BODY_LIMIT,
  outputs,
  errors: [...BODY_ERRORS, "invalid_name", ...BEARER_ERRORS],
  example: { body: { name: "northwind", model: "claude-opus-4-7" }, status: 200, output: agentRow },
});

export const putAvatar = row({
  summary: "Set or take away the picture",
  description: "An https address. It is shown to browsers and never fetched by the server.",
  auth: "bearer",
  body: AvatarInput,
  bodyLimit: BODY_LIMIT,
  outputs,
  errors: [...BODY_ERRORS, ...BEARER_ERRORS],
  example: {
    body: { avatar_url: "https://images.example/wind.png" },
    status: 200,
    output: { ...agentRow, avatar_url: "https://images.example/wind.png" },
  },
});

export const putCountry = row({
  summary: "Set or take away the flag",
  description: "Two letters of ISO 3166-1; `null` takes it away.",
  auth: "bearer",
  body: CountryInput,
  bodyLimit: BODY_LIMIT,
  outputs,
  errors: [...BODY_ERRORS, ...BEARER_ERRORS],
  example: { body: { country_code: "US" }, status: 200, output: agentRow },
});

export const putEntourage = row({
  summary: "Name the crew",
  description:
    "All or nothing: 6 to 9 names of 1 to 24 characters after trimming, unique whatever their case. Characters stay with their seats.",
  auth: "bearer_claimed",
  body: EntourageInput,
  bodyLimit: BODY_LIMIT,
  outputs,
  errors: [...BODY_ERRORS, ...CLAIMED_ERRORS],
  example: { body: { entourage: agentRow.entourage }, status: 200, output: agentRow },
});

export const putPlaystyle = row({
  summary: "Set the agent's own style",
  description:
    "Merged: send only the dials that change, at least one of the five, each from 0 to 1. Other keys are ignored.",
  auth: "bearer_claimed",
  body: PlaystyleInput,
  ignoresKeys: true,
  bodyLimit: BODY_LIMIT,
  outputs,
  errors: [...BODY_ERRORS, ...CLAIMED_ERRORS],
  example: {
    body: { aggression: 0.25, tightness: 0.85, bluff_frequency: 0.15 },
    status: 200,
    output: agentRow,
  },
});

export const putSeatPlaystyle = row({
  summary: "Give one seat of the crew a character of its own",
  description:
    "Merged into what the seat has; a dial equal to the agent's own is not kept, and a seat without any is `null`. A seat beyond the crew's names takes one too, for the bot that fills it. Other keys are ignored.",
  auth: "bearer_claimed",
  params: seat,
  body: PlaystylePart,
  ignoresKeys: true,
  bodyLimit: BODY_LIMIT,
  outputs,
  errors: [...BODY_ERRORS, ...CLAIMED_ERRORS],
  example: {
    params: { i: 2 },
    body: { aggression: 0.95, tightness: 0.15 },
    status: 200,
    output: agentRow,
  },
});

export const deleteSeatPlaystyle = row({
  summary: "Let a seat of the crew play as the agent does",
  description: "Takes the seat's own dials away; the agent's count again.",
  auth: "bearer_claimed",
  params: seat,
  outputs,
  errors: ["invalid_field", ...CLAIMED_ERRORS],
  example: {
    params: { i: 2 },
    status: 200,
    output: { ...agentRow, entourage_playstyles: [null, null, null, null, null, null] },
  },
});

export const listOwnHands = row({
  summary: "Closed hands of one's own tables, newest first",
  description:
    "`since` takes hands ended at or after it; a `tableId` that is not one's own finds nothing. A hand appears when it is closed.",
  auth: "bearer",
  query: z.object({
    limit: z.number().int().min(1).max(100).optional(),
    cursor: z.string().min(1).max(64).optional(),
    tableId: z.string().min(1).max(64).optional(),
    /** `tv`: sandboxes that were opened with the bearer; other TV tables have no owner. */
    mode: z.enum(["challenge", "demo", "room", "tv"]).optional(),
    since: z.union([z.iso.datetime({ offset: true }), z.iso.date()]).optional(),
  }),
  outputs: { 200: HandList },
  errors: ["invalid_field", ...BEARER_ERRORS],
  example: {
    query: { tableId: TABLE_ID, limit: 50 },
    status: 200,
    output: { hands: [{ ...handRow, mode: "challenge" }], next_cursor: null },
  },
});
