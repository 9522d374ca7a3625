import type { ClaimToken, TableId } from "@/contract/ids";

export interface StoredClaim {
  readonly seat_index: number;
  readonly claim_token: ClaimToken;
}

/** What the phone remembers: its chair at each table and its holder's name. Forgets quietly where storage is closed to us. */
export interface Memory {
  /** The claim kept for a table; where two tabs hold two chairs, the tab's own, or the one on `seatIndex`. */
  claim(tableId: TableId, seatIndex: number | null): StoredClaim | null;
  /** True where it will survive a reload. */
  keepClaim(tableId: TableId, claim: StoredClaim): boolean;
  forgetClaim(tableId: TableId): void;
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
  return {
    claim(tableId, seatIndex) {
      const claims = read(claimKey(tableId)).flatMap((text) => parseClaim(text) ?? []);
      return claims.find((claim) => seatIndex === null || claim.seat_index === seatIndex) ?? null;
    },
    keepClaim: (tableId, claim) => write(claimKey(tableId), JSON.stringify(claim)),
    forgetClaim(tableId) {
      for (const shelf of shelves) attempt(() => shelf?.removeItem(claimKey(tableId)));
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
