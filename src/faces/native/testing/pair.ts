import type { SeatView } from "@/contract/state";
import { seatView } from "@/services/testing/records";
import { type Chair, type HostedTable, type House, openHouse, openTable } from "./house";

/** A TV table with its host and two guests: Ana on seat 0, Bob on seat 2. */
export interface Pair {
  readonly house: House;
  readonly table: HostedTable;
  readonly ana: Chair;
  readonly bob: Chair;
  /** Both have cards, and Bob owes the decision behind the ticket; null: nobody owes one. */
  views(ticket: string | null): readonly SeatView[];
}

/** `sealed`: whose cards are sealed from the start. */
export async function openPair(...sealed: readonly ("Ana" | "Bob")[]): Promise<Pair> {
  const house = openHouse();
  const table = await openTable(house);
  const ana = await table.sit(0, "Ana", sealed.includes("Ana"));
  const bob = await table.sit(2, "Bob", sealed.includes("Bob"));
  return {
    house,
    table,
    ana,
    bob,
    views: (ticket) => [seatView(0, ana.claim, ["2C", "2D"]), seatView(2, bob.claim, ["AH", "KC"], ticket)],
  };
}
