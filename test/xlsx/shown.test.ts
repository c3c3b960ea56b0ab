/** Conditional formats, charts and print areas in files: what is written, what is refused, and that patches keep them. */
import {
  EMPTY_DOCUMENT,
  type ChartDocument,
  type ConditionDocument,
  type SheetDocument,
  type WorkbookDocument,
} from "../../src/document/document";
import { valuesOnly } from "../../src/document/formulas/values-only";
import { patchBetween } from "../../src/document/patch/between";
import { patchXlsx, readXlsx, writeXlsx } from "../../src/xlsx";
import { documentProblems } from "../../src/xlsx/write/check";
import { SHOWN, SHOWN_LOOKS } from "../document/shown-case";
import { MAIN, partsOf, workbookWith, type Parts } from "./parts";
import { openXmlErrors } from "./validate";

const SOME_SECONDS = 60_000;
const SHEET = "xl/worksheets/sheet1.xml";
const parts = partsOf(writeXlsx(SHOWN));
const sheet = parts[SHEET] ?? "";
const styles = parts["xl/styles.xml"] ?? "";
const chart = parts["xl/charts/chart1.xml"] ?? "";
const [CONDITION] = SHOWN_LOOKS.conditions as readonly [ConditionDocument];
const [CHART] = SHOWN_LOOKS.charts as readonly [ChartDocument];

test("rules stand in their order, those of the same cells together, and one that holds is the last that is asked", () => {
  const rules = [...sheet.matchAll(/<conditionalFormatting sqref="([^"]*)">(.*?)<\/conditionalFormatting>/g)];
  expect(
    rules.map(([, sqref, xml = ""]) => [sqref, ...[...xml.matchAll(/dxfId="(\d)" priority="(\d)"/g)].map(([, id, at]) => `${id} ${at}`)]),
  ).toEqual([
    ["B2:B5", "0 1", "1 2"],
    ["A2:C5", "2 3", "4 5"],
    ["C2:C5", "3 4"],
  ]);
  expect(sheet).toContain('type="expression" dxfId="0" priority="1" stopIfTrue="1"><formula>B2&gt;=90</formula>');
  expect(sheet).toContain("<formula>$A2=&quot;Phú Thọ &amp; &quot;&quot;bạn&quot;&quot;&quot;</formula>");
});

test("what a rule changes is a differential format: letters, number, fill, lines", () => {
  expect(/<dxfs count="5">(.*)<\/dxfs>/.exec(styles)?.[1]?.split("</dxf>")).toEqual([
    '<dxf><font><b/><color rgb="FF006100"/></font><fill><patternFill><bgColor rgb="FFC6EFCE"/></patternFill></fill>',
    '<dxf><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill>',
    "<dxf><font><b/></font>",
    '<dxf><numFmt numFmtId="164" formatCode="&quot;Đạt&quot;;;&quot;Chưa đạt&quot;"/>',
    ["left", "right", "top", "bottom"]
      .reduce((xml, side) => `${xml}<${side} style="thin"><color rgb="FF7B8794"/></${side}>`, "<dxf><border>")
      .concat("<diagonal/></border>"),
    "",
  ]);
});

test("elements of the sheet stand in the order of the schema", () => {
  const order = ["sheetData", "conditionalFormatting", "printOptions", "pageMargins", "pageSetup", "headerFooter", "drawing"];
  const places = order.map((name) => sheet.indexOf(`<${name}`));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
});

test("what is printed is a name of the sheet", () => {
  expect(parts["xl/workbook.xml"]).toContain(
    `<definedName name="_xlnm.Print_Area" localSheetId="0">'Tổng hợp ''Cụm'' 3'!$A$1:$E$30</definedName>`,
  );
});

test("a chart points at its cells, holds their texts and figures, and has its first category on top", () => {
  expect(chart).toContain("<c:f>'Tổng hợp ''Cụm'' 3'!$A$2:$A$5</c:f><c:strCache><c:ptCount val=\"4\"/><c:pt idx=\"0\"><c:v>Phú Thọ</c:v>");
  expect(chart).toContain(
    "<c:f>'Tổng hợp ''Cụm'' 3'!$B$2:$B$5</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val=\"4\"/>",
  );
  expect(chart).toContain("<c:tx><c:v>Còn thiếu</c:v></c:tx>");
  expect(chart).toContain("<a:t>Xếp hạng &lt;2017&gt; &amp; hơn nữa</a:t>");
  expect(chart).toContain('<c:orientation val="maxMin"/>');
  expect(chart).toContain('<c:legendPos val="b"/>');
  const sizes = [...chart.matchAll(/sz="(\d+)"/g)].map(([, size]) => Number(size));
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(900);
});

test("one series has no legend, and its figures stand in its bars", () => {
  const one = parts["xl/charts/chart2.xml"] ?? "";
  expect(one).not.toContain("<c:legend>");
  expect(one).toContain('<c:showVal val="1"/>');
  expect(chart).not.toContain('<c:showVal val="1"/>');
});

test("a chart over cells without anything has no points", () => {
  const blank = { ...SHOWN, sheets: SHOWN.sheets.map((one) => ({ ...one, cells: [] })) };
  expect(partsOf(writeXlsx(blank))["xl/charts/chart1.xml"]).not.toContain("<c:pt ");
});

test.each<[string, WorkbookDocument]>([
  ["the workbook", SHOWN],
  ["its copy without formulas", valuesOnly(SHOWN)],
  ["two sheets of it, each with a table", twice()],
])(
  "the validator finds nothing: %s",
  async (_what, document) => {
    expect(await openXmlErrors(writeXlsx(document))).toEqual([]);
  },
  SOME_SECONDS,
);

function twice(): WorkbookDocument {
  const table = { row: 0, column: 0, rows: 5, columns: 3 };
  const sheets = SHOWN.sheets.flatMap((one): readonly SheetDocument[] => [
    { ...one, tables: [{ name: "EmuOne", ...table }] },
    { ...one, name: "Hai", tables: [{ name: "EmuTwo", ...table }] },
  ]);
  return { ...SHOWN, sheets };
}

function patchedBy(bytes: Uint8Array, change: (document: WorkbookDocument) => WorkbookDocument): Uint8Array {
  const read = readXlsx(bytes);
  if (!read.ok) throw new Error(read.detail);
  const result = patchXlsx(bytes, read.document, patchBetween(read.document, change(read.document)));
  if (!result.ok) throw new Error(`${result.code}: ${result.detail}`);
  return result.bytes;
}

/** Of a file, what is neither cells nor strings. */
function pictureOf(file: Parts): unknown {
  const xml = file[SHEET] ?? "";
  const kept = ["xl/styles.xml", "xl/drawings/drawing1.xml", "xl/charts/chart1.xml", "xl/charts/chart2.xml", "xl/workbook.xml"];
  return [xml.slice(xml.indexOf("</sheetData>")), ...kept.map((name) => file[name])];
}

test("a patch of cells leaves them as they are, byte for byte", () => {
  const bytes = writeXlsx(SHOWN);
  const changed = patchedBy(bytes, (document) => ({
    ...document,
    sheets: document.sheets.map((one) => ({ ...one, cells: one.cells.map((line) => line.map((cell) => cell && { ...cell, value: 7 })) })),
  }));
  expect(pictureOf(partsOf(changed))).toEqual(pictureOf(partsOf(bytes)));
});

test("they grow with the table that they stand on", () => {
  const [first] = SHOWN.sheets as readonly [SheetDocument];
  const table = { name: "EmuOne", row: 0, column: 0, rows: 5, columns: 3 };
  const bytes = writeXlsx({ ...SHOWN, sheets: [{ ...first, tables: [table] }] });
  const grown = patchedBy(bytes, (document) => ({
    ...document,
    sheets: document.sheets.map((one) => ({
      ...one,
      cells: [...one.cells, [{ value: "Yên Bái", style: "label" as const }, { value: 1 }, { value: 2 }]],
      tables: [{ ...table, rows: 6 }],
    })),
  }));
  expect([...(partsOf(grown)[SHEET] ?? "").matchAll(/conditionalFormatting sqref="([^"]*)"/g)].map(([, sqref]) => sqref)).toEqual([
    "B2:B6",
    "A2:C6",
    "C2:C6",
  ]);
});

test(
  "a sheet with them comes into a file that is there",
  async () => {
    const plain = { ...EMPTY_DOCUMENT, sheets: [{ name: "Một", cells: [[{ value: 1 }]], tables: [], validations: [] }] };
    const made = patchedBy(
      patchedBy(writeXlsx(plain), (document) => withSheetsOf(document, "Hai")),
      (document) => withSheetsOf(document, "Ba"),
    );
    expect(await openXmlErrors(made)).toEqual([]);
    const file = partsOf(made);
    const drawn = (name: string): boolean => /^xl\/(drawings|charts)\//.test(name) && !name.includes("_rels");
    expect(Object.keys(file).filter(drawn).sort()).toEqual([
      "xl/charts/chart1.xml",
      "xl/charts/chart2.xml",
      "xl/charts/chart3.xml",
      "xl/charts/chart4.xml",
      "xl/drawings/drawing1.xml",
      "xl/drawings/drawing2.xml",
    ]);
    expect([...(file["xl/workbook.xml"] ?? "").matchAll(/Print_Area" localSheetId="(\d)"/g)].map(([, id]) => id)).toEqual(["1", "2"]);
    expect(/<dxfs count="(\d+)"/.exec(file["xl/styles.xml"] ?? "")?.[1]).toBe("10");
  },
  SOME_SECONDS,
);

function withSheetsOf(document: WorkbookDocument, name: string): WorkbookDocument {
  const [first] = SHOWN.sheets as readonly [SheetDocument];
  const table = { name: `Emu${name.length}${document.sheets.length}`, row: 0, column: 0, rows: 5, columns: 3 };
  return { ...document, sheets: [...document.sheets, { ...first, name, tables: [table] }] };
}

test.each<[string, unknown]>([
  ["'Tổng hợp'!$A$1:$E$30", { row: 0, column: 0, rows: 30, columns: 5 }],
  ["Sheet1!$B$2", { row: 1, column: 1, rows: 1, columns: 1 }],
  ["'a, b!c'!$A$1:$B$2", { row: 0, column: 0, rows: 2, columns: 2 }],
  ["Sheet1!$A$1:$B$2,Sheet1!$D$1:$E$2", undefined],
  ["Sheet1!$A:$C", undefined],
  ["#REF!", undefined],
])("people print %s", (text, expected) => {
  const name = `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">${text}</definedName></definedNames>`;
  const read = readXlsx(
    workbookWith({
      "xl/workbook.xml": `<workbook ${MAIN} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>
      <sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets>${name}</workbook>`,
    }),
  );
  expect(read.ok && read.document.sheets[0]?.printArea).toEqual(expected);
});

const problems = (one: Partial<SheetDocument>): readonly string[] =>
  documentProblems({ ...SHOWN, sheets: [{ name: "A", cells: [], tables: [], validations: [], ...one }] });
const condition = (one: Partial<ConditionDocument>) => problems({ conditions: [{ ...CONDITION, ...one }] });
const ranking = (one: Partial<ChartDocument>, ...others: readonly ChartDocument[]) =>
  problems({ charts: [...others, { ...CHART, ...one }] });

test.each<[string, readonly string[], RegExp]>([
  ["a condition off the sheet", condition({ row: 1_048_576 }), /a condition off the sheet/],
  ["a condition without a formula", condition({ formula: "" }), /B2:B5: a condition that is empty/],
  ["a condition with its =", condition({ formula: "=A1" }), /begins with =/],
  ["a condition on a table", condition({ formula: "B2>MAX(EmuUnits[points])" }), /more than the cells of its sheet/],
  ["a condition on another sheet", condition({ formula: "Cụm!A1>0" }), /more than the cells of its sheet/],
  ["a condition on a spilled block", condition({ formula: "COUNT(A1#)>0" }), /more than the cells of its sheet/],
  ["a condition by a function of the add-in", condition({ formula: "EMU.CHECK(A1)" }), /more than the cells of its sheet/],
  ["a condition that changes nothing", condition({ look: {} }), /changes nothing/],
  ["a condition of a colour by name", condition({ look: { fill: "red" } }), /colour/],
  ["a print area off the sheet", problems({ printArea: { row: 0, column: 0, rows: 0, columns: 1 } }), /a print area/],
  ["a chart without series", ranking({ series: [] }), /shows nothing/],
  ["a chart without a title", ranking({ title: "" }), /no title/],
  ["two charts of one name", ranking({ name: "EMURANKING" }, CHART), /name of another/],
  ["a chart's name with letters of Vietnamese", ranking({ name: "Xếp hạng" }), /cannot be its name/],
  ["a chart off the sheet", ranking({ at: { row: -1, column: 0, rows: 2, columns: 2 } }), /off the sheet/],
  ["series longer than the categories", ranking({ categories: { row: 1, column: 0, rows: 3, columns: 1 } }), /other lengths/],
])("refused: %s", (_what, found, expected) => {
  expect(found).toEqual([expect.stringMatching(expected)]);
});

test.each(["ISNA(A1)", "A1=#N/A", 'A1="[x]! #"', "A1<>#DIV/0!", "$A1>B$2"])("taken: %s", (formula) => {
  expect(condition({ formula })).toEqual([]);
});
