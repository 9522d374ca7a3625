import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** `cut`: the connection ends in the middle of the body. */
export interface Told {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cut?: true;
}
export interface Asked {
  readonly call: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}
/** By `METHOD /path`: what is told one time after the other, the last of it ever after. */
export type Script = Readonly<Record<string, readonly [Told, ...Told[]]>>;

/** A server that says what it is told to: for troubles that a good one has too seldom to wait for. */
export async function scriptedServer(script: Script) {
  const asked: Asked[] = [];
  const times = new Map<string, number>();
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const call = `${request.method} ${request.url?.split("?")[0]}`;
    asked.push({ call, headers: request.headers, body });
    const told = script[call] ?? [{ status: 404, body: { code: "not_found", message: `no ${call}` } }];
    const time = times.get(call) ?? 0;
    times.set(call, time + 1);
    const answer = told[Math.min(time, told.length - 1)] ?? told[0];
    const text = typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body ?? {});
    response.writeHead(answer.status, {
      "content-type": typeof answer.body === "string" ? "text/html" : "application/json",
      "content-length": Buffer.byteLength(text) + (answer.cut ? 100 : 0),
      connection: "close",
      ...answer.headers,
    });
    response.write(text, () => (answer.cut ? request.socket.destroy() : response.end()));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    asked,
    callsOf: (call: string) => asked.filter((each) => each.call === call),
    close: () => new Promise((closed) => server.close(closed)),
  };
}
