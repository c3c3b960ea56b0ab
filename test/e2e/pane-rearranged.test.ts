/**
 * People rearrange a workbook: sheets are renamed, tables moved, columns reordered, rows inserted and hidden, sheets protected.
 * The pane and the formulas of the sheets say the same afterwards, or name what is missing. What the stand-in host answers is
 * our idea of Excel.
 */
import type { Browser } from "playwright-core";
import { answerInCells } from "../../src/functions/workbook-call";
import { PANE_TEXT } from "../../src/text/pane/pane";
import type { WorkbookDocument } from "../../src/document/document";
import { withCachedResults } from "../../src/document/formulas/fill-cache";
import { buildPreset } from "../../src/template/presets";
import type { EmuHost } from "../excel-host/test-api";
import { launchBrowser } from "../excel-host/fixtures/browser";
import { ask, expectClean, look, openPane, rest } from "./support/open-pane";
import type { OpenedPane } from "./support/open-pane";

jest.setTimeout(180_000);

const t = PANE_TEXT.vi;
// As a file: its formulas show results before anything is calculated.
const SAMPLE = withCachedResults(buildPreset("bca-cum3-2017", { sample: true, language: "vi" })!, answerInCells("vi"));

let browser: Browser;
let opened: OpenedPane;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  await expectClean(opened);
  await opened.close();
});

async function open(document: WorkbookDocument = SAMPLE): Promise<void> {
  opened = await openPane(browser, document);
  await tab("check");
}

async function tab(place: keyof typeof t.places): Promise<string> {
  await opened.pane.getByRole("tab", { name: t.places[place] }).click();
  return opened.pane.getByRole("tabpanel").innerText();
}

/** Everything the pane says about the workbook, without the addresses of cells. */
async function said(): Promise<Readonly<Record<string, string>>> {
  await rest(opened);
  const check = await tab("check");
  const words = check
    .replaceAll(/(?:'[^'\n]+'|[^\s!]+(?: [^\s!]+)*)![A-Z]+\d+/gu, "…")
    // Titles of groups name the sheet; a word in passing says that rows are hidden.
    .replaceAll(/^.* \((\d+)\)$/gmu, "($1)")
    .replace(t.check.hiddenRows("EmuEntries"), "")
    .replaceAll(/\n\s*\n/gu, "\n");
  return { results: await tab("results"), flags: await tab("flags"), check: words };
}

async function readAgain(): Promise<void> {
  await opened.pane.getByRole("button", { name: t.refresh }).click();
  await rest(opened);
}

/** What the formulas show, spilled cells included: the ranking, points, verdicts, places. Sheets may be renamed, formulas are not. */
async function computed(): Promise<readonly string[]> {
  await rest(opened);
  const { sheets } = await look(opened, (host) => host.document(), null);
  const values = sheets.flatMap(({ cells }) =>
    cells.flatMap((line, row) =>
      line.flatMap((cell, column) => {
        if (!cell?.formula?.startsWith("EMU.") || /CHECK|ROWS/.test(cell.formula)) {
          return [];
        }
        const [rows, columns] = cell.spill ?? [1, 1];
        const block = cells.slice(row, row + rows).map((one) => one.slice(column, column + columns));
        // Rows inserted into the table of units are blank rows of the results.
        return block.flat().flatMap((one) => ((one?.value ?? "") === "" ? [] : [JSON.stringify(one?.value)]));
      }),
    ),
  );
  expect(values.length).toBeGreaterThan(100);
  return values;
}

type Shown = { readonly said: Awaited<ReturnType<typeof said>>; readonly computed: readonly string[] };

let shownAtFirst: Shown | null = null;

/** What pane and cells of the sample say before anything happens to it: looked at in the first workbook that is opened. */
async function asItCame(): Promise<Shown> {
  shownAtFirst ??= { said: await said(), computed: await computed() };
  return shownAtFirst;
}

type Act = (host: EmuHost) => unknown;

const ACTS: readonly (readonly [string, Act])[] = [
  ["the sheet of the entries renamed", (host) => host.renameSheet("Chấm điểm", "Số liệu 'quý 1'")],
  ["the sheet that holds the period renamed", (host) => host.renameSheet("Tổng hợp", "Kết quả")],
  ["the rubric moved to a sheet of its own", (host) => host.moveTable("EmuRubric", "Phụ lục 1", "C10")],
  ["the units moved below everything else", (host) => host.moveTable("EmuUnits", "Cụm", "L120")],
  ["the rules of counting moved to the guide", (host) => host.moveTable("EmuPolicy", "Hướng dẫn", "H60")],
  [
    "the last columns of the entries moved to the front",
    (host) => {
      host.moveColumn("EmuEntries", 14, 0);
      host.moveColumn("EmuEntries", 8, 2);
    },
  ],
  ["the name of the unit moved behind its cluster", (host) => host.moveColumn("EmuUnits", 0, 4)],
  [
    "headers in English",
    (host) => {
      host.type("Chấm điểm", "H4", "Unit");
      host.type("Chấm điểm", "K4", "actual");
      host.type("Đơn vị", "A5", "Unit");
    },
  ],
  [
    "rows inserted above the tables",
    (host) => {
      host.insertRows("Chấm điểm", 1, 2);
      host.insertRows("Cụm", 3, 4);
      host.insertRows("Tổng hợp", 2, 1);
    },
  ],
  [
    "rows inserted within the tables",
    (host) => {
      host.insertRows("Chấm điểm", 20, 3);
      host.insertRows("Đơn vị", 8, 1);
      host.insertRows("Thang điểm", 9, 2);
    },
  ],
  ["all but a few entries hidden by a filter", (host) => host.hideRows("Chấm điểm", 6, 110, true)],
  ["the sheet of the rubric protected", (host) => host.protect("Thang điểm", true)],
];

test.each(ACTS)("%s: the same findings, results and flags, in the pane and in the cells", async (_what, act) => {
  await open();
  const before = await asItCame();
  await opened.page.evaluate(`(${act.toString()})(window.emuHost)`);
  await readAgain();
  expect(await said()).toEqual(before.said);
  expect([...(await computed())].sort()).toEqual([...before.computed].sort());
});

test("a sheet renamed after the pane read: the way to its cell is found by reading again", async () => {
  await open();
  const jump = opened.pane.getByRole("button", { name: /^Đến ô Chấm điểm!M\d+$/ });
  const cell = (await jump.getAttribute("aria-label"))!.split("!")[1]!;
  await ask(opened, (host) => host.renameSheet("Chấm điểm", "Số liệu"), null);
  await jump.click();
  await rest(opened);
  expect(await look(opened, (host) => host.selection(), null)).toEqual({ sheet: "Số liệu", address: cell });
  expect(await opened.pane.getByText(t.failedAction.select).count()).toBe(0);
});

test("a header that nobody knows: named, with the column that may be meant; one click and a yes give it back, undo takes it", async () => {
  await open();
  const before = await said();
  expect(await ask(opened, (host) => host.type("Chấm điểm", "K4", "Số liệu thực"), null)).toEqual({ ok: true });
  await rest(opened);
  await tab("check");
  const card = opened.pane.locator("[data-finding]", { hasText: "không có cột “Kết quả thực hiện”" });
  expect(await card.innerText()).toContain("tiêu đề lạ: “Số liệu thực”");
  // Nothing is guessed: without the column nothing is reported.
  expect((await said())["results"]).not.toBe(before["results"]);
  await opened.pane.getByRole("tab", { name: t.places.check }).click();
  await card.locator("[data-fix] button").first().click();
  await card.getByRole("button", { name: `${t.check.fix.yes}: “Kết quả thực hiện”` }).click();
  await rest(opened);
  expect((await look(opened, (host) => host.cell("Chấm điểm", "K4"), null)).value).toBe("Kết quả thực hiện");
  await opened.pane.getByRole("button", { name: t.dismiss }).first().click();
  expect(await said()).toEqual(before);
  await opened.pane.getByRole("button", { name: t.undoLabel }).click();
  await rest(opened);
  expect((await look(opened, (host) => host.cell("Chấm điểm", "K4"), null)).value).toBe("Số liệu thực");
});

test.each<[string, Act, string]>([
  ["renamed", (host) => host.renameTable("EmuRubric", "ThangDiem"), "bảng ThangDiem ở trang Thang điểm → EmuRubric"],
  ["converted to a range", (host) => host.convertTable("EmuRubric"), "vùng Thang điểm!A4:N27 (23 dòng) → EmuRubric"],
])("a table that was %s: named, found on asking, restored with everything it said before", async (_what, act, words) => {
  await open();
  const before = await asItCame();
  await opened.page.evaluate(`(${act.toString()})(window.emuHost)`);
  await readAgain();
  await opened.pane.getByText(t.lost.text("EmuRubric"), { exact: true }).waitFor();
  await opened.pane.getByRole("button", { name: t.lost.search }).click();
  await opened.pane.getByText(words, { exact: true }).waitFor();
  await opened.pane.getByRole("button", { name: t.lost.repair(1), exact: true }).click();
  await rest(opened);
  expect(await opened.pane.getByText(t.lost.text("EmuRubric"), { exact: true }).count()).toBe(0);
  expect(await said()).toEqual(before.said);
  expect([...(await computed())].sort()).toEqual([...before.computed].sort());
});

test("a co-author's edit wakes nothing here; read again, it counts", async () => {
  await open();
  const before = await said();
  await ask(opened, (host) => host.resetCounters(), null);
  await ask(opened, (host) => host.receive("Chấm điểm", "K5", 5), null);
  await rest(opened);
  expect(await ask(opened, (host) => host.counters().syncs, null)).toBe(0);
  await readAgain();
  expect(await said()).not.toEqual(before);
});

test("a co-author's edit of the very cell: the correction is refused, the pane reads again", async () => {
  await open();
  const card = opened.pane.locator("[data-finding]", { hasText: "“25,67”" });
  const label = await card.locator("button").first().getAttribute("aria-label");
  const cell = label!.split("!")[1]!;
  await ask(opened, (host, at) => host.receive("Chấm điểm", at, 30), cell);
  await card.locator("[data-fix] button").first().click();
  await opened.pane.getByText(t.failure["changed-meanwhile"], { exact: true }).waitFor();
  await rest(opened);
  expect((await look(opened, (host, at) => host.cell("Chấm điểm", at), cell)).value).toBe(30);
  expect(await card.count()).toBe(0);
});

test("hidden rows are said in passing; the period is chosen also where its sheet has another name", async () => {
  await open();
  await ask(opened, (host) => host.hideRows("Chấm điểm", 6, 110, true), null);
  await ask(opened, (host) => host.renameSheet("Tổng hợp", "Kết quả năm"), null);
  await readAgain();
  await opened.pane.getByText(t.check.hiddenRows("EmuEntries"), { exact: true }).waitFor();
  await opened.pane.getByLabel(t.period).selectOption("2017-H1");
  await rest(opened);
  expect((await look(opened, (host) => host.cell("Kết quả năm", "B3"), null)).value).toBe("2017-H1");
});
