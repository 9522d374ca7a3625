import type { SettlementInput } from "@/contract/settlements";

/** The bill that this device made, and the key that changes it: they come back after a reload. */
export interface Made {
  readonly kind: "made";
  readonly id: string;
  readonly editToken: string;
}

/** One that was asked for and not answered yet: the same key gets the same bill. */
export interface Making {
  readonly kind: "making";
  readonly key: string;
  readonly terms: MakingTerms;
}
export type MakingTerms = Pick<
  SettlementInput,
  "stakes_unit" | "chip_to_unit_rate" | "chips_per_unit" | "carry_over" | "carry_token" | "carry_players"
>;

export type KeptBill = Made | Making;

type Storage = Pick<globalThis.Storage, "getItem" | "setItem" | "removeItem">;

export interface BillMemory {
  read(): KeptBill | null;
  write(bill: KeptBill | null): void;
  /** The last ones that this device made, of any table, newest first. */
  earlier(): readonly Made[];
}

const ALL = "agent-poker.bills";
/** A bill lives two days: nobody makes more than a few in them. */
const MOST = 6;

/** Over `localStorage` where there is one; else as long as the page lives. */
export function createBillMemory(tableId: string, storage: Storage | null): BillMemory {
  const key = `agent-poker.bill:${tableId}`;
  let page: KeptBill | null = null;
  const all = (): readonly Made[] => {
    try {
      const kept: unknown = JSON.parse(storage?.getItem(ALL) ?? "[]");
      return Array.isArray(kept) ? kept.map(billOf).filter((bill) => bill?.kind === "made") : [];
    } catch {
      return [];
    }
  };
  return {
    earlier: all,
    read() {
      try {
        return page ?? billOf(JSON.parse(storage?.getItem(key) ?? "null"));
      } catch {
        return page;
      }
    },
    write(bill) {
      page = bill;
      try {
        if (bill === null) storage?.removeItem(key);
        else storage?.setItem(key, JSON.stringify(bill));
        if (bill?.kind === "made") {
          const others = all().filter(({ id }) => id !== bill.id);
          storage?.setItem(ALL, JSON.stringify([bill, ...others].slice(0, MOST)));
        }
      } catch {
        // A private window keeps nothing: the page itself still does.
      }
    },
  };
}

function billOf(value: unknown): KeptBill | null {
  if (typeof value !== "object" || value === null || !("kind" in value)) return null;
  if (value.kind === "made" && "id" in value && "editToken" in value) {
    const { id, editToken } = value;
    return typeof id === "string" && typeof editToken === "string" ? { kind: "made", id, editToken } : null;
  }
  if (value.kind === "making" && "key" in value && "terms" in value && typeof value.terms === "object")
    // Terms are what this file wrote; the server checks them again.
    return typeof value.key === "string"
      ? { kind: "making", key: value.key, terms: value.terms ?? {} }
      : null;
  return null;
}
