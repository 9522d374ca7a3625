/** The token of `Authorization: Bearer …` (RFC 6750); the scheme's case does not matter (RFC 9110, 11.1). */
export const bearerOf = (authorization: string | null): string | null =>
  (authorization && /^bearer +(\S+) *$/i.exec(authorization)?.[1]) || null;
