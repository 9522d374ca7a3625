import type { ClaimToken, TableId } from "@/contract/ids";

/** What the address bar says. Tokens of the documented query form are taken over and never left there (decision 15). */
export interface Address {
  readonly tableId: TableId | null;
  readonly seatIndex: number | null;
  readonly name: string | null;
  readonly token: ClaimToken | null;
  /** The same address without any token, to be put in its place. */
  readonly clean: string;
}

const isTableId = (text: string | null): text is TableId => text !== null && /^[0-9a-f]{20}$/.test(text);
const isToken = (text: string | null): text is ClaimToken =>
  text !== null && /^[\w~+/=.-]{22,128}$/.test(text);

/** A table id as the contract writes them, else null. */
export const tableIdOf = (text: string | null | undefined): TableId | null =>
  isTableId(text ?? null) ? (text as TableId) : null;

/** A chair's number, 0 to 8, else null. */
export const seatIndexOf = (text: string | null | undefined): number | null =>
  text !== null && text !== undefined && /^[0-8]$/.test(text) ? Number(text) : null;

/** Reads the companion page's address: `/hole-cards.html?tableId=…&seatIndex=N&mode=tv&name=…#claim_token=…`. */
export function readAddress(href: string): Address {
  const url = new URL(href);
  const fragment = new URLSearchParams(url.hash.slice(1));
  const asked = fragment.get("claim_token") ?? url.searchParams.get("claim_token");
  const found = {
    tableId: tableIdOf(url.searchParams.get("tableId")),
    seatIndex: seatIndexOf(url.searchParams.get("seatIndex")),
    name: url.searchParams.get("name"),
    token: isToken(asked) ? asked : null,
  };
  url.searchParams.delete("claim_token");
  url.hash = "";
  return { ...found, clean: `${url.pathname}${url.search}` };
}

/** The companion page of a chair. The token travels in the fragment, which no server ever sees. */
export function companionPath(seat: {
  readonly tableId: TableId;
  readonly seatIndex: number;
  readonly name: string;
  readonly token: ClaimToken;
}): string {
  const query = new URLSearchParams({
    tableId: seat.tableId,
    seatIndex: String(seat.seatIndex),
    mode: "tv",
    name: seat.name,
  });
  return `/hole-cards.html?${query}#${new URLSearchParams({ claim_token: seat.token })}`;
}

/** The prompt that claims a chair; without one, the list of free chairs. */
export const claimPath = (tableId: TableId, seatIndex: number): string =>
  `/?${new URLSearchParams({ mode: "tv", tableId, seat: String(seatIndex) })}`;

/** The read-only view of a table. */
export const spectatorPath = (tableId: TableId): string =>
  `/spectator.html?${new URLSearchParams({ tableId })}`;
