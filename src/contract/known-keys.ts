import { z } from "zod";

/** What is left of a name when its manner of writing is taken away: `maxCall`, `max-call` and `max_call` are one. */
const bare = (name: string): string => name.replace(/[^a-z0-9]/gi, "").toLowerCase();

/** A key is the caller's own word: repeated only where it is short and plain, as a misspelt field is and a token is not. */
const PLAIN = /^[\w-]{1,20}$/;

/** An object that takes the fields of `shape` alone, and refuses others by name. For acts, where a lost field costs chips, and for calls that are ours alone. */
export const closed = <S extends z.ZodRawShape>(shape: S) =>
  z.strictObject(shape, { error: unknownKeys(Object.keys(shape)) });

/** Refuses a body with keys that it does not know, by name; for a field in another manner of writing or misspelt with the right one. */
function unknownKeys(known: readonly string[]) {
  return (issue: z.core.$ZodRawIssue): string | undefined =>
    issue.code === "unrecognized_keys" ? wordsOf(issue.keys, known, meantBy) : undefined;
}

/** A flood of keys is no slip of the hand: no more of them are looked at. */
const LOOKED_AT = 50;

/**
 * What is wrong with the keys of a body that may have others than its own: those that are surely one of its own, misspelt. Null where there are
 * none. A key that is sent rightly as well is no loss.
 */
export const misspelt = (sent: readonly string[], known: readonly string[]): string | null =>
  slipsAmong(sent, known, meantBy);

/** The same of a query, where a name may also have been cut short: `seat` for `seatIndex`. */
export const misspeltInQuery = (sent: readonly string[], known: readonly string[]): string | null =>
  slipsAmong(sent, known, (key, missing) => meantBy(key, missing) ?? cutFrom(key, missing));

type Meant = (key: string, known: readonly string[]) => string | undefined;

function slipsAmong(sent: readonly string[], known: readonly string[], meant: Meant): string | null {
  const missing = known.filter((name) => !sent.includes(name));
  const others = sent.filter((key) => !known.includes(key)).slice(0, LOOKED_AT);
  const wrong = others.filter((key) => meant(key, missing) !== undefined);
  return wrong.length === 0 ? null : wordsOf(wrong, missing, meant);
}

/** The name that a key is the first word of. */
const cutFrom: Meant = (key, known) => known.find((name) => /^[a-z]+/.exec(name)?.[0] === key.toLowerCase());

function wordsOf(keys: readonly string[], known: readonly string[], meantBy: Meant): string {
  return keys
    .slice(0, 4)
    .map((key) => {
      const meant = meantBy(key, known);
      const named = PLAIN.test(key) ? `has no field ${key}` : "has a field that is not known here";
      return meant === undefined ? named : `${named}: write ${meant}`;
    })
    .join(", ");
}

/** The field that a key stands for, if it is one in another manner of writing, or a slip or two away in a word long enough to tell. */
function meantBy(key: string, known: readonly string[]): string | undefined {
  if (key.length > 40) return undefined;
  const word = bare(key);
  const slips = known.map((name) => ({ name, count: slipsBetween(word, bare(name)) }));
  const [nearest] = slips
    .filter(({ name, count }) => count <= allowed(bare(name)))
    .sort((a, b) => a.count - b.count);
  return nearest?.name;
}

const allowed = ({ length }: string): number => (length >= 8 ? 2 : length >= 4 ? 1 : 0);

/** Letters left out, put in, wrong or swapped with the next (optimal string alignment). */
function slipsBetween(a: string, b: string): number {
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
