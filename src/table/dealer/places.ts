import type { PublicTable } from "@/contract/state";
import { finalStack } from "@/engine";
import type { DealerState } from "./state";

/**
 * Final places of a game that has just ended, best first: chips decide, then who lasted longer, then who began the last hand richer. A winner
 * who had given up the chair by then stands first, with what the last hand brought.
 */
export function placesOf({ engine, busts }: DealerState): PublicTable["standings"] {
  const { awaiting, hand, seats } = engine;
  if (awaiting.kind !== "finished") return [];
  const holding = seats
    .filter(({ status, chips }) => status !== "left" && status !== "busted" && chips > 0)
    .sort((a, b) => b.chips - a.chips)
    .map(({ seat, name, chips }) => ({ seatIndex: seat, name, chips }));
  const away = holding.length === 0 ? hand?.players.find(({ seat }) => seat === awaiting.winner) : undefined;
  const gone =
    hand && away
      ? [{ seatIndex: away.seat, name: seats[away.seat]?.name ?? "", chips: finalStack(hand, away) }]
      : [];
  const out = busts
    .toSorted((a, b) => b.hand - a.hand || b.stack - a.stack)
    .map(({ seat, name }) => ({ seatIndex: seat, name, chips: 0 }));
  return [...holding, ...gone, ...out];
}
