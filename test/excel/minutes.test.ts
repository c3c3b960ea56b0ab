/** Sheets added beside others in Excel: two messages, a line of the log, and back again. */
import type { Browser } from "playwright-core";
import { tablesOf } from "../../src/document/reading/tables";
import { minutesSheetName, minutesWorkbook } from "../../src/review/steps/minutes/sheet";
import { launchBrowser } from "../excel-host/fixtures/browser";
import { minutesIn, sample } from "../document/minutes/support";
import { openWorkbook, valueOf, type OpenWorkbook } from "./addin";
import { MINUTES_ACTION } from "../../src/review/steps/minutes/words";

jest.setTimeout(120_000);

const S0 = sample("cahn-cum11-2021");
const MINUTES = minutesIn(S0, "2021");
const ADDED = minutesWorkbook(MINUTES, minutesSheetName(MINUTES));

let browser: Browser;
let book: OpenWorkbook;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

beforeEach(async () => {
  book = await openWorkbook(browser, S0);
});

afterEach(async () => {
  expect(await book.host((host) => host.failures())).toEqual([]);
  expect(book.errors).toEqual([]);
  await book.close();
});

const documentNow = () => book.host((host) => host.document());
const logNow = async () =>
  tablesOf(await documentNow())
    .EmuLog!.cells.slice(1)
    .map((row) => row.slice(1, 3));

test("the sheet stands there as it was described, upright and logged, in two messages", async () => {
  const messages = await book.messages(async () => {
    expect(valueOf(await book.port("create", ADDED, MINUTES_ACTION.log))).toEqual({ sheets: ["Biên bản 2021"] });
  });
  expect(messages).toBeLessThanOrEqual(2);
  const made = (await documentNow()).sheets.at(-1)!;
  const [wanted] = ADDED.sheets;
  expect([made.name, made.orientation, made.printTitleRows]).toEqual(["Biên bản 2021", "portrait", 2]);
  wanted!.cells.forEach((line, row) => {
    line.forEach((cell, column) => {
      if (cell !== undefined) {
        const found = made.cells[row]?.[column];
        expect([row, column, found?.value ?? null, found?.style ?? "normal"]).toEqual([row, column, cell.value, cell.style]);
      }
    });
  });
  expect(made.cells.flat().filter((cell) => cell?.formula !== undefined)).toEqual([]);
  expect(await logNow()).toEqual([["Tạo trang biên bản", "Biên bản 2021"]]);
});

test("undo takes the sheet away, in two messages, and says so in the log", async () => {
  valueOf(await book.port("create", ADDED, MINUTES_ACTION.log));
  const messages = await book.messages(async () => {
    expect(valueOf(await book.port("undo"))).toEqual({ sheets: ["Biên bản 2021"] });
  });
  expect(messages).toBeLessThanOrEqual(2);
  expect((await documentNow()).sheets.map(({ name }) => name)).toEqual(S0.sheets.map(({ name }) => name));
  expect(await logNow()).toEqual([
    ["Tạo trang biên bản", "Biên bản 2021"],
    ["Hoàn tác trang biên bản", "Biên bản 2021"],
  ]);
});

test("a name that is taken is refused, and nothing is logged", async () => {
  const taken = minutesWorkbook(MINUTES, S0.sheets[0]!.name);
  expect(await book.port("create", taken, MINUTES_ACTION.log)).toMatchObject({ ok: false, code: "name-taken" });
  expect(await logNow()).toEqual([[null, null]]);
});
