import type { PublicTable } from "@/contract/state";

/** A busted chair's choice, as the viewer meets it: to be made, or to be waited for. */
export type BuyIn =
  | {
      readonly kind: "own";
      readonly floor: number;
      readonly cap: number;
      /** By the server's clock; null while the game is paused. */
      readonly deadline: number | null;
    }
  | { readonly kind: "other"; readonly seat: number; readonly name: string };

/** The choice that is open; null where nobody has one. Several who busted in one hand are asked one after the other. */
export function buyInOf(table: PublicTable | null, ownSeat: number | null): BuyIn | null {
  const open = table?.buyIn ?? null;
  if (table === null || open === null) return null;
  const { floor, cap, deadline_at } = open;
  const deadline = deadline_at === null ? null : Date.parse(deadline_at);
  if (open.seatIndex === ownSeat) return { kind: "own", floor, cap, deadline };
  const name = table.playersPublic.find(({ seatIndex }) => seatIndex === open.seatIndex)?.name ?? "";
  return { kind: "other", seat: open.seatIndex, name };
}
