/**
 * `npm start`: Excel where there is one, else the trial in the browser. Options: `--trial` (the trial even where Excel
 * is), `--no-open` (only serve and print the address), `--port N`. Every way ends in something the user can use.
 */
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { ensureBuilt, isBuilt } from "../build";
import { type Browser, findInstalledBrowser } from "./browser";
import { type Certificate, localhostCertificate } from "./certificate";
import { addInId, findExcel, isTrusted, openInExcel, register, trust } from "./excel";
import { cacheFolder, distFolder, projectFolder } from "./folders";
import { inBoth, type Message, messages } from "./messages";
import { noteRunning, noteStopped } from "./running";
import { makeSample, writeSampleForExcel } from "./sample";
import { serve, type Server } from "./server";

function say(...lines: readonly (string | Message)[]): void {
  for (const line of lines) {
    console.info(typeof line === "string" ? line : inBoth(line));
  }
}

function fail(...lines: readonly (string | Message)[]): never {
  say(...lines);
  process.exit(1);
}

async function agreesToTrust(): Promise<boolean> {
  say(messages.askTrust);
  const questions = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await questions.question(inBoth(messages.trustQuestion));
  questions.close();
  return /^\s*(y|yes|c|có|co)\s*$/i.test(answer);
}

/** True when Excel was opened; false when the trial should be shown instead (the reason has been said). */
async function openExcel(excel: string, server: Server, certificate: Certificate, sample: string): Promise<boolean> {
  if (!isTrusted(certificate)) {
    const agreed = process.stdin.isTTY && (await agreesToTrust());
    if (!agreed || !trust(certificate)) {
      say(messages.notTrusted);
      return false;
    }
  }
  if (!register(server.origin)) {
    say(messages.notRegistered);
    return false;
  }
  const manifest = readFileSync(path.join(projectFolder, "manifest.xml"), "utf8");
  const version = /<Version>([\d.]+)<\/Version>/.exec(manifest)?.[1] ?? "1.0.0.0";
  openInExcel(excel, writeSampleForExcel(sample, { id: addInId(manifest), version }));
  say(messages.excelOpened, ...(process.platform === "win32" ? [messages.loopback] : []));
  return true;
}

/** A profile of its own: the user's windows and settings stay untouched. A snap may not write into hidden folders. */
function profileFolder(browser: Browser): string {
  if (/\/snap\/|chromium-browser$/.test(browser.executablePath)) {
    const folder = path.join(homedir(), "snap", "chromium", "common", "emu-addin");
    mkdirSync(folder, { recursive: true });
    return folder;
  }
  return cacheFolder("profile");
}

function hasDisplay(): boolean {
  return process.platform !== "linux" || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

/** Starts the browser without a certificate warning. Resolves to false when it could not be started. */
function openBrowser(browser: Browser, url: string, certificate: Certificate): Promise<boolean> {
  const args = [
    ...browser.args,
    `--user-data-dir=${profileFolder(browser)}`,
    `--ignore-certificate-errors-spki-list=${certificate.publicKeyHash}`,
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-features=Translate",
    "--window-size=1500,950",
    `--app=${url}`,
  ];
  return new Promise((resolve) => {
    const child = spawn(browser.executablePath, args, {
      detached: true,
      stdio: "ignore",
      env: { ...process.env, ...browser.env },
    });
    child.once("error", () => resolve(false));
    // A browser that cannot show itself ends at once with an error; one that hands over to a running one ends with 0.
    child.once("exit", (code) => resolve(code === 0));
    setTimeout(() => resolve(true), 2500);
    child.unref();
  });
}

async function openTrial(server: Server, certificate: Certificate, mayOpen: boolean): Promise<void> {
  const url = `${server.origin}/trial.html`;
  const browser = mayOpen && hasDisplay() ? findInstalledBrowser() : null;
  if (browser && (await openBrowser(browser, url, certificate))) {
    say("", messages.browserOpened, `  ${browser.name}: ${url}`);
  } else {
    say("", messages.openYourself, "", `  ${url}`, "", messages.warning);
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      trial: { type: "boolean", default: false },
      "no-open": { type: "boolean", default: false },
      port: { type: "string", default: "3000" },
    },
  });
  if (!/^\d{1,5}$/.test(values.port)) {
    fail(`--port ${values.port}?`);
  }
  if (!isBuilt()) {
    say(messages.building);
  }
  if (!ensureBuilt(() => undefined)) {
    fail(messages.buildFailed);
  }
  const sample = makeSample();
  if ("problem" in sample) {
    fail(messages.sampleFailed, sample.problem);
  }
  const certificate = await localhostCertificate();
  const stopPath = `/.stop-${randomBytes(16).toString("hex")}`;
  const server = await serve({
    folder: distFolder,
    files: { "/sample.xlsx": sample.file },
    certificate,
    port: parseInt(values.port, 10),
    stopPath,
    onStop: () => end(),
  });
  noteRunning(server.port, stopPath);
  function end(): void {
    noteStopped(server.port);
    void server.close().then(() => {
      say("", messages.stopped);
      process.exit(0);
    });
  }
  process.once("SIGINT", end);
  process.once("SIGTERM", end);

  const excel = values.trial || values["no-open"] ? null : findExcel();
  const inExcel = excel !== null && (await openExcel(excel, server, certificate, sample.file));
  if (!inExcel) {
    if (excel === null && !values.trial && !values["no-open"]) {
      say(messages.noExcel);
    }
    await openTrial(server, certificate, !values["no-open"]);
  }
  say("", messages.running);
}

await main();
