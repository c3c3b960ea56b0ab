/** Somebody's own sheets through Office.js. What the host answers is our idea of Excel, not Excel. */
import type { Browser } from "playwright-core";
import { detect } from "../../../src/tables/own/detect";
import { writeMapping } from "../../../src/tables/own/stored";
import { withLayout } from "../../../src/workbook/document-own";
import { launchBrowser } from "../../excel-host/fixtures/browser";
import { ownWorkbook } from "../own-workbooks";
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
  await book.context.close();
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
