#!/usr/bin/env node
// Keeps the documents true where a script can: links lead somewhere, commands exist, configuration is really read.
// Usage: node scripts/check-docs.mjs [--root DIR]
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const rootAt = process.argv.indexOf("--root");
const root =
  rootAt === -1 ? dirname(dirname(fileURLToPath(import.meta.url))) : (process.argv[rootAt + 1] ?? ".");
const read = (path) => readFileSync(join(root, path), "utf8");
const faults = [];

function* under(folder, ending) {
  if (!existsSync(join(root, folder))) return;
  for (const name of readdirSync(join(root, folder)).sort()) {
    const path = folder === "." ? name : `${folder}/${name}`;
    if (name === "node_modules" || name === "generated" || name.startsWith(".")) continue;
    if (statSync(join(root, path)).isDirectory()) yield* under(path, ending);
    else if (ending.test(name)) yield path;
  }
}

const documents = [...under(".", /\.md$/)];
const { scripts } = JSON.parse(read("package.json"));
/** npm's own verbs, which no package.json names. */
const NPM_VERBS = new Set(["ci", "install", "start", "test", "exec"]);

/** The anchor that a heading gets on the usual forges. */
const anchor = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");

function checkLinks(file, text) {
  for (const [, target] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
    if (/^[a-z]+:/.test(target)) continue;
    const [path, fragment] = target.split("#");
    const full = path === "" ? file : join(dirname(file), path);
    if (!existsSync(join(root, full))) faults.push(`${file}: the link to ${target} leads nowhere`);
    else if (fragment !== undefined && full.endsWith(".md")) {
      const headings = [...read(full).matchAll(/^#+\s+(.*)$/gm)].map((match) => anchor(match[1]));
      if (!headings.includes(fragment)) faults.push(`${file}: ${full} has no heading #${fragment}`);
    }
  }
}

function checkCommands(file, text) {
  for (const [, name] of text.matchAll(/\bnpm run (?:--silent )?([a-z][\w:-]*)/g))
    if (scripts[name] === undefined) faults.push(`${file}: package.json has no script ${name}`);
  for (const [, verb] of text.matchAll(/`npm ([a-z]+)\b/g))
    if (verb !== "run" && !NPM_VERBS.has(verb)) faults.push(`${file}: npm ${verb} is not a command we know`);
  for (const [, path] of text.matchAll(/`((?:src|e2e|scripts|examples|bench|docs|prisma)\/[\w./-]*[\w/])`/g))
    if (!existsSync(join(root, path))) faults.push(`${file}: ${path} is not there`);
}

/** The rows of README's configuration table, and the names that the server's environment schema really reads. */
function checkConfiguration() {
  const table = /## Configuration\n([\s\S]*?)\n## /.exec(read("README.md"))?.[1] ?? "";
  const said = [...table.matchAll(/^\| (.+?) \|/gm)].flatMap((row) =>
    [...row[1].matchAll(/`([A-Z][A-Z0-9_]*)`/g)].map((match) => match[1]),
  );
  const source = [...under("src/lib", /\.ts$/), ...under("src/server", /\.ts$/)]
    .filter((path) => !/\.test\.ts$/.test(path))
    .map(read)
    .join("\n");
  for (const name of said)
    if (!new RegExp(`\\b${name}\\b`).test(source)) faults.push(`README.md: nothing reads ${name}`);
}

for (const file of documents) {
  const text = read(file);
  checkLinks(file, text);
  checkCommands(file, text);
}
checkConfiguration();

for (const fault of faults) console.error(fault);
console.log(`docs: ${documents.length} documents, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
