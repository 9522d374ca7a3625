import type { PublicTable } from "@/contract/state";

/** Names one choice, whatever becomes of its deadline: an answer is to this one and to no later one. */
export const buyInKey = (table: Pick<PublicTable, "handIndex" | "buyIn"> | null): string | null =>
  table?.buyIn ? `${table.handIndex}:${table.buyIn.seatIndex}` : null;
