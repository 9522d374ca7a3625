/**
 * `npm run --silent hands < hands.jsonl`: replays one hand a line, prints one result a line, streaming. Hands that break a rule get an
 * `error` and the stream goes on; the exit code is 0 unless stdin or stdout fails.
 */
import { once } from "node:events";
import { createInterface } from "node:readline";
import { replayLine } from "@/engine";

const FLUSH_CHARS = 1 << 16;

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
let out = "";
for await (const line of lines) {
  if (line.trim() === "") continue;
  out += `${replayLine(line)}\n`;
  if (out.length >= FLUSH_CHARS) await flush();
}
await flush();

/** Waits for a slow reader, so that memory stays flat however long the stream is. */
async function flush(): Promise<void> {
  const chunk = out;
  out = "";
  if (!process.stdout.write(chunk)) await once(process.stdout, "drain");
}
