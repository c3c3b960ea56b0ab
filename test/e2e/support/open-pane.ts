/**
 * The add-in as it is published (dist/taskpane.html, with the real Office.js beside it) in a real browser, in a pane of the
 * given width, connected to the stand-in for Excel. Every URL is answered from here; everything else is refused and counted.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import type { Browser, Frame, Page } from "playwright-core";
import type { MetadataFile } from "../../excel-host/calc/functions";
import { findBrowser } from "../../excel-host/launch/browser";
import type { EmuHost } from "../../excel-host/test-api";
import type { Language } from "../../../src/text/language";
import type { WorkbookDocument } from "../../../src/workbook/document";

const ORIGIN = "https://host.test";
const DIST = path.resolve("dist");

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".wasm": "application/wasm",
};

export type Looks = {
  readonly language: Language;
  readonly scheme: "light" | "dark";
  readonly forcedColors: boolean;
  readonly width: number;
};

export const DEFAULT_LOOKS: Looks = { language: "vi", scheme: "light", forcedColors: false, width: 350 };

export type OpenedPane = {
  /** The host page: `window.emuHost` and the frame of the pane. */
  readonly page: Page;
  readonly pane: Frame;
  /** Requests to other origins. */
  readonly foreign: readonly string[];
  /** Files of our own origin that were asked for and are not published. */
  readonly missing: readonly string[];
  /** Exceptions of both pages, and what the pane's policy blocked. */
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
};

export async function launchBrowser(): Promise<Browser> {
  const { executablePath, args, env } = await findBrowser();
  return chromium.launch({ executablePath, args: [...args], env: { ...process.env, ...env } as Record<string, string> });
}

let bundled: Promise<string> | null = null;

function hostBundle(): Promise<string> {
  bundled ??= build({
    entryPoints: [path.resolve("test/excel-host/fixtures/host-page.ts")],
    bundle: true,
    format: "esm",
    target: "es2022",
    write: false,
    logLevel: "error",
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? "");
  return bundled;
}

function published(file: string): Buffer {
  const full = path.join(DIST, file);
  if (!existsSync(full)) {
    throw new Error(`dist/${file} is missing: run npm run build first`);
  }
  return readFileSync(full);
}

function hostPage(width: number): string {
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>host</title>
<style>body { margin: 0 } iframe { width: ${width}px; height: 760px; border: 0; display: block }</style></head>
<body><script type="module" src="/host.js"></script></body></html>`;
}

/** Runs in the page. On the way there, cells that are not there have become null. */
function giveToHost(given: { readonly document?: WorkbookDocument }): void {
  const sheets = given.document?.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((row) => row.map((cell) => cell ?? undefined)),
  }));
  const document = given.document && { ...given.document, sheets };
  Object.assign(window, { emuTest: { ...given, document } });
}

export async function openPane(
  browser: Browser,
  document: WorkbookDocument | null,
  looks: Partial<Looks> = {},
): Promise<OpenedPane> {
  const { language, scheme, forcedColors, width } = { ...DEFAULT_LOOKS, ...looks };
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    colorScheme: scheme,
    forcedColors: forcedColors ? "active" : "none",
    viewport: { width, height: 760 },
  });
  const foreign: string[] = [];
  const missing: string[] = [];
  const errors: string[] = [];
  const host = await hostBundle();
  const made: Readonly<Record<string, () => string | Buffer>> = {
    "/host.html": () => hostPage(width),
    "/host.js": () => host,
    "/ironcalc.wasm": () => readFileSync(path.resolve("node_modules/@ironcalc/wasm/wasm_bg.wasm")),
  };
  await context.route("**/*", async (route) => {
    const url = new URL(route.request().url());
    const inDist = path.join(DIST, path.normalize(url.pathname));
    const body = made[url.pathname]?.() ?? (existsSync(inDist) ? readFileSync(inDist) : null);
    if (url.origin !== ORIGIN || body === null) {
      (url.origin === ORIGIN ? missing : foreign).push(url.href);
      await route.abort();
      return;
    }
    const contentType = TYPES[path.extname(url.pathname)] ?? "application/octet-stream";
    await route.fulfill({ body, contentType, headers: { "access-control-allow-origin": "*" } });
  });
  const page = await context.newPage();
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    // What could not be loaded is in `foreign` and `missing`.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) {
      errors.push(message.text());
    }
  });
  const given = {
    ...(document === null ? {} : { document }),
    options: { locale: language === "vi" ? "vi-VN" : "en-US" },
    functions: JSON.parse(published("functions.json").toString()) as MetadataFile,
    addin: "/taskpane.html",
    wasm: "/ironcalc.wasm",
  };
  published("taskpane.html");
  await page.addInitScript(giveToHost, given);
  await page.goto(`${ORIGIN}/host.html`);
  const frame = await (await page.waitForSelector("iframe")).contentFrame();
  if (!frame) {
    throw new Error("the pane has no frame");
  }
  await frame.waitForURL("**/taskpane.html*");
  await frame.waitForSelector("main h1");
  await page.evaluate("emuHost.settled()");
  await frame.waitForSelector('[data-status="idle"]');
  return { page, pane: frame, foreign, missing, errors, close: () => context.close() };
}

/** Asks the host, in its own page. */
export function ask<Answer, Given>(
  { page }: OpenedPane,
  question: (host: EmuHost, given: Given) => Answer | Promise<Answer>,
  given: Given,
): Promise<Answer> {
  const code = `(given) => (${question.toString()})(window.emuHost, given)`;
  return page.evaluate(`(${code})(${JSON.stringify(given)})`);
}

/** The workbook as it stands in the host. On the way here, cells that are not there have become null. */
export async function documentOf(opened: OpenedPane): Promise<WorkbookDocument> {
  const document = await ask(opened, (host) => host.document(), null);
  const sheets = document.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((row) => row.map((cell) => cell ?? undefined)),
  }));
  return { ...document, sheets };
}

/** Request messages of the pane's own code while `action` runs and the pane comes to rest. */
export async function messagesOf(opened: OpenedPane, action: () => Promise<unknown>): Promise<number> {
  await rest(opened);
  await ask(opened, (host) => host.resetCounters(), null);
  await action();
  await rest(opened);
  return ask(opened, (host) => host.counters().syncs, null);
}

/** Waits until the pane has nothing under way and the host has calculated; longer than an edit is waited for. */
export async function rest(opened: OpenedPane): Promise<void> {
  await opened.page.waitForTimeout(250);
  await opened.page.evaluate("emuHost.settled()");
  await opened.pane.waitForSelector('[data-status="idle"]');
}

/** What every test of the pane ends with. */
export async function expectClean(opened: OpenedPane): Promise<void> {
  expect(opened.foreign).toEqual([]);
  // Office.js asks for its telemetry beside itself; it is not published, on purpose.
  expect(opened.missing.filter((url) => !url.endsWith("/office/telemetry/oteljs_agave.js"))).toEqual([]);
  expect(opened.errors).toEqual([]);
  expect(await ask(opened, (host) => host.failures(), null)).toEqual([]);
}
