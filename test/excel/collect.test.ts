/** A hundred units' files collected through Office.js: one action, the same workbook as plain data gives, taken back whole. */
import type { Browser } from "playwright-core";
import { planCollect } from "../../src/review/steps/collect/plan";
import { writingOf } from "../../src/review/steps/collect/patch";
import { tablesOf } from "../../src/document/reading/tables";
import { launchBrowser } from "../excel-host/fixtures/browser";
import { withoutLog } from "../document/edit-cases";
import { hundredUnits, PERIOD } from "../document/split/hundred";
import { blanked, fileOf, says, splitOf } from "../document/split/support";
import { openWorkbook, valueOf, withoutGaps } from "./addin";
import { COLLECT_ACTION } from "../../src/review/steps/collect/words";

jest.setTimeout(180_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test("written in two messages, logged cell by cell, undone", async () => {
  const whole = hundredUnits();
  const empty = withoutGaps(blanked(whole, PERIOD));
  const sources = tablesOf(empty);
  const plan = planCollect(sources, splitOf(whole, PERIOD).map(fileOf), { period: PERIOD, choices: new Map() });
  const { edits, rows } = writingOf(plan, sources);
  expect(edits.length).toBeGreaterThan(700);
  const book = await openWorkbook(browser, empty);
  const now = () => book.host((host) => host.document());
  const before = await now();
  const messages = await book.messages(async () => {
    expect(valueOf(await book.port("appendRows", [{ table: "EmuEntries", rows }], COLLECT_ACTION.log, edits))).toEqual({
      rows: 0,
      cells: edits.length,
    });
  });
  expect(messages).toBe(2);
  expect(says(await now(), PERIOD)).toEqual(says(whole, PERIOD));
  expect(
    tablesOf(await now())
      .EmuLog!.cells.slice(1)
      .filter((line) => line.some((cell) => cell !== null)),
  ).toHaveLength(edits.length);
  expect(valueOf(await book.port("undo"))).toBeTruthy();
  expect(withoutLog(await now())).toEqual(withoutLog(before));
  expect(await book.host((host) => host.failures())).toEqual([]);
  expect(book.errors).toEqual([]);
  await book.close();
});
