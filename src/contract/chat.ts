import { z } from "zod";
import { ClaimId, PresentedToken, SeatIndex, Timestamp } from "./ids";

/** What a seat may throw onto the table without a word; screens draw each as they like. */
export const Reaction = z.enum(["nice_hand", "thumbs_up", "clap", "laugh", "wow", "cry", "fire", "heart"]);
export type Reaction = z.infer<typeof Reaction>;

/**
 * `POST /tables/{id}/chat`: either `text` or `reaction`. `key` is the caller's own word for this message: a repeat with the same key gets the
 * message that was kept, and nothing is said twice.
 */
export const ChatInput = z.object({
  claim_token: PresentedToken.optional(),
  text: z.string().max(2000).optional(),
  reaction: Reaction.optional(),
  key: z.string().min(8).max(64).optional(),
});
export type ChatInput = z.infer<typeof ChatInput>;

/** One message. `id` rises by one at each table; `name` is the sender's at that time, `claim` who it was through renames. */
export const ChatMessage = z.object({
  id: z.number().int().min(1),
  at: Timestamp,
  seat_index: SeatIndex,
  claim: ClaimId,
  name: z.string(),
  text: z.string().optional(),
  reaction: Reaction.optional(),
});
export type ChatMessage = z.infer<typeof ChatMessage>;

/** `GET /tables/{id}/chat`: what was said after `since`, oldest first. `next` is the `since` of the next read. */
export const ChatOutput = z.object({ messages: z.array(ChatMessage), next: z.number().int().min(0) });
export type ChatOutput = z.infer<typeof ChatOutput>;
