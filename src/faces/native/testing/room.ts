import type { TableId } from "@/contract/ids";
import { type Chair, good, type House, pairAgent } from "./house";

export interface Room {
  readonly id: TableId;
  readonly chairs: readonly Chair[];
}

/** A room that an agent opened, with so many guests and nobody hosting. Not started. */
export async function openRoom(house: House, guests: number, seats = 6): Promise<Room> {
  const { token } = await pairAgent(house);
  const { table_id: id } = good(await house.client.createTable({ body: { mode: "room", seats }, token }));
  const chairs: Chair[] = [];
  for (let seat = 0; seat < guests; seat += 1) {
    const body = { seat_index: seat, name: `Guest ${seat}` };
    const claim = good(await house.client.claimSeat({ params: { id }, body }));
    chairs.push({ seat, token: claim.claim_token, claim: claim.claim });
  }
  return { id, chairs };
}
