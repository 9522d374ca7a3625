import type { Client } from "@/client/client";

/** What became of the wish for a room. `limited` carries the seconds to wait. */
export type Opened =
  | { readonly kind: "room"; readonly path: string }
  | { readonly kind: "limited"; readonly seconds: number }
  | { readonly kind: "failed" };

/** Opens a room with so many chairs. */
export async function openRoom(client: Pick<Client, "mintRoom">, seats: number): Promise<Opened> {
  const minted = await client.mintRoom({ body: { seats } });
  if (minted.ok) return { kind: "room", path: `/room/${minted.data.table_id}` };
  return minted.status === 429 ? { kind: "limited", seconds: minted.retryAfter ?? 60 } : { kind: "failed" };
}
