/**
 * `npm test`: everything, browser tests included. It finds what the tests need or says what is missing, builds dist/
 * when it is older than its sources, runs the three jest projects and ends with one line of real totals. `npm run test:unit` leaves
 * the browser out; `npm run test:all` tries every fault at every place and long properties.
 *
 * Other arguments go to jest (`npm test -- test/core`). In CI (CI=true) a missing tool is a failure; elsewhere its tests are
 * skipped and the reason is printed.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { ensureBuilt } from "../build";
import { startBrowser } from "./browser";
import { DECIDING, IN_BROWSER, LONG } from "./jest-base.js";
import { findSoffice } from "./soffice";
import { addTotals, failuresOf, noTotals, printTotals, slowest, type RunReport, type Totals } from "./totals";
import { findWebKit, WEBKIT_MISSING } from "./webkit";

const root = path.resolve(import.meta.dirname, "../..");
const isCi = process.env.CI === "true" || process.env.CI === "1";
const args = process.argv.slice(2);
const [withoutBrowser, everything] = ["--unit", "--all"].map((flag) => args.includes(flag));
const forJest = args.filter((argument) => argument !== "--unit" && argument !== "--all");
const problems: string[] = [];

function missing(sentence: string): void {
  if (isCi) {
    problems.push(sentence);
  }
  console.info(`${isCi ? "FAIL" : "note"}: ${sentence}`);
}

function findTools(): void {
  const soffice = findSoffice();
  if (soffice) {
    console.info(`LibreOffice: ${soffice}`);
  } else {
    missing("LibreOffice not found: the comparisons with LibreOffice are skipped (Debian: apt-get install libreoffice-calc)");
  }
  const webkit = findWebKit();
  if (webkit) {
    console.info(`WebKit: ${webkit.driver}`);
  } else {
    missing(WEBKIT_MISSING);
  }
}

/** One jest run; a run that leaves no report counts as one failure. */
async function jest(name: string, ...options: readonly string[]): Promise<Totals> {
  const report = path.join(root, ".cache", `jest-${name}.json`);
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const program = path.join(root, "node_modules", "jest", "bin", "jest.js");
  const reporters = ["--reporters=default", "--reporters=<rootDir>/tools/test/reporter.js"];
  const all = [...options, ...reporters, "--passWithNoTests", "--maxWorkers=100%", ...forJest];
  console.info(`\n== ${name}`);
  // Not waited for without turning to anything else: the browser's server answers from this process.
  const run = spawn(process.execPath, [program, ...all], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, EMU_REPORT: report, ...(everything ? { EMU_TESTS: "all" } : {}) },
  });
  const [status] = (await once(run, "exit")) as [number | null];
  if (!existsSync(report)) {
    problems.push(`jest (${name}) ended with ${status} and no report`);
    return noTotals;
  }
  const made = JSON.parse(readFileSync(report, "utf8")) as RunReport;
  problems.push(...(status !== 0 && made.totals.failed === 0 ? [`jest (${name}) ended with ${status}: see what it printed last`] : []));
  failures.push(...failuresOf(made));
  if (forJest.length === 0) {
    console.info(["slowest:", ...slowest(made, 8)].join("\n"));
  }
  return made.totals;
}

const failures: string[] = [];

function say(): void {
  // Measured on two cores with nothing else to do.
  const minutes = withoutBrowser ? 3 : everything ? 60 : 30;
  const cores = cpus().length;
  console.info(`About ${minutes} minutes on two quiet cores (here: ${cores}); \`npm test -- <path>\` runs a part.`);
}

/** Everything that is not in a browser: `core` by itself, because coverage counts its own tests only. */
async function withoutPane(): Promise<Totals> {
  const core = forJest.length === 0 ? ["--config", "tools/test/jest-coverage.config.js"] : ["--selectProjects", "core"];
  const first = await jest("core", ...core);
  // Each joined to its option: a pattern may begin with a hyphen, and would be read as an option of its own.
  const quick = withoutBrowser
    ? ["/node_modules/", DECIDING, ...IN_BROWSER, ...LONG].map((pattern) => `--testPathIgnorePatterns=${pattern}`)
    : [];
  return addTotals(first, await jest("unit", "--selectProjects", "unit", ...quick));
}

async function inBrowser(): Promise<Totals> {
  if (!ensureBuilt((line) => console.info(line))) {
    problems.push("the build failed");
    return noTotals;
  }
  const server = await startBrowser();
  if (typeof server === "string") {
    // Without its browser tests the promise of this command is not kept, in CI or elsewhere.
    problems.push(`no browser starts here: the tests of the pane did not run (${server})`);
    return noTotals;
  }
  const bundles = mkdtempSync(path.join(tmpdir(), "emu-bundles-"));
  process.env.EMU_BROWSER_SERVER = server.wsEndpoint();
  process.env.EMU_BUNDLES = bundles;
  try {
    return await jest("browser", "--selectProjects", "browser");
  } finally {
    await server.close();
    rmSync(bundles, { recursive: true });
  }
}

async function main(): Promise<void> {
  say();
  findTools();
  let totals = await withoutPane();
  if (!withoutBrowser) {
    totals = addTotals(totals, await inBrowser());
  }
  console.info("");
  for (const line of [...failures, ...problems.map((problem) => `FAIL: ${problem}`)]) {
    console.info(line);
  }
  totals = addTotals(totals, { ...noTotals, failed: problems.length });
  console.info(printTotals(totals));
  process.exitCode = totals.failed > 0 || totals.passed === 0 ? 1 : 0;
}

await main();
