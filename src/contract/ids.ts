import { z } from "zod";

/** The form of a table id. */
export const TABLE_ID = /^[0-9a-f]{20}$/;

/** 20 lower-case hex digits, as the contract's examples show. */
export const TableId = z.string().regex(TABLE_ID, "a table id is 20 hex digits").brand<"TableId">();
export type TableId = z.infer<typeof TableId>;

/** Secrets travel as URL-safe base64 of at least 128 bits (decision 15). */
const secret = z.string().min(22).max(128);

/** A token as a caller presents it: one of the wrong shape is a wrong credential (401), not a malformed field. */
export const PresentedToken = z.string().min(1).max(256);

/** Proof of a seat; also its heartbeat. */
export const ClaimToken = secret.brand<"ClaimToken">();
export type ClaimToken = z.infer<typeof ClaimToken>;

/** Proof of hosting, bound to one epoch. */
export const HostToken = secret.brand<"HostToken">();
export type HostToken = z.infer<typeof HostToken>;

/** One decision's ticket, minted by the host, at least 128 bits (decision 29). */
export const TurnToken = z
  .string({
    error: ({ input }) => (input === undefined ? "is missing: copy it from table.pendingAction" : undefined),
  })
  .min(1)
  .max(128);
export type TurnToken = z.infer<typeof TurnToken>;

/** A chair: 0 to 8, stable for the table's life (decision 37). */
export const SeatIndex = z.number().int().min(0).max(8);

/** 20 lower-case hex digits; the same hand has the same id however often it is written. */
export const HandId = z
  .string()
  .regex(/^[0-9a-f]{20}$/, "a hand id is 20 hex digits")
  .brand<"HandId">();
export type HandId = z.infer<typeof HandId>;

/** Public name of one holder of a seat: changes when the seat changes hands, never when it is renamed. */
export const ClaimId = z.string().min(8).max(40).brand<"ClaimId">();
export type ClaimId = z.infer<typeof ClaimId>;

/** What kind of table: who hosts it, and who may sit. */
export const Mode = z.enum(["challenge", "demo", "room", "tv"]);
export type Mode = z.infer<typeof Mode>;

/** ISO 8601 in UTC with milliseconds. */
export const Timestamp = z.iso.datetime();

/** Rank in `23456789TJQKA`, suit in `CDHS`: a ten is `TH` (decision 39). */
export const CardText = z.string().regex(/^[2-9TJQKA][CDHS]$/);
