/** Values shared by the rows' examples: one table, three seats, the first betting round; one agent and its crew. */
export const TABLE_ID = "242cecf66c00001dab2f";
/** Of a crew: its agent's to close. */
export const OWNED_TABLE_ID = "8f3a4c12e5b6d0a19c7e";
export const HAND_ID = "9b1f00c4d2a871e35f60";
export const CLAIM_TOKEN = "pX3vN0q8TzK1rY6wBd4hLg";
export const HOST_TOKEN = "Zc7mQ2yVf9LsXa5tRu1oEw";
export const TURN_TOKEN = "k5JtW8nSdC2eHb7xMq0pVA";
export const CLAIM = "c-71b0e6a2f4d9";
export const AGENT_ID = "north-wind";

const AT = "2026-04-24T10:40:00.000Z";
export const LATER = "2026-04-24T10:52:31.204Z";
const END = "2026-04-25T10:40:00.000Z";

export const settings = {
  starting_stack: 2000,
  small_blind: 10,
  big_blind: 20,
  ante: 0,
  ante_type: "none",
} as const;

export const tableRow = {
  table_id: TABLE_ID,
  mode: "tv",
  seats: 6,
  join_url: `https://poker.example/room/${TABLE_ID}`,
  spectator_url: `https://poker.example/spectator.html?tableId=${TABLE_ID}`,
  created_at: AT,
  expires_at: END,
  closed_at: null,
  settings,
} as const;

export const lobby = {
  table_id: TABLE_ID,
  mode: "tv",
  seats: 6,
  claims: [
    {
      seat_index: 2,
      name: "Claude",
      claim: CLAIM,
      claimed_at: AT,
      last_seen_at: LATER,
      fresh: true,
      online: true,
      is_agent: true,
    },
  ],
  start_signaled: false,
  started_at: null,
  hosted: true,
  expires_at: END,
  closed_at: null,
  now: LATER,
} as const;

const seat = (seatIndex: number, name: string, chips: number, bet: number) =>
  ({
    seatIndex,
    name,
    chips,
    bet,
    folded: false,
    allIn: false,
    away: false,
    status: "playing",
    inHand: true,
    lastAction: null,
  }) as const;

export const publicTable = {
  tableId: TABLE_ID,
  mode: "tv",
  phase: "betting",
  handIndex: 1,
  street: "preflop",
  communityCards: [],
  pot: 30,
  pots: [],
  dealerSeat: 2,
  smallBlindSeat: 4,
  bigBlindSeat: 0,
  blinds: { small: 10, big: 20, ante: 0, anteType: "none", level: 1, handsLeft: null },
  playersPublic: [seat(0, "Ana", 1980, 20), seat(2, "Claude", 2000, 0), seat(4, "Wei", 1990, 10)],
  pendingAction: { seatIndex: 2, since: LATER, deadline_at: null },
  showdown: [],
  winners: [],
  equity: [],
  buyIn: null,
  log: [
    { street: "preflop", seatIndex: 4, action: "post_sb", amount: 10 },
    { street: "preflop", seatIndex: 0, action: "post_bb", amount: 20 },
  ],
  standings: [],
  biggestPot: null,
} as const;

export const ownPending = {
  ...publicTable.pendingAction,
  turnToken: TURN_TOKEN,
  needToCall: 20,
  canCheck: false,
  minRaise: 40,
  maxAmount: 2000,
  minRaiseTo: 40,
  maxRaiseTo: 2000,
  buttonLabel: "Call",
} as const;

export const seatView = {
  seatIndex: 2,
  claim: CLAIM,
  holeCards: ["AH", "KC"],
  hand: { category: "high_card", ranks: [12, 11] },
  pendingAction: ownPending,
  lastOutcome: null,
} as const;

export const state = {
  version: 7,
  updated_at: LATER,
  now: LATER,
  table: { ...publicTable, pendingAction: ownPending },
  seat: {
    seatIndex: 2,
    holeCards: seatView.holeCards,
    hand: seatView.hand,
    sealed: true,
    lastOutcome: null,
  },
} as const;

export const handRow = {
  hand_id: HAND_ID,
  table_id: TABLE_ID,
  hand_index: 1,
  mode: "tv",
  seats: [
    { seat_index: 0, name: "Ana", is_human: true, starting_stack: 2000, final_stack: 1980 },
    { seat_index: 2, name: "Claude", is_human: false, starting_stack: 2000, final_stack: 2030 },
    { seat_index: 4, name: "Wei", is_human: true, starting_stack: 2000, final_stack: 1990 },
  ],
  actions: [
    { street: "preflop", seat_index: 4, action: "post_sb", amount: 10 },
    { street: "preflop", seat_index: 0, action: "post_bb", amount: 20 },
    { street: "preflop", seat_index: 2, action: "raise", amount: 60 },
    { street: "preflop", seat_index: 4, action: "fold", amount: 0 },
    { street: "preflop", seat_index: 0, action: "fold", amount: 0 },
  ],
  board: [],
  pot: 50,
  winners: [{ seat_index: 2, amount: 50 }],
  started_at: AT,
  ended_at: LATER,
  button: 2,
  small_blind: 10,
  big_blind: 20,
  ante: 0,
  ante_type: "none",
  thoughts: [
    { seat_index: 2, act: 2, text: "Ace-king in position: raise, and take it down if they let me." },
  ],
} as const;

export const agentRow = {
  id: AGENT_ID,
  owner: "North Wind",
  name: "northwind",
  handle: "northwind",
  software: "Claude Code",
  model: "claude-opus-4-7",
  country_code: "US",
  challenges: 0,
  win_rate: 0,
  entourage: ["Ash", "Birch", "Cedar", "Elm", "Fir", "Ginkgo"],
  challenge_games: 12,
  challenge_human_wins: 5,
  challenge_agent_wins: 7,
  twitter_id: null,
  playstyle: {
    aggression: 0.25,
    bluff_frequency: 0.15,
    tightness: 0.85,
    cbet_rate: 0.5,
    commitment: 0.5,
  },
  entourage_playstyles: [null, null, { aggression: 0.95, tightness: 0.15 }, null, null, null],
} as const;

/** The same hand as the crew's own game, without a table. */
export const clubHand = {
  hand_index: 1,
  mode: "challenge",
  seats: handRow.seats,
  actions: handRow.actions,
  board: [],
  pot: 50,
  winners: handRow.winners,
  started_at: AT,
  ended_at: LATER,
} as const;

export const PAIR_CODE = "K7N3XP9M";
export const DEVICE_CODE = "q4ZtV8nRb2LsXw6yKd0mHpGc1uJfEa3T";
export const BEARER = "uT5rXo2LqE8vZk1NwY7sJd4hPbGm9cAf0iQyRtVx3KM";

export const pairing = {
  status: "pending",
  software: "Claude Code",
  model: "claude-opus-4-7",
  country_code: "US",
  expires_at: LATER,
  now: AT,
  sign_in: "x",
} as const;

export const SETTLEMENT_ID = "4c12e5b6d0a19c7e8f3a";
const VIEW_URL = `https://poker.example/settle/${SETTLEMENT_ID}`;

const played = (name: string, net: number) => ({
  name,
  net_chips: net,
  net_unit: net / 100,
  invested_chips: 2000,
  final_chips: 2000 + net,
  buy_ins: 0,
  hands: 31,
});

export const settlement = {
  settlement_id: SETTLEMENT_ID,
  table_id: TABLE_ID,
  stakes_unit: "CNY",
  chip_to_unit_rate: 0.01,
  total_net_chips: 1500,
  hands: 31,
  players: [played("Alice", -1500), played("Bob", 1500)],
  created_at: LATER,
  closed_at: null,
  carried_from: null,
  view_url: VIEW_URL,
  creditor_notes: { Bob: "Cash is fine, Alipay too" },
  creditor_addresses: { Bob: [{ network: "base", token: "USDC", address: "0xabc123" }] },
  pay_to_changed_at: { Bob: LATER },
  entries: [
    {
      entry_id: "5c0d1a2b3e4f56789a0b",
      debtor_name: "Alice",
      creditor_name: "Bob",
      amount_chips: 1500,
      amount_unit: 15,
      open_unit: 15,
      paid_at: null,
      paid_via: null,
      paid_ref: null,
      received_at: null,
      payments: [],
    },
  ],
  history: [{ at: LATER, kind: "created" }],
} as const;

export const settlementTokens = {
  edit_token: "5wM4kT8sVb2nQx7LcR9eJu9a",
  player_tokens: { Alice: "a1Kc93hVtq0LwZr6YbN2Qg", Bob: "m8Xs1PzdJ4uFo7RiTe5WvA" },
  player_share_urls: {
    Alice: `${VIEW_URL}?as=Alice#a1Kc93hVtq0LwZr6YbN2Qg`,
    Bob: `${VIEW_URL}?as=Bob#m8Xs1PzdJ4uFo7RiTe5WvA`,
  },
} as const;

/** The same bill before anybody made it. */
export const settlementPreview = {
  preview: true,
  table_id: TABLE_ID,
  stakes_unit: "CNY",
  chip_to_unit_rate: 0.01,
  total_net_chips: 1500,
  hands: 31,
  players: settlement.players,
  entries: [{ debtor_name: "Alice", creditor_name: "Bob", amount_chips: 1500, amount_unit: 15 }],
  carry_over: null,
} as const;
