/**
 * What a person meets after `npm start`: the trial page with the sample workbook on the left and the real pane on the
 * right.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Locator } from "playwright-core";
import { PANE_TEXT } from "../../src/text/pane/pane";
import { TASK_TEXT } from "../../src/text/tasks/tasks";
import { launchBrowser } from "../excel-host/fixtures/browser";
import { ask, expectClean, look, messagesOf, paneOf, rest } from "./support/open-pane";
import type { OpenedPane } from "./support/open-pane";
import { answerRequests } from "./support/traffic";
import { openPlace } from "./support/screens";
import { SHOWN, SHOWN_LOOKS } from "../document/shown-case";
import { writeXlsx } from "../../src/xlsx";
import { ORIGIN } from "../excel-host/fixtures/stage";

jest.setTimeout(120_000);

const t = PANE_TEXT.vi;

let browser: Browser;
let folder: string;
let sample: Buffer;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "emu-"));
  const file = path.join(folder, "sample.xlsx");
  const tsx = path.resolve("node_modules/tsx/dist/cli.mjs");
  const made = spawnSync(process.execPath, [tsx, "src/cli/main.ts", "template", "bca-cum3-2017", "--sample", "-o", file], {
    encoding: "utf8",
  });
  if (made.status !== 0) {
    throw new Error(made.stderr);
  }
  sample = readFileSync(file);
  browser = await launchBrowser();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await browser.close();
});

async function openTrial(query: string): Promise<OpenedPane> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const traffic = await answerRequests(page, { "/sample.xlsx": () => sample });
  await page.goto(`${ORIGIN}/trial.html${query}`);
  return { page, pane: await paneOf(page), ...traffic, close: () => context.close() };
}

test("the sample opens: a finding leads to its cell, a correction takes it away and moves the ranks", async () => {
  const opened = await openTrial("");
  const { pane } = opened;
  expect(await pane.getByRole("tab", { selected: true }).innerText()).toBe(t.places.review);
  await openPlace(pane, "check");

  const jump = pane.getByRole("button", { name: /^Đến ô Chấm điểm!M\d+$/ });
  expect(await messagesOf(opened, () => jump.click())).toBeLessThanOrEqual(2);
  const { sheet, address } = await look(opened, (host) => host.selection(), null);
  expect(await look(opened, (host, at) => host.cell(at.sheet, at.address).value, { sheet, address })).toBe("25,67");

  const typed = await ask(opened, (host, at) => host.type(at.sheet, at.address, "25"), { sheet, address });
  expect(typed).toEqual({ ok: true });
  await rest(opened);
  expect(await pane.locator("[data-finding]").filter({ hasText: "25,67" }).count()).toBe(0);
  await pane.getByRole("tab", { name: t.places.results }).click();
  const shown = pane.locator("tr", { has: pane.getByRole("button", { name: t.results.openUnit("Bắc Kạn") }) });
  const ranking = await look(opened, (host) => host.texts("Tổng hợp", "A7:B14"), null);
  const cell = ranking.find(([, unit]) => unit === "Bắc Kạn")?.[0];
  expect(await shown.locator("td").first().innerText()).toBe(`${String(cell)}`);
  await expectClean(opened);
  await opened.close();
});

test("the add-in's tab, the menu of a cell and a shortcut are there to be tried, in the language of the trial", async () => {
  const opened = await openTrial("");
  const { page, pane } = opened;
  const tab = page.getByRole("navigation", { name: /Thi đua$/ });
  expect(await tab.getByRole("button").allInnerTexts()).toEqual([
    "Mở EMU",
    "Kiểm tra",
    "Đổi thành số cố định",
    "Khôi phục công thức",
    "Trợ giúp hàm",
  ]);
  expect(await tab.locator("img").evaluateAll((all) => all.every((one) => (one as HTMLImageElement).naturalWidth > 0))).toBe(true);
  await tab.getByRole("button", { name: "Trợ giúp hàm" }).click();
  await pane.getByRole("heading", { name: TASK_TEXT.vi.functions.title }).waitFor();

  const name = page.getByRole("textbox", { name: "Ô đang chọn" });
  await page.getByRole("button", { name: "Tổng hợp", exact: true }).click();
  await name.fill("B8");
  await name.press("Enter");
  const cell = page.locator('revogr-viewport-scroll.rgCol [data-rgrow="1"][data-rgcol="0"]').last();
  await cell.click({ button: "right" });
  await page.getByRole("menuitem", { name: "Giải thích ô này" }).click();
  await pane.getByRole("heading", { name: /^Giải thích ô Tổng hợp!/ }).waitFor();
  expect(await page.getByRole("menu").count()).toBe(0);

  await page.locator("revo-grid").click();
  await page.keyboard.press("Control+Shift+Alt+KeyH");
  await pane.getByRole("heading", { name: TASK_TEXT.vi.functions.title }).waitFor();
  await expectClean(opened);
  await opened.close();

  const english = await openTrial("?lang=en");
  const buttons = english.page.getByRole("navigation", { name: /Emulation$/ }).getByRole("button");
  expect(await buttons.first().innerText()).toBe("Open EMU");
  await english.close();
});

test("an empty workbook begins with the pane's start screen", async () => {
  const opened = await openTrial("?workbook=empty");
  expect(await opened.pane.locator("h1").innerText()).toBe(t.start.title);
  await expectClean(opened);
  await opened.close();
});

test("the pane's page opened by itself, outside Excel, says what to do", async () => {
  const context = await browser.newContext({ locale: "vi-VN" });
  const page = await context.newPage();
  const traffic = await answerRequests(page, {});
  await page.goto(`${ORIGIN}/taskpane.html`);
  await page.getByRole("heading", { name: t.outside.title }).waitFor();
  expect(traffic.foreign).toEqual([]);
  // Outside Office, Office.js asks for the frame of its telemetry when it has waited long enough; the page's policy stops it.
  const others = traffic.said.filter((line) => !/^Framing 'https:\/\/telemetryservice\..*Content Security Policy/.test(line));
  expect([...traffic.errors, ...others]).toEqual([]);
  await context.close();
});

function fillOf(cell: Locator): Promise<string> {
  return cell.evaluate((element) => getComputedStyle(element).backgroundColor);
}

async function until(ask: () => Promise<string>, wanted: string): Promise<void> {
  let last = await ask();
  for (let turn = 0; last !== wanted && turn < 300; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    last = await ask();
  }
  expect(last).toBe(wanted);
}

test("conditional formats and charts of the file are drawn, follow what is typed, and are in the file that is saved", async () => {
  const bytes = Buffer.from(writeXlsx(SHOWN));
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await answerRequests(page, { "/sample.xlsx": () => bytes });
  await page.goto(`${ORIGIN}/trial.html`);
  const cell = (row: number, column: number) => page.locator(`[data-rgrow="${row}"][data-rgcol="${column}"]`).first();
  await until(() => fillOf(cell(1, 1)), "rgb(198, 239, 206)");
  expect(await cell(1, 2).innerText()).toBe("Đạt");
  expect(await cell(3, 2).innerText()).toBe("0");
  await page.evaluate(() => window.emuHost.type("Tổng hợp 'Cụm' 3", "B2", "40"));
  await until(() => fillOf(cell(1, 1)), "rgb(255, 199, 206)");
  expect(await cell(8, 1).evaluate((element) => getComputedStyle(element).backgroundImage)).toMatch(/^url\("blob:/);
  const { conditions, charts, printArea } = (await page.evaluate(() => window.emuHost.document())).sheets[0] ?? {};
  expect({ conditions, charts, printArea }).toEqual(SHOWN_LOOKS);
  await context.close();
});
