/**
 * What the three projects share. Tests are compiled to CommonJS by SWC. Packages that ship ES modules only are compiled the same way:
 * everything that ends in .mjs, and the packages named below whose .js files are modules. A test that needs a document asks for it
 * with `@jest-environment jsdom` on its top.
 *
 * The projects are named in package.json ("jest"), so that a bare `npx jest <path>` finds any test.
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

/** Tests of the code that decides results (tools/deciding.js). */
export const DECIDING = "/test/(core|schema|tables)/.*\\.test\\.ts$";

/** What takes long and looks at files rather than at rules: `npm run test:unit` leaves it to `npm test`. */
export const LONG = ["/test/oddities/", "/test/xlsx/", "/test/template/presets/every-preset", "/test/cases/presets/", "/test/docx/"];

/** Tests that open a browser (test/tools/project.test.ts holds this list against what they import). */
export const IN_BROWSER = [
  "/test/e2e/.*\\.test\\.ts$",
  "/test/excel/.*\\.test\\.ts$",
  "-in-excel\\.test\\.ts$",
  "/test/excel-host/office-js\\.test\\.ts$",
];

export const base = {
  rootDir: fileURLToPath(new URL("../..", import.meta.url)),
  roots: ["<rootDir>/test"],
  testEnvironment: "node",
  transform: {
    "\\.md$": fileURLToPath(new URL("text.cjs", import.meta.url)),
    "\\.(tsx|jsx|mjs|js)$": swc(true),
    "\\.(ts|mts)$": swc(false),
  },
  transformIgnorePatterns: [`/node_modules/(?!(${modulePackages.join("|")})/).*\\.c?js$`, "/\\.cache/"],
};
