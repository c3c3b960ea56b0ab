/** `npm run coverage`, and the run of `core` within `npm test`. Only the branches that were not walked are listed. */
import { DECIDING_SOURCES } from "../deciding.js";
import core from "./jest-core.config.js";

export default {
  ...core,
  testTimeout: 120_000,
  collectCoverage: true,
  collectCoverageFrom: DECIDING_SOURCES,
  coverageDirectory: "reports/coverage",
  coverageReporters: [["text", { skipFull: true }], "html", "json"],
  coverageThreshold: { global: { branches: 100 } },
};
