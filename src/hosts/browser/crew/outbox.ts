import type { Outbox, Publication } from "@/table/ports";

/** While a table hurries, only these are published: the close of each hand, and the end. */
const MILESTONES: readonly Publication["table"]["phase"][] = ["between", "ended"];

/** Whether a publication of a hurried table may stay in this tab: nobody has to see it, and the next host would lose less than a hand. */
export const mayStay = ({ table }: Publication): boolean => !MILESTONES.includes(table.phase);

/**
 * A crew's publications on their way to the server. No seat's view goes with them: nobody claims a chair of a crew, so nobody may read
 * one; the human plays in this very tab. `version`: the server's, before the first.
 */
export function createCrewOutbox(outbox: Outbox, version: number, hurried: () => boolean): Outbox {
  let sent = version;
  return {
    async publish(publication) {
      if (hurried() && mayStay(publication)) return "accepted";
      const { table, full, inboxCursor } = publication;
      const verdict = await outbox.publish({
        version: sent + 1,
        table,
        full,
        inboxCursor,
        seats: [],
        results: [],
      });
      if (verdict === "accepted") sent += 1;
      return verdict;
    },
  };
}
