/** What a key asks for at the table. */
export type Wish = "fold" | "call" | "raise" | "more" | "less" | "confirm" | "back";

const WISHES: Readonly<Record<string, Wish>> = {
  f: "fold",
  c: "call",
  r: "raise",
  ArrowUp: "more",
  ArrowRight: "more",
  ArrowDown: "less",
  ArrowLeft: "less",
  Enter: "confirm",
  Escape: "back",
};

/** As much of a key event as reading it needs. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** The wish behind a key; null for a key of the browser's, or none of ours. */
export function wishOf({ key, ctrlKey, metaKey, altKey }: KeyPress): Wish | null {
  if (ctrlKey || metaKey || altKey) return null;
  return WISHES[key.length === 1 ? key.toLowerCase() : key] ?? null;
}

/** What has the focus, as far as keys go. */
export type Focus = "field" | "slider" | "button" | "dialog" | null;

/** Where a key belongs to what has the focus and to nothing else: arrows to a slider, letters to a field, Enter to a button. */
export function isTaken(wish: Wish, focus: Focus): boolean {
  if (focus === "dialog") return true;
  if (focus === "field") return wish !== "back" && wish !== "more" && wish !== "less";
  if (focus === "slider") return wish === "more" || wish === "less";
  return focus === "button" && wish === "confirm";
}
