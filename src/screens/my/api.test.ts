import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { ORIGIN, openRoom } from "@/faces/trpc/testing/room";
import { createMyApi } from "./api";

/** The pages' own client, speaking with the face itself as a browser would. */
function speaking(cookie: string | null) {
  const room = openRoom();
  const sent: Request[] = [];
  const api = createMyApi({
    baseUrl: ORIGIN,
    fetch: async (input, init) => {
      const headers = new Headers(init?.headers);
      headers.set("host", new URL(ORIGIN).host);
      if (init?.method === "POST") headers.set("origin", ORIGIN);
      if (cookie !== null) headers.set("cookie", cookie);
      const request = new Request(input, { ...init, headers });
      sent.push(request.clone());
      return (await room.face.fetch(request)) ?? new Response(null, { status: 404 });
    },
  });
  return { room, api, sent };
}

describe("the pages' client", () => {
  it("reads and changes through the face", async () => {
    const { cookie } = await openRoom().person("77");
    const { room, api } = speaking(cookie);
    await room.person("77");
    const session = await api.session({});
    expect(session.ok && session.value.person?.handle).toBe("ada");
    const opened = await api.openTable({ agent_id: "77", mode: "demo", seats: 3 });
    expect(opened).toMatchObject({ ok: true, value: { mode: "demo", seats: 3 } });
    const tables = await api.tables({ agent_id: "77" });
    expect(tables.ok && tables.value.tables).toHaveLength(1);
  });

  it("hands on the contract's code and words", async () => {
    const { api } = speaking(null);
    expect(await api.bearers({ agent_id: "77" })).toEqual({
      ok: false,
      fault: { code: "sign_in_required", message: "Sign in with X first." },
    });
    expect(await api.openTable({ agent_id: "77", mode: "demo", seats: 3 })).toMatchObject({
      ok: false,
      fault: { code: "sign_in_required" },
    });
  });

  it("hands on when to come back", async () => {
    const { cookie } = await openRoom().person("77");
    const { room, api } = speaking(cookie);
    await room.person("77");
    let answer = await api.openTable({ agent_id: "77", mode: "demo", seats: 2 });
    for (let more = 0; more < 50; more += 1)
      answer = await api.openTable({ agent_id: "77", mode: "demo", seats: 2 });
    expect(answer).toMatchObject({ ok: false, fault: { code: "too_many_tables", retryAfter: 86_400 } });
  });

  it("hands on a refusal that came before any procedure", async () => {
    const room = openRoom();
    const api = createMyApi({
      baseUrl: ORIGIN,
      fetch: async (input, init) => {
        const headers = new Headers(init?.headers);
        headers.set("origin", "https://evil.example");
        return (await room.face.fetch(new Request(input, { ...init, headers }))) ?? new Response();
      },
    });
    expect(await api.closeTable({ agent_id: "77", table_id: "0".repeat(20) })).toMatchObject({
      ok: false,
      fault: { code: "foreign_origin" },
    });
  });

  it.each([
    ["nobody answers", () => Promise.reject(new TypeError("fetch failed"))],
    ["something else answers", async () => new Response("<html>gateway</html>", { status: 502 })],
    ["the answer is JSON of something else", async () => Response.json({ hello: true })],
  ])("never throws: %s", async (_, fetch) => {
    const api = createMyApi({ baseUrl: ORIGIN, fetch });
    expect(await api.session({})).toMatchObject({ ok: false, fault: { code: "network" } });
  });

  it("sends calls that are made together together", async () => {
    const { api, sent } = speaking(null);
    await Promise.all([api.session({}), api.bearers({ agent_id: "7" })]);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.url).toContain("session,bearers");
  });

  it("brings no schema library into a browser", async () => {
    const root = fileURLToPath(new URL("../../..", import.meta.url));
    const { metafile } = await build({
      stdin: { contents: 'export { mine } from "@/screens/my/mine";', resolveDir: root, loader: "ts" },
      alias: { "@": `${root}src` },
      bundle: true,
      format: "esm",
      write: false,
      metafile: true,
    });
    const inputs = Object.keys(metafile.inputs);
    expect(inputs.filter((path) => path.includes("node_modules/zod"))).toEqual([]);
    expect(inputs.some((path) => path.includes("node_modules/@trpc/client"))).toBe(true);
  });
});
