import type { PublishInput } from "@/contract/state";
import { publishState } from "@/services/state/publish";
import { closeSandbox } from "@/services/table/close";
import type { Outbox, PublishVerdict } from "@/table/ports";
import type { HouseHandLog } from "./hand-log";
import type { HouseInbox } from "./inbox";
import type { Post } from "./post";
import { isBot } from "./seating";
import type { HouseWorld } from "./world";

/** A refusal that is not the table's end: the dealer itself is at fault, or the store. */
export class HouseFault extends Error {
  override readonly name = "HouseFault";
}

/** Publishes into the server's own stores. A bot's view stays here: nobody may read it. */
export function createHouseOutbox(
  { ctx, handsAtMost }: Pick<HouseWorld, "ctx" | "handsAtMost">,
  post: Post,
  inbox: Pick<HouseInbox, "follow">,
  hands: Pick<HouseHandLog, "flushed">,
): Outbox & { beat(): Promise<PublishVerdict> } {
  const { tableId, token: hostToken, epoch } = post;

  async function send(input: Partial<PublishInput>): Promise<PublishVerdict> {
    const answer = await publishState({ ctx, input: { tableId, hostToken, epoch, ...input } });
    if (answer.ok) return "accepted";
    const { code, message } = answer.error;
    if (code === "host_superseded") return "superseded";
    if (code === "table_closed" || code === "table_expired" || code === "table_not_found") return "gone";
    throw new HouseFault(`the table's state was refused (${code}): ${message}`);
  }

  return {
    async publish({ version, table, seats, inboxCursor, results, full }) {
      // Before it is told: a guest who waits for this hand's end is to be seated before the next one is dealt.
      inbox.follow(table);
      // The last publication's hands are in the store before the next one forgets them.
      await hands.flushed();
      if (table.handIndex > handsAtMost) {
        const closed = await closeSandbox({ ctx, input: { id: tableId } });
        if (!closed.ok) throw new HouseFault(`a full table was not closed (${closed.error.code})`);
        return "gone";
      }
      const verdict = await send({
        version,
        table,
        seats: seats.filter((view) => !isBot(view.claim)),
        inboxCursor: post.cursorAt(inboxCursor),
        results: post.results(results),
        full,
      });
      if (verdict === "accepted") post.forget(inboxCursor);
      return verdict;
    },
    beat: () => send({}),
  };
}
