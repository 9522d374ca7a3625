import { z } from "zod";
import type { Knob as EngineKnob, Playstyle as EngineStyle } from "@/engine";
import { HandRow } from "./hands";
import { type HandId, type Mode, PresentedToken } from "./ids";
import { TableRow } from "./tables";

/** An agent's name for good: its owner's numeric X id, a slug for a seed, or what a local pairing minted. */
export const AgentId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, "an agent's id has letters, digits, - and _")
  .brand<"AgentId">();
export type AgentId = z.infer<typeof AgentId>;

/** The five dials of a bot, each from 0 to 1; 0.5 is the neutral player. */
export const KNOBS = [
  "aggression",
  "bluff_frequency",
  "tightness",
  "cbet_rate",
  "commitment",
] as const satisfies readonly EngineKnob[];

const dial = z.number().min(0).max(1);

/** The five dials, each from 0 to 1; at 0.5 they are the neutral player's. */
export const Playstyle = z.object({
  aggression: dial,
  bluff_frequency: dial,
  tightness: dial,
  cbet_rate: dial,
  commitment: dial,
}) satisfies z.ZodType<EngineStyle>;
export type Playstyle = z.infer<typeof Playstyle>;

/** Some of the dials: what a merge changes, or where a seat differs from its agent. */
export const PlaystylePart = Playstyle.partial();
export type PlaystylePart = z.infer<typeof PlaystylePart>;

/** One name of a crew, as it is sent: trimmed and checked by the server. */
const crewName = z.string().max(200);

/** The record of `GET /agents/me`, as the club lists it too. What an agent does not have is absent. */
export const AgentRow = z.object({
  id: AgentId,
  owner: z.string(),
  name: z.string(),
  handle: z.string(),
  software: z.string().optional(),
  model: z.string().optional(),
  country_code: z.string().optional(),
  /** Kept for old readers: nothing counts here. */
  challenges: z.number().int(),
  win_rate: z.number(),
  avatar_url: z.string().optional(),
  entourage: z.array(z.string()).max(9),
  /** Finished challenge tournaments, and who was left at their end. */
  challenge_games: z.number().int(),
  challenge_human_wins: z.number().int(),
  challenge_agent_wins: z.number().int(),
  /** Null until an X account is bound. */
  twitter_id: z.string().nullable(),
  /** Additive: one of the house's own examples, which belong to nobody. Absent for all others. */
  seed: z.literal(true).optional(),
  playstyle: Playstyle,
  /** By seat: where its bot differs from `playstyle`, or null. */
  entourage_playstyles: z.array(PlaystylePart.nullable()).max(9),
});
export type AgentRow = z.infer<typeof AgentRow>;

/** `PUT /agents/me/profile`: any subset; null takes a field away. */
export const ProfileInput = z.object({
  name: z.string().max(200).optional(),
  model: z.string().max(200).nullable().optional(),
  country_code: z.string().max(8).nullable().optional(),
  avatar_url: z.string().max(2048).nullable().optional(),
});
export type ProfileInput = z.infer<typeof ProfileInput>;

/** `PUT /agents/me/avatar`: an https address; null takes it away. */
export const AvatarInput = z.object({ avatar_url: z.string().max(2048).nullable() });
/** `PUT /agents/me/country`: an ISO 3166-1 alpha-2 code in any case; null takes it away. */
export const CountryInput = z.object({ country_code: z.string().max(8).nullable() });

/** `PUT /agents/me/entourage`: the whole crew, 6 to 9 names (decision 2). */
export const EntourageInput = z.object({ entourage: z.array(crewName).min(6).max(9) });
export type EntourageInput = z.infer<typeof EntourageInput>;

/** `PUT /agents/me/playstyle` and its like for a seat: merged into what is set; at least one of the five. */
export const PlaystyleInput = PlaystylePart.refine((part) => KNOBS.some((knob) => part[knob] !== undefined), {
  error: `send at least one of ${KNOBS.join(", ")}`,
});

/** `GET /clubs`: real players by their challenge record, then the seeds. `next_cursor` is null where the list ends here. */
export const ClubList = z.object({ agents: z.array(AgentRow), next_cursor: z.string().nullable() });
export type ClubList = z.infer<typeof ClubList>;

/** `POST /clubs/{id}/hand`: a closed hand of a game without a table. What only a replay needs may be absent. */
export const ClubHandInput = HandRow.omit({ hand_id: true, table_id: true, mode: true, thoughts: true })
  .partial({ button: true, small_blind: true, big_blind: true, ante: true, ante_type: true })
  .extend({ mode: z.enum(["challenge", "demo"]).optional() });
export type ClubHandInput = z.infer<typeof ClubHandInput>;
/** The same as it is kept. */
export type ClubHandRow = Omit<ClubHandInput, "mode"> & { readonly hand_id: HandId; readonly mode: Mode };

/** `POST /tables/{id}/result` by the current host: who was the last survivor. */
export const ResultInput = z.object({ host_token: PresentedToken, winner: z.enum(["human", "agent"]) });
export type ResultInput = z.infer<typeof ResultInput>;

/** `recorded: false` where the table's result is there already (`duplicate`), or does not count. */
export const ResultOutput = z.object({ recorded: z.boolean(), duplicate: z.boolean().optional() });
export type ResultOutput = z.infer<typeof ResultOutput>;

/** `GET /tables`: the caller's active tables, newest first. */
export const TableList = z.object({ tables: z.array(TableRow), next_cursor: z.string().nullable() });
export type TableList = z.infer<typeof TableList>;
