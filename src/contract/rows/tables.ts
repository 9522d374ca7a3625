import { z } from "zod";
import { PresentedToken, TableId } from "../ids";
import {
  ClaimInput,
  ClaimOutput,
  LobbyOutput,
  MintedTv,
  MintRoomInput,
  MintTvInput,
  SandboxInput,
  StartInput,
  StartOutput,
  TableRow,
} from "../tables";
import { CLAIM, CLAIM_TOKEN, lobby, TABLE_ID, tableRow } from "./examples";
import { BODY_ERRORS, BODY_LIMIT, CLAIM_ERRORS, GONE, row, SEAT_RATE } from "./row";

const params = z.object({ id: TableId });
const example = { params: { id: TABLE_ID } };

export const mintTv = row({
  summary: "Open a TV table",
  description:
    "Anonymous. Settings are additive and checked together. `host: true` also answers the host token, for the screen that will deal.",
  auth: "none",
  body: MintTvInput,
  bodyLimit: BODY_LIMIT,
  outputs: { 201: MintedTv },
  errors: [...BODY_ERRORS, "rate_limited"],
  rate: { name: "mintTv", per: "ip", words: "60 an hour per address" },
  example: { body: {}, status: 201, output: tableRow },
});

export const mintRoom = row({
  summary: "Open a room for two to six people",
  description:
    "Anonymous and additive: for a household without an agent. It belongs to nobody and counts against no agent; hand its `join_url` to everybody.",
  auth: "none",
  body: MintRoomInput,
  bodyLimit: BODY_LIMIT,
  outputs: { 201: TableRow },
  errors: [...BODY_ERRORS, "rate_limited"],
  rate: { name: "mintRoom", per: "ip", words: "60 an hour per address" },
  example: { body: { seats: 4 }, status: 201, output: { ...tableRow, mode: "room", seats: 4 } },
});

/** What a sandbox's blinds become by themselves: double every 12 hands, until one stack buys the table. */
const levels = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024].map((factor) => ({
  small_blind: 10 * factor,
  big_blind: 20 * factor,
  hands: 12,
}));

export const openSandbox = row({
  summary: "Open a sandbox: a table that the server deals, with bots on the empty chairs",
  description:
    "For practice with no screen open. Claim any chair and the game begins by itself; who claims a bot's chair gets it between two hands. It is played like a TV table, with `/state` and `/action`; its hands are never settled. The server deals while somebody sits there, and goes on when they come back; when a game has ended the next one begins. With a bearer the table is the agent's own, to list and to close. Of the server's places a fifth is kept for bearers, and one address has a tenth of them without; where none is left, a table without a bearer that gave no sign for a minute makes room, until somebody comes back to it.",
  auth: "bearer_optional",
  body: SandboxInput,
  bodyLimit: BODY_LIMIT,
  outputs: { 201: TableRow },
  errors: [
    ...BODY_ERRORS,
    "invalid_or_revoked_token",
    "too_many_tables",
    "sandboxes_off",
    "sandboxes_full",
    "too_many_sandboxes",
    "rate_limited",
  ],
  rate: { name: "sandbox", per: "agent or ip", words: "30 an hour per agent, or per address without one" },
  example: {
    body: { seats: 6, pace: "fast" },
    status: 201,
    output: {
      ...tableRow,
      sandbox: true,
      pace: "fast",
      settings: { ...tableRow.settings, levels },
    },
  },
});

export const getTable = row({
  summary: "Read a table's row",
  description: "Public and durable; `closed_at` is set once the table is closed (decisions 7 and 36).",
  auth: "none",
  params,
  outputs: { 200: TableRow },
  errors: ["table_not_found"],
  example: { ...example, status: 200, output: tableRow },
});

export const getLobby = row({
  summary: "Who sits where, and whether the game was started",
  description:
    "`claims` are in order of claiming. A claim token (header or query) refreshes the claim, which lapses after 90 s without a sign.",
  auth: "claim_optional",
  params,
  query: z.object({ claim_token: PresentedToken.optional() }),
  outputs: { 200: LobbyOutput },
  errors: ["table_not_found", "invalid_field", ...CLAIM_ERRORS],
  example: { ...example, status: 200, output: lobby },
});

export const claimSeat = row({
  summary: "Claim a seat, or keep, rename or seal one's own",
  description:
    "First with `seat_index` and `name`; then with `claim_token` as a heartbeat. `sealed: true` hides the seat's cards from every read without the token. With a `move_code` the seat comes from another device: same claim, new token, and reads need the token; the other device still reads its cards, and gets it back with `take_back`: then this one reads nothing any more.",
  auth: "none",
  params,
  body: ClaimInput,
  bodyLimit: BODY_LIMIT,
  outputs: { 200: ClaimOutput },
  errors: [
    ...BODY_ERRORS,
    "invalid_name",
    "seat_out_of_range",
    ...CLAIM_ERRORS,
    "not_your_seat",
    "table_not_found",
    "bad_move_code",
    "seat_taken",
    "seat_moved",
    ...GONE,
    "rate_limited",
  ],
  rate: SEAT_RATE,
  example: {
    ...example,
    body: { seat_index: 2, name: "Claude", is_agent: true },
    status: 200,
    output: {
      ok: true,
      claim_token: CLAIM_TOKEN,
      seat_index: 2,
      name: "Claude",
      claim: CLAIM,
      expires_in: 90,
    },
  },
});

export const startGame = row({
  summary: "Start the game",
  description:
    "Any seat's claim token will do, once two seats have a fresh claim; a second start changes nothing.",
  auth: "claim",
  params,
  body: StartInput,
  bodyLimit: BODY_LIMIT,
  outputs: { 200: StartOutput },
  errors: [
    ...BODY_ERRORS,
    "claim_token_required",
    ...CLAIM_ERRORS,
    "table_not_found",
    "need_two_players",
    ...GONE,
    "rate_limited",
  ],
  rate: SEAT_RATE,
  example: {
    ...example,
    body: { claim_token: CLAIM_TOKEN },
    status: 200,
    output: { ok: true, start_signaled: true, started_at: "2026-04-24T10:52:31.204Z" },
  },
});

export const openRoom = row({
  summary: "Where a table's link leads",
  description:
    "Redirects a guest to the page of the table's mode; the seat of a scanned code comes along. A link to no table leads to the home page, which says so.",
  auth: "none",
  params: z.object({ id: z.string().max(200) }),
  query: z.object({ seat: z.string().optional() }),
  outputs: { 302: null },
  errors: [],
  example: { ...example, query: { seat: "2" }, status: 302, output: null },
});
