/**
 * Everything that needs no browser. A test that needs a document asks for it with `@jest-environment jsdom` on its
 * top.
 *
 * The two jest projects are named in package.json ("jest"), so that a bare `npx jest <path>` finds them. Tests are
 * compiled to CommonJS by SWC. Packages that ship ES modules only are compiled the same way: everything that ends in
 * .mjs, and the packages named below whose .js files are modules.
 */
import { fileURLToPath } from "node:url";

const modulePackages = ["@ironcalc/wasm", "@revolist", "@stencil", "@xarsh"];

function swc(tsx) {
  return [
    "@swc/jest",
    {
      jsc: {
        target: "es2022",
        parser: { syntax: "typescript", tsx },
        transform: { react: { runtime: "automatic" } },
      },
      module: { type: "commonjs" },
      sourceMaps: "inline",
    },
  ];
}

export default {
  displayName: "unit",
  rootDir: fileURLToPath(new URL("../..", import.meta.url)),
  roots: ["<rootDir>/test"],
  testEnvironment: "node",
  testMatch: ["<rootDir>/test/**/*.test.{ts,tsx}"],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/e2e/"],
  transform: { "\\.(tsx|jsx|mjs|js)$": swc(true), "\\.(ts|mts)$": swc(false) },
  transformIgnorePatterns: [`/node_modules/(?!(${modulePackages.join("|")})/).*\\.js$`],
};
