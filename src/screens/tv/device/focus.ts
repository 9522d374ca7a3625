"use client";
import { type RefObject, useEffect } from "react";

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
export type Direction = "up" | "down" | "left" | "right";

/**
 * Which of `others` a remote's arrow leads to from `here`: among those that begin beyond its middle that way, the nearest, where standing
 * beside the way counts three times as far as lying on it. Returns its index, or -1 where nothing lies that way.
 */
export function nextFocus(here: Rect, others: readonly Rect[], direction: Direction): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, rect] of others.entries()) {
    const { ahead, beside } = distance(here, rect, direction);
    if (ahead <= 0 || beside > 2 * ahead) continue;
    const cost = ahead + 3 * beside;
    if (cost < least) {
      least = cost;
      best = index;
    }
  }
  return best;
}

/** How far `to` lies along the arrow, from middle to near edge, and how far beside the strip that `from` sweeps. */
function distance(from: Rect, to: Rect, direction: Direction): { ahead: number; beside: number } {
  const [x, y] = [(from.left + from.right) / 2, (from.top + from.bottom) / 2];
  const gap = (aLow: number, aHigh: number, bLow: number, bHigh: number) =>
    Math.max(0, aLow - bHigh, bLow - aHigh);
  const across = gap(from.left, from.right, to.left, to.right);
  const along = gap(from.top, from.bottom, to.top, to.bottom);
  switch (direction) {
    case "up":
      return { ahead: y - to.bottom, beside: across };
    case "down":
      return { ahead: to.top - y, beside: across };
    case "left":
      return { ahead: x - to.right, beside: along };
    case "right":
      return { ahead: to.left - x, beside: along };
  }
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/** What a field says of itself; one that is no text tells of no caret. */
export type Field = Pick<HTMLInputElement, "type" | "value" | "selectionStart" | "selectionEnd">;

/** Fields that do nothing with an arrow that a remote needs. */
const STILL: ReadonlySet<string> = new Set(["checkbox", "radio"]);

/** Whether a field uses the arrow itself: a caret walks to the end of its text, and only from there on to the next control. */
export function keepsArrow(field: Field, direction: Direction): boolean {
  const { type, value, selectionStart: start, selectionEnd: end } = field;
  if (direction === "up" || direction === "down" || STILL.has(type)) return false;
  const edge = direction === "left" ? 0 : value.length;
  return start !== edge || end !== edge;
}

const CONTROLS = "button:not(:disabled), a[href], select, input:not(:disabled), textarea:not(:disabled)";

/** Lets the arrows of a remote or keyboard move the focus between the controls within `root`. */
export function useArrowFocus(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const move = (event: KeyboardEvent) => {
      const direction = ARROWS[event.key];
      const scope = root.current?.querySelector("dialog[open]") ?? root.current;
      if (direction === undefined || !scope || event.defaultPrevented || event.isComposing) return;
      const { target: at } = event;
      if ((at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement) && keepsArrow(at, direction))
        return;
      const controls = [...scope.querySelectorAll<HTMLElement>(CONTROLS)];
      const here = controls.find((control) => control === document.activeElement);
      const others = controls.filter((control) => control !== here && control.offsetParent !== null);
      const index =
        here === undefined ? 0 : nextFocus(here.getBoundingClientRect(), others.map(rectOf), direction);
      const target = others[index];
      if (target === undefined) return;
      event.preventDefault();
      target.focus();
    };
    addEventListener("keydown", move);
    return () => removeEventListener("keydown", move);
  }, [root]);
}

const rectOf = (element: HTMLElement): Rect => element.getBoundingClientRect();
