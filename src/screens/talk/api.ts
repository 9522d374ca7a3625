import type { Client } from "@/client/client";
import type { ClaimToken, TableId } from "@/contract/ids";
import type { Answer } from "../phone/api";
import { answerOf } from "../phone/device/table-api";
import type { ReactionId } from "./model";

/** A line of a table's talk, as everybody reads it: a text or a reaction. */
export interface ChatMessage {
  readonly id: number;
  readonly at: string;
  readonly seat_index: number;
  /** Who said it: the same over a change of name. */
  readonly claim: string;
  readonly name: string;
  readonly text?: string | undefined;
  readonly reaction?: string | undefined;
}

export interface ChatPage {
  readonly messages: readonly ChatMessage[];
  /** To be given as `since` with the next read. */
  readonly next: number;
}

export type Said = { readonly text: string } | { readonly reaction: ReactionId };

/** The calls of a table's talk. Nothing here throws. */
export interface TalkApi {
  chat(read: {
    readonly since: number;
    readonly wait: number;
    readonly signal: AbortSignal;
  }): Promise<Answer<ChatPage>>;
  /** `key`: the same with every try of one line, so that a lost answer says nothing twice. */
  say(said: Said, key: string): Promise<Answer<ChatMessage>>;
}

/** A call that nobody answers in this time is given up (milliseconds). */
const LIMIT_MS = 8000;

/** The calls over the typed client. Without a token only reads are ever asked for. */
export function createTalkApi(client: Client, id: TableId, token: ClaimToken | null): TalkApi {
  const params = { id };
  const proof = token === null ? {} : { claim_token: token };
  return {
    chat: async ({ since, wait, signal }) =>
      answerOf(await client.readChat({ params, query: { since, wait }, signal })),
    say: async (said, key) =>
      answerOf(
        await client.postChat({
          params,
          body: { ...proof, ...said, key },
          signal: AbortSignal.timeout(LIMIT_MS),
        }),
      ),
  };
}
