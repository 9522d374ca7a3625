import { ALL_PATHS, type EndpointId } from "./paths";
import {
  deleteSeatPlaystyle,
  getAgent,
  listOwnHands,
  putAvatar,
  putCountry,
  putEntourage,
  putPlaystyle,
  putProfile,
  putSeatPlaystyle,
} from "./rows/agents";
import { postChat, readChat } from "./rows/chat";
import { listClubs, writeClubHand } from "./rows/clubs";
import { getOpenapi } from "./rows/docs";
import { exportHand, exportTable, getHand, listHands, writeHand } from "./rows/hands";
import { claimHost, getFullState, getInbox, publishState } from "./rows/host";
import { closeTable, createTable, listTables, writeResult } from "./rows/owned-tables";
import {
  completePairing,
  finishSignIn,
  readPairing,
  refusePairing,
  revokeBearer,
  signIn,
  startPairing,
  verifyPairing,
} from "./rows/pairing";
import { buyinResponse, getState, sayWord, submitAction } from "./rows/play";
import type { EndpointRow } from "./rows/row";
import { leaveSeat, manageSeat, moveSeat } from "./rows/seats";
import {
  confirmReceived,
  createSettlement,
  deleteCreditorAddresses,
  deleteCreditorNote,
  discardSettlement,
  getPlayerTokens,
  getSettlement,
  listOwnSettlements,
  markPaid,
  putCreditorAddresses,
  putCreditorNote,
  unmarkPaid,
} from "./rows/settlements";
import {
  claimSeat,
  getLobby,
  getTable,
  mintRoom,
  mintTv,
  openRoom,
  openSandbox,
  startGame,
} from "./rows/tables";

export type { EndpointRow, RateName } from "./rows/row";

/** Every endpoint of the face. Method and path stand in `paths.ts`, under the same id. */
export const ENDPOINTS = {
  mintTv,
  mintRoom,
  openSandbox,
  getTable,
  getLobby,
  claimSeat,
  startGame,
  manageSeat,
  leaveSeat,
  moveSeat,
  getState,
  submitAction,
  buyinResponse,
  sayWord,
  postChat,
  readChat,
  writeHand,
  listHands,
  getHand,
  exportHand,
  exportTable,
  publishState,
  getInbox,
  claimHost,
  getFullState,
  getAgent,
  putProfile,
  putAvatar,
  putCountry,
  putEntourage,
  putPlaystyle,
  putSeatPlaystyle,
  deleteSeatPlaystyle,
  createTable,
  listTables,
  closeTable,
  writeResult,
  listOwnHands,
  listClubs,
  createSettlement,
  getSettlement,
  discardSettlement,
  getPlayerTokens,
  markPaid,
  unmarkPaid,
  confirmReceived,
  putCreditorNote,
  deleteCreditorNote,
  putCreditorAddresses,
  deleteCreditorAddresses,
  listOwnSettlements,
  writeClubHand,
  startPairing,
  completePairing,
  refusePairing,
  verifyPairing,
  readPairing,
  revokeBearer,
  openRoom,
  signIn,
  finishSignIn,
  getOpenapi,
} as const satisfies Record<EndpointId, EndpointRow>;

/** The rows by id, each with its exact type. */
export type Endpoints = typeof ENDPOINTS;

/** A row with its id, method and path, as the face and the documents go through them. */
export type ListedEndpoint = EndpointRow & (typeof ALL_PATHS)[EndpointId] & { readonly id: EndpointId };

/** All of them, in the order of their list. */
export const endpointList: readonly ListedEndpoint[] = (Object.keys(ENDPOINTS) as EndpointId[]).map((id) => {
  const row: EndpointRow = ENDPOINTS[id];
  return { id, ...ALL_PATHS[id], ...row };
});
