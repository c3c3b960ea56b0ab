/** Somebody's own sheets through Office.js. What the host answers is our idea of Excel, not Excel. */
import type { Browser } from "playwright-core";
import { locate } from "../../src/tables/locate";
import { detect } from "../../src/tables/own/detect";
import { readOwn } from "../../src/tables/own/read-own";
import { writeMapping } from "../../src/tables/own/stored";
import { reviewTables } from "../../src/tables/review-tables";
import { parseArea } from "../../src/document/addresses";
import type { WorkbookDocument } from "../../src/document/document";
import { withLayout } from "../../src/document/parts/own";
import { launchBrowser } from "../excel-host/fixtures/browser";
import { ownWorkbook } from "../document/own-workbooks";
import { openWorkbook, valueOf, type OpenWorkbook } from "./addin";

jest.setTimeout(120_000);

let browser: Browser;
let book: OpenWorkbook;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

afterEach(async () => {
  expect(await book.host((host) => host.failures())).toEqual([]);
  expect(book.errors).toEqual([]);
  await book.close();
});

const DOCUMENT = ownWorkbook();

test("what stands on the sheets, in two messages; no layout yet", async () => {
  book = await openWorkbook(browser, DOCUMENT);
  const messages = await book.messages(async () => {
    const { stored, sheets } = valueOf(await book.port("readOwn"));
    expect(stored).toBeNull();
    expect(sheets.map(({ name, top, left }) => [name, top, left])).toEqual([
      ["Bảng điểm", 0, 0],
      ["Ghi chép", 0, 0],
    ]);
    expect(detect(sheets)[0]).toMatchObject({ units: 3, criteria: 4 });
  });
  expect(messages).toBe(2);
});

/** The sheet of scores with so many pairs of merged cells far below it, beside those given. */
function withMerged(pairs: number, ...areas: readonly string[]): WorkbookDocument {
  const [scores, notes] = DOCUMENT.sheets;
  const below = Array.from({ length: pairs }, (_none, index) => ({ row: 20 + index, column: 0, rows: 1, columns: 2 }));
  const cells = [...scores!.cells, ...Array.from({ length: pairs === 0 ? 0 : 20 + pairs }, () => []), [{ value: "hết" }]];
  return { ...DOCUMENT, sheets: [{ ...scores!, cells, merged: [...areas.flatMap((area) => parseArea(area) ?? []), ...below] }, notes!] };
}

test.each([
  ["no merged cells", withMerged(0), [], 2],
  ["a heading over two columns and a group over three rows", withMerged(0, "C1:D1", "A2:A4"), ["0:2 1x2", "1:0 3x1"], 2],
  ["512 of them, the most that Excel names at once", withMerged(511, "C1:D1"), ["0:2 1x2"], 2],
  ["600 of them: asked for in halves", withMerged(599, "C1:D1"), ["0:2 1x2"], null],
] as const)("merged cells of somebody's own sheet: %s", async (_what, document, wanted, count) => {
  book = await openWorkbook(browser, document);
  const messages = await book.messages(async () => {
    const { sheets } = valueOf(await book.port("readOwn"));
    const above = (sheets[0]!.merged ?? []).filter(({ row }) => row < 20);
    expect(above.map(({ row, column, rows, columns }) => `${row}:${column} ${rows}x${columns}`)).toEqual(wanted);
    expect(sheets[0]!.merged ?? []).toHaveLength(document.sheets[0]!.merged!.length);
    expect(sheets[1]).not.toHaveProperty("merged");
  });
  expect(messages).toBe(count ?? messages);
});

test("a figure under merged cells of somebody's own sheet is an error that names both, as in files", async () => {
  book = await openWorkbook(browser, withMerged(0, "D4:E4"));
  const { sheets } = valueOf(await book.port("readOwn"));
  const { mapping } = detect(sheets)[0]!;
  const read = readOwn(writeMapping(mapping), sheets);
  const sources = read.ok ? read.sources : {};
  const { review } = reviewTables(sources, mapping.period);
  const found = review.findings.filter(({ code }) => code === "VALUE_UNDER_MERGE");
  expect(found.map(({ params, place }) => [locate(sources, place)?.cell, params["range"]])).toEqual([["E4", "D4:E4"]]);
});

test.each<[string, number, string, string | null]>([
  ["a day", 46146, "d-mmm", "date d-mmm"],
  ["a day of Vietnam", 46146, "dd/mm/yyyy", "date dd/mm/yyyy"],
  ["a time", 0.5, "h:mm", "date h:mm"],
  ["a length of time", 1.5, "[h]:mm", "date [h]:mm"],
  ["the year of a day", 46146, "yyyy", "date yyyy"],
  ["a day in a language and with words", 46146, '[$-42A]d "tháng" m', 'date [$-42A]d "tháng" m'],
  ["a percentage", 0.5, "0%", "percent 0%"],
  ["a percentage with decimals", 0.125, "0.00%", "percent 0.00%"],
  ["text", 5, "@", null],
  ["General", 46146, "General", null],
  ["points", 27.5, "0.00", null],
  ["thousands", 46146, "#,##0", null],
  ["days only in quotation marks", 12, '0" ngày d"', null],
  ["scientific", 12000, "0.00E+00", null],
])("what a cell shows is read with it: %s", async (_what, value, format, mark) => {
  const [scores, notes] = DOCUMENT.sheets;
  const cells = scores!.cells.map((line, row) =>
    row !== 3 ? line : line.map((cell, column) => (column === 3 ? { value, format } : cell)),
  );
  book = await openWorkbook(browser, { ...DOCUMENT, sheets: [{ ...scores!, cells }, notes!] });
  const { sheets } = valueOf(await book.port("readOwn"));
  const found = [...(sheets[0]!.marks ?? [])].flatMap(([row, ofRow]) =>
    [...ofRow].map(([column, one]) => `${row}:${column} ${one.kind} ${"format" in one ? one.format : ""}`),
  );
  expect(found).toEqual(mark === null ? [] : [`3:3 ${mark}`]);
});

test("too much for one message: read in parts, with the same cells", async () => {
  book = await openWorkbook(browser, DOCUMENT);
  const whole = valueOf(await book.port("readOwn"));
  await book.host((host) => host.inject({ kind: "error", code: "ResponsePayloadSizeLimitExceeded", nth: 2 }));
  expect(valueOf(await book.port("readOwn"))).toEqual(whole);
});

test("remembered, read with the workbook, taken back, forgotten", async () => {
  book = await openWorkbook(browser, DOCUMENT);
  const first = await book.messages(async () => {
    expect(await book.port("rememberOwn", "{}", null)).toEqual({ ok: true, value: null });
  });
  expect(first).toBe(2);
  const read = await book.messages(async () => {
    expect(valueOf(await book.port("read"))).toMatchObject({ bound: false, own: { stored: "{}" } });
  });
  expect(read).toBe(2);
  expect(await book.port("rememberOwn", '{"a":1}', null)).toMatchObject({ ok: false, code: "changed-meanwhile" });
  expect(await book.port("rememberOwn", '{"a":"<&>"}', "{}")).toMatchObject({ ok: true });
  expect(JSON.parse(valueOf(await book.port("readOwn")).stored!)).toEqual({ a: "<&>" });
  expect(await book.port("undo")).toMatchObject({ ok: true });
  expect(valueOf(await book.port("readOwn")).stored).toBe("{}");
  expect(await book.port("undo")).toMatchObject({ ok: true });
  expect(valueOf(await book.port("read"))).not.toHaveProperty("own");
});

test("refused in the middle: as before", async () => {
  book = await openWorkbook(browser, withLayout(DOCUMENT, "{}"));
  await book.host((host) => host.inject({ kind: "error", code: "AccessDenied", nth: 2, action: 1 }));
  expect(await book.port("rememberOwn", '{"b":2}', "{}")).toMatchObject({ ok: false });
  expect(valueOf(await book.port("readOwn")).stored).toBe("{}");
});

test("a cell of a bound sheet can be corrected; of an unbound one it cannot", async () => {
  const edit = { address: { sheet: "Bảng điểm", cell: "D4" }, before: "27,5", after: 27.5 };
  book = await openWorkbook(browser, DOCUMENT);
  expect(await book.port("applyEdits", [edit], "fix-number")).toMatchObject({ ok: false, code: "item-not-found" });
  const proposal = detect(valueOf(await book.port("readOwn")).sheets)[0]!;
  await book.port("rememberOwn", writeMapping(proposal.mapping), null);
  expect(await book.port("applyEdits", [edit], "fix-number")).toEqual({ ok: true, value: { cells: 1 } });
});
