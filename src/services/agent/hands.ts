import type { AgentActor } from "@/auth/agent-gate";
import type { HandList } from "@/contract/hands";
import { type HandId, type Mode, TABLE_ID } from "@/contract/ids";
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
  // What has not the form of a table's id is none, and not every database takes any text.
  if (tableId !== null && !TABLE_ID.test(tableId)) return ok({ hands: [], next_cursor: null });
  const filter = {
    creator: actor.agent,
    tableId,
    mode,
    // No hand is older than this, and no database knows all the years before.
    since: since === undefined ? null : Math.max(0, Date.parse(since)),
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
