/** Leaves what a run came to in the file that EMU_REPORT names (`RunReport` in totals.ts); jest's own JSON fails on some failures. */
import { writeFileSync } from "node:fs";
import path from "node:path";

export default class Report {
  onRunComplete(_contexts, results) {
    const file = process.env.EMU_REPORT;
    if (file === undefined) {
      return;
    }
    const root = path.resolve(import.meta.dirname, "../..");
    const suites = results.testResults.map(({ testFilePath, perfStats, testResults, testExecError }) => ({
      file: path.relative(root, testFilePath),
      seconds: (perfStats.end - perfStats.start) / 1000,
      failed: [
        ...testResults.filter(({ status }) => status === "failed").map(({ fullName }) => fullName),
        ...(testExecError ? ["the file could not be run"] : []),
      ],
    }));
    const totals = {
      passed: results.numPassedTests,
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped: results.numPendingTests + results.numTodoTests,
    };
    writeFileSync(file, JSON.stringify({ totals, suites }));
  }
}
