import type { Client } from "@/client/client";
import type { TableId } from "@/contract/ids";

/** What `/tv` came to: a table to open, or why there is none. `limited` carries the seconds to wait. */
export type Minted =
  | { readonly kind: "table"; readonly tableId: TableId; readonly hostToken: string | null }
  | { readonly kind: "limited"; readonly seconds: number }
  | { readonly kind: "failed" };

/**
 * Goes on with a remembered table if it still lives, else mints one. Without the server's word a remembered table is trusted: its own
 * page shows that it is reconnecting. A browser that keeps nothing mints without a host token, which would be lost on the way to the
 * table's page; there the first publish brings one (decision 16).
 */
export async function tableFor(
  client: Pick<Client, "getTable" | "mintTv">,
  remembered: TableId | null,
  keepsTokens: boolean,
): Promise<Minted> {
  if (remembered !== null) {
    const row = await client.getTable({ params: { id: remembered } });
    const gone = row.ok ? row.data.closed_at !== null : row.status === 404 || row.status === 410;
    if (!gone) return { kind: "table", tableId: remembered, hostToken: null };
  }
  const minted = await client.mintTv({ body: keepsTokens ? { host: true } : {} });
  if (minted.ok)
    return {
      kind: "table",
      tableId: minted.data.table_id,
      hostToken: minted.data.host_token ?? null,
    };
  return minted.status === 429 ? { kind: "limited", seconds: minted.retryAfter ?? 60 } : { kind: "failed" };
}
