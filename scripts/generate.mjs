#!/usr/bin/env node
// Writes the Prisma clients, and as modules the migrations' SQL, the database's thread and the agents' guide, unless they are up to date: npm run generate
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { writeGuide } from "./guide/write.mjs";
import { MIGRATIONS, PROVIDERS, ROOT, SCHEMA, schemaFor } from "./prisma/schema.mjs";

const GENERATED = join(ROOT, "src", "store", "db", "generated");
const STAMP = join(GENERATED, "stamp");
const THREAD = join(ROOT, "src", "store", "db", "disk", "thread.ts");
const require = createRequire(import.meta.url);

const sha256 = (...contents) => {
  const hash = createHash("sha256");
  for (const content of contents) hash.update(content);
  return hash.digest("hex");
};

/** The committed migrations of one provider, oldest first, each with the checksum that Prisma's own tools would record. */
function migrationsOf(provider) {
  const folder = join(MIGRATIONS, provider);
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, "migration.sql"), "utf8");
      return { name, checksum: sha256(sql), sql };
    });
}

const migrations = Object.fromEntries(PROVIDERS.map((provider) => [provider, migrationsOf(provider)]));

const fingerprint = () =>
  sha256(
    JSON.stringify(migrations),
    ...[SCHEMA, THREAD, fileURLToPath(import.meta.url), require.resolve("prisma/package.json")].map((path) =>
      readFileSync(path),
    ),
  );

const isUpToDate = (wanted) =>
  existsSync(STAMP) &&
  existsSync(join(GENERATED, "thread.ts")) &&
  readFileSync(STAMP, "utf8") === wanted &&
  PROVIDERS.every((provider) => existsSync(join(GENERATED, provider, "client.ts")));

// The small compiler serves our few plain queries as fast as the big one, in 90 MB less of memory.
const generator = `
generator client {
  provider            = "prisma-client"
  output              = "./client"
  runtime             = "nodejs"
  moduleFormat        = "cjs"
  compilerBuild       = "small"
  importFileExtension = ""
}
`;

/** Prisma's CLI, with the schema engine that `generate` never calls pointed at a program that does nothing: no download. */
function prismaGenerate(schema) {
  const cli = join(dirname(require.resolve("prisma/package.json")), "build", "index.js");
  const child = spawn(process.execPath, [cli, "generate", "--no-hints", "--schema", schema], {
    cwd: ROOT,
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: existsSync("/bin/true") ? "/bin/true" : process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      said += chunk;
    });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`prisma generate failed:\n${said}`)),
    );
  });
}

/** Two runs at once write the same client: whoever comes second leaves the first one's in place. */
function moveInto(from, to) {
  try {
    renameSync(from, to);
  } catch (fault) {
    if (fault.code !== "ENOTEMPTY" && fault.code !== "EEXIST") throw fault;
  }
}

/** Made aside and moved into place, so that nobody who imports it meanwhile finds half a client. */
async function generate(provider) {
  const aside = join(GENERATED, `.${provider}-${process.pid}`);
  mkdirSync(aside, { recursive: true });
  try {
    const schema = join(aside, "schema.prisma");
    writeFileSync(schema, schemaFor(provider) + generator);
    await prismaGenerate(schema);
    rmSync(join(GENERATED, provider), { recursive: true, force: true });
    moveInto(join(aside, "client"), join(GENERATED, provider));
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** The thread's code as text: so it starts alike from a bundle, from Next's and from the sources. */
function bundleThread() {
  const [{ text }] = buildSync({
    entryPoints: [THREAD],
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20.19",
    packages: "external",
    write: false,
  }).outputFiles;
  return text;
}

writeGuide();
const wanted = fingerprint();
if (!isUpToDate(wanted)) {
  await Promise.all(PROVIDERS.map(generate));
  writeFileSync(
    join(GENERATED, "migrations.ts"),
    `/* Written by scripts/generate.mjs from prisma/migrations. */\nexport const MIGRATIONS = ${JSON.stringify(migrations, null, 2)} as const;\n`,
  );
  writeFileSync(
    join(GENERATED, "thread.ts"),
    `/* Written by scripts/generate.mjs from src/store/db/disk/thread.ts. */\nexport const THREAD = ${JSON.stringify(bundleThread())};\n`,
  );
  writeFileSync(STAMP, wanted);
  console.log(`Prisma clients written for ${PROVIDERS.join(" and ")}.`);
}
