import type { HandList } from "@/contract/hands";
import type { TableId } from "@/contract/ids";
import { ok } from "@/lib/result";
import type { Ctx } from "../ctx";
import { fail, type Outcome } from "../failure";
import { readerOf, rowFor } from "./read";

const DEFAULT_LIMIT = 50;
const CURSOR = /^h(\d{1,9})$/;

export interface ListHands {
  readonly id: TableId;
  readonly limit: number | undefined;
  /** As the last page gave it. */
  readonly cursor: string | undefined;
  readonly token: string | null;
}

/** A table's hands, newest first, a page at a time. */
export async function listHands({ ctx, input }: { ctx: Ctx; input: ListHands }): Promise<Outcome<HandList>> {
  const { id, cursor, limit = DEFAULT_LIMIT } = input;
  const record = await ctx.live.read(id);
  if (!record) return fail("table_not_found");
  const reader = await readerOf(ctx, record, input.token);
  if (!reader.ok) return reader;
  const before = cursor === undefined ? null : CURSOR.exec(cursor)?.[1];
  if (before === undefined) return fail("invalid_field", "cursor: echo next_cursor as it was given.");
  const found = await ctx.hands.list(id, limit + 1, before === null ? null : Number(before));
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return ok({
    hands: page.map((hand) => rowFor(hand, reader.value)),
    next_cursor: last && found.length > limit ? `h${last.index}` : null,
  });
}
