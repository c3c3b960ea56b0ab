/** The open workbook through Office.js. What the host answers is our idea of Excel, not Excel. */
import type { Browser } from "playwright-core";
import type { CellContent, WorkbookDocument } from "../../src/document/document";
import { absolute } from "../../src/document/addresses";
import { tablesOf } from "../../src/document/reading/tables";
import { buildPreset } from "../../src/template/presets";
import { launchBrowser } from "../excel-host/fixtures/browser";
import { openWorkbook, valueOf, type OpenWorkbook } from "./addin";

jest.setTimeout(120_000);

const BLANK: WorkbookDocument = {
  sheets: [{ name: "Sheet1", cells: [], tables: [], validations: [] }],
  names: [],
  properties: { title: "", language: "vi-VN" },
};

const SAMPLE = buildPreset("bca-cum3-2017", { sample: true, language: "vi" })!;
const EMPTY_PRESET = buildPreset("bca-cum3-2017", { sample: false, language: "vi" })!;

let browser: Browser;
let book: OpenWorkbook;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

async function open(document: WorkbookDocument, fileName?: string): Promise<void> {
  book = await openWorkbook(browser, document, fileName);
}

/** No unknown member, no call above ExcelApi 1.14, no message above 5 MB, nothing asked of anybody else. */
afterEach(async () => {
  expect(await book.host((host) => host.failures())).toEqual([]);
  expect([...book.foreign, ...book.missing]).toEqual([]);
  expect(book.errors).toEqual([]);
  await book.close();
});

/** The document with one cell of a sheet replaced. */
function withCell(document: WorkbookDocument, sheetName: string, row: number, column: number, content: CellContent): WorkbookDocument {
  const sheets = document.sheets.map((sheet) => {
    if (sheet.name !== sheetName) {
      return sheet;
    }
    const cells = sheet.cells.map((line, index) => (index === row ? line.map((cell, at) => (at === column ? content : cell)) : line));
    return { ...sheet, cells };
  });
  return { ...document, sheets };
}

describe("read", () => {
  test("a new, empty workbook", async () => {
    await open(BLANK, "Book1.xlsx");
    expect(await book.port("read")).toEqual({
      ok: true,
      value: { bound: false, empty: true, fileName: "Book1.xlsx", ours: [] },
    });
  });

  test("somebody's own workbook", async () => {
    await open({ ...BLANK, sheets: [{ ...BLANK.sheets[0]!, cells: [[{ value: "Báo cáo" }]] }] });
    expect(valueOf(await book.port("read"))).toMatchObject({ bound: false, empty: false });
  });

  test.each([
    ["three blank sheets, as older settings begin with: empty", 3, true],
    ["four blank sheets: somebody's", 4, false],
  ])("%s, in one message", async (_what, count, empty) => {
    const sheets = Array.from({ length: count }, (_sheet, index) => ({ ...BLANK.sheets[0]!, name: `Sheet${index + 1}` }));
    await open({ ...BLANK, sheets });
    const messages = await book.messages(async () => {
      expect(valueOf(await book.port("read"))).toMatchObject({ bound: false, empty });
    });
    expect(messages).toBe(1);
  });

  test("every table as it stands in the sheets, in at most two messages", async () => {
    await open(SAMPLE);
    const messages = await book.messages(() => book.port("read"));
    expect(messages).toBeLessThanOrEqual(2);
    const snapshot = valueOf(await book.port("read"));
    const { EmuLog: _unread, ...tables } = tablesOf(SAMPLE);
    // No functions are loaded here: Excel shows #NAME? in the one cell of each answer, and so do the views of that cell.
    const ranking = tables.results!.cells.find(({ wanted }) => wanted === "EMU.STANDINGS")!.at;
    const notCalled = tables.results!.cells.map((cell) => {
      const isCalled = cell.wanted.startsWith("EMU.") || cell.formula?.includes(`${absolute(ranking.row, ranking.column)}:`) === true;
      return { ...cell, value: isCalled ? { error: "#NAME?" } : null };
    });
    const shown = { ...tables, results: { cells: notCalled, frozen: null } };
    const shape = { hidden: [], copies: [], seals: [] };
    const periodCell = { address: { sheet: "Tổng hợp", cell: "B3" }, value: "2017" };
    const facts = { bound: true, schema: 2, fileName: "so-cham-diem.xlsx", period: "2017", periodCell };
    expect(snapshot).toEqual({ ...facts, tables: shown, ...shape });
  });

  test("a lost table is null, a lost period as well", async () => {
    const sheets = SAMPLE.sheets.map((sheet) => ({
      ...sheet,
      tables: sheet.tables.filter(({ name }) => name !== "EmuAwards"),
    }));
    await open({ ...SAMPLE, sheets, names: SAMPLE.names.filter(({ name }) => name !== "EMU_PERIOD") });
    const snapshot = valueOf(await book.port("read"));
    expect(snapshot).toMatchObject({ bound: true, period: null, tables: { EmuAwards: null } });
  });

  test("the version of a newer schema", async () => {
    const names = SAMPLE.names.map((name) => (name.name === "EMU_SCHEMA" ? { ...name, refersTo: "7" } : name));
    await open({ ...SAMPLE, names });
    expect(valueOf(await book.port("read"))).toMatchObject({ bound: true, schema: 7 });
  });

  test("blanks, text numbers, texts of errors and error values are told apart", async () => {
    const sheet = SAMPLE.sheets.find(({ tables }) => tables.some(({ name }) => name === "EmuEntries"))!;
    const table = sheet.tables.find(({ name }) => name === "EmuEntries")!;
    const put = (document: WorkbookDocument, row: number, content: CellContent) =>
      withCell(document, sheet.name, table.row + row, table.column + 7, content);
    const contents: readonly CellContent[] = [
      { value: "25,67" },
      { value: "#N/A" },
      { value: { error: "#N/A" }, formula: "NA()" },
      { value: "" },
      { value: 0 },
      { value: true },
    ];
    await open(contents.reduce((document, content, index) => put(document, index + 1, content), SAMPLE));
    const snapshot = valueOf(await book.port("read"));
    const cells = snapshot.bound ? snapshot.tables.EmuEntries!.cells : [];
    expect(contents.map((_content, index) => cells[index + 1]![7])).toEqual(["25,67", "#N/A", { error: "#N/A" }, null, 0, true]);
  });
});

describe("read, 700 units × 60 criteria", () => {
  const rows: readonly (readonly CellContent[])[] = Array.from({ length: 42_000 }, (_row, index) => [
    { value: "2017" },
    { value: `Đơn vị ${Math.floor(index / 60)}` },
    { value: `C.${index % 60}` },
    ...Array.from({ length: 12 }, (_cell, at) => ({ value: at < 3 ? index % 97 : null })),
  ]);
  function big(content: CellContent): WorkbookDocument {
    const sheet = SAMPLE.sheets.find(({ tables }) => tables.some(({ name }) => name === "EmuEntries"))!;
    const table = sheet.tables.find(({ name }) => name === "EmuEntries")!;
    const header = sheet.cells[table.row]!.slice(table.column, table.column + table.columns);
    const changed = rows.map((row, index) => (index === 41_000 ? [...row.slice(0, 7), content, ...row.slice(8)] : row));
    const own = {
      ...sheet,
      cells: [header, ...changed],
      validations: [],
      tables: [{ ...table, row: 0, column: 0, rows: 42_001 }],
    };
    return {
      ...SAMPLE,
      sheets: SAMPLE.sheets.filter((one) => one.name !== sheet.name && one.tables.length > 0).concat(own),
    };
  }

  test("two messages (the first time three: which cells show results), and one more for each 1.5 MB", async () => {
    const document = big({ value: 1 });
    await open(document);
    let read: unknown;
    const messages = await book.messages(async () => {
      read = await book.addin.evaluate(
        `window.port.read().then(({ value: { tables } }) =>
          ({ rows: tables.EmuEntries.cells.length, last: tables.EmuEntries.cells[42000] }))`,
      );
    });
    expect(read).toEqual({ rows: 42_001, last: rows[41_999]!.map(({ value }) => value) });
    const { bytesOut, largestOut } = await book.host((host) => host.counters());
    expect(largestOut).toBeLessThanOrEqual(2_000_000);
    expect(messages).toBeLessThanOrEqual(3 + Math.floor(bytesOut / 1_500_000));
  });

  test("stopped in the middle, it asks for no more rows", async () => {
    await open(big({ value: 1 }));
    let code: unknown;
    const messages = await book.messages(async () => {
      code = await book.addin.evaluate(
        `(() => {
          const shares = [];
          const watch = { progress: (share) => shares.push(share), wanted: () => shares.length < 1 };
          return window.port.read(watch).then((read) => [read.code, shares.length]);
        })()`,
      );
    });
    expect(code).toEqual(["stopped", 1]);
    expect(messages).toBeLessThanOrEqual(3);
  });

  test("an error value far down is still one", async () => {
    await open(big({ value: { error: "#DIV/0!" }, formula: "1/0" }));
    const cell = await book.addin.evaluate(`window.port.read().then(({ value }) => value.tables.EmuEntries.cells[41001][7])`);
    expect(cell).toEqual({ error: "#DIV/0!" });
  });

  test("an answer refused as too large is asked for by halves", async () => {
    await open(big({ value: 1 }));
    await book.host((host) => host.inject({ kind: "error", code: "ResponsePayloadSizeLimitExceeded", nth: 2 }));
    const read = await book.addin.evaluate(`window.port.read().then(({ value }) => value.tables.EmuEntries.cells.length)`);
    expect(read).toBe(42_001);
  });
});

describe("create", () => {
  test("every sheet, table, name and constant of the preset, in two messages", async () => {
    await open(BLANK);
    const messages = await book.messages(async () => {
      const created = valueOf(await book.port("create", EMPTY_PRESET));
      expect(created.sheets).toEqual(EMPTY_PRESET.sheets.map(({ name }) => name));
    });
    expect(messages).toBeLessThanOrEqual(2);
    const made = await book.host((host) => host.document());
    expect(made.sheets.map(({ name }) => name)).toEqual(created());
    const { EmuLog: _log, results, ...tables } = tablesOf(made);
    const { EmuLog: _expected, results: wanted, ...expected } = tablesOf(EMPTY_PRESET);
    expect(tables).toEqual(expected);
    expect(results!.cells.map(({ at, formula }) => ({ at, formula }))).toEqual(wanted!.cells.map(({ at, formula }) => ({ at, formula })));
    expect(made.names.map(({ name, hidden = false }) => [name, hidden]).sort()).toEqual(
      EMPTY_PRESET.names.map(({ name, hidden = false }) => [name, hidden]).sort(),
    );
  });

  describe("the blank sheet of a new workbook goes with it, and comes back with Undo", () => {
    const cells = [[{ value: "ghi chú" }]];
    const one = BLANK.sheets[0]!;
    test.each<{ readonly what: string; readonly change?: Partial<WorkbookDocument>; readonly thing?: string }>([
      { what: "text in a cell", change: { sheets: [{ ...one, cells }] } },
      { what: "a wide column", change: { sheets: [{ ...one, widths: [undefined, 30] }] } },
      { what: "a frozen row", change: { sheets: [{ ...one, frozen: { rows: 1, columns: 0 } }] } },
      { what: "a name of somebody's own", change: { names: [{ name: "ty_gia", refersTo: "25000" }] } },
      { what: "a second sheet", change: { sheets: [one, { ...one, name: "Sheet2" }] } },
      { what: "a chart", thing: "charts" },
      { what: "a shape", thing: "shapes" },
      { what: "a pivot table", thing: "pivotTables" },
      { what: "a comment", thing: "comments" },
      { what: "a conditional format", thing: "conditionalFormats" },
    ])("not where there is $what", async ({ change, thing }) => {
      const document = { ...BLANK, ...change };
      await open(document);
      if (thing !== undefined) {
        await book.page.evaluate(`window.emuHost.draw("Sheet1", "${thing}")`);
      }
      valueOf(await book.port("create", EMPTY_PRESET));
      const made = await book.host((host) => host.document());
      expect(made.sheets.map(({ name }) => name)).toEqual([...document.sheets.map(({ name }) => name), ...created()]);
    });

    test("it comes back beside what somebody added since", async () => {
      await open(BLANK);
      valueOf(await book.port("create", EMPTY_PRESET));
      await book.addin.evaluate(`Excel.run(async (context) => { context.workbook.worksheets.add("Nháp"); await context.sync(); })`);
      valueOf(await book.port("undo"));
      const after = await book.host((host) => host.document());
      expect(after.sheets.map(({ name }) => name).sort()).toEqual(["Nháp", "Sheet1"]);
    });
  });

  function created(): readonly string[] {
    return EMPTY_PRESET.sheets.map(({ name }) => name);
  }

  test("looks, formats, formulas, validations, widths, panes and printed titles", async () => {
    await open(BLANK);
    valueOf(await book.port("create", EMPTY_PRESET));
    const made = await book.host((host) => host.document());
    for (const sheet of EMPTY_PRESET.sheets) {
      const own = made.sheets.find(({ name }) => name === sheet.name)!;
      const facts = (document: typeof sheet) => ({
        styles: sheet.cells.map((line, row) => line.map((_cell, column) => document.cells[row]?.[column]?.style ?? "normal")),
        formats: sheet.cells.map((line, row) =>
          line.map((cell, column) =>
            cell?.format === undefined || cell.formula !== undefined ? "" : (document.cells[row]?.[column]?.format ?? "General"),
          ),
        ),
        formulas: sheet.cells.map((line, row) => line.map((_cell, column) => document.cells[row]?.[column]?.formula)),
        frozen: document.frozen,
        titles: document.printTitleRows,
        rules: document.validations.length,
      });
      expect({ sheet: sheet.name, ...facts(own) }).toEqual({ sheet: sheet.name, ...facts(sheet) });
    }
  });

  test("a sheet of several pages beside each other repeats its first column on each", async () => {
    await open(BLANK);
    const wide = { ...EMPTY_PRESET.sheets[0]!, name: "Rộng", tables: [], validations: [], pagesWide: 3 };
    valueOf(await book.port("create", { ...EMPTY_PRESET, sheets: [...EMPTY_PRESET.sheets, wide] }));
    const made = await book.host((host) => host.document());
    expect(made.sheets.map(({ name, pagesWide }) => [name, pagesWide]).filter(([, pages]) => pages !== undefined)).toEqual([["Rộng", 3]]);
  });

  test("rows that begin a page begin one in Excel", async () => {
    await open(BLANK);
    const broken = { ...EMPTY_PRESET.sheets[0]!, name: "Nhiều trang", tables: [], validations: [], pageBreaks: [4, 9] };
    valueOf(await book.port("create", { ...EMPTY_PRESET, sheets: [...EMPTY_PRESET.sheets, broken] }));
    const made = await book.host((host) => host.document());
    expect(made.sheets.find(({ name }) => name === "Nhiều trang")?.pageBreaks).toEqual([4, 9]);
  });

  test("codes and periods that look like numbers stay text, and nothing typed becomes a formula", async () => {
    const texts = ["1.1", "2017", "1/2", "TRUE", "=1+1", "+A1", "@x", "'quoted", "-5", "50%"];
    const document: WorkbookDocument = {
      ...BLANK,
      sheets: [{ name: "Mã", cells: texts.map((value) => [{ value }]), tables: [], validations: [] }],
    };
    await open(BLANK);
    valueOf(await book.port("create", document));
    const made = await book.host((host) => host.document());
    expect(made.sheets[0]!.cells.map(([cell]) => [cell!.value, cell!.formula])).toEqual(texts.map((text) => [text, undefined]));
  });

  test("the log says what was done, when and where", async () => {
    await open(BLANK);
    valueOf(await book.port("create", EMPTY_PRESET));
    const log = tablesOf(await book.host((host) => host.document())).EmuLog!;
    expect(log.cells[1]).toEqual([
      expect.closeTo(44377 + 8.25 / 24, 6),
      "Tạo sổ chấm điểm",
      created().join(", "),
      null,
      EMPTY_PRESET.properties.title,
    ]);
  });

  test.each([
    ["a sheet", { ...BLANK, sheets: [{ ...BLANK.sheets[0]!, name: EMPTY_PRESET.sheets[0]!.name.toUpperCase() }] }],
    ["a defined name", { ...BLANK, names: [{ name: "EMU_PERIOD", refersTo: "1" }] }],
    [
      "a table",
      {
        ...BLANK,
        sheets: [
          {
            ...BLANK.sheets[0]!,
            cells: [[{ value: "Mã" }], [{ value: "x" }]],
            tables: [{ name: "EmuRubric", row: 0, column: 0, rows: 2, columns: 1 }],
          },
        ],
      },
    ],
  ])("refused as a whole where %s has one of its names", async (_what, document) => {
    await open(document);
    const before = await book.host((host) => host.document());
    expect(await book.port("create", EMPTY_PRESET)).toMatchObject({ ok: false, code: "name-taken" });
    expect(await book.host((host) => host.document())).toEqual(before);
  });

  test("all or nothing: what a refusal in the middle leaves behind is taken away", async () => {
    await open(BLANK);
    const before = await book.host((host) => host.document());
    await book.host((host) => host.inject({ kind: "error", code: "AccessDenied", nth: 2, action: 300 }));
    expect(await book.port("create", EMPTY_PRESET)).toMatchObject({ ok: false, code: "protected" });
    const after = await book.host((host) => host.document());
    expect([after.sheets, after.names]).toEqual([before.sheets, before.names]);
    expect(valueOf(await book.port("create", EMPTY_PRESET)).sheets).toHaveLength(EMPTY_PRESET.sheets.length);
  });
});

describe("undo", () => {
  test("nothing was done yet", async () => {
    await open(BLANK);
    expect(await book.port("undo")).toMatchObject({ ok: false, code: "nothing-to-undo" });
  });

  test("a creation, in two messages", async () => {
    await open(BLANK);
    valueOf(await book.port("create", EMPTY_PRESET));
    const messages = await book.messages(async () => {
      expect(valueOf(await book.port("undo")).sheets).toHaveLength(EMPTY_PRESET.sheets.length);
    });
    expect(messages).toBeLessThanOrEqual(2);
    const after = await book.host((host) => host.document());
    expect(after.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
    expect(after.names).toEqual([]);
    expect(await book.port("undo")).toMatchObject({ ok: false, code: "nothing-to-undo" });
  });

  test("not once somebody has typed into the new sheets", async () => {
    await open(BLANK);
    valueOf(await book.port("create", EMPTY_PRESET));
    const sheet = EMPTY_PRESET.sheets.find(({ tables }) => tables.some(({ name }) => name === "EmuEntries"))!;
    const table = sheet.tables.find(({ name }) => name === "EmuEntries")!;
    const address = `K${table.row + 2}`;
    await book.page.evaluate(`window.emuHost.type(${JSON.stringify(sheet.name)}, "${address}", "12")`);
    expect(await book.port("undo")).toEqual({ ok: false, code: "changed-meanwhile", detail: sheet.name });
  });

  test("a period chosen and taken back, before the creation itself", async () => {
    await open(BLANK);
    valueOf(await book.port("create", EMPTY_PRESET));
    valueOf(await book.port("choosePeriod", "2017-Q1"));
    valueOf(await book.port("undo"));
    expect(valueOf(await book.port("read"))).toMatchObject({ period: "2017" });
    valueOf(await book.port("undo"));
    expect(valueOf(await book.port("read"))).toMatchObject({ bound: false });
  });
});

describe("select and choosePeriod", () => {
  test("a cell is brought into sight in at most two messages", async () => {
    await open(SAMPLE);
    const sheet = SAMPLE.sheets[2]!.name;
    expect(await book.messages(() => book.port("select", { sheet, cell: "C7" }))).toBeLessThanOrEqual(2);
    expect(await book.host((host) => host.selection())).toEqual({ sheet, address: "C7" });
  });

  test("a sheet that is gone", async () => {
    await open(SAMPLE);
    expect(await book.port("select", { sheet: "Không có", cell: "A1" })).toMatchObject({
      ok: false,
      code: "item-not-found",
    });
  });

  test("the period's cell, in two messages, with a line in the log", async () => {
    await open(SAMPLE);
    const messages = await book.messages(async () => {
      valueOf(await book.port("choosePeriod", "2017-H1"));
    });
    expect(messages).toBeLessThanOrEqual(2);
    expect(valueOf(await book.port("read"))).toMatchObject({ period: "2017-H1" });
    const log = tablesOf(await book.host((host) => host.document())).EmuLog!;
    expect(log.cells.at(-1)!.slice(1)).toEqual(["Chọn kỳ", expect.stringContaining("!"), "2017", "2017-H1"]);
  });

  test("not in a workbook of a newer schema", async () => {
    const names = SAMPLE.names.map((name) => (name.name === "EMU_SCHEMA" ? { ...name, refersTo: "3" } : name));
    await open({ ...SAMPLE, names });
    expect(await book.port("choosePeriod", "2017-H1")).toMatchObject({ ok: false, code: "newer-schema" });
  });

  test("not where the name is gone", async () => {
    await open({ ...SAMPLE, names: SAMPLE.names.filter(({ name }) => name !== "EMU_PERIOD") });
    expect(await book.port("choosePeriod", "2017-H1")).toMatchObject({ ok: false, code: "item-not-found" });
  });
});

describe("onEdited", () => {
  const edits = () => book.addin.evaluate<number>("window.edits");
  const listen = () =>
    book.addin.evaluate(`window.port.onEdited(() => { window.edits += 1; }).then(({ value }) => { window.stop = value; })`);

  test("edits of this user are told; what the add-in writes is not; nothing after stopping", async () => {
    await open(SAMPLE);
    await listen();
    const { name } = SAMPLE.sheets[0]!;
    const type = (text: string) => book.page.evaluate(`window.emuHost.type(${JSON.stringify(name)}, "Z99", "${text}")`);
    await type("1");
    await book.addin.waitForFunction("window.edits === 1");
    valueOf(await book.port("choosePeriod", "2017-H1"));
    await type("2");
    await book.addin.waitForFunction("window.edits === 2");
    await book.addin.evaluate("window.stop()");
    await type("3");
    await book.host((host) => host.settled());
    expect(await edits()).toBe(2);
  });
});

describe("what goes wrong", () => {
  test.each([
    ["protected sheets", { kind: "error", code: "AccessDenied" }, "protected"],
    ["a message above the limit", { kind: "dda", code: 5103 }, "payload-too-large"],
    ["a call that this Excel does not know", { kind: "error", code: "ApiNotFound" }, "not-supported"],
    ["an error without a name of ours", { kind: "error", code: "GeneralException" }, "unexpected"],
  ] as const)("%s", async (_what, fault, code) => {
    await open(SAMPLE);
    await book.page.evaluate(`window.emuHost.inject(${JSON.stringify(fault)})`);
    expect(await book.port("read")).toMatchObject({ ok: false, code, detail: expect.any(String) });
  });

  test("while a cell is being edited the call waits until it is over", async () => {
    await open(SAMPLE);
    await book.host((host) => host.inject({ kind: "dda", code: 5004 }));
    expect(await book.port("select", { sheet: SAMPLE.sheets[0]!.name, cell: "A1" })).toMatchObject({
      ok: expect.any(Boolean),
    });
  });
});
