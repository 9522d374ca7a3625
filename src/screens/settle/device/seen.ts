import type { PayAddress } from "@/contract/settlements";
import type { Seen, SeenPayTo } from "../model/view";
import type { SeenMemory } from "../store";

/** What this browser remembers of a bill; where it keeps nothing, as long as the page lives. */
export function createSeenMemory(
  id: string,
  storage: () => Pick<Storage, "getItem" | "setItem"> = () => localStorage,
): SeenMemory {
  const key = `agent-poker.settle-seen:${id}`;
  let page: Seen = {};
  return {
    read() {
      try {
        page = seenOf(JSON.parse(storage().getItem(key) ?? "{}"));
      } catch {
        page = {};
      }
      return page;
    },
    write(seen) {
      page = seen;
      try {
        storage().setItem(key, JSON.stringify(seen));
      } catch {
        // A private window keeps nothing: the page itself still does.
      }
    },
  };
}

/** Pay-to details by name, whatever is stored. */
function seenOf(value: unknown): Seen {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, SeenPayTo] => isSeen(entry[1])),
  );
}

function isSeen(value: unknown): value is SeenPayTo {
  if (!isRecord(value)) return false;
  const { at, note, addresses } = value;
  return isTextOr(null, at) && isTextOr(null, note) && Array.isArray(addresses) && addresses.every(isAddress);
}

const isAddress = (value: unknown): value is PayAddress =>
  isRecord(value) &&
  typeof value["network"] === "string" &&
  typeof value["address"] === "string" &&
  isTextOr(undefined, value["token"]) &&
  isTextOr(undefined, value["label"]);

const isTextOr = (none: null | undefined, value: unknown) => value === none || typeof value === "string";

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
