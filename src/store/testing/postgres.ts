import { execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";

/** A PostgreSQL server of our own in a temporary folder, reached through a socket file: no port, no password, no trace. */
export interface TestPostgres {
  /** The address of a new, empty database. */
  fresh(): Promise<string>;
  stop(): Promise<void>;
}

const DEBIAN = "/usr/lib/postgresql";

/** The folder of `initdb` and `postgres`, or null where there is none. Debian keeps it off the PATH. */
export function postgresFolder(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort().reverse() : [];
  const folders = [...versions.map((version) => join(DEBIAN, version, "bin"))].concat(
    (process.env["PATH"] ?? "").split(":"),
  );
  return folders.find((folder) => existsSync(join(folder, "initdb"))) ?? null;
}

/** PostgreSQL refuses to run as root: then it runs as the user that its package made. */
function account(): { uid: number; gid: number } | Record<string, never> {
  if (process.getuid?.() !== 0) return {};
  const ask = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  return { uid: ask("-u"), gid: ask("-g") };
}

/** Ends the server when our end of its standard input closes, so that even a killed test run leaves none behind. */
const UNTIL_STDIN_CLOSES = '"$@" & server=$!; cat >/dev/null; kill -INT $server; wait $server';

/** Starts a server; throws where PostgreSQL is not installed. */
export async function startPostgres(): Promise<TestPostgres> {
  const bin = postgresFolder();
  if (bin === null) throw new Error("PostgreSQL is not installed");
  const user = account();
  const home = mkdtempSync(join(tmpdir(), "pg-"));
  if (user.uid !== undefined) chownSync(home, user.uid, user.gid);
  const data = join(home, "data");
  const flags = ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync", "--no-instructions"];
  execFileSync(join(bin, "initdb"), flags, { ...user, cwd: home, stdio: "pipe" });
  const settings = [
    "listen_addresses=",
    `unix_socket_directories=${home}`,
    "fsync=off",
    "max_connections=50",
  ];
  const server = spawn(
    "sh",
    [
      "-c",
      UNTIL_STDIN_CLOSES,
      "sh",
      join(bin, "postgres"),
      "-D",
      data,
      ...settings.flatMap((s) => ["-c", s]),
    ],
    { ...user, cwd: home, stdio: ["pipe", "ignore", "pipe"] },
  );
  let said = "";
  server.stderr.on("data", (chunk) => {
    said += chunk;
  });
  const url = (name: string) => `postgresql://postgres@localhost/${name}?host=${encodeURIComponent(home)}`;
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const stop = async () => {
    server.stdin.end();
    await ended;
    rmSync(home, { recursive: true, force: true });
  };
  await untilReady(
    url("postgres"),
    () => server.exitCode !== null,
    () => said,
  );
  let made = 0;
  return {
    async fresh() {
      made += 1;
      const name = `test_${made}`;
      await query(url("postgres"), `CREATE DATABASE ${name}`);
      return url(name);
    },
    stop,
  };
}

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** A socket file comes with no event of its own: it is tried until it answers. */
async function untilReady(url: string, ended: () => boolean, said: () => string): Promise<void> {
  for (;;) {
    try {
      return await query(url, "SELECT 1");
    } catch (cause) {
      if (ended()) throw new Error(`PostgreSQL did not start:\n${said()}`, { cause });
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

/**
 * A server where there can be one. Elsewhere null, said aloud; in CI and under `npm run check` its absence is a failure.
 */
export async function postgresOrWarning(): Promise<TestPostgres | null> {
  if (postgresFolder() !== null) return startPostgres();
  const warning =
    "PostgreSQL is not installed: THE STORES WERE NOT TESTED ON IT (Debian: apt-get install postgresql)";
  if (process.env["CI"] || process.env["POSTGRES_REQUIRED"]) throw new Error(warning);
  console.error(`\n${"!".repeat(warning.length)}\n${warning}\n${"!".repeat(warning.length)}\n`);
  return null;
}
