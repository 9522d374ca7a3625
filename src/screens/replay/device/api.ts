import { createClient } from "@/client/client";
import type { HandRow } from "@/contract/hands";
import type { HandId, TableId } from "@/contract/ids";
import { browserMemory } from "../../phone/memory";

/** What became of reading a hand. */
export type Found =
  | { readonly kind: "hand"; readonly row: HandRow }
  | { readonly kind: "not_found" | "not_yours" | "cut" };

/** Reads a hand as anybody may, then with the chair that this browser holds at its table: that shows the own cards too. */
export async function findHand(id: HandId, signal: AbortSignal): Promise<Found> {
  const client = createClient({ baseUrl: "" });
  const open = await client.getHand({ params: { id }, signal });
  if (!open.ok) {
    if (open.status === 404) return { kind: "not_found" };
    return { kind: open.status === 401 || open.status === 403 ? "not_yours" : "cut" };
  }
  for (const { claim_token: token } of claimsAt(open.data.table_id)) {
    const own = await client.getHand({ params: { id }, token, signal });
    if (own.ok) return { kind: "hand", row: own.data };
  }
  return { kind: "hand", row: open.data };
}

const claimsAt = (table: TableId) => browserMemory().claims(table);

/** What became of reading a table's closed hands, oldest first. */
export type FoundHands =
  | { readonly kind: "hands"; readonly hands: readonly HandRow[] }
  | { readonly kind: "not_found" | "cut" };

/** All closed hands of a table, as anybody may see them. */
export async function findHands(id: TableId, signal: AbortSignal): Promise<FoundHands> {
  const client = createClient({ baseUrl: "" });
  const hands: HandRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await client.listHands({ params: { id }, query: { limit: 100, cursor }, signal });
    if (!page.ok) return { kind: page.status === 404 ? "not_found" : "cut" };
    hands.push(...page.data.hands);
    cursor = page.data.next_cursor ?? undefined;
  } while (cursor !== undefined);
  return { kind: "hands", hands: hands.reverse() };
}
