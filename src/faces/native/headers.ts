/** On every answer of the API (bars: Attacks). A page of ours is never framed, sniffed, or named to another site; JSON is never kept. */
export const SECURITY_HEADERS = {
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "cross-origin-opener-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
} as const;

/**
 * Any site may call the API: it knows no cookie, so a browser lends it nothing but what the caller itself holds. Agents in browsers need
 * it.
 */
export const CORS_HEADERS = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers": "Retry-After, X-Request-Id",
} as const;

export const PREFLIGHT_HEADERS = {
  "access-control-allow-headers": "Authorization, Content-Type, X-Claim-Token",
  "access-control-max-age": "600",
} as const;

const HSTS = { "strict-transport-security": "max-age=31536000" } as const;

/** The headers that every answer to a caller who knows us under this origin bears. */
export const commonHeaders = (origin: string): Readonly<Record<string, string>> => ({
  ...SECURITY_HEADERS,
  ...CORS_HEADERS,
  ...(origin.startsWith("https:") ? HSTS : {}),
});
