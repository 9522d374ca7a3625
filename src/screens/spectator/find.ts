import type { Client } from "@/client/client";
import type { TableId } from "@/contract/ids";
import type { RoomSitting } from "../felt/components/context";
import { type Owner, ownerOf } from "../felt/crew/crew-view";

/** What the watched address came to. */
export type Found =
  | { readonly kind: "table"; readonly sitting: RoomSitting }
  | { readonly kind: "not_found" | "expired" | "network" | "server" };

type Calls = Pick<Client, "getTable" | "listClubs">;

/** Finds out what kind of table is watched, and whose agent opened it. */
export async function findTable(client: Calls, tableId: TableId, signal: AbortSignal): Promise<Found> {
  const row = await client.getTable({ params: { id: tableId }, signal });
  if (!row.ok) return { kind: row.status === 404 ? "not_found" : row.status >= 500 ? "server" : "network" };
  const { mode, seats, closed_at, agent_id } = row.data;
  if (closed_at !== null) return { kind: "expired" };
  const owner = await findOwner(client, agent_id, signal);
  return { kind: "table", sitting: { mode, seats, crew: null, owner, tableId, watching: true } };
}

/** Who is behind the agent that opened a table; null where nobody is known. A badge is worth no error. */
export async function findOwner(
  client: Pick<Calls, "listClubs">,
  agent: string | undefined,
  signal: AbortSignal,
): Promise<Owner | null> {
  if (agent === undefined) return null;
  const clubs = await client.listClubs({ query: { agent }, signal });
  const found = clubs.ok ? clubs.data.agents.find(({ id }) => id === agent) : undefined;
  return found === undefined ? null : ownerOf(found);
}
