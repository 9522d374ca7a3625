import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";

const BUILT = join(import.meta.dirname, "..", "..", "dist", "server.mjs");
const LATER = pathToFileURL(join(import.meta.dirname, "later.mjs")).href;
const READY_WITHIN_MS = 30_000;

/** A port that was free a moment ago, on the loopback. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  if (address === null || typeof address === "string") throw new Error("a TCP listener has a port");
  probe.close();
  await once(probe, "close");
  return address.port;
}

/**
 * One built server on a port and data folder of its own. It can be killed and started again at the same place, as a machine that lost
 * its power would. `log` holds every line that any of its lives wrote, `output` what of it went to standard output.
 */
export class AppServer {
  readonly log: string[] = [];
  output = "";
  readonly url: string;
  private child: ChildProcess | null = null;

  private constructor(
    private readonly port: number,
    private readonly dataDir: string,
    private readonly env: Readonly<Record<string, string>>,
  ) {
    this.url = `http://127.0.0.1:${port}`;
  }

  static async open(env: Readonly<Record<string, string>> = {}): Promise<AppServer> {
    if (!existsSync(BUILT)) throw new Error("dist/server.mjs is not there: run `npm run build` first");
    const server = new AppServer(await freePort(), mkdtempSync(join(tmpdir(), "agent-poker-e2e-")), env);
    await server.start();
    return server;
  }

  /** Starts the process and resolves when it says that it is ready. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, ["--enable-source-maps", "--import", LATER, BUILT], {
      cwd: join(BUILT, "..", ".."),
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        NODE_ENV: "production",
        HOST: "127.0.0.1",
        PORT: String(this.port),
        PUBLIC_URL: this.url,
        DATA_DIR: this.dataDir,
        ...this.env,
      },
    });
    this.child = child;
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      this.output += text;
    });
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding("utf8").on("data", (text: string) => this.log.push(...text.split("\n")));
    const until = Date.now() + READY_WITHIN_MS;
    while (child.exitCode === null) {
      const answer = await fetch(`${this.url}/health/ready`).catch(() => null);
      if (answer?.status === 200) return;
      if (Date.now() > until) break;
      await pause(20);
    }
    throw new Error(`the server did not become ready:\n${this.log.slice(-40).join("\n")}`);
  }

  /** Lets 91 s pass on the server's clock: whoever gives no sign after that has given none for 90 s. */
  async later(): Promise<void> {
    const { child } = this;
    if (!child?.stdout) throw new Error("there is no server whose clock could move");
    // A signal is taken when the server comes to it: a read before that would still be one of the old time.
    const moved = new Promise<void>((resolve) => {
      child.stdout?.on("data", (text: string) => text.includes("ms ahead") && resolve());
    });
    child.kill("SIGUSR2");
    await moved;
  }

  /** SIGKILL: no handler runs, nothing is flushed. */
  async kill(): Promise<void> {
    await this.end("SIGKILL");
  }

  /** SIGTERM, the polite way; resolves with the exit code. */
  async stop(): Promise<number | null> {
    return this.end("SIGTERM");
  }

  private async end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.child;
    this.child = null;
    if (child === null) return null;
    if (child.exitCode === null && child.signalCode === null) {
      const ended = once(child, "exit");
      child.kill(signal);
      await ended;
    }
    return child.exitCode;
  }

  /** Ends the process and removes its data. */
  async dispose(): Promise<void> {
    await this.kill();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
