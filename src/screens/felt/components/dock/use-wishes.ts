"use client";
import { useEffect, useRef } from "react";
import { heedKeys } from "../../device/key-wishes";
import type { Focus, Wish } from "../../model/keys";

/** What has the focus, as far as keys go. */
function focusKind(): Focus {
  const element = document.activeElement;
  if (element === null) return null;
  if (element.closest("dialog[open]") !== null) return "dialog";
  if (element instanceof HTMLInputElement) return element.type === "range" ? "slider" : "field";
  return element.matches("button, a[href], [role=switch]") ? "button" : null;
}

/**
 * Keys of the table, wherever the focus is, except where a key is that place's own. `wanted` answers whether it took the wish; `letGo`
 * hears when its key comes up, or the window is left.
 */
export function useWishes(wanted: (wish: Wish) => boolean, letGo?: (wish: Wish) => void): void {
  const latest = useRef({ wanted, letGo });
  latest.current = { wanted, letGo };
  useEffect(
    () =>
      heedKeys(window, focusKind, {
        wanted: (wish) => latest.current.wanted(wish),
        letGo: (wish) => latest.current.letGo?.(wish),
      }),
    [],
  );
}
