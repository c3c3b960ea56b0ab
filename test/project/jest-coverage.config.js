/** `npm run coverage`: the two rooms that decide results, by their own tests alone; every branch must have been walked. */
import unit from "./jest-unit.config.js";

export default {
  ...unit,
  displayName: "coverage",
  testMatch: ["<rootDir>/test/{core,tables}/**/*.test.ts"],
  collectCoverage: true,
  collectCoverageFrom: ["src/{core,tables}/**/*.ts"],
  coverageDirectory: "reports/coverage",
  coverageReporters: ["text", "html", "json"],
  coverageThreshold: { global: { branches: 100 } },
};
