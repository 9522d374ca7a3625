import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, it } from "vitest";

const MODULE = new URL("./run.mjs", import.meta.url).href;
/** As npm does it: a shell that waits for the program which works, and passes no signal on. */
const WORK = `"${process.execPath}" -e 'console.log("begun"); setTimeout(() => console.log("done"), 5000)'; true`;
const STEP = `
  import { explain, run } from ${JSON.stringify(MODULE)};
  run("/bin/sh", ["-c", ${JSON.stringify(WORK)}]).then((code) => console.log("code", code), explain);
`;

it.each(["SIGTERM", "SIGINT", "SIGHUP"] as const)("%s ends a step with all that it runs", async (signal) => {
  const step = spawn(process.execPath, ["--input-type=module", "-e", STEP]);
  let said = "";
  for (const stream of [step.stdout, step.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  await once(step.stdout, "data");
  step.kill(signal);
  // Their output closes when the last of them has ended.
  const [code] = await once(step, "close");
  expect(said).toBe(`begun\n\n✗ Stopped by ${signal}.\n`);
  expect(code).toBe(1);
});
