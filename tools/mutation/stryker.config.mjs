/**
 * Mutation testing of the code that decides results: `npm run mutate`, or for some files
 * `npm run mutate -- --mutate src/tables/cells/keys.ts`. How to read it and what is left: docs/mutation.md.
 */

import { DECIDING_SOURCES } from "../deciding.js";

// The one room that is mutated, if it is one: its own tests are enough, and half the time.
const mutated = process.argv[process.argv.indexOf("--mutate") + 1] ?? "";
const rooms = ["core", "tables"].filter((name) => mutated.includes(`src/${name}/`));
process.env.MUTATION_ROOM ??= rooms.length === 1 ? rooms[0] : "";

/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  mutate: DECIDING_SOURCES,
  plugins: ["./tools/mutation/runner.mjs"],
  testRunner: "rooms",
  coverageAnalysis: "perTest",
  // Types are not checked again for every mutant: what does not compile is caught by `npm run types`.
  disableTypeChecks: false,
  concurrency: 2,
  // Generous, because a test that is merely slow on a busy machine must not count as one that noticed something.
  timeoutMS: 10_000,
  timeoutFactor: 4,
  // A copy of what the tests read, away from the sources.
  tempDirName: ".cache/stryker",
  ignorePatterns: [".cache", ".ci", "assets", "coverage", "dist", "docs", "reports", "test/e2e", "test/excel-host"],
  incremental: true,
  incrementalFile: "reports/mutation/incremental.json",
  reporters: ["clear-text", "html", "json", "progress-append-only"],
  htmlReporter: { fileName: "reports/mutation/mutation.html" },
  jsonReporter: { fileName: "reports/mutation/mutation.json" },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 90, break: 90 },
};
