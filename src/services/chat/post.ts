import { hashOf } from "@/auth/secrets";
import type { ChatInput, ChatMessage } from "@/contract/chat";
import type { ClaimId, TableId } from "@/contract/ids";
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
  if (said === null) return fail("invalid_text", formWords(body));
  // Counted only now: whoever may not speak for the seat cannot use up its share. By seat: who sits down anew is no newcomer to the others' ears.
  const tooSoon = await ctx.limits.take("chat", `${id}:${admitted.result.value.seat}`);
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

/** What is wrong with a message's form; undefined where its text is no good, as the code itself says. */
function formWords({ text, reaction }: ChatInput): string | undefined {
  if (text === undefined && reaction === undefined) return "text or reaction is missing: send one of them.";
  return text !== undefined && reaction !== undefined ? "Send text or reaction, not both." : undefined;
}

/** What became of words that came along with an act. */
export type Spoken = "yes" | "muted" | "too_often" | "unreadable";

export interface SayBeside {
  readonly id: TableId;
  /** Who acted: its gate has run. */
  readonly seat: number;
  readonly claim: ClaimId;
  readonly text: string;
  /** The same for a repeat of the same act: it is said once. */
  readonly key: string;
}

/** Says what an act brought along. It never fails: whoever may not speak is told so, and has acted all the same. */
export async function sayBeside({ ctx, input }: { ctx: Ctx; input: SayBeside }): Promise<Spoken> {
  const { id, seat, claim, text, key } = input;
  const said = wordsOf({ text });
  if (said === null) return "unreadable";
  if ((await ctx.limits.take("chat", `${id}:${seat}`)) !== null) return "too_often";
  const posted = await change(ctx, id, (record) => {
    const speaker = record.lobby.claims.find((each) => each.claim === claim);
    return speaker === undefined || speaker.muted
      ? unchanged(record, fail("muted"))
      : keepMessage(record, speaker, said, key, ctx.clock.now());
  });
  return posted.ok ? "yes" : "muted";
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
  return result.ok ? keepMessage(next, result.value, said, key, now) : { next, result };
}

function keepMessage(
  record: TableRecord,
  { claim, seat, name }: ClaimRecord,
  said: Said,
  key: string | null,
  now: number,
): Changed<ChatRecord> {
  const { chat } = record;
  const before = key === null ? null : chat.find((each) => each.key === key && each.claim === claim);
  if (before) return { next: record, result: ok(before) };
  const message: ChatRecord = { id: (chat.at(-1)?.id ?? 0) + 1, at: now, seat, claim, name, said, key };
  return { next: { ...record, chat: [...chat, message].slice(-MESSAGES_KEPT) }, result: ok(message) };
}
