import { type NextRequest, NextResponse } from "next/server";
import { ownOrigin } from "@/lib/own-origin";
import { pageHeaders } from "@/lib/page-headers";

/** Gives each page a policy with a nonce of its own; Next reads it from the request and puts it on its scripts. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(18))).toString("base64");
  const headers = pageHeaders({
    nonce,
    secure: ownOrigin(request.headers)?.startsWith("https:") === true,
    development: process.env.NODE_ENV === "development",
  });
  const inward = new Headers(request.headers);
  inward.set("content-security-policy", headers["content-security-policy"] ?? "");
  inward.set("x-nonce", nonce);
  const response = NextResponse.next({ request: { headers: inward } });
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

// Pages only: files need no policy, and the API has its own.
export const config = {
  matcher: [
    "/((?!_next/static|_next/image|tables$|tables/|trpc/|mcp$|mcp/|agents/|auth/|clubs$|clubs/|settlements/|state$|state/|action$|hands/|host/|room/|health|metrics$|openapi\\.json$|skill/|\\.well-known/|.*\\.(?:png|svg|ico|woff2|webmanifest|mp3|txt|md)$).*)",
  ],
};
