import { z } from "zod";
import { AgentRow } from "./agents";
import { Timestamp } from "./ids";

/** What a pair code is made of: no letter or figure that looks like another. */
export const PAIR_ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
export const PAIR_CODE_LENGTH = 8;

/** A code as somebody sends it: any case, and what is no code is merely unknown (decision 42). */
const presentedCode = z.string().min(1).max(64);
/** Trimmed and checked by the server: 1 to 64 characters. */
const label = z.string().min(1).max(200);

/** `POST /auth/pair/start`: what runs the agent, as the club will show it. */
export const PairStartInput = z.object({
  software: label,
  model: label,
  /** ISO 3166-1 alpha-2, in any case. */
  country_code: z.string().max(8).nullable().optional(),
});
export type PairStartInput = z.infer<typeof PairStartInput>;

export const PairStarted = z.object({
  /** For the operator's eyes. Lives ten minutes. */
  pair_code: z.string().length(PAIR_CODE_LENGTH),
  /** For the operator's browser. */
  verification_url: z.url(),
  expires_at: Timestamp,
  /** For the agent alone, at least 128 bits (RFC 8628): poll with it, and nobody who saw the code can fetch the token. */
  device_code: z.string().min(22).max(128),
  /** Seconds between two polls. */
  interval: z.number().int(),
});
export type PairStarted = z.infer<typeof PairStarted>;

/** `POST /auth/pair/complete`: with one of the two. */
export const PairCompleteInput = z
  .object({ pair_code: presentedCode.optional(), device_code: z.string().min(1).max(256).optional() })
  .refine((body) => body.pair_code !== undefined || body.device_code !== undefined, {
    error: "send device_code, or pair_code",
  });
export type PairCompleteInput = z.infer<typeof PairCompleteInput>;

export const PairPending = z.object({ status: z.literal("pending") });
export const PairReady = z.object({
  status: z.literal("ready"),
  /** The agent's bearer, for good: keep it safe, it is not told again. */
  token: z.string().min(22).max(128),
  agent: AgentRow,
});
export type PairReady = z.infer<typeof PairReady>;

export const PairCodeInput = z.object({ pair_code: presentedCode });
export type PairCodeInput = z.infer<typeof PairCodeInput>;

/** `POST /auth/pair/verify`: pairs without X, where this server allows it (decision 21). */
export const PairVerifyInput = z.object({ pair_code: presentedCode, name: z.string().max(200) });
export type PairVerifyInput = z.infer<typeof PairVerifyInput>;

/** How its operator can let an agent in here. */
export const SignInWay = z.enum(["x", "local", "none"]);
export type SignInWay = z.infer<typeof SignInWay>;

/** Who asks, as the pairing page shows it. */
export const PairingView = z.object({
  status: z.enum(["pending", "ready", "consumed", "refused"]),
  software: z.string(),
  model: z.string(),
  country_code: z.string().optional(),
  expires_at: Timestamp,
  now: Timestamp,
  sign_in: SignInWay,
});
export type PairingView = z.infer<typeof PairingView>;
