import type { z } from "zod";

/** What is left of a name when its manner of writing is taken away: `maxCall`, `max-call` and `max_call` are one. */
const bare = (name: string): string => name.replace(/[^a-z0-9]/gi, "").toLowerCase();

/** A key is the caller's own word: repeated only where it is short and plain, as a misspelt field is and a token is not. */
const PLAIN = /^[\w-]{1,20}$/;

/** Refuses a body with keys that it does not know, by name; for a field in another manner of writing with the right one. */
export function unknownKeys(known: readonly string[]) {
  return (issue: z.core.$ZodRawIssue): string | undefined => {
    if (issue.code !== "unrecognized_keys") return undefined;
    return issue.keys
      .slice(0, 4)
      .map((key) => {
        const meant = known.find((name) => bare(name) === bare(key));
        const named = PLAIN.test(key) ? `has no field ${key}` : "has a field that is not known here";
        return meant === undefined ? named : `${named}: write ${meant}`;
      })
      .join(", ");
  };
}
