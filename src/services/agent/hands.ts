import type { AgentActor } from "@/auth/agent-gate";
import type { HandList } from "@/contract/hands";
import type { HandId, Mode } from "@/contract/ids";
import { ok } from "@/lib/result";
import type { HandPlace, HandRecord } from "@/store/ports";
import type { Ctx } from "../ctx";
import { fail, type Outcome } from "../failure";

const DEFAULT_LIMIT = 50;

export interface ListOwnHands {
  readonly actor: AgentActor;
  readonly limit?: number | undefined;
  /** As the last page gave it. */
  readonly cursor?: string | undefined;
  readonly tableId?: string | undefined;
  readonly mode?: Mode | undefined;
  /** ISO 8601: hands ended then or later. */
  readonly since?: string | undefined;
}

/** Closed hands of the agent's own tables, newest first, a page at a time. */
export async function listOwnHands({
  ctx,
  input,
}: {
  ctx: Ctx;
  input: ListOwnHands;
}): Promise<Outcome<HandList>> {
  const { actor, limit = DEFAULT_LIMIT, cursor, tableId = null, mode = null, since } = input;
  const before = cursor === undefined ? null : placeOf(cursor);
  if (before === undefined) return fail("invalid_field", "cursor: echo next_cursor as it was given.");
  const filter = {
    creator: actor.agent,
    tableId,
    mode,
    since: since === undefined ? null : Date.parse(since),
  };
  const found = await ctx.hands.ofCreator(filter, limit + 1, before);
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return ok({
    hands: page.map(({ row }) => row),
    next_cursor: last && found.length > limit ? cursorOf(last) : null,
  });
}

const CURSOR = /^e(\d{1,15})\.([0-9a-f]{20})$/;

const cursorOf = ({ endedAt, id }: HandRecord): string => `e${endedAt}.${id}`;

/** Undefined where the text is no cursor of ours. */
function placeOf(cursor: string): HandPlace | undefined {
  const [, endedAt, id] = CURSOR.exec(cursor) ?? [];
  return id === undefined ? undefined : { endedAt: Number(endedAt), id: id as HandId };
}
