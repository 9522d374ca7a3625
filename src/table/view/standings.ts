import type { PublicTable } from "@/contract/state";
import type { DealerState } from "../dealer/state";

/** Final places, best first: chips decide, then who lasted longer, then who began the last hand richer. Empty until the game has ended. */
export function standingsOf({ engine, busts }: DealerState): PublicTable["standings"] {
  if (engine.awaiting.kind !== "finished") return [];
  const holding = engine.seats
    .filter(({ status, chips }) => status !== "left" && status !== "busted" && chips > 0)
    .sort((a, b) => b.chips - a.chips)
    .map(({ seat, name, chips }) => ({ seatIndex: seat, name, chips }));
  const out = busts
    .toSorted((a, b) => b.hand - a.hand || b.stack - a.stack)
    .map(({ seat, name }) => ({ seatIndex: seat, name, chips: 0 }));
  return [...holding, ...out];
}
