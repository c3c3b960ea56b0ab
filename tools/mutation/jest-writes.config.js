/** The tests of what writes and seals that need no browser, for Stryker (tools/mutation/stryker-writes.config.mjs). */
import { base } from "../test/jest-base.js";

export default {
  ...base,
  testRegex: ["/test/(cli|document|xlsx/patch[^/]*|review|taskpane/review)/?.*\\.test\\.tsx?$", "/test/tables/seal/.*\\.test\\.ts$"],
  testPathIgnorePatterns: ["/node_modules/", "-in-excel\\.test\\.ts$"],
};
