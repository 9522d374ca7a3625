import { type Focus, isTaken, type Wish, wishOf } from "../model/keys";

export interface KeyEars {
  /** Answers whether it took the wish: then the browser does nothing else with the key. */
  wanted(wish: Wish): boolean;
  /** The key of a wish that was taken came up, or went out of sight with the window. */
  letGo(wish: Wish): void;
}

/** Listens to the keys of the table, except where a key is that place's own. `focus`: what has the focus now. The answer ends it. */
export function heedKeys(
  page: Pick<Window, "addEventListener" | "removeEventListener">,
  focus: () => Focus,
  ears: KeyEars,
): () => void {
  const held = new Set<Wish>();
  const release = (wish: Wish) => {
    if (held.delete(wish)) ears.letGo(wish);
  };
  const down = (event: KeyboardEvent) => {
    const wish = event.repeat && !event.key.startsWith("Arrow") ? null : wishOf(event);
    if (wish === null || event.defaultPrevented || isTaken(wish, focus())) return;
    if (!ears.wanted(wish)) return;
    held.add(wish);
    event.preventDefault();
  };
  // A key may come up while another that changes its meaning is down.
  const up = ({ key }: KeyboardEvent) => {
    const wish = wishOf({ key, ctrlKey: false, metaKey: false, altKey: false });
    if (wish !== null) release(wish);
  };
  const away = () => {
    for (const wish of [...held]) release(wish);
  };
  page.addEventListener("keydown", down);
  page.addEventListener("keyup", up);
  page.addEventListener("blur", away);
  page.addEventListener("visibilitychange", away);
  return () => {
    page.removeEventListener("keydown", down);
    page.removeEventListener("keyup", up);
    page.removeEventListener("blur", away);
    page.removeEventListener("visibilitychange", away);
  };
}
