import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/** A place (a file in `folder`) from where SQLite's driver is found with these methods in place of its own; `left` counts for them, from two. */
export function driverWith(folder: string, name: string, methods: string): string {
  const packed = join(folder, name, "node_modules", "better-sqlite3");
  mkdirSync(packed, { recursive: true });
  const real = JSON.stringify(createRequire(import.meta.url).resolve("better-sqlite3"));
  writeFileSync(
    join(packed, "index.js"),
    `let left = 2; module.exports = class extends require(${real}) { ${methods} };`,
  );
  return join(folder, name, "here.js");
}

/** A driver whose thread ends in the middle of its work: before or after the commit of a statement in whose texts it says so. */
export const mortalDriver = (folder: string): string =>
  driverWith(
    folder,
    "mortal",
    `prepare(text) {
      const statement = super.prepare(text);
      const run = statement.run.bind(statement);
      statement.run = (...args) => {
        const said = args.join(" ");
        if (said.includes("die before")) process.exit(3);
        const done = run(...args);
        if (said.includes("die after")) process.exit(3);
        return done;
      };
      return statement;
    }`,
  );
