import type { Seen } from "../model/view";
import type { SeenMemory } from "../store";

/** What this browser remembers of a bill; where it keeps nothing, as long as the page lives. */
export function createSeenMemory(id: string, storage: () => Storage = () => localStorage): SeenMemory {
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

/** Texts by name, whatever is stored. */
function seenOf(value: unknown): Seen {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}
