import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

it("touches neither packages nor build while somebody else has the port", async () => {
  const room = createServer((guest) => guest.destroy()).listen(0, "127.0.0.1");
  await once(room, "listening");
  const address = room.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;

  const up = spawn(process.execPath, ["scripts/up.mjs"], {
    cwd: ROOT,
    env: { ...process.env, HOST: "127.0.0.1", PORT: String(port) },
  });
  let said = "";
  for (const stream of [up.stdout, up.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  const [code] = await once(up, "close");
  room.close();

  expect(code).toBe(1);
  expect(said.trim()).toBe(
    `✗ Port ${port} is in use. If that is Agent Poker, it is already open at http://127.0.0.1:${port}/tv; else try PORT=${port + 1} npm run up`,
  );
});
