"use client";
import { useEffect, useRef } from "react";
import { isTaken, type Wish, wishOf } from "../../model/keys";

/** What has the focus, as far as keys go. */
function focusKind(): Parameters<typeof isTaken>[1] {
  const element = document.activeElement;
  if (element === null) return null;
  if (element.closest("dialog[open]") !== null) return "dialog";
  if (element instanceof HTMLInputElement) return element.type === "range" ? "slider" : "field";
  return element.matches("button, a[href], [role=switch]") ? "button" : null;
}

/**
 * Keys of the table, wherever the focus is, except where a key is that place's own. `wanted` answers whether it took the wish: then the
 * browser does nothing else with the key. `let go` hears of keys that come up.
 */
export function useWishes(wanted: (wish: Wish) => boolean, letGo?: (wish: Wish) => void): void {
  const latest = useRef({ wanted, letGo });
  latest.current = { wanted, letGo };
  useEffect(() => {
    const down = (event: KeyboardEvent) => {
      const wish = event.repeat && !event.key.startsWith("Arrow") ? null : wishOf(event);
      if (wish === null || event.defaultPrevented || isTaken(wish, focusKind())) return;
      if (latest.current.wanted(wish)) event.preventDefault();
    };
    const up = (event: KeyboardEvent) => {
      const wish = wishOf(event);
      if (wish !== null) latest.current.letGo?.(wish);
    };
    addEventListener("keydown", down);
    addEventListener("keyup", up);
    return () => {
      removeEventListener("keydown", down);
      removeEventListener("keyup", up);
    };
  }, []);
}
