import { existsSync, readFileSync } from "node:fs";

/** No report at all means that the runner fell over before it ran anything: nothing passed, nothing was counted. */
const read = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null);

/** `{ passed, failed, skipped }` of vitest's JSON report. A file that could not even be loaded counts as one failure. */
export function vitestTally(path) {
  const report = read(path);
  if (report === null) return { passed: 0, failed: 0, skipped: 0 };
  const unloadable = report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** The same of Playwright's. `flaky` needed a second try: that is a failure here. Errors outside tests count one each. */
export function playwrightTally(path) {
  const report = read(path);
  if (report === null) return { passed: 0, failed: 0, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky + report.errors.length, skipped };
}
