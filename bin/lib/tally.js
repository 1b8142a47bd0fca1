/**
 * Adds up the test runs of a build and ends with the one line that says how it went: `tally.js <code> <report>…`, where
 * the code is 0 when every run ended well.
 */
import { existsSync, readFileSync } from "node:fs";
import process from "node:process";

let passed = 0;
let failed = 0;
let skipped = 0;
const [code, ...files] = process.argv.slice(2);
for (const file of files) {
  // A run that never came to its tests (the build) left no report: that is a failure too.
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
// All tests passed and still something went wrong: a type error, lint, or a run that did not end well.
if (passed === 0 || (failed === 0 && code !== "0")) failed += 1;
process.stdout.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}\n`);
process.exitCode = failed === 0 ? 0 : 1;
