/** Everything that needs no browser and is not `core`. */
import { base, DECIDING, IN_BROWSER } from "./jest-base.js";
import { inOneFile } from "./packages.js";

export default {
  ...base,
  displayName: "unit",
  globalSetup: "<rootDir>/tools/test/packages.js",
  moduleNameMapper: inOneFile,
  setupFiles: ["<rootDir>/tools/test/in-jsdom.js"],
  testRegex: ["\\.test\\.tsx?$"],
  testPathIgnorePatterns: ["/node_modules/", DECIDING, ...IN_BROWSER],
};
