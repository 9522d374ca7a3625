// Writes openapi.json from the contract's rows; with --check only says whether it is in step. Usage: tsx scripts/openapi.ts [--check]
import { readFileSync, writeFileSync } from "node:fs";
import { openapiOf } from "../src/contract/openapi";

const FILE = new URL("../openapi.json", import.meta.url);
const fresh = `${JSON.stringify(openapiOf(), null, 2)}\n`;

if (process.argv.includes("--check")) {
  const inStep = readFileSync(FILE, "utf8") === fresh;
  console.log(inStep ? "openapi.json is in step" : "openapi.json is stale: npm run openapi");
  process.exitCode = inStep ? 0 : 1;
} else {
  writeFileSync(FILE, fresh);
  console.log(`openapi.json: ${fresh.length} characters`);
}
