/**
 * `npm test`: everything, browser tests included. It finds what the tests need or says what is missing, builds dist/
 * when it is older than its sources, runs both jest projects and ends with one line of real totals.
 *
 * Arguments go to jest (`npm test -- test/core`). In CI (CI=true) a missing tool is a failure; elsewhere its tests are
 * skipped and the reason is printed.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { findBrowser } from "../excel-host/launch/browser";
import { findSoffice } from "./soffice";
import { ensureBuilt } from "./build";
import { findWebKit, WEBKIT_MISSING } from "./webkit";
import { addTotals, noTotals, printTotals, readTotals, type Totals } from "./totals";

const root = path.resolve(import.meta.dirname, "../..");
const isCi = process.env.CI === "true" || process.env.CI === "1";
const problems: string[] = [];

function missing(sentence: string): void {
  if (isCi) {
    problems.push(sentence);
  }
  console.info(`${isCi ? "FAIL" : "note"}: ${sentence}`);
}

/** True when a browser was found and really starts here. */
async function prepareBrowser(): Promise<boolean> {
  try {
    const { name, executablePath, args, env } = await findBrowser();
    const browser = await chromium.launch({ executablePath, args: [...args], env: { ...process.env, ...env } });
    console.info(`browser: ${name} ${browser.version()} (${executablePath})`);
    await browser.close();
    return true;
  } catch (error) {
    console.info(String(error));
    return false;
  }
}

function prepareLibreOffice(): void {
  const soffice = findSoffice();
  if (soffice) {
    console.info(`LibreOffice: ${soffice}`);
  } else {
    missing(
      "LibreOffice not found: the comparisons with LibreOffice are skipped (Debian: apt-get install libreoffice-calc)",
    );
  }
}

function prepareWebKit(): void {
  const webkit = findWebKit();
  if (webkit) {
    console.info(`WebKit: ${webkit.driver}`);
  } else {
    missing(WEBKIT_MISSING);
  }
}

/** One jest run; a run that leaves no report counts as one failure. */
function jest(project: "unit" | "e2e", args: readonly string[]): Totals {
  const report = path.join(root, ".cache", `jest-${project}.json`);
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const program = path.join(root, "node_modules", "jest", "bin", "jest.js");
  const all = ["--selectProjects", project, "--json", `--outputFile=${report}`, "--passWithNoTests", ...args];
  // Its JSON goes to the file; what people read goes to stderr.
  const { status } = spawnSync(process.execPath, [program, ...all], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (!existsSync(report)) {
    console.info(`FAIL: jest (${project}) ended with ${status} and no report`);
    return { ...noTotals, failed: 1 };
  }
  return readTotals(readFileSync(report, "utf8"));
}

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  prepareLibreOffice();
  prepareWebKit();
  const browserStarts = await prepareBrowser();
  const built = ensureBuilt((line) => console.info(line));
  if (!built) {
    problems.push("the build failed");
  }
  // With one worker fewer than cores, as jest would have it, half of a small machine would wait.
  let totals = jest("unit", ["--maxWorkers=100%", ...args]);
  if (built && browserStarts) {
    totals = addTotals(totals, jest("e2e", ["--runInBand", ...args]));
  } else if (!browserStarts) {
    // Without its browser tests the promise of this command is not kept, in CI or elsewhere.
    problems.push("no browser starts here: the tests of the pane did not run");
  }
  for (const problem of problems) {
    console.info(`FAIL: ${problem}`);
  }
  totals = addTotals(totals, { ...noTotals, failed: problems.length });
  console.info(printTotals(totals));
  process.exitCode = totals.failed > 0 || totals.passed === 0 ? 1 : 0;
}

await main();
