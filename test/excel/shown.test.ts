/** Conditional formats, charts and print areas come into the open workbook as their description says. */
import type { Browser } from "playwright-core";
import type { SheetDocument } from "../../src/document/document";
import { SCHEMA_NAME } from "../../src/document/names";
import { SHOWN, SHOWN_LOOKS } from "../document/shown-case";
import { launchBrowser } from "../excel-host/fixtures/browser";
import { openWorkbook, valueOf, type OpenWorkbook } from "./addin";

jest.setTimeout(120_000);

/** In use, so that it stays beside the sheets that are made. */
const BLANK = { ...SHOWN, sheets: [{ name: "Sheet1", cells: [[{ value: "của tôi" }]], tables: [], validations: [] }] };
const [SHEET] = SHOWN.sheets as readonly [SheetDocument];

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

/** What the sheet of the description shows, of the workbook that is open. */
async function shown(): Promise<Partial<SheetDocument>> {
  const { sheets } = await book.host((host) => host.document());
  const { conditions, charts, printArea } = sheets.find(({ name }) => name === SHEET.name) ?? {};
  return { conditions, charts, printArea } as Partial<SheetDocument>;
}

test("what is written is what is described, and the same as opening a file of it", async () => {
  book = await openWorkbook(browser, BLANK);
  valueOf(await book.port("create", SHOWN));
  expect(await shown()).toEqual(SHOWN_LOOKS);
  const lines = (text: string): string | undefined => text.split("\n").find((line) => line.startsWith(`sheet ${SHEET.name}`));
  const facts = (line: string | undefined): unknown => {
    const { conditions, charts } = JSON.parse(line?.slice(`sheet ${SHEET.name} `.length) ?? "{}") as Record<string, unknown>;
    return { conditions, charts };
  };
  const written = facts(lines(await book.host((host) => host.imprint())));
  await book.close();
  book = await openWorkbook(browser, SHOWN);
  expect(written).toEqual(facts(lines(await book.host((host) => host.imprint()))));
});

/** Styles stay in Excel's gallery, and a blank sheet that went comes back with the page of a new one. */
function withoutStyles(imprint: string): readonly string[] {
  return imprint
    .split("\n")
    .filter((line) => !line.startsWith("style "))
    .map((line) => line.replace(/"page":\{.*?"breaks":/, '"page":{"breaks":'));
}

test("Undo of a workbook made takes them along, and they come back with it", async () => {
  book = await openWorkbook(browser, BLANK);
  const before = withoutStyles(await book.host((host) => host.imprint()));
  valueOf(await book.port("create", SHOWN));
  valueOf(await book.port("undo"));
  expect(withoutStyles(await book.host((host) => host.imprint()))).toEqual(before);
  valueOf(await book.port("create", SHOWN));
  expect(await shown()).toEqual(SHOWN_LOOKS);
});

test("rows that a person inserts above and within them move and widen them", async () => {
  book = await openWorkbook(browser, SHOWN);
  await book.host((host) => {
    host.insertRows("Tổng hợp 'Cụm' 3", 1, 2);
    host.insertRows("Tổng hợp 'Cụm' 3", 5, 1);
  });
  const { conditions = [], charts = [], printArea } = await shown();
  expect(conditions.map(({ row, rows, formula }) => [row, rows, formula])).toEqual([
    [3, 5, "B4>=90"],
    [3, 5, "B4<50"],
    [3, 5, '$A4="Phú Thọ & ""bạn"""'],
    [3, 5, "C4=1"],
    [3, 5, '$A4<>""'],
  ]);
  expect(charts.map(({ at, categories, series }) => [at.row, categories.row, categories.rows, series[0]?.values.rows])).toEqual([
    [9, 3, 5, 5],
    [23, 3, 5, 5],
  ]);
  expect(printArea).toEqual({ row: 2, column: 0, rows: 31, columns: 5 });
});

test("a chart that Excel refuses once is made anew; the workbook is there in any case", async () => {
  book = await openWorkbook(browser, BLANK);
  // As every workbook of ours: what has the mark has everything but charts.
  const document = { ...SHOWN, names: [{ name: SCHEMA_NAME, refersTo: "2", hidden: true }] };
  await book.host((host) => host.resetCounters());
  valueOf(await book.port("create", document));
  const actions = await book.host((host) => host.actions());
  const most = Math.max(...actions);
  valueOf(await book.port("undo"));
  for (const back of [0, 20, 40]) {
    const fault = { kind: "error", code: "GeneralException", nth: actions.indexOf(most) + 1, action: most - 1 - back } as const;
    await book.page.evaluate((one) => window.emuHost.inject(one), fault);
    const made = await book.port("create", document);
    expect([back, made.ok, await book.host((host) => host.faultsLeft())]).toEqual([back, true, 0]);
    expect(await shown()).toEqual(SHOWN_LOOKS);
    valueOf(await book.port("undo"));
  }
});
