/**
 * The dependency law as data. A layer is the first folder under `src`; `lib` is open to every layer but the engine.
 * "value": any import. "type": `import type` only. The longest matching prefix decides.
 * A folder inside a layer may have a law of its own: the house's host stands on the services, which a browser's never reaches.
 */
export const MAY_IMPORT = {
  app: { screens: "value", faces: "value", ui: "value", messages: "value", server: "route" },
  screens: {
    client: "value",
    contract: "value",
    engine: "value",
    hosts: "value",
    messages: "value",
    replay: "value",
    settle: "value",
    ui: "value",
  },
  ui: { contract: "type", engine: "type", messages: "value" },
  messages: { contract: "type", engine: "type" },
  client: { contract: "type", "contract/paths": "value" },
  hosts: { client: "value", contract: "type", "contract/paths": "value", engine: "value", table: "value" },
  "hosts/house": { contract: "type", engine: "value", services: "value", store: "type", table: "value" },
  table: { contract: "type", engine: "value" },
  engine: {},
  settle: {},
  replay: { contract: "type", engine: "value" },
  contract: { engine: "type", settle: "type" },
  faces: { auth: "value", contract: "value", services: "value" },
  services: {
    auth: "value",
    contract: "value",
    engine: "type",
    replay: "value",
    settle: "value",
    store: "type",
  },
  auth: { contract: "value", store: "type" },
  store: { contract: "value", settle: "type" },
  lib: {},
  server: {
    auth: "value",
    contract: "value",
    engine: "value",
    faces: "value",
    hosts: "value",
    services: "value",
    store: "value",
    table: "value",
  },
};

/** Folders beside `src` that speak to the product from outside, and what of it they may know. */
export const OUTSIDE_MAY_IMPORT = {
  examples: ["client", "contract", "engine", "lib"],
  e2e: ["client", "contract", "engine", "lib"],
};

/** Which places may import a package; what is not named here is free to every layer but the engine. */
export const PACKAGES = [
  {
    match: /^(@prisma\/|\.prisma|better-sqlite3$|pg$)/,
    only: ["store/db"],
    why: "only store/db imports Prisma",
  },
  { match: /^ioredis$/, only: ["store/live"], why: "only store/live imports Redis" },
  { match: /^(hono|@hono)(\/|$)/, only: ["faces", "server"], why: "HTTP stays in faces and server" },
  { match: /^@modelcontextprotocol\//, only: ["faces", "server"], why: "MCP is a face" },
  { match: /^@trpc\//, only: ["faces", "screens", "server"], why: "tRPC is a face" },
  {
    match: /^next(\/|$)/,
    only: ["app", "screens", "server", "messages", "ui"],
    why: "no transport word below faces",
  },
  {
    match: /^react(-dom)?(\/|$)/,
    only: ["app", "screens", "ui", "messages"],
    why: "rules, stores and services draw nothing",
  },
];

/** Layers that also run in a browser tab: Node's own modules are not there. */
export const ISOMORPHIC = [
  "client",
  "contract",
  "hosts/browser",
  "messages",
  "replay",
  "screens",
  "settle",
  "table",
  "ui",
];

/** Layers that know nothing of transport. */
export const BELOW_FACES = ["auth", "engine", "hosts", "replay", "services", "settle", "store", "table"];

/** Layers that are functions of what they are given, and nothing else. */
export const PURE = ["engine", "replay", "settle"];

/** Names a pure layer must not say: time, chance and world arrive in its arguments. */
export const IMPURE =
  /\b(Date|performance|setTimeout|setInterval|setImmediate|queueMicrotask|crypto|process|globalThis|window|fetch)\b|\bMath\s*\.\s*random\b/;

/** Words of transport: a status code, a framework's request or error. */
export const TRANSPORT =
  /\b(NextRequest|NextResponse|TRPCError|HTTPException|statusCode)\b|\bstatus:\s*[1-5]\d\d\b|\bnew Response\(/;

export const MAX_LINES = 400;
export const MAX_FILES = 12;
