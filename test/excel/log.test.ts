/** As `../log.test.ts`, through Office.js. What the host answers is our idea of Excel. */
import type { Browser } from "playwright-core";
import { tablesOf } from "../../src/document/reading/tables";
import { launchBrowser } from "../excel-host/fixtures/browser";
import { SAMPLE } from "../document/edit-cases";
import { LOG_STATES, TEXTS, THREE } from "../document/log-states";
import { openWorkbook, valueOf, type OpenWorkbook } from "./addin";
import { COLLECT_ACTION } from "../../src/review/steps/collect/words";

jest.setTimeout(120_000);

let browser: Browser;
let book: OpenWorkbook;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

afterEach(async () => {
  expect(await book.host((host) => host.failures())).toEqual([]);
  await book.close();
});

const HEADER = tablesOf(SAMPLE).EmuLog!.cells[0];
const logNow = async () => tablesOf(await book.host((host) => host.document())).EmuLog!.cells;
const STATES = [
  ...LOG_STATES.map(([what, document, kept]) => [what, document, kept, false] as const),
  ...LOG_STATES.slice(3, 4).map(([what, document, kept]) => [`${what}, hidden by a filter`, document, kept, true] as const),
];

test.each(STATES)("%s: three lines below what is there, and three more to take them back", async (_what, document, kept, hidden) => {
  book = await openWorkbook(browser, document);
  const { at, cells } = tablesOf(document).EmuLog!;
  if (hidden) {
    const [row, count] = [at!.row + 2, cells.length - 1];
    await book.page.evaluate(`emuHost.hideRows("Nhật ký", ${row}, ${count}, true)`);
  }
  valueOf(await book.port("applyEdits", THREE, "fix-spelling"));
  const after = await logNow();
  expect(after[0]).toEqual(HEADER);
  expect(after).toHaveLength(1 + kept + 3);
  expect(after.slice(-3).map((line) => line[4])).toEqual(TEXTS);
  valueOf(await book.port("undo"));
  const undone = await logNow();
  expect(undone[0]).toEqual(HEADER);
  expect(undone).toHaveLength(1 + kept + 6);
});

test("a refused write of three lines into a log without rows leaves the header and no line", async () => {
  const [, document] = LOG_STATES[1]!;
  book = await openWorkbook(browser, document);
  for (const action of [30, 36, 40, 44]) {
    await book.page.evaluate(`emuHost.inject({ kind: "error", code: "GeneralException", nth: 2, action: ${action} })`);
    const answer = await book.port("applyEdits", THREE, "fix-spelling");
    await book.page.evaluate("emuHost.clearFaults()");
    const cells = await logNow();
    expect(cells[0]).toEqual(HEADER);
    if (!answer.ok) {
      expect(
        cells
          .slice(1)
          .flat()
          .filter((cell) => cell !== null),
      ).toEqual([]);
    }
    if (answer.ok) {
      break;
    }
  }
});

test("units that were all deleted, and rows added to them: exactly those rows", async () => {
  const votes = SAMPLE.sheets.map((sheet) => ({
    ...sheet,
    tables: sheet.tables.map((table) => (table.name === "EmuVotes" ? { ...table, insertRow: true as const } : table)),
  }));
  book = await openWorkbook(browser, { ...SAMPLE, sheets: votes });
  const before = tablesOf(SAMPLE).EmuVotes!.cells;
  const rows = ["Phú Thọ", "Hòa Bình", "Yên Bái"].map((unit) => ({ unit: { value: unit } }));
  valueOf(await book.port("appendRows", [{ table: "EmuVotes", rows }], COLLECT_ACTION.log));
  const votesNow = async () => tablesOf(await book.host((host) => host.document())).EmuVotes!.cells;
  expect((await votesNow()).map((line) => line[0])).toEqual([before[0]![0], "Phú Thọ", "Hòa Bình", "Yên Bái"]);
  valueOf(await book.port("undo"));
  expect((await votesNow()).map((line) => line[0] ?? null)).toEqual([before[0]![0], null]);
});
