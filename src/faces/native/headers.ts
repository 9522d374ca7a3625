import { securityHeaders } from "../headers";

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

/** The headers that every answer to a caller who knows us under this origin bears. */
export const commonHeaders = (origin: string): Readonly<Record<string, string>> => ({
  ...securityHeaders(origin),
  ...CORS_HEADERS,
});
