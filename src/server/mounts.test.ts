import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ALL_PATHS } from "@/contract/paths";
import { connect } from "@/faces/mcp/testing/client";
import { createFront } from "./front";
import { house } from "./house";
import { hostedTable, posted } from "./testing/house";

type Mount = (request: Request) => Promise<Response>;

const APP = join(import.meta.dirname, "..", "app");
const dataDir = mkdtempSync(join(tmpdir(), "mounts-"));
let server: Server;
let origin = "";

beforeAll(async () => {
  Object.assign(process.env, { DATA_DIR: dataDir, LOG_LEVEL: "silent" });
  const pages = Promise.resolve(() => {
    throw new Error("no page was asked for");
  });
  server = createServer(createFront({ house: house(), pages }).listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await (await house()).close();
  rmSync(dataDir, { recursive: true });
});

/** The route file that Next would choose for a path, or null: the one for all paths below a folder, else the folder's own. */
function routeFile(pathname: string): string | null {
  const root = pathname.split("/")[1] ?? "";
  const files = [join(APP, root, "[[...path]]", "route.ts"), join(APP, pathname, "route.ts")];
  return files.find((file) => existsSync(file)) ?? null;
}

const inNext: Mount = async (request) => {
  const file = routeFile(new URL(request.url).pathname);
  if (file === null) throw new Error(`no route file for ${request.url}`);
  const handlers = (await import(/* @vite-ignore */ file)) as Record<string, Mount>;
  const handler = handlers[request.method];
  if (!handler) throw new Error(`no handler for ${request.method} in ${file}`);
  return handler(request);
};

const MOUNTS: readonly (readonly [string, Mount])[] = [
  ["Node's server", (request) => fetch(request, { redirect: "manual" })],
  ["Next's route handlers", inNext],
];

describe.each(MOUNTS)("the API mounted on %s", (_name, mount) => {
  const get = (path: string, method = "GET") => mount(new Request(origin + path, { method }));

  it("mints a table and shows it to anybody", async () => {
    const minted = await mount(posted(`${origin}/tables/tv`, {}));
    expect(minted.status).toBe(201);
    const { table_id } = (await minted.json()) as { table_id: string };
    const row = await get(`/tables/${table_id}`);
    expect([row.status, await row.json()]).toEqual([200, expect.objectContaining({ table_id, mode: "tv" })]);
  });

  it("answers a state, a 204, and a waiting read that the next version ends", async () => {
    const { tableId, publish } = await hostedTable(mount, origin);
    const state = await get(`/state?tableId=${tableId}`);
    expect([state.status, state.headers.get("cache-control")]).toEqual([200, "no-store"]);
    expect((await get(`/state?tableId=${tableId}&sinceVersion=1`)).status).toBe(204);
    const waiting = get(`/state?tableId=${tableId}&sinceVersion=1&wait=20`);
    expect((await publish(2)).status).toBe(200);
    expect(await (await waiting).json()).toMatchObject({ version: 2 });
  });

  it("sees what came in through the other mount: there is one house", async () => {
    const other = MOUNTS.find(([, candidate]) => candidate !== mount)?.[1] ?? mount;
    const { tableId } = await hostedTable(other, origin);
    expect((await get(`/state?tableId=${tableId}`)).status).toBe(200);
  });

  it.each([
    ["/tables/0123456789abcdef0123", "GET", 404, "table_not_found"],
    ["/tables/x/y/z", "GET", 404, "not_found"],
    ["/state", "GET", 400, "invalid_field"],
    ["/action", "GET", 405, "method_not_allowed"],
    ["/skill.md", "POST", 405, "method_not_allowed"],
    ["/skill/none.md", "GET", 404, "not_found"],
    ["/.well-known/none", "GET", 404, "not_found"],
    ["/tables/tv", "DELETE", 405, "method_not_allowed"],
    ["/mcp/x", "GET", 404, "not_found"],
  ])("refuses %s by %s with %d %s", async (path, method, status, code) => {
    const answer = await get(path, method);
    expect([answer.status, await answer.json()]).toEqual([status, expect.objectContaining({ status, code })]);
    if (status === 405) expect(answer.headers.get("allow")).toMatch(/OPTIONS/);
  });

  it("refuses a body that is not JSON, or not said to be", async () => {
    const send = async (type: string, body: string) => {
      const init = { method: "POST", headers: { "content-type": type }, body };
      const answer = await mount(new Request(`${origin}/tables/tv`, init));
      return [answer.status, ((await answer.json()) as { code: string }).code];
    };
    expect(await send("application/json", "{")).toEqual([400, "malformed_json"]);
    expect(await send("text/plain", "{}")).toEqual([400, "wrong_content_type"]);
  });

  it("answers a client that speaks MCP", async () => {
    const client = await connect({ origin, fetch: mount });
    const { table_id } = await client.good("open_table", { mode: "tv" });
    expect((await get(`/tables/${table_id}`)).status).toBe(200);
    await client.end();
  });

  it("sends a scanned seat on to its page", async () => {
    const { tableId } = await hostedTable(mount, origin);
    const answer = await get(`/room/${tableId}?seat=2`);
    expect(answer.status).toBe(302);
    expect(answer.headers.get("location")).toContain(tableId);
  });

  it.each([
    "/health/live",
    "/health/ready",
    "/health/address",
    "/metrics",
    "/openapi.json",
    "/skill.md",
    "/skill/errors.md",
    "/.well-known/agent-skills/index.json",
    "/llms.txt",
    "/llms-full.txt",
    "/trpc/session?input=%7B%7D",
  ])("answers %s", async (path) => expect((await get(path)).status).toBe(200));

  it("answers HEAD and OPTIONS", async () => {
    expect((await get("/openapi.json", "HEAD")).status).toBe(200);
    expect((await get("/state", "OPTIONS")).status).toBe(204);
  });
});

describe("Next's route files", () => {
  it("cover every path of the contract, with every method", async () => {
    for (const { path, method } of Object.values(ALL_PATHS)) {
      const file = routeFile(path.replace(/\{\w+\}/g, "x"));
      expect(file, path).not.toBeNull();
      expect(Object.keys((await import(/* @vite-ignore */ file ?? "")) as object), path).toContain(method);
    }
  });

  it("are all the same few lines: nothing but the mount", () => {
    // Under /api are next-auth's own, and a replay's picture is drawn for a page: they are no part of the API.
    const others = ["api/", "replay/[id]/image.png/"];
    const files = readdirSync(APP, { recursive: true, encoding: "utf8" }).filter(
      (file) => file.endsWith("route.ts") && !others.some((folder) => file.startsWith(folder)),
    );
    const texts = new Set(files.map((file) => readFileSync(join(APP, file), "utf8")));
    expect([...texts]).toEqual([
      expect.stringMatching(/^import \{ answer \} from "@\/server\/house";\s+export \{[^}]*\};\s*$/),
    ]);
  });

  it("count everybody as one where no proxy may be believed: an address that a caller writes is none", async () => {
    const mint = (from: string) => {
      const request = posted(`${origin}/tables/tv`, {});
      request.headers.set("x-forwarded-for", from);
      return inNext(request);
    };
    const answers = await Promise.all(Array.from({ length: 70 }, (_, n) => mint(`203.0.113.${n}`)));
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(10);
  });
});
