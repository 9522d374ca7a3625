import type { ClaimToken, TableId } from "@/contract/ids";

export interface StoredClaim {
  readonly seat_index: number;
  readonly claim_token: ClaimToken;
}

/** What the phone remembers: its chair at each table and its holder's name. Forgets quietly where storage is closed to us. */
export interface Memory {
  /** The claim kept for a table; where two tabs hold two chairs, the tab's own, or the one on `seatIndex`. */
  claim(tableId: TableId, seatIndex: number | null): StoredClaim | null;
  /** All that is kept for a table, the tab's own first, each once. */
  claims(tableId: TableId): readonly StoredClaim[];
  /** True where it will survive a reload. */
  keepClaim(tableId: TableId, claim: StoredClaim): boolean;
  /** With a token, only where it is the one that is kept: another tab's claim stays. */
  forgetClaim(tableId: TableId, token?: ClaimToken): void;
  name(tableId: TableId): string;
  keepName(tableId: TableId, name: string): void;
}

/** Keys of the contract's own screens, so that an older tab and a newer one find the same chair. */
const claimKey = (tableId: TableId) => `pokerRoomClaim:${tableId}`;
const nameKey = (tableId: TableId) => `pokerRoomName:${tableId}`;
const LAST_NAME = "pokerName";

type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** Over a tab's `sessionStorage` and the browser's `localStorage`; give null where one is not to be had. */
export function createMemory(session: Shelf | null, local: Shelf | null): Memory {
  const shelves = [session, local];
  const read = (key: string) => shelves.map((shelf) => attempt(() => shelf?.getItem(key) ?? null));
  const write = (key: string, value: string): boolean =>
    shelves
      .map((shelf) => attempt(() => (shelf === null ? false : shelf.setItem(key, value) === undefined)))
      .includes(true);
  const first = (key: string) => read(key).find((value) => value !== null && value !== "") ?? "";
  const claims = (tableId: TableId): StoredClaim[] =>
    read(claimKey(tableId))
      .flatMap((text) => parseClaim(text) ?? [])
      .filter((claim, place, all) => all.findIndex((one) => sameClaim(one, claim)) === place);
  return {
    claim: (tableId, seatIndex) =>
      claims(tableId).find((claim) => seatIndex === null || claim.seat_index === seatIndex) ?? null,
    claims,
    keepClaim: (tableId, claim) => write(claimKey(tableId), JSON.stringify(claim)),
    forgetClaim(tableId, token) {
      const key = claimKey(tableId);
      for (const shelf of shelves) {
        const kept = parseClaim(attempt(() => shelf?.getItem(key) ?? null));
        if (token === undefined || kept?.claim_token === token) attempt(() => shelf?.removeItem(key));
      }
    },
    name: (tableId) => first(nameKey(tableId)) || first(LAST_NAME),
    keepName(tableId, name) {
      write(nameKey(tableId), name);
      write(LAST_NAME, name);
    },
  };
}

/** The memory of this browser. */
export const browserMemory = (): Memory =>
  createMemory(
    attempt(() => window.sessionStorage),
    attempt(() => window.localStorage),
  );

/** Storage throws where it is blocked or full. */
function attempt<V>(run: () => V): V | null {
  try {
    return run();
  } catch {
    return null;
  }
}

const sameClaim = (a: StoredClaim, b: StoredClaim): boolean =>
  a.claim_token === b.claim_token && a.seat_index === b.seat_index;

const recordOf = (text: string | null): Partial<Record<string, unknown>> => {
  const value: unknown = attempt(() => JSON.parse(text ?? "null"));
  return typeof value === "object" && value !== null ? { ...value } : {};
};

function parseClaim(text: string | null): StoredClaim | null {
  const { seat_index, claim_token } = recordOf(text);
  return typeof seat_index === "number" && typeof claim_token === "string" && claim_token !== ""
    ? { seat_index, claim_token: claim_token as ClaimToken }
    : null;
}
