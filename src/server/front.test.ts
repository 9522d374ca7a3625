import { once } from "node:events";
import { createServer, type RequestListener, request, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { House } from "./compose";
import { createFront, type Front, isOurs } from "./front";
import { hostedTable, openHouse, type TestHouse, untilWaiting } from "./testing/house";

const pages: RequestListener = (incoming, response) => {
  if (incoming.url === "/broken") throw new Error("a page broke");
  response.writeHead(200, { "content-type": "text/html" });
  if (incoming.url === "/origin") return void response.end(`<p>${incoming.headers["x-origin"]}</p>`);
  response.end(`<p>${incoming.method} ${incoming.url}</p>`);
};

async function listen(front: Front): Promise<{ server: Server; url: string; port: number }> {
  const server = createServer(front.listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { server, port, url: `http://127.0.0.1:${port}` };
}

/** What comes back for bytes that no well-behaved client would send. */
async function raw(port: number, text: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  socket.end(text);
  let answer = "";
  for await (const chunk of socket) answer += chunk;
  return answer;
}

let test: TestHouse;
let url = "";
let port = 0;
let server: Server;
beforeAll(async () => {
  test = await openHouse();
  const front = createFront({ house: Promise.resolve(test.house), pages: Promise.resolve(pages) });
  ({ server, url, port } = await listen(front));
});
afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await test.end();
});

describe("the front", () => {
  it("gives the API's paths to the API and all others to the pages", async () => {
    expect((await fetch(`${url}/openapi.json`)).headers.get("content-type")).toContain("application/json");
    expect(await (await fetch(`${url}/tv?x=1`)).text()).toBe("<p>GET /tv?x=1</p>");
    expect(await (await fetch(`${url}/`)).text()).toBe("<p>GET /</p>");
  });

  it("tells the pages our origin as the server has it, whatever the caller writes", async () => {
    const forged =
      "X-Origin: https://forged.test\r\nX-Forwarded-Proto: https\r\nX-Forwarded-Host: forged.test";
    const ask = (host: string) =>
      raw(port, `GET /origin HTTP/1.1\r\nHost: ${host}\r\n${forged}\r\nConnection: close\r\n\r\n`);
    expect(await ask("Poker.test:3000")).toContain("<p>http://poker.test:3000</p>");
    expect(await ask("poker.test/x?")).toMatch(/<p>http:\/\/[\w.]+:\d+<\/p>/);
  });

  it("answers in JSON under every root of the API, also where there is nothing", async () => {
    for (const path of ["/tables/x/y/z", "/agents", "/clubs/x/y", "/state/nothing", "/hands", "/metrics/x"]) {
      expect(isOurs(path)).toBe(path !== "/metrics/x");
      const answer = await fetch(url + path);
      if (isOurs(path)) expect(await answer.json()).toMatchObject({ status: 404, code: "not_found" });
    }
  });

  it("answers the fast lane's reads as the API does, to the byte but for the time", async () => {
    const { tableId } = await hostedTable((r) => test.house.fetch(r), url);
    const target = `/state?tableId=${tableId}`;
    const quick = await fetch(url + target);
    const slow = await test.house.fetch(new Request(url + target));
    const text = async (answer: Response) => (await answer.text()).replace(/"now":"[^"]*"/, "");
    expect(await text(quick)).toBe(await text(slow));
    expect((await fetch(`${url}${target}&sinceVersion=1`)).status).toBe(204);
    expect(quick.headers.get("cache-control")).toBe("no-store");
  });

  it("holds a waiting read until the table changes", async () => {
    const { tableId, publish } = await hostedTable((r) => test.house.fetch(r), url);
    const waiting = fetch(`${url}/state?tableId=${tableId}&sinceVersion=1&wait=30`);
    await untilWaiting(test.house, 1);
    await publish(2);
    expect(((await (await waiting).json()) as { version: number }).version).toBe(2);
  });

  it("lets go of a waiting read when its reader leaves", async () => {
    const { tableId } = await hostedTable((r) => test.house.fetch(r), url);
    const phone = new AbortController();
    const waiting = fetch(`${url}/state?tableId=${tableId}&sinceVersion=1&wait=50`, { signal: phone.signal });
    await untilWaiting(test.house, 1);
    phone.abort();
    await expect(waiting).rejects.toThrow();
    await untilWaiting(test.house, 0);
  });

  it("answers HEAD without a body", async () => {
    const answer = await fetch(`${url}/openapi.json`, { method: "HEAD" });
    expect([answer.status, await answer.text()]).toEqual([200, ""]);
  });

  it("answers a page that broke with 500, and goes on", async () => {
    expect((await fetch(`${url}/broken`)).status).toBe(500);
    expect((await fetch(`${url}/tv`)).status).toBe(200);
  });

  it.each([
    ["a host that is no name", "GET /openapi.json HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n"],
    ["no host", "GET /openapi.json HTTP/1.0\r\n\r\n"],
    [
      "a whole address for a path",
      "GET http://x/openapi.json HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
    ],
    ["a path that is none", "GET state HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"],
    ["a bent percent sign", "GET /tables/%ZZ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"],
    ["TRACE", "TRACE /state HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"],
    ["a star", "OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"],
  ])("never answers %s with a fault of ours", async (_what, text) => {
    const answer = await raw(port, text);
    expect(answer).toMatch(/^HTTP\/1\.1 [24]\d\d /);
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
  });

  it("counts a request against its socket's address, whatever it says of itself", async () => {
    const mint = (from: string) =>
      new Promise<number>((resolve, reject) => {
        const headers = { "content-type": "application/json", "x-forwarded-for": from };
        const outgoing = request(`${url}/tables/tv`, { method: "POST", headers }, (incoming) => {
          incoming.resume();
          resolve(incoming.statusCode ?? 0);
        });
        outgoing.on("error", reject);
        outgoing.end("{}");
      });
    const statuses = await Promise.all(Array.from({ length: 61 }, (_, n) => mint(`203.0.113.${n}`)));
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
  });
});

describe("before the house is built", () => {
  it("is live and not ready at once, and holds other requests until it is", async () => {
    let build: (house: House) => void = () => {};
    const house = new Promise<House>((resolve) => {
      build = resolve;
    });
    const early = await listen(createFront({ house, pages: Promise.resolve(pages) }));
    expect((await fetch(`${early.url}/health/live`)).status).toBe(200);
    expect((await fetch(`${early.url}/health/ready`)).status).toBe(503);
    const waiting = fetch(`${early.url}/openapi.json`);
    build(test.house);
    expect((await waiting).status).toBe(200);
    expect((await fetch(`${early.url}/health/ready`)).status).toBe(200);
    early.server.closeAllConnections();
    early.server.close();
  });
});
