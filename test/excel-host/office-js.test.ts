/** The host against the real, unmodified Office.js in a real browser. What it answers is our idea of Excel, not Excel. */
import type { Browser, Frame } from "playwright-core";
import type { WorkbookDocument } from "../../src/document/document";
import type { MetadataFile } from "./calc/functions";
import { launchBrowser } from "./fixtures/browser";
import { look, openHost } from "./fixtures/open-host";
import type { Opened } from "./fixtures/open-host";
import { PLATFORMS } from "./protocol/hosts";

jest.setTimeout(60_000);

const BOOK: WorkbookDocument = {
  sheets: [
    {
      name: "Chấm điểm",
      cells: [
        [
          { value: "Đơn vị", style: "header" },
          { value: "Điểm", style: "header" },
        ],
        [{ value: "Phú Thọ" }, { value: 861.84 }],
        [{ value: "Bắc Kạn" }, { value: "25,67", format: "@" }],
        [{ value: "Tổng" }, { value: 861.84, formula: "SUM(EmuEntries[Điểm])" }],
      ],
      tables: [{ name: "EmuEntries", row: 0, column: 0, rows: 3, columns: 2 }],
      validations: [],
    },
  ],
  names: [{ name: "EMU_SCHEMA", refersTo: "1", hidden: true }],
  properties: { title: "Cụm 3", language: "vi-VN" },
};

let browser: Browser;
let opened: Opened;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

/** Runs in the add-in page; `code` is the body of `async (context) => …`. */
function run<Value>(frame: Frame, code: string): Promise<Value> {
  return frame.evaluate<Value>(`Excel.run(async (context) => { ${code} })`);
}

function failing(frame: Frame, code: string): Promise<{ code: string; message: string; location: string | undefined }> {
  return frame.evaluate(
    `Excel.run(async (context) => { ${code} }).then(() => { throw new Error("it succeeded"); },
      (error) => ({ code: error.code, message: error.message, location: error.debugInfo?.errorLocation }))`,
  );
}

// The library's own files for each platform, unmodified, over the transport that they look for.
describe.each(PLATFORMS)("over the transport of %s", (platform) => {
  beforeEach(async () => {
    opened = await openHost(browser, { document: BOOK, options: { platform } });
  });

  afterEach(() => opened.close());

  test("Office.js is ready, knows Excel, the locale and the sets, and calls nothing outside", async () => {
    const facts = await opened.addin.evaluate(`({
      host: Office.context.host, platform: Office.context.platform, language: Office.context.displayLanguage,
      has: ["1.14", "1.15"].map((set) => Office.context.requirements.isSetSupported("ExcelApi", set)),
      shared: Office.context.requirements.isSetSupported("SharedRuntime", "1.1") })`);
    expect(facts).toEqual({
      host: "Excel",
      platform: { web: "OfficeOnline", win32: "PC", mac: "Mac" }[platform],
      language: "vi-VN",
      has: [true, false],
      shared: true,
    });
    expect([...opened.foreign, ...opened.missing]).toEqual([]);
    expect(opened.errors).toEqual([]);
  });

  test("loads a table by name in one sync, with types that tell a text number from a number", async () => {
    await opened.page.evaluate("emuHost.resetCounters()");
    const read = await run(
      opened.addin,
      `const table = context.workbook.tables.getItem("EmuEntries");
       table.load("name,showFilterButton");
       table.worksheet.load("name");
       const range = table.getRange().load("values,valueTypes,text,address,format/fill/color");
       await context.sync();
       return [table.name, table.worksheet.name, range.address, range.values, range.valueTypes, range.text, range.format.fill.color];`,
    );
    expect(read).toEqual([
      "EmuEntries",
      "Chấm điểm",
      "'Chấm điểm'!A1:B3",
      [
        ["Đơn vị", "Điểm"],
        ["Phú Thọ", 861.84],
        ["Bắc Kạn", "25,67"],
      ],
      [
        ["String", "String"],
        ["String", "Double"],
        ["String", "String"],
      ],
      [
        ["Đơn vị", "Điểm"],
        ["Phú Thọ", "861,84"],
        ["Bắc Kạn", "25,67"],
      ],
      null,
    ]);
    expect(await opened.page.evaluate("emuHost.counters().syncs")).toBe(1);
  });

  test("writes values and sees the native formula recalculated in the same message", async () => {
    const total = await run(
      opened.addin,
      `const sheet = context.workbook.worksheets.getActiveWorksheet();
       sheet.getRange("B3").numberFormat = [["0.00"]];
       sheet.getRange("B3").values = [[25.67]];
       const total = sheet.getRange("B4").load("values,formulas,text");
       await context.sync();
       return [total.values, total.formulas, total.text];`,
    );
    expect(total).toEqual([[[887.51]], [["=SUM(EmuEntries[Điểm])"]], [["887,51"]]]);
  });

  test("objects that are missing are null objects, down the chain, and ItemNotFound where they must be there", async () => {
    const nulls = await run(
      opened.addin,
      `const name = context.workbook.names.getItemOrNullObject("NONE");
       const range = name.getRangeOrNullObject();
       const table = context.workbook.tables.getItemOrNullObject("None");
       table.load("name"); range.load("values"); table.worksheet.load("name");
       const schema = context.workbook.names.getItemOrNullObject("emu_schema").load("value,visible");
       await context.sync();
       return [name.isNullObject, range.isNullObject, table.isNullObject, schema.isNullObject, schema.value, schema.visible];`,
    );
    expect(nulls).toEqual([true, true, true, false, 1, false]);
    const error = await failing(opened.addin, `context.workbook.worksheets.getItem("None").load("name"); await context.sync();`);
    expect(error).toMatchObject({ code: "ItemNotFound", location: "WorksheetCollection.getItem" });
  });

  test("a range kept over two syncs still answers; the giving back is not counted", async () => {
    await opened.page.evaluate("emuHost.resetCounters()");
    const values = await run(
      opened.addin,
      `const range = context.workbook.worksheets.getActiveWorksheet().getRange("A2:B2").load("values");
       await context.sync();
       range.load("address"); await context.sync();
       return [range.values, range.address];`,
    );
    expect(values).toEqual([[["Phú Thọ", 861.84]], "'Chấm điểm'!A2:B2"]);
    await opened.page.waitForFunction("emuHost.counters().messages >= 3");
    expect(await opened.page.evaluate("emuHost.counters().syncs")).toBe(2);
  });

  test("a write of 4,000 cells, which the library splits, arrives whole", async () => {
    const last = await run(
      opened.addin,
      `const sheet = context.workbook.worksheets.add("Lớn");
       const values = Array.from({ length: 1000 }, (_, r) => [r, "x" + r, true, r / 4]);
       sheet.getRangeByIndexes(0, 0, 1000, 4).values = values;
       const used = sheet.getUsedRange(true).load("address,values");
       await context.sync();
       return [used.address, used.values[999]];`,
    );
    expect(last).toEqual(["Lớn!A1:D1000", [999, "x999", true, 249.75]]);
  });

  test("what a person types raises onChanged with the value before and after; the add-in's own write says so", async () => {
    await run(
      opened.addin,
      `window.seen = [];
       const sheets = context.workbook.worksheets;
       sheets.onChanged.add(async (event) => { seen.push([event.address, event.source, event.triggerSource, event.details?.valueBefore, event.details?.valueAfter]); });
       context.workbook.tables.getItem("EmuEntries").onChanged.add(async (event) => { seen.push(["table", event.address]); });
       context.workbook.onSelectionChanged.add(async () => { seen.push(["selection"]); });
       await context.sync();`,
    );
    await opened.page.evaluate(`emuHost.type("Chấm điểm", "B2", "900,5")`);
    await opened.addin.waitForFunction("seen.length >= 2");
    await opened.page.evaluate(`emuHost.select("Chấm điểm", "A1:B2")`);
    await opened.addin.waitForFunction("seen.length >= 3");
    await run(opened.addin, `context.workbook.worksheets.getActiveWorksheet().getRange("D9").values = [[1]]; await context.sync();`);
    await opened.addin.waitForFunction("seen.length >= 4");
    expect(await opened.addin.evaluate("seen")).toEqual([
      ["B2", "Local", "Unknown", 861.84, 900.5],
      ["table", "B2"],
      ["selection"],
      ["D9", "Local", "ThisLocalAddin", "", 1],
    ]);
  });

  test.each([
    ["Range.getDependents (1.15)", `sheet.getRange("A1").getDependents();`, "ExcelApi 1.15"],
    ["Worksheet.namedSheetViews (online only)", `sheet.namedSheetViews.getCount();`, "ExcelApiOnline 1.1"],
  ])("%s is refused and recorded", async (_name, code, set) => {
    const error = await failing(
      opened.addin,
      `const sheet = context.workbook.worksheets.getActiveWorksheet(); ${code} await context.sync();`,
    );
    expect(error.code).toBe("ApiNotFound");
    expect(error.message).toContain(set);
    expect(await opened.page.evaluate("emuHost.failures().map(({ kind }) => kind)")).toEqual(["above-requirement-set"]);
  });

  test.each([
    ["a method", `sheet.getRange("A1").group("ByRows");`, "host: Range.group is not implemented"],
    ["a property", `sheet.slicers.load("items");`, "host: Worksheet.slicers is not implemented"],
  ])("%s that the host lacks is a loud failure", async (_name, code, message) => {
    const error = await failing(
      opened.addin,
      `const sheet = context.workbook.worksheets.getActiveWorksheet(); ${code} await context.sync();`,
    );
    expect(error).toMatchObject({ code: "ApiNotFound", message });
    expect(await opened.page.evaluate("emuHost.failures()")).toEqual([{ kind: "unknown-member", detail: message }]);
  });

  const WRITE = `const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("F1").values = [["một"]]; sheet.getRange("F2").values = [["hai"]]; await context.sync();`;

  test.each([
    ["a cell is being edited", { kind: "dda", code: 5004 }, "InvalidOperationInCellEditMode", ["", ""]],
    ["the request is too large", { kind: "dda", code: 5103 }, "RequestPayloadSizeLimitExceeded", ["", ""]],
    ["access is denied", { kind: "error", code: "AccessDenied" }, "AccessDenied", ["", ""]],
    ["the second write fails, the first stays", { kind: "error", code: "GeneralException", action: 7 }, "GeneralException", ["một", ""]],
  ])("fault: %s", async (_name, fault, code, texts) => {
    await opened.page.evaluate((given) => window.emuHost.inject(given), fault as Parameters<Window["emuHost"]["inject"]>[0]);
    const error = await failing(opened.addin, WRITE);
    expect(error.code).toBe(code);
    expect((await look(opened, (host) => host.texts("Chấm điểm", "F1:F2"))).flat()).toEqual(texts);
  });

  test("fault: a dead connection never answers, later messages are answered again", async () => {
    await opened.page.evaluate(() => window.emuHost.inject({ kind: "silence" }));
    const silent = await opened.addin.evaluate(
      `Promise.race([Excel.run(async (context) => { ${WRITE} }).then(() => "answered"), new Promise((resolve) => setTimeout(resolve, 700, "silence"))])`,
    );
    expect(silent).toBe("silence");
    await run(opened.addin, WRITE);
    expect(await look(opened, (host) => host.cell("Chấm điểm", "F2").text)).toBe("hai");
  });

  test("a request above 5 MB is refused with the error of Excel on the web", async () => {
    const error = await failing(
      opened.addin,
      `const sheet = context.workbook.worksheets.getActiveWorksheet();
       sheet.getRangeByIndexes(0, 5, 200, 1).values = Array.from({ length: 200 }, () => ["x".repeat(30000)]); await context.sync();`,
    );
    expect(error.code).toBe("RequestPayloadSizeLimitExceeded");
  });

  test("settings, custom XML parts, styles and properties come back as they were written", async () => {
    const kept = await run(
      opened.addin,
      `const { workbook } = context;
       workbook.settings.add("seal", { period: "2017", ok: true });
       workbook.customXmlParts.add('<emu xmlns="urn:emu:seals"><seal id="1"/></emu>');
       workbook.styles.add("EMU Thử"); 
       const style = workbook.styles.getItem("EMU Thử"); style.font.bold = true; style.fill.color = "#FFF9DB"; style.wrapText = true;
       workbook.worksheets.getActiveWorksheet().getRange("D1").style = "EMU Thử";
       await context.sync();
       const setting = workbook.settings.getItemOrNullObject("seal").load("value");
       const part = workbook.customXmlParts.getByNamespace("urn:emu:seals").getOnlyItemOrNullObject();
       part.load("id"); const xml = part.getXml();
       const cell = workbook.worksheets.getActiveWorksheet().getRange("D1").load("style,format/font/bold,format/fill/color,format/wrapText");
       workbook.properties.load("title");
       await context.sync();
       return [setting.value, xml.value, cell.style, cell.format.font.bold, cell.format.fill.color, cell.format.wrapText, workbook.properties.title];`,
    );
    expect(kept).toEqual([
      { period: "2017", ok: true },
      '<emu xmlns="urn:emu:seals"><seal id="1"/></emu>',
      "EMU Thử",
      true,
      "#FFF9DB",
      true,
      "Cụm 3",
    ]);
  });

  test("document settings are saved through Office.context.document", async () => {
    await opened.addin.evaluate(`new Promise((resolve) => {
      Office.context.document.settings.set("language", "vi");
      Office.context.document.settings.saveAsync(resolve);
    })`);
    const value = await run(
      opened.addin,
      `const setting = context.workbook.settings.getItemOrNullObject("language").load("value"); await context.sync(); return setting.isNullObject;`,
    );
    expect(value).toBe(false);
  });

  const FUNCTIONS: MetadataFile = {
    functions: [
      { id: "TOTAL", name: "TOTAL", parameters: [{ name: "entries", type: "any", dimensionality: "matrix" }] },
      {
        id: "TWICE",
        name: "TWICE",
        parameters: [
          { name: "cells", type: "any", dimensionality: "matrix" },
          { name: "more", type: "any", optional: true },
        ],
      },
      { id: "REFUSE", name: "REFUSE", parameters: [{ name: "x", type: "any" }] },
    ],
  };

  const ADDIN = `
    const asked = [];
    CustomFunctions.associate("TOTAL", (entries) => entries.slice(1).reduce((sum, row) => sum + (typeof row[1] === "number" ? row[1] : 0), 0));
    CustomFunctions.associate("TWICE", (cells, more) => { asked.push([cells, more]); return cells.map((row) => row.map((cell) => cell === null ? "" : cell * 2)); });
    CustomFunctions.associate("REFUSE", () => { throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "chưa báo cáo"); });
    window.asked = asked;
    Office.actions.associate("showHelp", (event) => { window.pressed = true; event.completed(); });
    window.ready = Office.onReady();
  `;

  describe("the add-in's functions, called through the real custom-functions runtime", () => {
    beforeEach(async () => {
      await opened.close();
      opened = await openHost(browser, { document: BOOK, options: { platform }, functions: FUNCTIONS, addin: ADDIN });
    });

    test("a typed formula is answered, spills, follows its inputs and shows what the function says", async () => {
      const { page } = opened;
      const type = (cell: string, text: string): Promise<unknown> =>
        page.evaluate(([address, typed]) => window.emuHost.type("Chấm điểm", address, typed), [cell, text] as const);
      await look(opened, (host) => host.resetCounters());
      await type("D1", "=EMU.TOTAL(EmuEntries[#All])");
      await type("E1", "=EMU.TWICE(B6:C7;)");
      await type("D2", "=EMU.REFUSE(1)");
      await type("B6", "1,5");
      await type("C7", "2");
      expect(await look(opened, (host) => host.texts("Chấm điểm", "D1:F2"))).toEqual([
        ["861,84", "3", ""],
        ["#N/A", "", "4"],
      ]);
      expect(await look(opened, (host) => host.cell("Chấm điểm", "D2").errorText)).toBe("chưa báo cáo");
      expect(await opened.addin.evaluate("asked.at(-1)")).toEqual([
        [
          [1.5, null],
          [null, 2],
        ],
        null,
      ]);
      await type("B2", "100");
      expect(await look(opened, (host) => host.texts("Chấm điểm", "B4:D4"))).toEqual([["100", "", ""]]);
      expect(await look(opened, (host) => host.cell("Chấm điểm", "D1").value)).toBe(100);
      expect(await page.evaluate(() => window.emuHost.failures())).toEqual([]);
    });

    test("calls of one recalculation travel in one message, and the syncs of the runtime are not the add-in's", async () => {
      await look(opened, (host) => host.resetCounters());
      await run(
        opened.addin,
        `context.workbook.worksheets.getActiveWorksheet().getRange("D1:D2").formulas = [["=EMU.TOTAL(EmuEntries[#All])"], ["=EMU.TOTAL(A1:B2)"]];
         await context.sync();`,
      );
      const { functionMessages, functionCalls, syncs } = await look(opened, (host) => host.counters());
      expect({ functionMessages, functionCalls, syncs }).toEqual({ functionMessages: 1, functionCalls: 2, syncs: 1 });
    });

    test("a ribbon button runs its function and says when it is done", async () => {
      await opened.page.evaluate(() => window.emuHost.ribbon("showHelp"));
      expect(await opened.addin.evaluate("pressed")).toBe(true);
    });

    test("another workbook can be opened; the add-in starts anew with it", async () => {
      const other: WorkbookDocument = {
        sheets: [{ name: "B", cells: [[{ value: null, formula: "EMU.TWICE({21})" }]], tables: [], validations: [] }],
        names: [],
        properties: { title: "", language: "vi-VN" },
      };
      await opened.page.evaluate((document) => window.emuHost.openDocument(document), other);
      await opened.page.waitForFunction(() => window.emuHost.cell("B", "A1").text === "42");
    });
  });
});
