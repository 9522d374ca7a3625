/** What the address bar says: whose link it is, and its key. The key stays in the fragment, which no server ever sees (decision 15). */
export interface SettleAddress {
  readonly name: string | null;
  readonly token: string | null;
  /** The same address with the key in the fragment and nowhere else. */
  readonly clean: string;
}

const QUERY_KEYS = ["edit_token", "player_token", "token"];
const isToken = (text: string | null): text is string => text !== null && /^[\w~+/=.-]{16,128}$/.test(text);

/** Reads `/settle/{id}?as=Name#key`; a key that came in the query is taken over into the fragment. */
export function readSettleAddress(href: string): SettleAddress {
  const url = new URL(href);
  const inQuery = QUERY_KEYS.map((key) => url.searchParams.get(key)).find((text) => text !== null) ?? null;
  const shown = url.hash.length > 1 ? safeDecode(url.hash.slice(1)) : inQuery;
  for (const key of QUERY_KEYS) url.searchParams.delete(key);
  const token = isToken(shown) ? shown : null;
  const hash = shown === null || shown === "" ? "" : `#${encodeURIComponent(shown)}`;
  return { name: url.searchParams.get("as"), token, clean: `${url.pathname}${url.search}${hash}` };
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A settlement id as the contract writes them, else null. */
export const settlementIdOf = (text: string): string | null => (/^[0-9a-f]{20}$/.test(text) ? text : null);
