import type { HandRow } from "@/contract/hands";
import type { MoveOutput } from "@/contract/seats";
import type { Answer } from "../../phone/api";
import type { ReactionId } from "./chat/model";

/** A line of the room's talk, as everybody reads it: a text or a reaction. */
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

export interface HandPage {
  /** Newest first. */
  readonly hands: readonly HandRow[];
  readonly next_cursor: string | null;
}

/** What a player may say to the dealer about their own chair, or, as the first to have claimed one, about the game. */
export type Word = "sit_out" | "sit_in" | "pause" | "resume";

/** What the first to have claimed a chair may do about the others'. */
export interface Managed {
  readonly seat: number;
  /** Whom it is about: whoever sat down there since is let alone. */
  readonly claim: string;
  readonly action: "rename" | "mute" | "unmute" | "release";
  readonly name?: string;
}

export type Said = { readonly text: string } | { readonly reaction: ReactionId };

/** The calls of a table of people beside the play itself, every one in the public contract. Nothing here throws. */
export interface RoomApi {
  chat(read: {
    readonly since: number;
    readonly wait: number;
    readonly signal: AbortSignal;
  }): Promise<Answer<ChatPage>>;
  /** `key`: the same with every try of one line, so that a lost answer says nothing twice. */
  say(said: Said, key: string): Promise<Answer<ChatMessage>>;
  /** Buys in for `amount` chips; null leaves. */
  buyIn(seat: number, amount: number | null): Promise<Answer<unknown>>;
  word(word: Word): Promise<Answer<unknown>>;
  manage(what: Managed): Promise<Answer<unknown>>;
  /** The own chair's. */
  rename(name: string): Promise<Answer<unknown>>;
  leave(): Promise<Answer<unknown>>;
  move(): Promise<Answer<MoveOutput>>;
  /** The seat comes back to this device. */
  takeBack(): Promise<Answer<unknown>>;
  hands(cursor: string | null, signal: AbortSignal): Promise<Answer<HandPage>>;
}
