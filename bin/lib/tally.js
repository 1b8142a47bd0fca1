/**
 * Adds up the test runs of a build and ends with the one line that says how it went: `tally.js <code> <report>…`, where
 * the code is 0 when every run ended well.
 */
import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import process from "node:process";

/** What failed in one test file, a line each; the file itself where it did not come to its tests. */
const whatFailed = (result) => {
  const file = relative(process.cwd(), result.name);
  const firstLine = (message = "") => message.split("\n")[0];
  if (result.status === "failed" && result.assertionResults.length === 0)
    return [`${file}: ${firstLine(result.message)}`];
  return result.assertionResults
    .filter((it) => it.status === "failed")
    .map((it) => `${file}: ${it.fullName}: ${firstLine(it.failureMessages[0])}`);
};

let passed = 0;
let failed = 0;
let skipped = 0;
const wrong = [];
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
  for (const result of report.testResults) wrong.push(...whatFailed(result));
}
// All tests passed and still something went wrong: a type error, lint, or a run that did not end well.
if (passed === 0 || (failed === 0 && code !== "0")) failed += 1;
// The details of a failure stand thousands of lines higher: whoever reads the end of a build sees what to look for.
for (const line of wrong) process.stdout.write(`Mislukt: ${line}\n`);
process.stdout.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}\n`);
process.exitCode = failed === 0 ? 0 : 1;
