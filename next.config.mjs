/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  turbopack: { root: import.meta.dirname },
  // Kept out of the bundles: compiled code, WebAssembly beside its loader, and what looks its own parts up.
  serverExternalPackages: [
    "@modelcontextprotocol/sdk",
    "@prisma/adapter-better-sqlite3",
    "@prisma/adapter-pg",
    "@prisma/client",
    "better-sqlite3",
    "pg",
    "pino",
    "prom-client",
  ],
  // `npm run typecheck` and `npm run lint` are the judges; whoever only starts the room need not wait for them.
  typescript: { ignoreBuildErrors: true },
  // Where there is no page, programs are told so in JSON, by the API (decision 9); a browser, which asks for HTML, gets the page that says it.
  rewrites: async () => ({
    fallback: [
      {
        source: "/:path*",
        missing: [{ type: "header", key: "accept", value: ".*text/html.*" }],
        destination: "/health/nothing/:path*",
      },
    ],
  }),
  // On every answer of Next, static files included. What changes with each request (the nonce) is set in src/proxy.ts.
  headers: async () => [
    {
      source: "/:path*",
      headers: [
        { key: "X-Content-Type-Options", value: "nosniff" },
        { key: "Referrer-Policy", value: "no-referrer" },
        { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
      ],
    },
  ],
};
