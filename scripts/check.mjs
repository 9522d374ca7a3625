#!/usr/bin/env node
// `npm run check`: everything CI knows, in CI's order. Stops at the first failure and says its name.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuild } from "./steps/build.mjs";
import { ensurePackages, requireNode } from "./steps/packages.mjs";
import { playwrightTally, vitestTally } from "./steps/reports.mjs";
import { duration, npm, run, Stop } from "./steps/run.mjs";
import { ensureTools } from "./steps/tools.mjs";

const reports = mkdtempSync(join(tmpdir(), "agent-poker-check-"));
const unitReport = join(reports, "unit.json");
const journeyReport = join(reports, "e2e.json");
// A database that is not there fails the tests that need it, rather than shortening them.
const env = { POSTGRES_REQUIRED: "1" };
const tally = { passed: 0, failed: 0 };
const times = [];

const must = async (code) => {
  if ((await code) !== 0) throw new Stop("its reason stands above");
};

/** Adds what a runner really counted. A test that was skipped has shown nothing, so it fails the stage too. */
async function counted(code, report) {
  tally.passed += report.passed;
  tally.failed += report.failed;
  await must(code);
  if (report.skipped > 0) throw new Stop(`${report.skipped} tests were skipped; none may be`);
}

const script = (name, ...more) => must(npm(["run", "--silent", name, ...more], { env }));

const STAGES = [
  ["packages", ensurePackages],
  [
    "tools",
    async () => {
      env.CHROMIUM_PATH = await ensureTools();
      return env.CHROMIUM_PATH;
    },
  ],
  ["lint", () => script("lint")],
  ["documents", () => must(run(process.execPath, [join("scripts", "check-docs.mjs")]))],
  ["generate", () => script("generate")],
  ["typecheck", () => script("typecheck")],
  [
    "dead code",
    () => must(run(process.execPath, [join("node_modules", "knip", "bin", "knip.js"), "--no-progress"])),
  ],
  [
    "unit tests",
    async () => {
      const args = ["--", "--reporter=default", "--reporter=json", `--outputFile.json=${unitReport}`];
      const code = await npm(["run", "--silent", "test", ...args], { env });
      await counted(code, vitestTally(unitReport));
    },
  ],
  ["build", ensureBuild],
  [
    "journeys",
    async () => {
      const output = { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: journeyReport };
      const code = await npm(["run", "--silent", "e2e", "--", "--reporter=list,json"], { env: output });
      await counted(code, playwrightTally(journeyReport));
    },
  ],
];

async function main() {
  requireNode();
  const began = performance.now();
  let broken = null;
  for (const [name, work] of STAGES) {
    console.log(`\n── ${name}`);
    const started = performance.now();
    try {
      const said = await work();
      times.push(`${duration(performance.now() - started).padStart(12)}  ${name}${said ? `: ${said}` : ""}`);
    } catch (fault) {
      broken = { name, fault };
      break;
    }
  }
  rmSync(reports, { recursive: true, force: true });
  console.log(`\n${times.join("\n")}\n${duration(performance.now() - began).padStart(12)}  in all\n`);
  if (broken !== null) {
    const why = broken.fault instanceof Stop ? broken.fault.message : (broken.fault.stack ?? broken.fault);
    console.log(`✗ ${broken.name}: ${why}`);
    process.exitCode = 1;
  }
  console.log(`${tally.passed} passed, ${tally.failed} failed`);
}

main().catch((error) => {
  console.error(error instanceof Stop ? `✗ ${error.message}` : error);
  process.exitCode = 1;
});
