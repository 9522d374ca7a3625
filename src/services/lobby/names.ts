const MAX = 24;
/** Controls, line and paragraph marks, halves of surrogate pairs, private use, direction marks, and invisible spaces. */
const FORBIDDEN =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Bidi_Control}\u200B\u2060\u2061-\u2064\uFEFF\u{E0000}-\u{E007F}]/u;
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

const lengthOf = (text: string): number => [...text].length;

/** A name as it is kept: NFKC, trimmed, spaces single; null when it is none, or longer than `max` (decision 33). */
export function cleanName(raw: string, max = MAX): string | null {
  if (FORBIDDEN.test(raw.trim())) return null;
  const name = raw.normalize("NFKC").replace(/\s+/gu, " ").trim();
  return name !== "" && lengthOf(name) <= max && VISIBLE.test(name) && !FORBIDDEN.test(name) ? name : null;
}

/** Any text on one line, without the characters that no name may have. */
export const plainText = (raw: string): string =>
  raw.normalize("NFKC").replace(/\s+/gu, " ").replace(new RegExp(FORBIDDEN, "gu"), "").trim();

/** The name, or `Bob (2)` where the table already has a Bob (decision 20); case does not tell two names apart. */
export function distinctName(name: string, others: readonly string[]): string {
  const taken = new Set(others.map((other) => other.toLowerCase()));
  if (!taken.has(name.toLowerCase())) return name;
  for (let number = 2; ; number += 1) {
    const suffix = ` (${number})`;
    const candidate =
      [...name]
        .slice(0, MAX - suffix.length)
        .join("")
        .trimEnd() + suffix;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}
