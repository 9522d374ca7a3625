/**
 * Where each endpoint lives. This file knows no schema, so that a browser which only calls the API loads only this;
 * the rows of `endpoints.ts` take method and path from here.
 */
export const PATHS = {
  mintTv: { method: "POST", path: "/tables/tv" },
  mintRoom: { method: "POST", path: "/tables/room" },
  openSandbox: { method: "POST", path: "/tables/sandbox" },
  getTable: { method: "GET", path: "/tables/{id}" },
  getLobby: { method: "GET", path: "/tables/{id}/lobby" },
  claimSeat: { method: "POST", path: "/tables/{id}/lobby/claim" },
  manageSeat: { method: "POST", path: "/tables/{id}/lobby/manage" },
  leaveSeat: { method: "POST", path: "/tables/{id}/lobby/leave" },
  moveSeat: { method: "POST", path: "/tables/{id}/lobby/move" },
  postChat: { method: "POST", path: "/tables/{id}/chat" },
  readChat: { method: "GET", path: "/tables/{id}/chat" },
  startGame: { method: "POST", path: "/tables/{id}/lobby/start" },
  getState: { method: "GET", path: "/state" },
  publishState: { method: "POST", path: "/state" },
  submitAction: { method: "POST", path: "/action" },
  buyinResponse: { method: "POST", path: "/tables/{id}/buyin-response" },
  sayWord: { method: "POST", path: "/tables/{id}/seat" },
  writeHand: { method: "POST", path: "/tables/{id}/hands" },
  listHands: { method: "GET", path: "/tables/{id}/hands" },
  getHand: { method: "GET", path: "/hands/{id}" },
  getInbox: { method: "GET", path: "/tables/{id}/inbox" },
  claimHost: { method: "POST", path: "/host/claim" },
  getFullState: { method: "GET", path: "/state/full" },
  getAgent: { method: "GET", path: "/agents/me" },
  putProfile: { method: "PUT", path: "/agents/me/profile" },
  putAvatar: { method: "PUT", path: "/agents/me/avatar" },
  putCountry: { method: "PUT", path: "/agents/me/country" },
  putEntourage: { method: "PUT", path: "/agents/me/entourage" },
  putPlaystyle: { method: "PUT", path: "/agents/me/playstyle" },
  putSeatPlaystyle: { method: "PUT", path: "/agents/me/entourage/{i}/playstyle" },
  deleteSeatPlaystyle: { method: "DELETE", path: "/agents/me/entourage/{i}/playstyle" },
  createTable: { method: "POST", path: "/tables" },
  listTables: { method: "GET", path: "/tables" },
  closeTable: { method: "DELETE", path: "/tables/{id}" },
  writeResult: { method: "POST", path: "/tables/{id}/result" },
  listOwnHands: { method: "GET", path: "/agents/me/hands" },
  listClubs: { method: "GET", path: "/clubs" },
  createSettlement: { method: "POST", path: "/tables/{id}/settlements" },
  getSettlement: { method: "GET", path: "/settlements/{id}" },
  discardSettlement: { method: "DELETE", path: "/settlements/{id}" },
  getPlayerTokens: { method: "GET", path: "/settlements/{id}/player-tokens" },
  markPaid: { method: "POST", path: "/settlements/{id}/entries/{entryId}/paid" },
  unmarkPaid: { method: "POST", path: "/settlements/{id}/entries/{entryId}/unpaid" },
  confirmReceived: { method: "POST", path: "/settlements/{id}/entries/{entryId}/received" },
  putCreditorNote: { method: "PUT", path: "/settlements/{id}/creditor-notes/{name}" },
  deleteCreditorNote: { method: "DELETE", path: "/settlements/{id}/creditor-notes/{name}" },
  putCreditorAddresses: { method: "PUT", path: "/settlements/{id}/creditor-addresses/{name}" },
  deleteCreditorAddresses: { method: "DELETE", path: "/settlements/{id}/creditor-addresses/{name}" },
  listOwnSettlements: { method: "GET", path: "/agents/me/settlements" },
  writeClubHand: { method: "POST", path: "/clubs/{id}/hand" },
  startPairing: { method: "POST", path: "/auth/pair/start" },
  completePairing: { method: "POST", path: "/auth/pair/complete" },
  refusePairing: { method: "POST", path: "/auth/pair/refuse" },
  verifyPairing: { method: "POST", path: "/auth/pair/verify" },
  readPairing: { method: "GET", path: "/auth/pair/{code}" },
  revokeBearer: { method: "POST", path: "/auth/revoke" },
} as const;

/** Answered by the same face, but opened by a browser or a generator rather than called through the client. */
export const PAGE_PATHS = {
  openRoom: { method: "GET", path: "/room/{id}" },
  signIn: { method: "GET", path: "/auth/twitter/login" },
  finishSignIn: { method: "GET", path: "/auth/twitter/callback" },
  exportHand: { method: "GET", path: "/hands/{id}/export" },
  exportTable: { method: "GET", path: "/tables/{id}/export" },
  getOpenapi: { method: "GET", path: "/openapi.json" },
} as const;

/** Every endpoint of the face, by id. */
export const ALL_PATHS = { ...PATHS, ...PAGE_PATHS } as const;

/** The endpoints that the typed client calls. */
export type ClientEndpointId = keyof typeof PATHS;
/** An endpoint of the face, whoever calls it. */
export type EndpointId = keyof typeof ALL_PATHS;
/** The HTTP methods that occur. */
export type Method = (typeof ALL_PATHS)[EndpointId]["method"];
