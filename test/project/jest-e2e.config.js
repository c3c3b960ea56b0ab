/** The real pane in a real browser; `npm test` runs these with one worker. */
import unit from "./jest-unit.config.js";

export default {
  ...unit,
  displayName: "e2e",
  testMatch: ["<rootDir>/test/e2e/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/"],
};
