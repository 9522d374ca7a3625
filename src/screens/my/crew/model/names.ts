/** What is wrong with a bot's name as it is typed; null where it may stay. */
export type NameFault = "empty" | "long" | "signs" | "twice";

export const MAX_NAME = 24;

/** Controls, direction marks and invisible spaces: the server takes none in a name (decision 33). */
const FORBIDDEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Bidi_Control}\u200B\u2060-\u2064\uFEFF]/u;

/** A name as it will be kept: one form for what looks the same, no space around it, single ones within. */
export const tidy = (name: string): string => name.normalize("NFKC").replace(/\s+/gu, " ").trim();

/** The faults of a crew's names, one for each. Of two that only differ in case, the later one is told. */
export function nameFaults(names: readonly string[]): readonly (NameFault | null)[] {
  const tidied = names.map((name) => tidy(name).toLowerCase());
  return names.map((name, at) => {
    const own = tidied[at] ?? "";
    if (own === "") return "empty";
    if ([...tidy(name)].length > MAX_NAME) return "long";
    if (FORBIDDEN.test(name.trim())) return "signs";
    return tidied.indexOf(own) < at ? "twice" : null;
  });
}
