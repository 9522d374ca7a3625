import type { PublicTable, StateOutput } from "@/contract/state";

/** What everybody sees of a state: a pending act without its ticket and its price. */
export function publicOf({ table }: Pick<StateOutput, "table">): PublicTable {
  const { pendingAction } = table;
  if (pendingAction === null) return { ...table, pendingAction: null };
  const { seatIndex, since, deadline_at, grace } = pendingAction;
  const extra = grace === undefined ? {} : { grace };
  return { ...table, pendingAction: { seatIndex, since, deadline_at, ...extra } };
}
