import type { HandRow } from "@/contract/hands";
import type { MoveOutput } from "@/contract/seats";
import type { Answer } from "../../phone/api";
import type { TalkApi } from "../../talk/api";

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

/** The calls of a table of people beside the play itself, every one in the public contract. Nothing here throws. */
export interface RoomApi extends TalkApi {
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
