/** What a request says of where it comes from, and under which origin its caller knows us. */
export interface Provenance {
  readonly method: string;
  /** Our own origin as the caller knows us (`ctx.urls.origin`). */
  readonly ours: string;
  readonly header: (name: string) => string | null;
}

/**
 * Whether a page of ours sent it. The person comes with a cookie, which a browser lends to any page: so a foreign Origin is refused always,
 * and none at all on whatever may change something. Browsers name the origin of each POST (Fetch, 3.3).
 */
export function isOwnPage({ method, ours, header }: Provenance): boolean {
  const origin = header("origin");
  if (origin === null) return method === "GET" && header("sec-fetch-site") !== "cross-site";
  if (origin === ours) return true;
  const downgraded = ours.startsWith("https:") && !origin.startsWith("https:");
  return !downgraded && hostOf(origin) === (header("host")?.toLowerCase() ?? null);
}

/** The host of an origin, or undefined where it is none, the `null` of a sandboxed frame included. */
function hostOf(origin: string): string | undefined {
  return /^https?:\/\/([^/\s]+)$/i.exec(origin)?.[1]?.toLowerCase();
}
