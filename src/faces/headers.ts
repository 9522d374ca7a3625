/** On every answer of a face (bars: Attacks). A page of ours is never framed, sniffed, or named to another site; JSON is never kept. */
export const SECURITY_HEADERS = {
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "cross-origin-opener-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
} as const;

const HSTS = { "strict-transport-security": "max-age=31536000" } as const;

/** The same, to a caller who knows us under this origin: over TLS also the promise to stay there. */
export const securityHeaders = (origin: string): Readonly<Record<string, string>> => ({
  ...SECURITY_HEADERS,
  ...(origin.startsWith("https:") ? HSTS : {}),
});
