import { browserStorage, createHostKeys } from "@/hosts/browser/tab/keys";

/** What proves that this screen is the table's host; null where it never was. */
export const hostTokenOf = (tableId: string): string | null =>
  createHostKeys(browserStorage(), () => "").token(tableId);
