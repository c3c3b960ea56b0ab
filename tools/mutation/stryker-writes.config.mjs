/**
 * Mutation testing of what writes, seals and shows seals: `npm run mutate:writes`, or for some files
 * `npm run mutate:writes -- --mutate src/document/patch/patch.ts`. Its tests need files and wait for them, so Jest itself runs them:
 * minutes for a file, where the rooms of stryker.config.mjs take seconds. How to read it and what is left: docs/mutation.md.
 */

/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  mutate: [
    "src/document/patch/*.ts",
    "src/xlsx/patch/*.ts",
    "src/cli/write-changed.ts",
    "src/cli/files/*.ts",
    "src/cli/sealed.ts",
    "src/review/steps/seal/*.ts",
    "src/review/steps/states/*.ts",
    "!src/**/words.ts",
  ],
  testRunner: "jest",
  plugins: ["@stryker-mutator/jest-runner"],
  jest: { configFile: "tools/mutation/jest-writes.config.js", enableFindRelatedTests: true },
  testRunnerNodeArgs: ["--max-old-space-size=3000"],
  coverageAnalysis: "perTest",
  disableTypeChecks: false,
  concurrency: 2,
  timeoutMS: 20_000,
  timeoutFactor: 4,
  tempDirName: ".cache/stryker-writes",
  ignorePatterns: [".cache", ".ci", "assets", "coverage", "dist", "docs", "reports", "test/e2e"],
  incremental: true,
  incrementalFile: "reports/mutation/writes-incremental.json",
  reporters: ["clear-text", "html", "json", "progress-append-only"],
  htmlReporter: { fileName: "reports/mutation/writes.html" },
  jsonReporter: { fileName: "reports/mutation/writes.json" },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 90, break: 90 },
};
