// Closed-loop load from a process of its own: each connection sends its next request when the answer to the last is whole.
// Usage: blast.ts PORT TARGET STATUS CONNECTIONS SECONDS; prints requests per second.
import { connect, type Socket } from "node:net";

const [port = "", target = "", status = "", connections = "", seconds = ""] = process.argv.slice(2);
const request = Buffer.from(`GET ${target} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n\r\n`);
const expected = `HTTP/1.1 ${status} `;
let answers = 0;
let counting = false;

function fail(why: string): never {
  console.error(why);
  process.exit(1);
}

/** The length of the whole first answer, once all of it is there; every other is as long (checked by its first bytes). */
function lengthOf(answer: Buffer): number | null {
  const text = answer.toString("latin1");
  const head = text.indexOf("\r\n\r\n");
  if (head === -1) return null;
  if (!text.startsWith(expected)) fail(`wanted ${status}, got ${text.slice(0, 80)}`);
  const body = /\r\ncontent-length: *(\d+)/i.exec(text.slice(0, head))?.[1] ?? "0";
  const length = head + 4 + Number(body);
  return answer.length >= length ? length : null;
}

function run(socket: Socket): void {
  let length: number | null = null;
  let have = 0;
  let first = Buffer.alloc(0);
  socket.setNoDelay(true);
  socket.on("error", (fault) => fail(fault.message));
  socket.on("data", (chunk) => {
    if (have === 0 && chunk.length > 12 && chunk.toString("latin1", 0, 13) !== expected)
      fail(`wanted ${status}, got ${chunk.toString("latin1", 0, 80)}`);
    have += chunk.length;
    if (length === null) {
      first = Buffer.concat([first, chunk]);
      length = lengthOf(first);
    }
    if (length === null || have < length) return;
    if (have > length) fail(`an answer of ${have} bytes where ${length} were expected`);
    have = 0;
    if (counting) answers += 1;
    socket.write(request);
  });
  socket.write(request);
}

for (let n = 0; n < Number(connections); n += 1) {
  const socket = connect(Number(port), "127.0.0.1", () => run(socket));
}
const WARM_MS = 500;
setTimeout(() => {
  counting = true;
  const began = performance.now();
  setTimeout(() => {
    console.log(Math.round((answers * 1000) / (performance.now() - began)));
    process.exit(0);
  }, Number(seconds) * 1000);
}, WARM_MS);
