import { hashOf } from "@/auth/secrets";
import type { ChatInput, ChatMessage } from "@/contract/chat";
import type { TableId } from "@/contract/ids";
import { ok } from "@/lib/result";
import type { ChatRecord, ClaimRecord, TableRecord } from "@/store/ports";
import { type Changed, change, over, unchanged } from "../change";
import type { Ctx } from "../ctx";
import { fail, type Outcome, tooMany } from "../failure";
import { present, refuseAbsent } from "../lobby/claims";
import { cleanName } from "../lobby/names";
import { messageOf } from "./read";

/** The newest messages are kept, up to this many a table. */
const MESSAGES_KEPT = 200;
const MAX_TEXT = 280;

export interface PostChat {
  readonly id: TableId;
  readonly body: ChatInput;
  readonly token: string | null;
}

/** Says something at the table, durably and once. */
export async function postChat({ ctx, input }: { ctx: Ctx; input: PostChat }): Promise<Outcome<ChatMessage>> {
  const { id, body, token } = input;
  const hash = token === null ? null : hashOf(token);
  const said = wordsOf(body);
  const seen = await ctx.live.read(id);
  if (!seen) return fail("table_not_found");
  const admitted = admit(seen, hash, ctx.clock.now());
  if (!admitted.result.ok) return admitted.result;
  if (said === null) return fail("invalid_text");
  // Counted only now: whoever may not speak for the seat cannot use up its share.
  const tooSoon = await ctx.limits.take("chat", `${id}:${admitted.result.value.claim}`);
  if (tooSoon !== null) return tooMany(tooSoon);
  const ask = { hash, said, key: body.key ?? null };
  const posted = await change(ctx, id, (record) => applyChat(record, ask, ctx.clock.now()));
  return posted.ok ? ok(messageOf(posted.value)) : posted;
}

type Said = ChatRecord["said"];

/** Null for what is no message: neither text nor reaction, or both, or a text that is empty, too long or not plain. */
function wordsOf({ text, reaction }: ChatInput): Said | null {
  if (reaction !== undefined) return text === undefined ? { reaction } : null;
  const clean = text === undefined ? null : cleanName(text.replace(/\s+/gu, " "), MAX_TEXT);
  return clean === null ? null : { text: clean };
}

/** Who may speak, with the sign of life that it is. Pure. */
function admit(record: TableRecord, hash: string | null, now: number): Changed<ClaimRecord> {
  const gone = over(record, now);
  if (gone) return unchanged(record, gone);
  if (hash === null)
    return unchanged(record, fail("claim_token_required", "Only seats speak here: send a claim token."));
  const presence = present(record, hash, now);
  if (presence.kind !== "here") return unchanged(record, refuseAbsent(presence.kind));
  const { claim } = presence;
  return { next: presence.record, result: claim.muted ? fail("muted") : ok(claim) };
}

interface Ask {
  readonly hash: string | null;
  readonly said: Said;
  readonly key: string | null;
}

/** The message as a change of the table; under a key that this seat used before it is the message kept then. Pure. */
export function applyChat(record: TableRecord, { hash, said, key }: Ask, now: number): Changed<ChatRecord> {
  const { next, result } = admit(record, hash, now);
  if (!result.ok) return { next, result };
  const { claim, seat, name } = result.value;
  const before = key === null ? null : next.chat.find((each) => each.key === key && each.claim === claim);
  if (before) return { next, result: ok(before) };
  const message: ChatRecord = { id: (next.chat.at(-1)?.id ?? 0) + 1, at: now, seat, claim, name, said, key };
  return { next: { ...next, chat: [...next.chat, message].slice(-MESSAGES_KEPT) }, result: ok(message) };
}
