/** The bill that this screen made, and the key that changes it: they come back after a reload. */
export interface MadeBill {
  readonly id: string;
  readonly editToken: string;
}

type Storage = Pick<globalThis.Storage, "getItem" | "setItem" | "removeItem">;

export interface BillMemory {
  read(): MadeBill | null;
  write(bill: MadeBill | null): void;
}

/** Over `localStorage` where there is one; else as long as the page lives. */
export function createBillMemory(tableId: string, storage: Storage | null): BillMemory {
  const key = `agent-poker.bill:${tableId}`;
  let page: MadeBill | null = null;
  return {
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
      } catch {
        // A private window keeps nothing: the page itself still does.
      }
    },
  };
}

function billOf(value: unknown): MadeBill | null {
  if (typeof value !== "object" || value === null || !("id" in value) || !("editToken" in value)) return null;
  const { id, editToken } = value;
  return typeof id === "string" && typeof editToken === "string" ? { id, editToken } : null;
}
