import type { z } from "zod";
import type { ErrorCode } from "../errors";

/**
 * Who may call. `none`: anybody. `claim`: needs the seat's claim token. `claim_optional`: the token changes what is shown and refreshes the
 * claim. `claim_if_sealed`: needed once the seat is sealed (decision 14). `host`: the current host token. `bearer`: an agent's token;
 * `bearer_claimed`: of an agent bound to X; `bearer_optional`: whoever shows one gets the answer in its own name. `settler`: the table's creator, one of its players or its host. `settlement`: a bill's edit token, or
 * one player's.
 */
export type Auth =
  | "none"
  | "claim"
  | "claim_optional"
  | "claim_if_sealed"
  | "host"
  | "bearer"
  | "bearer_optional"
  | "bearer_claimed"
  | "settler"
  | "settlement";

/** A counter of the face, by name; how many calls it allows is set where the server is composed. */
export type RateName =
  | "mintTv"
  | "mintRoom"
  | "sandbox"
  | "action"
  | "sandboxAction"
  | "seatWord"
  | "seatCall"
  | "seatGuest"
  | "chat"
  | "createTable"
  | "writeHand"
  | "writeGuestHand"
  | "clubHand"
  | "exportTable"
  | "pairStart"
  | "pairGuess"
  | "signIn";

/** A cap that is counted in what is stored. */
export type StoreRateName = "settlement";

/** One call and its answer, as the documents show them; a test holds them to the row. */
export interface RowExample {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly status: number;
  /** Null where the answer has no body. */
  readonly output: Readonly<Record<string, unknown>> | null;
  /** An answer of each other status that has a body. */
  readonly others?: Readonly<Record<number, Readonly<Record<string, unknown>>>>;
}

/** One endpoint. Handlers, client types, OpenAPI, guide and test matrix come from it. */
export interface EndpointRow {
  readonly summary: string;
  readonly description?: string;
  readonly auth: Auth;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodObject;
  /** The contract says that keys which the body does not know are ignored; elsewhere one that is surely a known key, misspelt, is refused. */
  readonly ignoresKeys?: boolean;
  /** Bytes; bodies beyond it are 413. */
  readonly bodyLimit?: number;
  /** No body at all is taken as `{}`: what it would say may stand in the query. */
  readonly bodyOptional?: boolean;
  /** Bytes of JSON per field, beyond which the answer is 413 too; so are arrays over their length. */
  readonly fieldLimits?: Readonly<Record<string, number>>;
  /** By status; null where the answer has no body. */
  readonly outputs: Readonly<Record<number, z.ZodType | null>>;
  /** Where a 200 is a file rather than JSON: its media types, each with the beginning of one. */
  readonly files?: Readonly<Record<string, string>>;
  readonly errors: readonly ErrorCode[];
  readonly rate?: { readonly name: RateName | StoreRateName; readonly per: string; readonly words: string };
  /** Spoken between our own screens; public, but not promised to agents. */
  readonly internal?: boolean;
  readonly example: RowExample;
}

/** Keeps a row's exact type, so that the client's types follow from it. */
export const row = <const R extends EndpointRow>(value: R): R => value;

/** Bytes of a request's body: usually, of a publish, and of a hand. */
export const BODY_LIMIT = 16 * 1024;
export const PUBLISH_LIMIT = 256 * 1024;
export const HAND_LIMIT = 128 * 1024;
/** Contract, "Hand record shape": bytes of JSON a field. */
export const HAND_FIELD_LIMITS = { seats: 8 * 1024, actions: 64 * 1024, board: 1024, winners: 8 * 1024 };

/** What a body of JSON can do wrong, whatever the endpoint. */
export const BODY_ERRORS = [
  "malformed_json",
  "wrong_content_type",
  "invalid_body",
  "invalid_field",
  "body_too_large",
] as const;

/** How calls about a table's seats are counted. */
export const SEAT_RATE = {
  name: "seatCall",
  per: "claim or ip",
  words: "60 a minute per seat; 300 a minute per address for who bears no token of the table",
} as const;

/** What a claim token can do wrong. */
export const CLAIM_ERRORS = ["bad_claim_token", "claim_expired", "seat_released", "seat_taken_back"] as const;

/** What a host token can do wrong. */
export const HOST_ERRORS = ["host_token_required", "bad_host_token", "host_superseded"] as const;

/** What an agent's token can do wrong. */
export const BEARER_ERRORS = ["bearer_required", "invalid_or_revoked_token"] as const;

/** Why a table that was there answers nothing more: 410. */
export const GONE = ["table_closed", "table_expired"] as const;
