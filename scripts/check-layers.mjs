#!/usr/bin/env node
// The dependency law of ARCHITECTURE.md, kept by a script. Usage: node scripts/check-layers.mjs [--root DIR] [--json]
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { MAX_FILES } from "./layers/law.mjs";
import { breachesOf, isTest } from "./layers/rules.mjs";

const ALLOWLIST = "scripts/layers/allowlist.json";
const FOLDERS = ["src", "e2e", "examples", "scripts", "bench"];
const args = process.argv.slice(2);
const rootAt = args.indexOf("--root");
const root = rootAt === -1 ? dirname(dirname(fileURLToPath(import.meta.url))) : (args[rootAt + 1] ?? ".");

function* filesUnder(folder) {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (entry.name !== "generated" && entry.name !== "node_modules") yield* filesUnder(path);
    } else if (/\.(tsx?|mts|mjs)$/.test(entry.name)) yield path;
  }
}

/** What the allowlist itself does wrong. Its ceiling may only sink: below the entries it holds, and below every ceiling it ever had. */
function allowlistFaults(list, breaches) {
  const faults = [];
  const fault = (message) => faults.push({ file: ALLOWLIST, line: 1, rule: "allowlist", message });
  const { ceiling, entries } = list;
  if (entries.length > ceiling)
    fault(`${entries.length} entries over a ceiling of ${ceiling}: mend the breach instead`);
  if (entries.length < ceiling) fault(`the ceiling may sink to ${entries.length}: lower it`);
  const past = spawnSync("git", ["log", "-p", "-U0", "--format=", "--", ALLOWLIST], {
    cwd: root,
    encoding: "utf8",
  });
  const ceilings = [...(past.stdout ?? "").matchAll(/^\+.*"ceiling":\s*(\d+)/gm)].map((match) =>
    Number(match[1]),
  );
  if (ceilings.length > 0 && ceiling > Math.min(...ceilings))
    fault(`the ceiling was ${Math.min(...ceilings)} before: it may only shrink`);
  for (const entry of entries) {
    if (!breaches.some((breach) => keyOf(breach) === entry)) fault(`no longer needed, take it out: ${entry}`);
  }
  return faults;
}

const keyOf = (breach) => `${breach.file} ${breach.rule} ${breach.message}`;

const files = FOLDERS.filter((folder) => existsSync(join(root, folder))).flatMap((folder) => [
  ...filesUnder(folder),
]);
const found = files.flatMap((file) => breachesOf(root, file, readFileSync(join(root, file), "utf8")));
const list = existsSync(join(root, ALLOWLIST))
  ? JSON.parse(readFileSync(join(root, ALLOWLIST), "utf8"))
  : { ceiling: 0, entries: [] };
const breaches = [
  ...found.filter((breach) => !list.entries.includes(keyOf(breach))),
  ...allowlistFaults(list, found),
];

const perFolder = new Map();
for (const file of files.filter((path) => path.startsWith("src/") && !isTest(path)))
  perFolder.set(dirname(file), (perFolder.get(dirname(file)) ?? 0) + 1);
const warnings = [...perFolder]
  .filter(([, count]) => count > MAX_FILES)
  .map(([folder, count]) => `${folder}: ${count} files, a dozen is the house number`);

if (args.includes("--json")) console.log(JSON.stringify({ files: files.length, breaches, warnings }));
else {
  for (const warning of warnings) console.warn(`warning  ${warning}`);
  for (const { file, line, rule, message } of breaches) console.error(`${file}:${line}  ${rule}  ${message}`);
  console.log(`layers: ${files.length} files, ${breaches.length} breaches, ${warnings.length} warnings`);
}
process.exitCode = breaches.length > 0 ? 1 : 0;
