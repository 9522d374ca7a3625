/**
 * Our own address as pages tell it: the configured one, else what our front worked out and wrote into the request (`src/server/front.ts`).
 * Null where neither is: as plain Next, without PUBLIC_URL.
 */
export const ownOrigin = (headers: Pick<Headers, "get">): string | null =>
  process.env["PUBLIC_URL"]?.replace(/\/+$/, "") || headers.get("x-origin");
