"use client";
import { type Client, createClient } from "@/client/client";
import type { ClaimToken, TableId } from "@/contract/ids";
import { answerOf } from "../../phone/device/table-api";
import { createTalkApi } from "../../talk/api";
import { openTalk } from "../../talk/open";
import { ROOM_PARTS } from "../components/social/parts";
import type { RoomApi } from "./api";
import { createPanels, type Room } from "./room";
import { createHandsReader } from "./stats/reader";

export interface OpenRoom {
  readonly tableId: TableId;
  /** The own chair and what proves it; null for who only watches. */
  readonly chair: { readonly seat: number; readonly token: ClaimToken } | null;
  /** The own chair was given up: the page goes elsewhere. */
  readonly onLeft: () => void;
}

/** Opens what a table of people has beside its play, for the felt's `openRoom`. */
export function openRoom({ tableId, chair, onLeft }: OpenRoom): Room {
  const api = createRoomApi(createClient({ baseUrl: "" }), tableId, chair);
  const talk = openTalk(tableId, api);
  const hands = createHandsReader(api);
  return {
    tableId,
    chair,
    api,
    chat: talk.chat,
    hands,
    panels: createPanels(),
    onLeft,
    parts: ROOM_PARTS,
    stop() {
      talk.stop();
      hands.stop();
    },
  };
}

/** A call that nobody answers in this time is given up (milliseconds). */
const LIMIT_MS = 8000;
/** Hands a page, as many as the server gives at once. */
const PAGE = 100;

/** The calls over the typed client. Without a chair only reads are ever asked for. */
export function createRoomApi(client: Client, id: TableId, chair: OpenRoom["chair"]): RoomApi {
  const params = { id };
  const limit = () => AbortSignal.timeout(LIMIT_MS);
  const proof = chair === null ? {} : { claim_token: chair.token };
  return {
    ...createTalkApi(client, id, chair?.token ?? null),
    buyIn: async (seat_index, amount) =>
      answerOf(
        await client.buyinResponse({
          params,
          body: {
            ...proof,
            seat_index,
            ...(amount === null ? { decision: "leave" } : { decision: "buyin", amount }),
          },
          signal: limit(),
        }),
      ),
    word: async (word) =>
      answerOf(await client.sayWord({ params, body: { ...proof, word }, signal: limit() })),
    manage: async ({ seat, claim, action, name }) =>
      answerOf(
        await client.manageSeat({
          params,
          body: {
            ...proof,
            seat_index: seat,
            claim,
            do: action,
            ...(name === undefined ? {} : { name }),
          },
          signal: limit(),
        }),
      ),
    rename: async (name) =>
      answerOf(await client.claimSeat({ params, body: { ...proof, name }, signal: limit() })),
    leave: async () => answerOf(await client.leaveSeat({ params, body: proof, signal: limit() })),
    move: async () => answerOf(await client.moveSeat({ params, body: proof, signal: limit() })),
    takeBack: async () =>
      answerOf(await client.claimSeat({ params, body: { ...proof, take_back: true }, signal: limit() })),
    hands: async (cursor, signal) =>
      answerOf(
        await client.listHands({
          params,
          query: { limit: PAGE, ...(cursor === null ? {} : { cursor }) },
          signal,
        }),
      ),
  };
}
