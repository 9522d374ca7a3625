import { describe, expect, it } from "vitest";
import { createDocsFace, DOCS_ROOTS } from "./face";
import { DOCUMENTS } from "./guide";

const face = createDocsFace({ originOf: (request) => new URL(request.url).origin, requestId: () => "r-1" });
const ask = (path: string, method = "GET", origin = "http://poker.test") =>
  face.fetch(new Request(origin + path, { method }));
const paths = Object.keys(DOCUMENTS);

/** The answer of a document. */
function document(...asked: Parameters<typeof ask>): Response {
  const answer = ask(...asked);
  if (answer === null) throw new Error(`${asked[0]} is no document`);
  return answer;
}

describe.each(paths)("%s", (path) => {
  it("is served in its type, to be kept for a while, guarded as every answer is", () => {
    const { status, headers } = document(path);
    const type = path.endsWith(".md")
      ? "text/markdown"
      : path.endsWith(".txt")
        ? "text/plain"
        : "application/json";
    expect([status, headers.get("content-type")]).toEqual([200, `${type}; charset=utf-8`]);
    expect(headers.get("cache-control")).toBe("public, max-age=300");
    expect(headers.get("vary")).toBe("Host");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(headers.get("access-control-allow-origin")).toBe("*");
  });

  it("answers HEAD with the length of what GET answers, and no body", async () => {
    const [whole, head] = [document(path), document(path, "HEAD")];
    const bytes = new Uint8Array(await whole.arrayBuffer());
    expect(head.headers.get("content-length")).toBe(String(bytes.length));
    expect(await head.text()).toBe("");
  });

  it("takes no other method, and says so in JSON", async () => {
    const { status, headers } = document(path, "OPTIONS");
    expect([status, headers.get("allow")]).toEqual([204, "GET, HEAD, OPTIONS"]);
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
      const answer = document(path, method);
      expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
      expect(await answer.json()).toMatchObject({
        status: 405,
        code: "method_not_allowed",
        request_id: "r-1",
      });
    }
  });

  it("stands under a root that the front gives to this face", () =>
    expect(DOCS_ROOTS).toContain(path.split("/")[1]));
});

describe("the documents", () => {
  it("name the address that their reader knows, and promise TLS where it is spoken", async () => {
    const answer = document("/skill.md", "GET", "https://elsewhere.example");
    expect(answer.headers.get("strict-transport-security")).toMatch(/max-age/);
    const text = await answer.text();
    expect(text).toContain("BASE=https://elsewhere.example");
    expect(text).not.toContain("poker.test");
  });

  it("are nobody's where there is none: the API says that", () => {
    for (const path of [
      "/skill",
      "/skill/",
      "/skill/none.md",
      "/skill/__proto__",
      "/constructor",
      "/.well-known/x",
      "/",
    ])
      expect(ask(path), path).toBeNull();
  });
});
