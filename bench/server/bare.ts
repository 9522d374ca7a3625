// The yardsticks: bare node:http servers in a process of their own. Usage: bare.ts, with the state's bytes in STATE; prints its port.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

const state: unknown = JSON.parse(process.env["STATE"] ?? "null");
const ready = Buffer.from(JSON.stringify(state));

const server = createServer((request, response) => {
  if (request.url === "/204") {
    response.writeHead(204);
    return response.end();
  }
  const body = request.url === "/ready" ? ready : Buffer.from(JSON.stringify(state));
  response.writeHead(200, { "content-type": "application/json", "content-length": body.length });
  return response.end(body);
});
server.listen(0, "127.0.0.1", () => console.log((server.address() as AddressInfo).port));
