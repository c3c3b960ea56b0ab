/**
 * The add-in as it is published (dist/taskpane.html, with the real Office.js beside it) in a real browser, in a pane of
 * the
 * given width, connected to the stand-in for Excel. Every URL is answered from here; everything else is refused and
 * counted.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Download, Frame, Page } from "playwright-core";
import type { MetadataFile } from "../../excel-host/calc/functions";
import { openStage } from "../../excel-host/fixtures/stage";
import { hostBundle } from "../../excel-host/fixtures/browser";
import { blankArgument, HOSTS, wantedHost } from "../../excel-host/protocol/hosts";
import type { EmuHost, Picture } from "../../excel-host/test-api";
import type { Language } from "../../../src/schema/language";
import type { WorkbookDocument } from "../../../src/document/document";
import { EDIT_PAUSE_MS } from "../../../src/taskpane/use-cases/following";
import { answersOf, BUILT, published } from "./traffic";
import type { Files, Site, Traffic } from "./traffic";
import { recordViolations } from "./violations";

export type Looks = {
  readonly language: Language;
  readonly scheme: "light" | "dark";
  readonly forcedColors: boolean;
  readonly width: number;
};

export const DEFAULT_LOOKS: Looks = { language: "vi", scheme: "light", forcedColors: false, width: 350 };

export type OpenedPane = Traffic & {
  /** The host page: `window.emuHost` and the frame of the pane. */
  readonly page: Page;
  readonly pane: Frame;
  readonly close: () => Promise<void>;
};

const HOST = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>host</title>
<style>body { margin: 0 } iframe { width: 100%; height: 760px; border: 0; display: block }</style>
<script type="module" src="/host.js"></script></head><body></body></html>`;

export async function openPane(
  browser: Browser,
  document: WorkbookDocument | null,
  looks: Partial<Looks> = {},
  site: Site = BUILT,
  { host, platform } = wantedHost(process.env),
): Promise<OpenedPane> {
  const { language, scheme, forcedColors, width } = { ...DEFAULT_LOOKS, ...looks };
  const script = await hostBundle();
  const made: Files = {
    "/host.html": () => HOST,
    "/host.js": () => script,
    "/ironcalc.wasm": () => readFileSync(path.resolve("node_modules/@ironcalc/wasm/wasm_bg.wasm")),
  };
  const given = {
    ...(document === null ? {} : { document }),
    options: {
      locale: language === "vi" ? ("vi-VN" as const) : ("en-US" as const),
      ...HOSTS[host],
      platform,
      blankArgument: blankArgument(host, platform, process.env),
      theme: scheme === "dark" ? ("black" as const) : ("white" as const),
    },
    functions: JSON.parse(published(functionsOf(site), site).toString()) as MetadataFile,
    addin: site.page,
    wasm: "/ironcalc.wasm",
  };
  const shown = { colorScheme: scheme, forcedColors: forcedColors ? ("active" as const) : ("none" as const), width, height: 760 };
  const scene = { answer: answersOf(made, site), given, looks: shown };
  const { page, foreign, missing, errors, said, leave } = await openStage(browser, scene, recordViolations);
  const frame = await paneOf(page);
  return { page, pane: frame, foreign, missing, errors, said, close: leave };
}

/** The metadata of the functions stand beside the pane. */
function functionsOf({ path: root, page }: Site): string {
  return page.slice(root.length).replace("taskpane.html", "functions.json");
}

/** The frame of the pane, once it has read the workbook and the workbook is calculated. */
export async function paneOf(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector("iframe")).contentFrame();
  if (!frame) {
    throw new Error("the pane has no frame");
  }
  await frame.waitForURL("**/taskpane.html*");
  await frame.waitForSelector("main h1");
  await page.evaluate("emuHost.settled()");
  await frame.waitForSelector('[data-status="idle"]');
  return frame;
}

type Question<Host, Answer, Given> = (host: Host, given: Given) => Answer | Promise<Answer>;

/** The sheet with the ranking, which holds the cell of the period. */
export function resultsSheet({ names }: WorkbookDocument): string {
  const period = names.find(({ name }) => name === "EMU_PERIOD")?.refersTo ?? "";
  return (period.split("!")[0] ?? "").replaceAll("'", "");
}

/** Asks the host, in its own page, at once: what it shows of the workbook is seen with `look` only. */
export function ask<Answer, Given>(
  { page }: OpenedPane,
  question: Question<Omit<EmuHost, Picture>, Answer, Given>,
  given: Given,
): Promise<Answer> {
  const code = `(given) => (${question.toString()})(window.emuHost, given)`;
  return page.evaluate(`(${code})(${JSON.stringify(given)})`);
}

/** The same with the workbook in sight, once pane and sheet have come to rest: no picture is taken in the middle of a calculation. */
export async function look<Answer, Given>(opened: OpenedPane, question: Question<EmuHost, Answer, Given>, given: Given): Promise<Answer> {
  await calm(opened);
  return ask(opened, question as Question<Omit<EmuHost, Picture>, Answer, Given>, given);
}

/** The workbook as it stands in the host. On the way here, cells that are not there have become null. */
export async function documentOf(opened: OpenedPane): Promise<WorkbookDocument> {
  const document = await look(opened, (host) => host.document(), null);
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

/**
 * Waits until the pane has nothing under way and the host has calculated. What the one does wakes the other, so both are asked
 * again until no message has passed between them.
 */
async function calm({ page, pane }: OpenedPane): Promise<void> {
  for (let before = -1, now = 0; before !== now;) {
    before = now;
    await pane.waitForSelector('[data-status="idle"]');
    now = await page.evaluate<number>("emuHost.settled().then(() => emuHost.counters().messages)");
  }
}

/**
 * The same after an edit of cells, for which the pane waits a moment before it begins to read. That moment passes in the pane itself:
 * what began to wait there before is over when this wait is, however slow the machine.
 */
export async function rest(opened: OpenedPane): Promise<void> {
  await opened.page.evaluate("emuHost.settled()");
  await opened.pane.evaluate((pause) => new Promise((done) => setTimeout(() => setTimeout(done, pause), 0)), EDIT_PAUSE_MS + 20);
  await calm(opened);
}

/** What every test of the pane ends with. */
export async function expectClean(opened: OpenedPane): Promise<void> {
  expect(opened.foreign).toEqual([]);
  // Office.js asks for its telemetry beside itself; it is not published, on purpose.
  expect(opened.missing.filter((url) => !url.endsWith("/office/telemetry/oteljs_agave.js"))).toEqual([]);
  expect([...opened.errors, ...opened.said]).toEqual([]);
  expect(await ask(opened, (host) => host.failures(), null)).toEqual([]);
}

/** What a button handed over; the browser may be another process's, so not by its path. */
export async function bytesOf(download: Download): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) {
    chunks.push(chunk as Buffer);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
