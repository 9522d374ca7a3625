// Makes a module of the guide that agents read (docs/skill), so that every bundler carries its words: scripts/generate.mjs runs it.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const PAGES = join(ROOT, "docs", "skill");
const FILE = join(ROOT, "src", "faces", "docs", "generated", "guide.ts");

/** Writes the module unless it says the same already. */
export function writeGuide() {
  const names = readdirSync(PAGES)
    .filter((name) => name.endsWith(".md"))
    .sort();
  const pages = Object.fromEntries(
    names.map((name) => [name.slice(0, -3), readFileSync(join(PAGES, name), "utf8")]),
  );
  const text = `/* Written by scripts/generate.mjs from docs/skill. */\nexport const GUIDE = ${JSON.stringify(pages, null, 2)} as const;\n`;
  if (existsSync(FILE) && readFileSync(FILE, "utf8") === text) return;
  mkdirSync(dirname(FILE), { recursive: true });
  writeFileSync(FILE, text);
}
