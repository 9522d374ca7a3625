import { once } from "node:events";
import { Agent, createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createFront, type Front } from "./front";
import { leave } from "./shutdown";
import { hostedTable, openHouse, type TestHouse, untilWaiting } from "./testing/house";

let test: TestHouse;
let server: Server;
let front: Front;
let url = "";
/** What a page answers once the test lets it. */
let finishPage: () => void = () => {};

beforeEach(async () => {
  test = await openHouse();
  front = createFront({
    house: Promise.resolve(test.house),
    pages: Promise.resolve((_incoming, response) => {
      finishPage = () => response.end("whole");
      response.writeHead(200);
      response.write("half ");
    }),
  });
  server = createServer(front.listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => test.end());

/** One request over a connection that is kept, as a phone's. */
function ask(agent: Agent, path: string): Promise<{ readonly status: number; readonly closes: boolean }> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url + path, { agent }, (incoming) => {
      incoming.resume();
      incoming.on("end", () =>
        resolve({ status: incoming.statusCode ?? 0, closes: incoming.headers.connection === "close" }),
      );
    });
    outgoing.on("error", reject);
    outgoing.end();
  });
}

describe("leaving (decision 27)", () => {
  it("is not ready at once, stays live, answers who waits, and asks connections to close", async () => {
    const agent = new Agent({ keepAlive: true });
    const { tableId } = await hostedTable((r) => test.house.fetch(r), url);
    const waiting = ask(agent, `/state?tableId=${tableId}&sinceVersion=1&wait=50`);
    await untilWaiting(test.house, 1);
    const left = leave({ server, front, drain: test.house.drain, noticeMs: 200 });
    expect((await ask(agent, "/health/ready")).status).toBe(503);
    expect((await ask(agent, "/health/live")).status).toBe(200);
    expect((await waiting).status).toBe(204);
    expect((await ask(agent, `/tables/${tableId}`)).closes).toBe(true);
    expect(await left).toBe(true);
    await expect(ask(agent, "/health/live")).rejects.toThrow(/ECONNREFUSED/);
  });

  it("lets an answer under way finish, and closes kept connections that are idle", async () => {
    const agent = new Agent({ keepAlive: true });
    await ask(agent, "/health/live");
    const page = await fetch(`${url}/page`);
    const left = leave({ server, front, drain: test.house.drain, noticeMs: 0 });
    await new Promise((resolve) => setImmediate(resolve));
    finishPage();
    expect(await page.text()).toBe("half whole");
    expect(await left).toBe(true);
  });

  it("cuts off what does not end, and says so", async () => {
    const page = await fetch(`${url}/page`);
    expect(await leave({ server, front, drain: test.house.drain, noticeMs: 0, finishMs: 100 })).toBe(false);
    await expect(page.text()).rejects.toThrow();
  });
});
