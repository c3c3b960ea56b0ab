/** The tests of core and tables as one file and one run that ends at the first failure: a fraction of a second a mutant. */
import { fileURLToPath } from "node:url";
import unit from "../jest-unit.config.js";

export default {
  ...unit,
  displayName: "mutation",
  roots: [fileURLToPath(new URL(".", import.meta.url))],
  testEnvironment: fileURLToPath(new URL("first-failure.cjs", import.meta.url)),
  testMatch: ["**/all.ts"],
};
