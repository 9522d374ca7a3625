/** The first letters of a name's first and last word; of a name in one word its first two signs, of a Chinese one the first. */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/[\s\-_.·]+/)
    .filter((word) => word !== "");
  const [first = "?", ...more] = words;
  const last = more.at(-1);
  if (last !== undefined) return `${signs(first, 1)}${signs(last, 1)}`.toUpperCase();
  const capitals = first.replace(/[^A-Z]/g, "");
  if (/^[A-Za-z]/.test(first) && capitals.length >= 2) return capitals.slice(0, 2);
  return signs(first, /\p{Script=Han}/u.test(first) ? 1 : 2).toUpperCase();
}

const signs = (word: string, count: number): string => [...word].slice(0, count).join("");

/** A picture's address if it may be shown at all: over TLS only (decision 42). */
export function safePicture(url: string | null | undefined): string | null {
  if (!url || !URL.canParse(url)) return null;
  return new URL(url).protocol === "https:" ? url : null;
}
