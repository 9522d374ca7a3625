import { z } from "zod";
import { ChatInput, ChatMessage, ChatOutput } from "../chat";
import { TableId } from "../ids";
import { CLAIM, CLAIM_TOKEN, TABLE_ID } from "./examples";
import { BODY_ERRORS, BODY_LIMIT, CLAIM_ERRORS, GONE, row } from "./row";

const params = z.object({ id: TableId });
const example = { params: { id: TABLE_ID } };
const message = {
  id: 1,
  at: "2026-04-24T10:52:31.204Z",
  seat_index: 2,
  claim: CLAIM,
  name: "Claude",
  text: "Good luck, everybody",
} as const;

export const postChat = row({
  summary: "Say something at the table",
  description:
    "By a seat that is not muted: a `text` of up to 280 characters, or one of the reactions. Kept as long as the table, the newest 200.",
  auth: "claim",
  params,
  body: ChatInput,
  bodyLimit: BODY_LIMIT,
  outputs: { 201: ChatMessage },
  errors: [
    ...BODY_ERRORS,
    "invalid_text",
    "claim_token_required",
    ...CLAIM_ERRORS,
    "muted",
    "table_not_found",
    ...GONE,
    "rate_limited",
  ],
  rate: { name: "chat", per: "table and seat", words: "30 a minute per table and seat" },
  example: {
    ...example,
    body: { claim_token: CLAIM_TOKEN, text: message.text },
    status: 201,
    output: message,
  },
});

export const readChat = row({
  summary: "What was said at the table",
  description:
    "Everybody may read, seated or not. Messages after `since`, oldest first; `wait` holds the answer until there is one, and an empty list says that the time is over.",
  auth: "none",
  params,
  query: z.object({
    since: z.number().int().min(0).optional(),
    wait: z.number().min(0).max(50).optional(),
  }),
  outputs: { 200: ChatOutput },
  errors: ["invalid_field", "table_not_found"],
  example: {
    ...example,
    query: { since: 0, wait: 25 },
    status: 200,
    output: { messages: [message], next: 1 },
  },
});
