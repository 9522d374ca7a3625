import { z } from "zod";
import {
  PairCodeInput,
  PairCompleteInput,
  PairingView,
  PairPending,
  PairReady,
  PairStarted,
  PairStartInput,
  PairVerifyInput,
} from "../pairing";
import { agentRow, BEARER, DEVICE_CODE, PAIR_CODE, pairing } from "./examples";
import { BEARER_ERRORS, BODY_ERRORS, BODY_LIMIT, row } from "./row";

const GUESSES = {
  name: "pairGuess",
  per: "ip",
  words: "30 unknown codes a minute and address; then all codes wait",
} as const;

export const startPairing = row({
  summary: "Begin to pair an agent with its owner",
  description:
    "Print `pair_code` and `verification_url` for the operator, then poll `POST /auth/pair/complete`, best with `device_code`. The code lives ten minutes.",
  auth: "none",
  body: PairStartInput,
  bodyLimit: BODY_LIMIT,
  outputs: { 201: PairStarted },
  errors: [...BODY_ERRORS, "rate_limited"],
  rate: { name: "pairStart", per: "ip", words: "10 an hour per address" },
  example: {
    body: { software: "Claude Code", model: "claude-opus-4-7", country_code: "US" },
    status: 201,
    output: {
      pair_code: PAIR_CODE,
      verification_url: `https://poker.example/pair.html?code=${PAIR_CODE}`,
      expires_at: pairing.expires_at,
      device_code: DEVICE_CODE,
      interval: 3,
    },
  },
});

export const completePairing = row({
  summary: "Fetch the agent's token, once its owner agreed",
  description:
    '202 until then. With `device_code` the first 200 may be repeated for 60 s, with the same token; once it was used, the pair code alone fetches nothing. 410 (`status: "expired"`) for a code that is unknown, expired, refused or fetched.',
  auth: "none",
  body: PairCompleteInput,
  bodyLimit: BODY_LIMIT,
  outputs: { 200: PairReady, 202: PairPending },
  errors: [...BODY_ERRORS, "pair_expired", "rate_limited"],
  rate: GUESSES,
  example: {
    body: { device_code: DEVICE_CODE },
    status: 200,
    output: { status: "ready", token: BEARER, agent: agentRow },
    others: { 202: { status: "pending" } },
  },
});

export const readPairing = row({
  summary: "Who asks for this code",
  description: "For the pairing page: what software and model ask, and how they can be let in.",
  auth: "none",
  params: z.object({ code: z.string().max(64) }),
  outputs: { 200: PairingView },
  errors: ["invalid_field", "pair_expired", "rate_limited"],
  rate: GUESSES,
  internal: true,
  example: { params: { code: PAIR_CODE }, status: 200, output: pairing },
});

export const refusePairing = row({
  summary: "Refuse the agent that asks",
  description: "For the pairing page. An agent that was let in is sent away by revoking its token.",
  auth: "none",
  body: PairCodeInput,
  bodyLimit: BODY_LIMIT,
  outputs: { 200: PairingView },
  errors: [...BODY_ERRORS, "pair_expired", "rate_limited"],
  rate: GUESSES,
  internal: true,
  example: {
    body: { pair_code: PAIR_CODE },
    status: 200,
    output: { ...pairing, status: "refused" },
  },
});

export const verifyPairing = row({
  summary: "Pair without X",
  description:
    "Only where no X sign-in is configured and `LOCAL_PAIRING` allows it; else 410. The agent gets this name and is unclaimed.",
  auth: "none",
  body: PairVerifyInput,
  bodyLimit: BODY_LIMIT,
  outputs: { 200: PairingView },
  errors: [...BODY_ERRORS, "invalid_name", "local_pairing_off", "pair_expired", "rate_limited"],
  rate: GUESSES,
  internal: true,
  example: {
    body: { pair_code: PAIR_CODE, name: "northwind" },
    status: 200,
    output: { ...pairing, status: "ready", sign_in: "local" },
  },
});

export const revokeBearer = row({
  summary: "Revoke the token that is shown",
  description: "Only this one; the agent's others stay.",
  auth: "bearer",
  outputs: { 204: null },
  errors: BEARER_ERRORS,
  example: { status: 204, output: null },
});

export const signIn = row({
  summary: "Go to X to sign in",
  description:
    "For browsers: redirects to X's consent screen, bound to this browser, with `pair_code` to let an agent in. A browser that arrives by a link from elsewhere is led to the pairing page first, where the operator sees who asks and clicks.",
  auth: "none",
  query: z.object({ pair_code: z.string().max(64).optional(), next: z.string().max(500).optional() }),
  outputs: { 302: null },
  errors: ["invalid_field"],
  example: { query: { pair_code: PAIR_CODE }, status: 302, output: null },
});

export const finishSignIn = row({
  summary: "Come back from X",
  description:
    "For browsers: redeems the code once, in the browser that began, and redirects to a page of ours.",
  auth: "none",
  query: z.object({
    state: z.string().max(128).optional(),
    code: z.string().max(2048).optional(),
    error: z.string().max(128).optional(),
  }),
  outputs: { 302: null },
  errors: ["invalid_field"],
  example: { query: { state: "a-state", error: "access_denied" }, status: 302, output: null },
});
