/** The act that an address names, as `#a=7` or `?a=7`; null where it names none. Counts from 0, like the row's `actions`. */
export function actOf(href: string): number | null {
  const { hash, searchParams } = new URL(href);
  const text = new URLSearchParams(hash.slice(1)).get("a") ?? searchParams.get("a");
  return text !== null && /^\d{1,3}$/.test(text) ? Number(text) : null;
}

/** A hand's or a table's id from an address; null for what is none. */
export const idOf = (text: string): string | null => (/^[0-9a-f]{20}$/.test(text) ? text : null);

/** Where a key leads from frame `at`; null for a key that leads nowhere. */
export function targetOf(key: string, at: number, last: number): number | null {
  switch (key) {
    case "ArrowRight":
      return at + 1;
    case "ArrowLeft":
      return at - 1;
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return null;
  }
}
