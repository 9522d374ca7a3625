import { z } from "zod";
import { SeatWord } from "./actions";
import { ClaimId, ClaimToken, HostToken, Mode, PresentedToken, SeatIndex, TableId, Timestamp } from "./ids";
import { closed } from "./known-keys";

/** Additive table settings (decision 19); every field has the default of the mode. */
export const TableSettings = z.object({
  starting_stack: z.number().int().min(100).max(10_000_000).optional(),
  small_blind: z.number().int().min(1).max(1_000_000).optional(),
  big_blind: z.number().int().min(2).max(1_000_000).optional(),
  ante: z.number().int().min(0).max(1_000_000).optional(),
  ante_type: z.enum(["none", "each", "bb"]).optional(),
  levels: z
    .array(
      z.object({
        small_blind: z.number().int().min(1),
        big_blind: z.number().int().min(2),
        ante: z.number().int().min(0).optional(),
        hands: z.number().int().min(1).max(1000).optional(),
      }),
    )
    .min(1)
    .max(50)
    .optional(),
});
export type TableSettings = z.infer<typeof TableSettings>;

/** `POST /tables/tv`. `host: true` is the TV page minting for itself: the answer then carries the host token (decision 16). */
export const MintTvInput = TableSettings.extend({ host: z.boolean().optional() });
export type MintTvInput = z.infer<typeof MintTvInput>;

/** `POST /tables/room`: a room that nobody owns, for people without an agent. */
export const MintRoomInput = closed({ ...TableSettings.shape, seats: z.number().int().min(2).max(6) });
export type MintRoomInput = z.infer<typeof MintRoomInput>;

/** `POST /tables`: 2 to 9 seats, 6 unless said, for a crew; a room needs its number of seats, 2 to 6. */
export const CreateTableInput = TableSettings.extend({
  mode: z.enum(["challenge", "demo", "room"], {
    error: "must be challenge, demo or room; a TV table is opened with POST /tables/tv",
  }),
  seats: z.number().int().min(2).max(9).optional(),
});
export type CreateTableInput = z.infer<typeof CreateTableInput>;

/** How fast a sandbox's dealer and bots go on: `normal` is a person's pace, `instant` waits for nobody but the guests. */
export const SandboxPace = z.enum(["relaxed", "normal", "fast", "instant"]);
export type SandboxPace = z.infer<typeof SandboxPace>;

/** `POST /tables/sandbox`: 2 to 6 seats, 6 unless said. Without `levels` the blinds double every 12 hands, so that a game ends. */
export const SandboxInput = closed({
  ...TableSettings.shape,
  seats: z.number().int().min(2).max(6).optional(),
  pace: SandboxPace.optional(),
});
export type SandboxInput = z.infer<typeof SandboxInput>;

/** The durable table row. Settings are there when they differ from the defaults or were asked for. */
export const TableRow = z.object({
  table_id: TableId,
  mode: Mode,
  seats: z.number().int().min(2).max(9),
  join_url: z.url(),
  spectator_url: z.url(),
  created_at: Timestamp,
  expires_at: Timestamp,
  closed_at: Timestamp.nullable(),
  /** Whose crew plays here; absent where nobody owns the table. */
  agent_id: z.string().optional(),
  /** The server deals, and its bots have the chairs that nobody claims. */
  sandbox: z.literal(true).optional(),
  /** Of a sandbox. */
  pace: SandboxPace.optional(),
  settings: TableSettings.required({
    starting_stack: true,
    small_blind: true,
    big_blind: true,
    ante: true,
    ante_type: true,
  }),
});
export type TableRow = z.infer<typeof TableRow>;

/** The row of a new table, with the host token for who asked to host it. */
export const MintedTv = TableRow.extend({
  host_token: HostToken.optional(),
  epoch: z.number().int().optional(),
});
export type MintedTv = z.infer<typeof MintedTv>;

/** One holder of a chair as everyone sees it, in order of claiming (`claims[0]` has the Start button). */
export const LobbyClaim = z.object({
  seat_index: SeatIndex,
  name: z.string(),
  claim: ClaimId,
  claimed_at: Timestamp,
  last_seen_at: Timestamp,
  /** False after 90 s without a sign: shown as 📵, and the chair may be taken over. Before the start such a claim is not listed at all. */
  fresh: z.boolean(),
  /** A sign within the last 15 s, or a waiting read of this seat is open. Finer than `fresh`; additive. */
  online: z.boolean().optional(),
  is_agent: z.boolean(),
  /** Its messages are refused; absent where they are not. */
  muted: z.boolean().optional(),
});
export type LobbyClaim = z.infer<typeof LobbyClaim>;

/** `GET /tables/{id}/lobby`: who sits where, and whether the game was started. Never a token. */
export const LobbyOutput = z.object({
  table_id: TableId,
  mode: Mode,
  seats: z.number().int(),
  claims: z.array(LobbyClaim),
  start_signaled: z.boolean(),
  started_at: Timestamp.nullable(),
  /** A tab is hosting (it published or beat within 15 s, and did not concede). */
  hosted: z.boolean(),
  expires_at: Timestamp,
  closed_at: Timestamp.nullable(),
  now: Timestamp,
  /** Read with the token of a seat that went on to another device. */
  moved: z.boolean().optional(),
});
export type LobbyOutput = z.infer<typeof LobbyOutput>;

/**
 * `POST /tables/{id}/lobby/claim`: a first claim (`seat_index`, `name`), a heartbeat (`claim_token`), or a seat that comes from another device
 * (`move_code`).
 */
export const ClaimInput = z.object({
  seat_index: SeatIndex.optional(),
  name: z.string().max(200).optional(),
  claim_token: PresentedToken.optional(),
  /**
   * A secret of the caller's (additive): a repeat of the first claim with the same key gets the same answer, so that a lost answer
   * costs nobody the chair.
   */
  claim_key: z.string().min(16).max(64).optional(),
  /** From `POST /tables/{id}/lobby/move`: the seat goes on here, under the same claim with a new token. */
  move_code: PresentedToken.optional(),
  /** With `claim_token` of the device that gave its seat to another: it plays itself again. */
  take_back: z.boolean().optional(),
  /** Seal the seat at once: token-less reads never see its cards (decision 14). */
  sealed: z.boolean().optional(),
  /** Shown at the seat; additive. */
  is_agent: z.boolean().optional(),
});
export type ClaimInput = z.infer<typeof ClaimInput>;

/** A claim as its holder knows it: the token is said here and nowhere else. */
export const ClaimOutput = z.object({
  ok: z.literal(true),
  claim_token: ClaimToken,
  seat_index: SeatIndex,
  name: z.string(),
  claim: ClaimId,
  expires_in: z.number().int().describe("seconds until the claim is stale without another sign"),
  /** The seat is played from another device: this token still reads its cards. */
  moved: z.boolean().optional(),
});
export type ClaimOutput = z.infer<typeof ClaimOutput>;

/** The token may come in a header instead. */
export const StartInput = z.object({ claim_token: PresentedToken.optional() });
export type StartInput = z.infer<typeof StartInput>;
/** When the game was first started; the same for every later start. */
export const StartOutput = z.object({
  ok: z.literal(true),
  start_signaled: z.literal(true),
  started_at: Timestamp,
});
export type StartOutput = z.infer<typeof StartOutput>;

/** `GET /tables/{id}/inbox` (host token): what the host has not taken yet. Internal to our screens. */
export const InboxEntry = z.discriminatedUnion("kind", [
  z.object({
    id: z.number().int(),
    at: Timestamp,
    kind: z.literal("action"),
    seatIndex: SeatIndex,
    claim: ClaimId,
    turnToken: z.string(),
    action: z.enum(["fold", "check", "call", "raise", "allin"]),
    amount: z.number().int().optional(),
    raiseTo: z.number().int().optional(),
    max_call: z.number().int().optional(),
  }),
  z.object({
    id: z.number().int(),
    at: Timestamp,
    kind: z.literal("buyin"),
    seatIndex: SeatIndex,
    claim: ClaimId,
    decision: z.enum(["buyin", "leave"]),
    amount: z.number().int().optional(),
  }),
  z.object({
    id: z.number().int(),
    at: Timestamp,
    kind: z.literal("word"),
    seatIndex: SeatIndex,
    claim: ClaimId,
    word: SeatWord,
  }),
]);
export type InboxEntry = z.infer<typeof InboxEntry>;

/** What waits for the host, and the lobby as it stands. */
export const InboxOutput = z.object({
  entries: z.array(InboxEntry),
  lobby: LobbyOutput,
  /** Changes whenever a claim, a freshness or the start signal does; echo it as `lobbySince`. */
  lobbyRevision: z.number().int(),
});
export type InboxOutput = z.infer<typeof InboxOutput>;

/**
 * `POST /host/claim`: takes over hosting, one winner per epoch. With `host_token` (the current one) a reloaded tab takes its own table
 * back under a new epoch. A seat (`claim_token`) takes a room, and anybody with the link a TV table, that nobody hosts or whose host gave no
 * sign for 15 s or conceded. A repeat with the same `adoption` key within a minute gets the same answer, so a lost answer locks nobody out.
 */
export const HostClaimInput = z.object({
  tableId: TableId,
  host_token: PresentedToken.optional(),
  claim_token: PresentedToken.optional(),
  adoption: z.string().min(16).max(64).optional(),
});
export type HostClaimInput = z.infer<typeof HostClaimInput>;
/** The token of the new epoch, and the stored version that its first publish follows. */
export const HostClaimOutput = z.object({
  ok: z.literal(true),
  hostToken: HostToken,
  epoch: z.number().int(),
  version: z.number().int(),
});
export type HostClaimOutput = z.infer<typeof HostClaimOutput>;

/**
 * `GET /state/full` (current host token): the snapshot to go on from, until the first publish under this epoch; `full` is null before any.
 */
export const FullStateOutput = z.object({
  epoch: z.number().int(),
  version: z.number().int(),
  inboxCursor: z.number().int(),
  full: z.record(z.string(), z.unknown()).nullable(),
  /** The next hand index that has no stored row. */
  nextHandIndex: z.number().int(),
});
export type FullStateOutput = z.infer<typeof FullStateOutput>;
