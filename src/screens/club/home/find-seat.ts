import type { Client } from "@/client/client";
import { readTableCode, readTableId } from "../../tv/model/address";

export type Found =
  | { readonly kind: "go"; readonly path: string }
  | { readonly kind: "wrong" | "unknown" | "closed" | "network" };

/**
 * Where a typed code leads: to the lowest free chair of its table, or, when all are taken, to the first, whose prompt says so. A chair
 * whose holder gives no sign is free.
 */
export async function findSeat(client: Pick<Client, "getLobby">, typed: string): Promise<Found> {
  const id = readTableId(readTableCode(typed));
  if (id === null) return { kind: "wrong" };
  const lobby = await client.getLobby({ params: { id } });
  if (!lobby.ok) return { kind: lobby.status === 404 ? "unknown" : "network" };
  if (lobby.data.closed_at !== null) return { kind: "closed" };
  const taken = new Set(lobby.data.claims.filter((claim) => claim.fresh).map((claim) => claim.seat_index));
  const chairs = Array.from({ length: lobby.data.seats }, (_, seat) => seat);
  const seat = chairs.find((chair) => !taken.has(chair)) ?? 0;
  return { kind: "go", path: `/room/${id}?seat=${seat}` };
}
