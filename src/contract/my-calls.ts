/**
 * The procedures of the signed-in pages, spoken over tRPC under `/trpc`. This file knows no schema, so that a browser loads only this; the
 * rows of `my.ts` stand under the same names.
 */
export const MY_CALLS = {
  session: "query",
  saveCrew: "mutation",
  tables: "query",
  openTable: "mutation",
  closeTable: "mutation",
  hands: "query",
  bearers: "query",
  revokeBearer: "mutation",
} as const;

export type MyCallId = keyof typeof MY_CALLS;

/** Where the procedures are mounted. */
export const MY_ROOT = "/trpc";
