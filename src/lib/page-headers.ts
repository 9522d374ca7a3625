/** What a page's own browser may do, beyond the headers that every answer has. */
export interface PagePolicy {
  /** Random for each answer: inline scripts without it don't run. */
  readonly nonce: string;
  /** The reader came over TLS. */
  readonly secure: boolean;
  /** Development needs eval for its error overlay, and keeps no promise on TLS. */
  readonly development: boolean;
}

/** The content security policy of a page (bars: Attacks). Scripts need the nonce; the host's worker may come from a blob. */
export function contentPolicy({ nonce, development }: PagePolicy): string {
  const rules: readonly (readonly string[])[] = [
    ["default-src", "'self'"],
    [
      "script-src",
      "'self'",
      `'nonce-${nonce}'`,
      "'strict-dynamic'",
      ...(development ? ["'unsafe-eval'"] : []),
    ],
    ["style-src", "'self'", ...(development ? ["'unsafe-inline'"] : [`'nonce-${nonce}'`])],
    // React writes measured places as style attributes; those can carry no script.
    ["style-src-attr", "'unsafe-inline'"],
    // Avatars are pictures on any site, shown and never fetched by us (decision 42).
    ["img-src", "'self'", "data:", "blob:", "https:"],
    ["media-src", "'self'", "data:", "blob:"],
    ["font-src", "'self'", "data:"],
    ["worker-src", "'self'", "blob:"],
    ["connect-src", "'self'"],
    ["manifest-src", "'self'"],
    ["object-src", "'none'"],
    ["base-uri", "'none'"],
    ["form-action", "'self'"],
    ["frame-ancestors", "'none'"],
  ];
  return rules.map((rule) => rule.join(" ")).join("; ");
}

/** The headers of a page that depend on its request; the others stand in next.config.mjs. */
export function pageHeaders(policy: PagePolicy): Readonly<Record<string, string>> {
  return {
    "content-security-policy": contentPolicy(policy),
    // What a card room needs is allowed by its own page; nothing else is, least of all to a frame.
    "permissions-policy":
      "screen-wake-lock=(self), fullscreen=(self), autoplay=(self), camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    ...(policy.secure && !policy.development && { "strict-transport-security": "max-age=31536000" }),
  };
}
