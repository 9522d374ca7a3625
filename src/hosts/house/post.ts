import type { HostToken, TableId } from "@/contract/ids";
import type { InboxResult } from "@/contract/state";

/** A hosting of this server's, and which of the dealer's entries came from the table's stored inbox. */
export interface Post {
  readonly tableId: TableId;
  readonly token: HostToken;
  readonly epoch: number;
  /** The dealer's entry `own` is the stored entry `stored`. */
  stamp(own: number, stored: number): void;
  /** The last stored entry among the dealer's entries up to `own`. */
  cursorAt(own: number): number;
  /** Results under the stored entries' ids; a bot's are nobody's. */
  results(results: readonly InboxResult[]): InboxResult[];
  /** Everything up to this entry of the dealer's was published: it is not asked for again. */
  forget(own: number): void;
}

export function createPost(hosting: Pick<Post, "tableId" | "token" | "epoch">, cursor: number): Post {
  let stamps: { readonly own: number; readonly stored: number }[] = [];
  let before = cursor;
  return {
    ...hosting,
    stamp: (own, stored) => void stamps.push({ own, stored }),
    cursorAt: (own) => stamps.findLast((stamp) => stamp.own <= own)?.stored ?? before,
    results: (results) =>
      results.flatMap((result) => {
        const stored = stamps.find((stamp) => stamp.own === result.id)?.stored;
        return stored === undefined ? [] : [{ ...result, id: stored }];
      }),
    forget(own) {
      before = this.cursorAt(own);
      stamps = stamps.filter((stamp) => stamp.own > own);
    },
  };
}
