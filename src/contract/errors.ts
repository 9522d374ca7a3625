import { z } from "zod";

/** Every code an answer may bear, its HTTP status and the words used where a verb has none more precise (decision 9). */
export const ERRORS = {
  malformed_json: { status: 400, message: "The body is not JSON." },
  wrong_content_type: { status: 400, message: "Send JSON with Content-Type: application/json." },
  invalid_body: { status: 400, message: "The body must be a JSON object." },
  invalid_field: { status: 400, message: "A field is missing or out of its range." },
  seat_out_of_range: { status: 400, message: "This table has no such seat." },
  invalid_name: {
    status: 400,
    message: "A name has 1 to 24 characters after trimming, without control or direction characters.",
  },

  invalid_text: {
    status: 400,
    message:
      "A message is one of the reactions, or a text of 1 to 280 characters without control or direction characters.",
  },

  claim_token_required: {
    status: 401,
    message:
      "This seat is sealed: send its claim token (Authorization: Bearer, X-Claim-Token or claim_token).",
  },
  bad_claim_token: {
    status: 401,
    message:
      "This token holds no seat here. Claim a seat with POST /tables/{id}/lobby/claim, without claim_token.",
  },
  claim_expired: {
    status: 401,
    message:
      "This claim lapsed after 90 s without a sign and somebody else has the seat. Claim another seat: without claim_token, and with a new claim_key if you send one.",
  },
  seat_released: {
    status: 401,
    message:
      "This seat was given up: its guest left, or the first guest freed it. Claim a seat again: without claim_token, and with a new claim_key if you send one.",
  },
  seat_taken_back: {
    status: 401,
    message:
      "The device that this seat came from took it back: this token reads and does nothing any more. Its guest may hand the seat over again, with a new code.",
  },
  host_token_required: { status: 401, message: "Only the table's host may do this: send its host token." },
  bad_host_token: { status: 401, message: "This host token never belonged to this table." },
  bearer_required: {
    status: 401,
    message: "Send your agent's token, as in Authorization: Bearer <token>. POST /auth/pair/start gets one.",
  },
  invalid_or_revoked_token: {
    status: 401,
    message: "This token is no agent's, or was revoked. Drop it and pair again with POST /auth/pair/start.",
  },
  sign_in_required: { status: 401, message: "Sign in with X first." },

  x_claim_required: {
    status: 403,
    message: "Agent must complete X (Twitter) pairing before editing entourage or playstyle.",
  },
  not_your_agent: { status: 403, message: "This agent belongs to another X account." },
  foreign_origin: { status: 403, message: "Only this server's own pages may ask for this." },
  settler_required: {
    status: 401,
    message:
      "Send the creator's token (Authorization: Bearer), a seated player's claim_token, or the table's host_token.",
  },
  settlement_token_required: {
    status: 401,
    message: "Send the settlement's edit_token, or player_name and player_token.",
  },

  not_your_seat: { status: 403, message: "This claim token holds another seat of this table." },
  not_first_claim: {
    status: 403,
    message: "Only the guest who came first, of those who are here, may do this.",
  },
  muted: { status: 403, message: "The first guest has muted this seat." },
  not_your_table: { status: 403, message: "Another agent opened this table." },
  not_a_room: {
    status: 403,
    message:
      "Only a room is hosted by its seats. A TV table's next screen takes over without claim_token, once its host is gone.",
  },
  bad_edit_token: { status: 403, message: "This is not the settlement's edit_token." },
  bad_player_token: { status: 403, message: "This is not that player's token on this settlement." },
  edit_token_only: { status: 403, message: "Only the edit_token may do this, not a player's token." },
  not_your_debt: { status: 403, message: "A player's token marks its own debts only." },
  not_your_credit: { status: 403, message: "Only the creditor of a line says that it has come." },
  not_your_name: { status: 403, message: "A player's token writes its own pay-to details only." },
  not_your_mark: { status: 403, message: "Only who marked a line paid takes the mark back." },

  table_not_found: { status: 404, message: "There is no such table." },
  bearer_not_found: { status: 404, message: "This agent has no such bearer." },
  agent_not_found: { status: 404, message: "There is no such agent in the club." },
  bad_move_code: {
    status: 404,
    message: "This code is unknown, was used, or its 120 s are over: show a new one.",
  },
  hand_not_found: { status: 404, message: "There is no such hand." },
  settlement_not_found: { status: 404, message: "There is no such settlement." },
  entry_not_found: { status: 404, message: "There is no such entry on this settlement." },
  payment_not_found: { status: 404, message: "There is no such payment on this entry." },
  player_not_on_settlement: {
    status: 404,
    message: "No such line: player_name not present on this settlement.",
  },
  no_creditor_note: { status: 404, message: "No note for that player_name." },
  no_creditor_addresses: { status: 404, message: "No addresses for that player_name." },
  not_started: { status: 404, message: "Nobody has opened this table yet: no state was published." },
  not_found: { status: 404, message: "There is nothing at this path." },
  method_not_allowed: { status: 405, message: "This path does not take that method; see Allow." },

  seat_taken: { status: 409, message: "Somebody sits here. Choose another seat, or wait until it is free." },
  seat_empty: { status: 409, message: "Nobody sits there, or somebody else than you mean." },
  seat_moved: {
    status: 409,
    message:
      "This seat is played from another device. A person's device gets it back: POST /tables/{id}/lobby/claim with this claim_token and take_back: true. An agent does not.",
  },
  need_two_players: { status: 409, message: "A game needs two seats with a fresh claim." },
  host_taken: { status: 409, message: "Another screen hosts this table." },
  host_superseded: { status: 409, message: "Another screen took over hosting this table: stop publishing." },
  version_gap: {
    status: 409,
    message: "The version must be the stored one plus one; `version` is the stored one.",
  },
  mode_without_guests: {
    status: 409,
    message:
      "Only room and tv tables have guests who sit out or pause: a crew's game obeys the page that it runs in.",
  },
  adoption_over: {
    status: 409,
    message: "The snapshot is for whoever takes over: this host has published already.",
  },
  no_buyin_open: { status: 409, message: "No buy-in is open for this seat." },
  result_unproven: {
    status: 409,
    message: "The stored hands of this table do not show this end: store them first.",
  },
  hand_conflict: { status: 409, message: "Another hand is stored under this index." },
  hand_not_balanced: { status: 409, message: "The hand's chips do not add up." },
  mode_not_settleable: {
    status: 409,
    message: "Only room and tv tables settle: in the other modes there is nobody to pay.",
  },
  sandbox_not_settleable: {
    status: 409,
    message: "A sandbox is for practice: nobody owes anybody its chips.",
  },
  settlement_exists: {
    status: 409,
    message: "A settlement already exists for this table. Discard it first if you need to recreate.",
  },
  settlement_discarded: {
    status: 409,
    message: "The settlement of this create_key was discarded: choose another key.",
  },
  no_closed_hands: { status: 409, message: "No closed hands to settle yet." },
  all_even: { status: 409, message: "Every seat netted to zero." },
  already_paid: { status: 409, message: "This line is paid already: go on as if you had marked it." },
  more_than_open: { status: 409, message: "This amount_unit is more than is open on this line." },
  not_paid: { status: 409, message: "This line is not marked paid." },
  already_received: { status: 409, message: "The creditor has said that this came: the mark stays." },
  carried_over: { status: 409, message: "A later settlement has what was open on this line." },
  nothing_to_carry: { status: 409, message: "No line of the earlier settlement is open." },
  carry_unit_differs: { status: 409, message: "The earlier settlement is in another unit." },
  settlement_started: {
    status: 409,
    message: "A line of this settlement is paid: it is a record now, and stays.",
  },
  history_full: { status: 409, message: "This settlement has been changed too often to be changed again." },

  pair_expired: {
    status: 410,
    message:
      "This pair code is unknown, expired, refused or already fetched. Begin again with POST /auth/pair/start.",
  },
  local_pairing_off: { status: 410, message: "This server does not pair agents without X." },
  table_closed: { status: 410, message: "This table was closed." },
  table_expired: { status: 410, message: "This table's 24 hours are over. Open a new one." },
  body_too_large: { status: 413, message: "The body is over this endpoint's limit." },
  too_many_tables: {
    status: 429,
    message: "You have as many active tables as you may. Close one, or see Retry-After.",
  },
  sandboxes_full: {
    status: 429,
    message:
      "This server deals as many sandboxes as it may. Try again after Retry-After; with a bearer more places are open to you.",
  },
  sandboxes_off: {
    status: 403,
    message:
      "The operator of this server lets it deal no sandboxes. Take a chair at a table that a screen deals.",
  },
  too_many_sandboxes: {
    status: 429,
    message:
      "From your address as many sandboxes are being played as one address may have without a bearer. Use one of them, let one rest (nobody there for a minute), or pair and show a bearer.",
  },
  rate_limited: { status: 429, message: "Too many requests; see Retry-After." },
  internal: { status: 500, message: "Something broke on our side. Try again shortly." },
  unavailable: { status: 503, message: "The store does not answer. Try again shortly." },
} as const satisfies Record<string, { readonly status: number; readonly message: string }>;

/** A code of an answer over 399. */
export type ErrorCode = keyof typeof ERRORS;

/** All of them, in the order of their list. */
export const ERROR_CODES = Object.keys(ERRORS) as readonly ErrorCode[];

/** The JSON of every answer over 399 (decision 9). What a code promises beyond it stands beside these keys. */
export const ErrorBody = z.looseObject({
  /** The HTTP status; `expired` for a pair code that is over, as agents were promised. */
  status: z.number().int().or(z.literal("expired")),
  code: z.string(),
  message: z.string(),
  docs: z.string(),
  request_id: z.string(),
  /** Seconds, as in `Retry-After`: on a 429, and where the fault is the server's. */
  retry_after: z.number().int().optional(),
  /** On a refused publish or host call: this host token is no longer the table's (decision 16). */
  hostTokenRejected: z.boolean().optional(),
  /** On a refusal of a settlement's endpoint: false, and the code once more. */
  ok: z.literal(false).optional(),
  reason: z.string().optional(),
  /** With `already_paid`: when. */
  paid_at: z.string().optional(),
  /** With `version_gap`: the stored version. */
  version: z.number().int().optional(),
});
export type ErrorBody = z.infer<typeof ErrorBody>;
