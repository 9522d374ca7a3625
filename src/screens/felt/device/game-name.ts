"use client";

/** Storage as far as a name needs it. */
type Shelf = Pick<Storage, "getItem" | "setItem">;

/**
 * The name under which this tab's game against a crew is kept: the same after a reload, another one in another tab. Where the tab keeps
 * nothing, every visit is a new game.
 */
export function gameName(what: string, fresh: () => string, shelf: Shelf | null = tabShelf()): string {
  const key = `agent-poker.game:${what}`;
  try {
    const known = shelf?.getItem(key) ?? null;
    if (known !== null) return known;
    const name = fresh();
    shelf?.setItem(key, name);
    return name;
  } catch {
    return fresh();
  }
}

function tabShelf(): Shelf | null {
  try {
    return globalThis.sessionStorage ?? null;
  } catch {
    return null;
  }
}
