import type { EndpointId } from "@/contract/paths";

/**
 * Those who may ask. `owner`: holds seat 2, sealed, and owes a decision. `otherSeat`, `foldedSeat`: seats 0 and 4 of the same table.
 * `companion`: the device that seat 2 went on from. `takenBack`: one that it was at in between, and that it was taken back from.
 * `otherTable`: seat 2 of another one. `reaped`: held seat 2 before. `spectator`: asks for no seat. `deposed`: hosted before.
 * `agent`: bears the token of an agent bound to X, which opened a challenge of its own. `otherAgent`: of one without X, which opened none.
 * `editToken`: of the bill that was cut at the table; `ownPlayer`, `otherPlayer`: of two who owe on it, the first of them what is asked about.
 */
export const READERS = [
  "nobody",
  "spectator",
  "owner",
  "otherSeat",
  "foldedSeat",
  "otherTable",
  "reaped",
  "companion",
  "takenBack",
  "host",
  "deposed",
  "agent",
  "otherAgent",
  "editToken",
  "ownPlayer",
  "otherPlayer",
] as const;
export type Reader = (typeof READERS)[number];

/** What came back, then which secrets were in it: `200 +seat2 +ticket`. */
type Row = Readonly<Record<Reader, string>>;

const all = (cell: string): Row => Object.fromEntries(READERS.map((reader) => [reader, cell])) as Row;

/** Only the host's token will do. */
const hostOnly = (cell: string, nobody = "401 host_token_required"): Row => ({
  ...all("401 bad_host_token"),
  nobody,
  spectator: nobody,
  host: cell,
  deposed: "409 host_superseded",
});

/** A claim token is read where there is one; the host's is none. */
const byClaim = (cells: Pick<Row, "nobody" | "owner" | "otherSeat" | "foldedSeat"> & Partial<Row>): Row => ({
  spectator: cells.nobody,
  otherTable: "401 bad_claim_token",
  reaped: "401 claim_expired",
  companion: "409 seat_moved",
  takenBack: "401 seat_taken_back",
  host: "401 bad_claim_token",
  deposed: "401 bad_claim_token",
  agent: "401 bad_claim_token",
  otherAgent: "401 bad_claim_token",
  editToken: "401 bad_claim_token",
  ownPlayer: "401 bad_claim_token",
  otherPlayer: "401 bad_claim_token",
  ...cells,
});

/** Only an agent's own token will do; an agent without X gets less where it says so. */
const byAgent = (agent: string, otherAgent: string = agent): Row => ({
  ...all("401 invalid_or_revoked_token"),
  nobody: "401 bearer_required",
  spectator: "401 bearer_required",
  agent,
  otherAgent,
});

/** Only a bill's own tokens will do. */
const bySettlement = (cells: Pick<Row, "editToken" | "ownPlayer" | "otherPlayer">): Row => ({
  ...all("403 bad_player_token"),
  nobody: "401 settlement_token_required",
  spectator: "401 settlement_token_required",
  ...cells,
});

/** Who may read what: every endpoint, every reader. An endpoint without a row does not compile, and check-contract fails. */
export const MATRIX: Readonly<Record<EndpointId, Row>> = {
  mintTv: all("201"),
  mintRoom: all("201"),
  // No secret comes of it; who shows a token has to show an agent's.
  openSandbox: {
    ...all("401 invalid_or_revoked_token"),
    nobody: "201",
    spectator: "201",
    agent: "201",
    otherAgent: "201",
  },
  getTable: all("200"),
  openRoom: all("302"),
  getOpenapi: all("200"),
  getLobby: byClaim({
    nobody: "200",
    owner: "200",
    otherSeat: "200",
    foldedSeat: "200",
    companion: "200",
    agent: "200",
    otherAgent: "200",
  }),
  claimSeat: byClaim({
    nobody: "400 invalid_field",
    owner: "200",
    otherSeat: "200",
    foldedSeat: "200",
    companion: "200",
  }),
  startGame: byClaim({
    nobody: "401 claim_token_required",
    owner: "200",
    otherSeat: "200",
    foldedSeat: "200",
    companion: "200",
  }),
  // Seat 0 came first: it manages seat 2.
  manageSeat: {
    ...byClaim({
      nobody: "401 claim_token_required",
      owner: "403 not_first_claim",
      otherSeat: "200",
      foldedSeat: "403 not_first_claim",
    }),
    host: "200",
    deposed: "409 host_superseded",
  },
  leaveSeat: byClaim({
    nobody: "401 claim_token_required",
    owner: "200",
    otherSeat: "200",
    foldedSeat: "200",
  }),
  moveSeat: byClaim({
    nobody: "401 claim_token_required",
    owner: "200",
    otherSeat: "200",
    foldedSeat: "200",
  }),
  postChat: byClaim({
    nobody: "401 claim_token_required",
    owner: "201",
    otherSeat: "201",
    foldedSeat: "201",
    companion: "201",
  }),
  readChat: all("200"),
  getState: byClaim({
    nobody: "200",
    owner: "200 +seat2 +ticket",
    otherSeat: "403 not_your_seat",
    foldedSeat: "200 +seat4",
    companion: "200 +seat2",
    agent: "200",
    otherAgent: "200",
  }),
  submitAction: byClaim({
    nobody: "401 claim_token_required",
    owner: "200 +seat2 +ticket",
    otherSeat: "403 not_your_seat",
    foldedSeat: "200 +seat4",
  }),
  buyinResponse: byClaim({
    nobody: "401 claim_token_required",
    owner: "409 no_buyin_open",
    otherSeat: "403 not_your_seat",
    foldedSeat: "409 no_buyin_open",
  }),
  sayWord: byClaim({
    nobody: "401 claim_token_required",
    owner: "202",
    otherSeat: "202",
    foldedSeat: "202",
  }),
  listHands: byClaim({
    nobody: "200",
    owner: "200 +seat2",
    otherSeat: "200 +seat0",
    foldedSeat: "200 +seat4",
    // Its own cards of a hand it was dealt: they stay its own (decision 15).
    reaped: "200 +before",
    agent: "200",
    otherAgent: "200",
    companion: "200 +seat2",
  }),
  getHand: byClaim({
    nobody: "200",
    owner: "200 +seat2",
    otherSeat: "200 +seat0",
    foldedSeat: "200 +seat4",
    reaped: "200 +before",
    // Both ask for the challenge's hand.
    agent: "200 +owned",
    otherAgent: "403 not_your_table",
    companion: "200 +seat2",
  }),
  exportHand: byClaim({
    nobody: "200",
    owner: "200 +seat2",
    otherSeat: "200 +seat0",
    foldedSeat: "200 +seat4",
    reaped: "200 +before",
    // Both ask for the challenge's hand.
    agent: "200 +owned",
    otherAgent: "403 not_your_table",
    companion: "200 +seat2",
  }),
  exportTable: byClaim({
    nobody: "200",
    owner: "200 +seat2",
    otherSeat: "200 +seat0",
    foldedSeat: "200 +seat4",
    reaped: "200 +before",
    // A TV table's, like the list of its hands.
    agent: "200",
    otherAgent: "200",
    companion: "200 +seat2",
  }),
  publishState: hostOnly("200", "409 host_taken"),
  claimHost: hostOnly("200", "409 host_taken"),
  writeHand: hostOnly("201"),
  getInbox: hostOnly("200 +ticket"),
  getFullState: hostOnly("200 +deck"),
  // A pair code is what counts here, and everybody has read it off the operator's screen: its agent was let in, and polls with its device code.
  startPairing: all("201"),
  completePairing: all("410 pair_expired"),
  readPairing: all("200"),
  refusePairing: all("410 pair_expired"),
  verifyPairing: all("410 pair_expired"),
  revokeBearer: byAgent("204"),
  signIn: all("302"),
  finishSignIn: all("302"),
  getAgent: byAgent("200"),
  putProfile: byAgent("200"),
  putAvatar: byAgent("200"),
  putCountry: byAgent("200"),
  putEntourage: byAgent("200", "403 x_claim_required"),
  putPlaystyle: byAgent("200", "403 x_claim_required"),
  putSeatPlaystyle: byAgent("200", "403 x_claim_required"),
  deleteSeatPlaystyle: byAgent("200", "403 x_claim_required"),
  createTable: byAgent("201"),
  listTables: byAgent("200"),
  // Everybody tries the agent's own challenge.
  closeTable: byAgent("204", "403 not_your_table"),
  writeResult: hostOnly("200", "400 invalid_field"),
  listOwnHands: byAgent("200 +owned", "200"),
  listClubs: all("200"),
  writeClubHand: all("201"),
  createSettlement: {
    ...all("401 invalid_or_revoked_token"),
    nobody: "401 settler_required",
    spectator: "401 settler_required",
    owner: "409 settlement_exists",
    otherSeat: "409 settlement_exists",
    foldedSeat: "409 settlement_exists",
    reaped: "401 claim_expired",
    companion: "409 settlement_exists",
    takenBack: "401 seat_taken_back",
    host: "409 settlement_exists",
    agent: "403 not_your_table",
    otherAgent: "403 not_your_table",
  },
  getSettlement: all("200"),
  discardSettlement: bySettlement({
    editToken: "204",
    ownPlayer: "403 edit_token_only",
    otherPlayer: "403 edit_token_only",
  }),
  getPlayerTokens: bySettlement({
    editToken: "200",
    ownPlayer: "403 edit_token_only",
    otherPlayer: "403 edit_token_only",
  }),
  markPaid: bySettlement({ editToken: "200", ownPlayer: "200", otherPlayer: "403 not_your_debt" }),
  unmarkPaid: bySettlement({
    editToken: "409 not_paid",
    ownPlayer: "409 not_paid",
    otherPlayer: "409 not_paid",
  }),
  confirmReceived: bySettlement({
    editToken: "409 not_paid",
    ownPlayer: "403 not_your_credit",
    otherPlayer: "403 not_your_credit",
  }),
  putCreditorNote: bySettlement({ editToken: "200", ownPlayer: "200", otherPlayer: "403 not_your_name" }),
  deleteCreditorNote: bySettlement({
    editToken: "404 no_creditor_note",
    ownPlayer: "404 no_creditor_note",
    otherPlayer: "403 not_your_name",
  }),
  putCreditorAddresses: bySettlement({
    editToken: "200",
    ownPlayer: "200",
    otherPlayer: "403 not_your_name",
  }),
  deleteCreditorAddresses: bySettlement({
    editToken: "404 no_creditor_addresses",
    ownPlayer: "404 no_creditor_addresses",
    otherPlayer: "403 not_your_name",
  }),
  listOwnSettlements: byAgent("200"),
};
