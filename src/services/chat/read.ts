import type { ChatMessage, ChatOutput } from "@/contract/chat";
import type { TableId } from "@/contract/ids";
import { ok } from "@/lib/result";
import type { ChatRecord, TableRecord } from "@/store/ports";
import type { Ctx } from "../ctx";
import { fail, type Outcome } from "../failure";
import { iso } from "../times";
import { holderOfWait, waitFor } from "../wait";

export interface ReadChat {
  readonly id: TableId;
  /** The last message that the reader has; 0 for none. */
  readonly since: number;
  /** Seconds, 0 to 50. */
  readonly wait: number;
  /** Whom the wait counts for: everybody may read. */
  readonly address: string;
  readonly signal?: AbortSignal;
}

/** What was said after `since`: at once, or as soon as there is something. */
export async function readChat({ ctx, input }: { ctx: Ctx; input: ReadChat }): Promise<Outcome<ChatOutput>> {
  const record = await waitFor(ctx, {
    id: input.id,
    holder: holderOfWait(null, input.address),
    seconds: input.wait,
    // Another end is news also where it is a lower one: the reader knows of a message that was never kept.
    until: (current) => lastOf(current) !== input.since,
    ...(input.signal ? { signal: input.signal } : {}),
  });
  if (!record) return fail("table_not_found");
  const messages = record.chat.filter(({ id }) => id > input.since);
  return ok({ messages: messages.map(messageOf), next: lastOf(record) });
}

const lastOf = ({ chat }: TableRecord): number => chat.at(-1)?.id ?? 0;

/** One message as everybody may see it, field by field. */
export const messageOf = ({ id, at, seat, claim, name, said }: ChatRecord): ChatMessage => ({
  id,
  at: iso(at),
  seat_index: seat,
  claim,
  name,
  ...said,
});
