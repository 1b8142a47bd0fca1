/** Adds up the test runs of a build and ends with the one line that says how it went. */
import { existsSync, readFileSync } from "node:fs";
import process from "node:process";

let passed = 0;
let failed = 0;
let skipped = 0;
for (const file of process.argv.slice(2)) {
  // A run that never came to its tests (type error, lint) left no report: that is a failure too.
  if (!existsSync(file)) {
    failed += 1;
    continue;
  }
  const report = JSON.parse(readFileSync(file, "utf8"));
  passed += report.numPassedTests;
  failed +=
    report.numFailedTests +
    report.testResults.filter((it) => it.status === "failed" && it.assertionResults.length === 0).length;
  skipped += report.numPendingTests + report.numTodoTests;
}
if (passed === 0) failed += 1;
process.stdout.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}\n`);
process.exitCode = failed === 0 ? 0 : 1;
