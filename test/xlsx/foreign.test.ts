/** Workbooks as other programs write them. */
import type { Cell } from "../../src/core/model/cell";
import type { CellContent } from "../../src/document/document";
import { readXlsx } from "../../src/xlsx";
import { MAIN, PREFIXED, archive, partsOf, rels, sheet, workbookWith } from "./parts";

function read(bytes: Uint8Array) {
  const result = readXlsx(bytes);
  if (!result.ok) throw new Error(`${result.code}: ${result.detail}`);
  return result.document;
}

/** The cells of the only sheet. */
function cellsOf(bytes: Uint8Array): readonly (readonly (CellContent | undefined)[])[] {
  return read(bytes).sheets[0]?.cells ?? [];
}

function valuesOf(bytes: Uint8Array): readonly (readonly Cell[])[] {
  return cellsOf(bytes).map((row) => row.map((cell) => cell?.value ?? null));
}

const sheet1 = (rows: string) => ({ "xl/worksheets/sheet1.xml": sheet(rows) });

describe("values", () => {
  test.each<[string, string, Cell]>([
    ["a number", '<c r="A1"><v>25.67</v></c>', 25.67],
    ["a number with spaces around it", '<c r="A1"><v> 1E3\n</v></c>', 1000],
    ["a date, which stays a number", '<c r="A1" s="1"><v>44197</v></c>', 44197],
    ["an ISO date", '<c r="A1" t="d"><v>2021-01-01T12:00:00Z</v></c>', 44197.5],
    ["an inline text", '<c r="A1" t="inlineStr"><is><t>Phú Thọ</t></is></c>', "Phú Thọ"],
    ["an inline text in runs", '<c r="A1" t="inlineStr"><is><r><t>Phú </t></r><r><t>Thọ</t></r></is></c>', "Phú Thọ"],
    ["the text of a formula", '<c r="A1" t="str"><f>B1</f><v> đạt </v></c>', " đạt "],
    ["an empty text of a formula", '<c r="A1" t="str"><f>B1</f><v></v></c>', ""],
    ["TRUE", '<c r="A1" t="b"><v>1</v></c>', true],
    ["FALSE", '<c r="A1" t="b"><v>0</v></c>', false],
    ["#N/A", '<c r="A1" t="e"><v>#N/A</v></c>', { error: "#N/A" }],
    ["an error without a word here", '<c r="A1" t="e"><v>#LATER!</v></c>', { error: "#VALUE!" }],
    ["a number that is none", '<c r="A1"><v>12,5</v></c>', { error: "#NUM!" }],
    ["a number too large", '<c r="A1"><v>1e999</v></c>', { error: "#NUM!" }],
    ["a text that is not in the table", '<c r="A1" t="s"><v>99</v></c>', { error: "#VALUE!" }],
    ["an unknown type", '<c r="A1" t="zz"><v>1</v></c>', { error: "#VALUE!" }],
    ["a blank as some programs write it", '<c r="A1" t="s"><v/></c><c r="B1"><v>1</v></c>', null],
    ["a blank date", '<c r="A1" t="d"><v></v></c><c r="B1"><v>1</v></c>', null],
    ["a negative text index", '<c r="A1" t="s"><v>-1</v></c>', { error: "#VALUE!" }],
    ["an ISO date before March 1900", '<c r="A1" t="d"><v>1900-01-01</v></c>', 1],
    ["an ISO date on 1 March 1900", '<c r="A1" t="d"><v>1900-03-01</v></c>', 61],
    ["a day that does not exist", '<c r="A1" t="d"><v>2021-02-30</v></c>', { error: "#VALUE!" }],
    ["an ISO time", '<c r="A1" t="d"><v>T12:00:00</v></c>', 0.5],
    ["a time without its T", '<c r="A1" t="d"><v>18:00</v></c>', 0.75],
    ["a time beyond the day", '<c r="A1" t="d"><v>24:30:00</v></c>', { error: "#VALUE!" }],
    ["an ISO duration", '<c r="A1" t="d"><v>P1DT12H</v></c>', 1.5],
    ["a duration of nothing", '<c r="A1" t="d"><v>P</v></c>', { error: "#VALUE!" }],
    ["text in a cell of dates", '<c r="A1" t="d"><v>hôm qua</v></c>', { error: "#VALUE!" }],
    ["CDATA", '<c r="A1" t="str"><f>B1</f><v><![CDATA[a<b]]></v></c>', "a<b"],
  ])("%s", (_what, cell, value) => {
    expect(valuesOf(workbookWith(sheet1(`<row r="1">${cell}</row>`)))[0]?.[0] ?? null).toEqual(value);
  });

  test("shared texts: plain, in runs, without phonetic hints, with escapes", () => {
    const strings = `<sst ${MAIN}>
      <si><t>Phú Thọ</t></si>
      <si><r><rPr><b/></rPr><t>Bắc</t></r><r><t xml:space="preserve"> Kạn</t></r></si>
      <si><t>東</t><rPh sb="0" eb="1"><t>ひがし</t></rPh><phoneticPr fontId="1"/></si>
      <si><t>a_x000D_b</t></si><si/>
    </sst>`;
    const rows = [0, 1, 2, 3, 4].map((i) => `<c t="s"><v>${i}</v></c>`).join("");
    const bytes = workbookWith({ "xl/sharedStrings.xml": strings, ...sheet1(`<row>${rows}</row>`) });
    expect(valuesOf(bytes)).toEqual([["Phú Thọ", "Bắc Kạn", "東", "a\rb", ""]]);
  });

  test("dates counted from 1904 are brought to the usual count, numbers are not", () => {
    const bytes = workbookWith({
      "xl/workbook.xml": `<workbook ${MAIN} xmlns:r="r"><workbookPr date1904="1"/><sheets>
        <sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      "xl/styles.xml": `<styleSheet ${MAIN}><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
      ...sheet1('<row r="1"><c r="A1" s="1"><v>42735</v></c><c r="B1"><v>42735</v></c></row>'),
    });
    expect(cellsOf(bytes)).toEqual([[{ value: 44197, format: "m/d/yyyy" }, { value: 42735 }]]);
  });
});

test("in a workbook that counts from 1904 lengths of time, times of day and ISO dates stay what they are", () => {
  const bytes = workbookWith({
    "xl/workbook.xml": `<workbook ${MAIN} xmlns:r="r"><workbookPr date1904="1"/><sheets>
      <sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/styles.xml": `<styleSheet ${MAIN}><cellXfs><xf numFmtId="0"/><xf numFmtId="20"/><xf numFmtId="46"/><xf numFmtId="16"/></cellXfs></styleSheet>`,
    ...sheet1('<row><c s="1"><v>0.5</v></c><c s="2"><v>1.5</v></c><c s="3"><v>42735</v></c><c s="3" t="d"><v>2021-01-01</v></c></row>'),
  });
  expect(valuesOf(bytes)).toEqual([[0.5, 1.5, 44197, 44197]]);
});

describe("days and times", () => {
  test.each<[format: number, code: string | undefined]>([
    [14, "m/d/yyyy"],
    [22, "m/d/yyyy h:mm"],
    [27, "m/d/yyyy"],
    [32, "h:mm"],
    [36, "m/d/yyyy"],
    [46, "[h]:mm:ss"],
    [58, "m/d/yyyy"],
    [0, undefined],
  ])("format %d", (format, code) => {
    const styles = `<styleSheet ${MAIN}><cellXfs><xf numFmtId="${format}"/></cellXfs></styleSheet>`;
    const bytes = workbookWith({ "xl/styles.xml": styles, ...sheet1("<row><c><v>5</v></c></row>") });
    expect(cellsOf(bytes)[0]?.[0]?.format).toBe(code);
  });

  test.each<[iso: string, format: string]>([
    ["2021-01-01", "yyyy-mm-dd"],
    ["10:30:00", "[h]:mm:ss"],
  ])("%s is one without a format", (iso, format) => {
    const bytes = workbookWith(sheet1(`<row><c t="d"><v>${iso}</v></c></row>`));
    expect(cellsOf(bytes)[0]?.[0]?.format).toBe(format);
  });

  test("an ISO date keeps a format of its own", () => {
    const styles = `<styleSheet ${MAIN}><cellXfs><xf numFmtId="17"/></cellXfs></styleSheet>`;
    const bytes = workbookWith({ "xl/styles.xml": styles, ...sheet1('<row><c t="d"><v>2021-01-01</v></c></row>') });
    expect(cellsOf(bytes)[0]?.[0]?.format).toBe("mmm-yy");
  });
});

describe("formulas without a result", () => {
  test.each<[what: string, cell: string, content: CellContent]>([
    ["none saved", '<c r="A1"><f>B1</f></c>', { value: null, formula: "B1" }],
    ["an empty one", '<c r="A1"><f>B1</f><v/></c>', { value: null, formula: "B1" }],
    ["none of a text", '<c r="A1" t="str"><f>B1</f></c>', { value: null, formula: "B1" }],
    ["an empty text is one", '<c r="A1" t="str"><f>B1</f><v></v></c>', { value: "", formula: "B1" }],
    ["an array", '<c r="A1"><f t="array" ref="A1:A2">B1:B2</f></c>', { value: null, formula: "B1:B2", spill: [2, 1] }],
    ["a copy without its original", '<c r="A1"><f t="shared" si="4"/></c>', { value: null, pending: true }],
    ["a data table", '<c r="A1"><f t="dataTable" ref="A1:A2" r1="B1"/></c>', { value: null, pending: true }],
  ])("%s", (_what, cell, content) => {
    expect(cellsOf(workbookWith(sheet1(`<row r="1">${cell}</row>`)))).toEqual([[content]]);
  });
});

test("a file without its styles", () => {
  const parts = partsOf(workbookWith(sheet1('<row><c s="3"><v>5</v></c></row>')));
  const rest = Object.fromEntries(Object.entries(parts).filter(([name]) => name !== "xl/styles.xml"));
  expect(cellsOf(archive(rest))).toEqual([[{ value: 5 }]]);
});

test.each<[what: string, entry: string, link: readonly [string, string]]>([
  ["a module without an id", 'r:id=""', ["worksheet", "none.xml"]],
  ["a module without even that", "", ["worksheet", "none.xml"]],
  ["a dialog sheet", 'r:id="rId2"', ["dialogsheet", "dialogsheets/sheet1.xml"]],
  ["a sheet of Excel 4 macros", 'r:id="rId2"', ["xlMacrosheet", "macrosheets/sheet1.xml"]],
  ["the same in another language", 'r:id="rId2"', ["xlIntlMacrosheet", "macrosheets/sheet1.xml"]],
])("%s is passed over", (_what, entry, link) => {
  const bytes = workbookWith({
    "xl/workbook.xml": `<workbook ${MAIN} xmlns:r="r"><sheets><sheet name="Module1" sheetId="1" ${entry}/>
      <sheet name="Cụm" sheetId="2" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": rels(["worksheet", "worksheets/sheet1.xml"], link),
  });
  expect(read(bytes).sheets.map(({ name }) => name)).toEqual(["Cụm"]);
});

test("a sheet whose id leads nowhere is passed over and named; the others are read", () => {
  const workbook = (name: string) => ({
    "xl/workbook.xml": `<workbook ${MAIN} xmlns:r="r"><sheets><sheet name="${name}" sheetId="1" r:id="rId99"/>
      <sheet name="Cụm" sheetId="2" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": rels(["worksheet", "worksheets/sheet1.xml"]),
  });
  const document = read(workbookWith(workbook("Module1")));
  expect([document.sheets.map(({ name }) => name), document.unreadSheets]).toEqual([["Cụm"], ["Module1"]]);
  expect(readXlsx(workbookWith(workbook("")))).toMatchObject({ ok: false, code: "broken-workbook" });
});

test("a worksheet whose part is missing is not passed over", () => {
  const bytes = workbookWith({
    "xl/workbook.xml": `<workbook ${MAIN} xmlns:r="r"><sheets><sheet name="Không xét" sheetId="1" r:id="rId2"/>
      <sheet name="Cụm" sheetId="2" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": rels(["worksheet", "worksheets/sheet1.xml"], ["worksheet", "worksheets/gone.xml"]),
  });
  expect(readXlsx(bytes)).toMatchObject({ ok: false });
});

test("without the part of shared texts, cells that ask for one are errors and the others are read", () => {
  const bytes = workbookWith({
    "xl/_rels/workbook.xml.rels": rels(["worksheet", "worksheets/sheet1.xml"], ["sharedStrings", "gone.xml"]),
    ...sheet1('<row><c t="s"><v>0</v></c><c><v>5</v></c></row>'),
  });
  expect(valuesOf(bytes)).toEqual([[{ error: "#VALUE!" }, 5]]);
});

test("a byte order mark, and content that only newer programs understand", () => {
  const xml = `\uFEFF<worksheet ${MAIN} xmlns:mc="mc"><sheetData><row><c><v>5</v></c></row></sheetData>
    <mc:AlternateContent><mc:Choice Requires="x14"><controls/></mc:Choice></mc:AlternateContent></worksheet>`;
  expect(valuesOf(workbookWith({ "xl/worksheets/sheet1.xml": xml }))).toEqual([[5]]);
});

describe("places", () => {
  test("rows and cells without a reference follow the one before", () => {
    const rows =
      '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="3"><c><v>4</v></c></row><row><c>' + "<v>5</v></c></row>";
    expect(valuesOf(workbookWith(sheet1(rows)))).toEqual([[1, null, null, 2, 3], [], [4], [5]]);
  });

  test("rows out of order find their place", () => {
    const rows = '<row r="2"><c r="B2"><v>2</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>';
    expect(valuesOf(workbookWith(sheet1(rows)))).toEqual([[1], [null, 2]]);
  });

  test("a styled cell far down is a cell, a plain blank one is not", () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="900000"><c r="A900000"/></row>';
    expect(valuesOf(workbookWith(sheet1(rows)))).toEqual([[1]]);
  });
});

describe("formulas", () => {
  test("a shared formula is written out for each cell; a copy without an original keeps its result", () => {
    const rows = `
      <row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">$B1*EMU_X+_xldudf_EMU_TOTAL(C1)</f><v>1</v></c></row>
      <row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row>
      <row r="3"><c r="A3"><f t="shared" si="0"/><v>3</v></c><c r="B3"><f t="shared" si="7"/><v>4</v></c></row>`;
    expect(cellsOf(workbookWith(sheet1(rows)))).toEqual([
      [{ value: 1, formula: "$B1*EMU_X+EMU.TOTAL(C1)" }],
      [{ value: 2, formula: "$B2*EMU_X+EMU.TOTAL(C2)" }],
      [{ value: 3, formula: "$B3*EMU_X+EMU.TOTAL(C3)" }, { value: 4 }],
    ]);
  });

  test("a dynamic array as Excel saves it, taken over by another add-in", () => {
    const rows = `
      <row r="1"><c r="A1" cm="1">
        <f t="array" ref="A1:B2">[2]!_xldudf_EMU_ROWS(EmuRubric[#All],EmuEntries[#All])</f><v>1</v></c>
        <c r="B1" t="str"><v>đạt</v></c></row>
      <row r="2"><c r="A2" t="e"><v>#N/A</v></c><c r="B2" t="str"><v></v></c></row>`;
    expect(cellsOf(workbookWith(sheet1(rows)))).toEqual([
      [{ value: 1, formula: "EMU.ROWS(EmuRubric[#All],EmuEntries[#All])", spill: [2, 2] }, { value: "đạt" }],
      [{ value: { error: "#N/A" } }, { value: "" }],
    ]);
  });

  test("a data table keeps its result only", () => {
    const rows = '<row><c><f t="dataTable" ref="A1:A2" dt2D="0" dtr="0" r1="B1"/><v>5</v></c></row>';
    expect(cellsOf(workbookWith(sheet1(rows)))).toEqual([[{ value: 5 }]]);
  });
});

test("prefixed elements, absolute targets, a renamed main part and upper-case part names", () => {
  const bytes = archive({
    "_RELS/.rels": rels(["officeDocument", "/book/Main%20Part.xml"]),
    "book/Main Part.xml": `<x:workbook ${PREFIXED} xmlns:rel="r"><x:sheets>
      <x:sheet name="Cụm" sheetId="9" rel:id="rId2" state="veryHidden"/></x:sheets>
      <x:definedNames><x:definedName name="EMU_SCHEMA" hidden="true">1</x:definedName></x:definedNames></x:workbook>`,
    "book/_rels/Main Part.xml.rels": rels(
      ["theme", "none.xml"],
      ["worksheet", "/other/S.xml"],
      ["sharedStrings", "../other/../strings.xml"],
    ),
    "Strings.xml": `<x:sst ${PREFIXED}><x:si><x:r><x:t>Phú</x:t></x:r></x:si></x:sst>`,
    "other/S.xml": `<x:worksheet ${PREFIXED}><x:sheetData><x:row r="1" hidden="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c>
      </x:row></x:sheetData><x:mergeCells count="2"><x:mergeCell ref="A1:C2"/><x:mergeCell ref="?"/></x:mergeCells></x:worksheet>`,
    "other/_rels/S.xml.rels": rels(["table", "../t.xml"]),
    "t.xml": `<x:table ${PREFIXED} id="1" name="T" displayName="EmuUnits" ref="A1:B9" totalsRowCount="1">
      <x:tableColumns count="2"/></x:table>`,
  });
  expect(read(bytes)).toEqual({
    sheets: [
      {
        name: "Cụm",
        hidden: true,
        cells: [[{ value: "Phú" }]],
        tables: [{ name: "EmuUnits", row: 0, column: 0, rows: 8, columns: 2, totals: 1 }],
        hiddenRows: [0],
        merged: [{ row: 0, column: 0, rows: 2, columns: 3 }],
        validations: [],
      },
    ],
    names: [{ name: "EMU_SCHEMA", refersTo: "1", hidden: true }],
    properties: { title: "", language: "vi-VN" },
  });
});

test("UTF-16 parts are read", () => {
  const utf16 = Buffer.from(`\uFEFF<?xml version="1.0" encoding="UTF-16"?><sst ${MAIN}><si><t>Thọ</t></si></sst>`, "utf16le");
  const bytes = workbookWith({ "xl/sharedStrings.xml": utf16, ...sheet1('<row><c t="s"><v>0</v></c></row>') });
  expect(valuesOf(bytes)).toEqual([["Thọ"]]);
});

test("named styles and number formats are found through the cell formats", () => {
  const styles = `<styleSheet ${MAIN}><numFmts><numFmt numFmtId="170" formatCode="0.0&quot; đ&quot;"/></numFmts>
    <cellStyleXfs><xf numFmtId="3"/><xf numFmtId="9"/></cellStyleXfs>
    <cellXfs><xf numFmtId="0" xfId="0"/><xf numFmtId="170" xfId="1"/><xf numFmtId="49" xfId="2"/>
      <xf numFmtId="44" xfId="0"/></cellXfs>
    <cellStyles><cellStyle name="Normal" xfId="0" builtinId="0"/><cellStyle name="emu input" xfId="1"/>
      <cellStyle name="Good" xfId="2"/></cellStyles></styleSheet>`;
  const rows = '<row><c s="1"/><c s="2"><v>1</v></c><c s="3"><v>1</v></c><c s="77"><v>1</v></c></row>';
  expect(cellsOf(workbookWith({ "xl/styles.xml": styles, ...sheet1(rows) }))).toEqual([
    [{ value: null, style: "input", format: '0.0" đ"' }, { value: 1, format: "@" }, { value: 1 }, { value: 1 }],
  ]);
});

test("validations in both forms, over several ranges; kinds without a meaning here are passed over", () => {
  const xml = `<worksheet ${MAIN} xmlns:x14="x14" xmlns:xm="xm"><sheetData/><dataValidations count="4">
    <dataValidation type="list" showErrorMessage="1" promptTitle="Đơn vị" prompt="a_x000a_b" sqref="A2:A9 C2">
      <formula1>"Phú Thọ, Bắc Kạn"</formula1></dataValidation>
    <dataValidation type="decimal" sqref="B2"><formula1>0</formula1><formula2>1.5E1</formula2></dataValidation>
    <dataValidation type="decimal" operator="lessThan" sqref="B3"><formula1>0</formula1></dataValidation>
    <dataValidation type="custom" sqref="B4"><formula1>A1&gt;0</formula1></dataValidation></dataValidations>
    <extLst><ext><x14:dataValidations><x14:dataValidation
      type="list" errorStyle="warning" showErrorMessage="1" errorTitle="t" error="e">
      <x14:formula1><xm:f>Lists!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>D2:D9</xm:sqref></x14:dataValidation>
        </x14:dataValidations></ext></extLst></worksheet>`;
  const source = ["Phú Thọ", "Bắc Kạn"];
  const list = { rule: { type: "list", source, strict: true }, title: "Đơn vị", message: "a\nb" };
  expect(read(workbookWith({ "xl/worksheets/sheet1.xml": xml })).sheets[0]?.validations).toEqual([
    { row: 1, column: 0, rows: 8, columns: 1, ...list },
    { row: 1, column: 2, rows: 1, columns: 1, ...list },
    {
      row: 1,
      column: 1,
      rows: 1,
      columns: 1,
      rule: { type: "decimal", minimum: 0, maximum: 15 },
      title: "",
      message: "",
    },
    {
      ...{ row: 1, column: 3, rows: 8, columns: 1, title: "t", message: "e" },
      rule: { type: "list", source: { formula: "Lists!$A$1:$A$3" }, strict: false },
    },
  ]);
});

test("names of one sheet and Excel's own are left out; repeated rows are found", () => {
  const names = `<definedNames>
    <definedName name="_xlnm.Print_Titles" localSheetId="0">'Cụm 3'!$A:$B,'Cụm 3'!$1:$4</definedName>
    <definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Sheet1!$A$1</definedName>
    <definedName name="local" localSheetId="0">1</definedName>
      <definedName name="EmuPeriod">Sheet1!$A$1</definedName></definedNames>`;
  const workbook = `<workbook ${MAIN} xmlns:r="r"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/>
    </sheets>${names}</workbook>`;
  const document = read(workbookWith({ "xl/workbook.xml": workbook }));
  expect(document.names).toEqual([{ name: "EmuPeriod", refersTo: "Sheet1!$A$1" }]);
  expect(document.sheets[0]?.printTitleRows).toBe(4);
});

test("a chart sheet is no sheet with cells, and does not shift the others", () => {
  const workbook = `<workbook ${MAIN} xmlns:r="r"><sheets><sheet name="Biểu đồ" sheetId="1" r:id="rId2"/>
    <sheet name="Cụm" sheetId="2" r:id="rId1"/></sheets>
    <definedNames><definedName name="_xlnm.Print_Titles" localSheetId="1">Cụm!$1:$2</definedName></definedNames>
      </workbook>`;
  const bytes = workbookWith({
    "xl/workbook.xml": workbook,
    "xl/_rels/workbook.xml.rels": rels(["worksheet", "worksheets/sheet1.xml"], ["chartsheet", "chartsheets/sheet1.xml"]),
  });
  expect(read(bytes).sheets).toEqual([{ name: "Cụm", cells: [], tables: [], validations: [], printTitleRows: 2 }]);
});

test.each([
  ['fitToWidth="3"', 3],
  ['fitToWidth="1"', undefined],
  ['fitToWidth="0"', undefined],
  ['fitToWidth="32768"', undefined],
  ['fitToWidth="-2"', undefined],
  ["", undefined],
])("pages beside each other: %s", (fit, pages) => {
  const xml = `<worksheet ${MAIN}><sheetData/><pageSetup ${fit}/></worksheet>`;
  expect(read(workbookWith({ "xl/worksheets/sheet1.xml": xml })).sheets[0]?.pagesWide).toBe(pages);
});

test.each([
  ["rows where a page begins, in order", '<rowBreaks><brk id="9" man="1"/><brk id="3" max="16383" man="true"/></rowBreaks>', [3, 9]],
  ["a break twice", '<rowBreaks><brk id="3" man="1"/><brk id="3" man="1"/></rowBreaks>', [3]],
  ["breaks that Excel reckoned itself", '<rowBreaks><brk id="3"/><brk id="5" man="0"/></rowBreaks>', undefined],
  ["breaks between columns", '<colBreaks><brk id="3" man="1"/></colBreaks>', undefined],
  [
    "above the first row, below the last, no number",
    '<rowBreaks><brk id="0" man="1"/><brk id="1048576" man="1"/><brk id="x" man="1"/></rowBreaks>',
    undefined,
  ],
])("page breaks: %s", (_what, xml, rows) => {
  const part = `<worksheet ${MAIN}><sheetData/>${xml}</worksheet>`;
  expect(read(workbookWith({ "xl/worksheets/sheet1.xml": part })).sheets[0]?.pageBreaks).toEqual(rows);
});

test("column widths: ranges, defaults of the rest of the sheet, widths nobody chose", () => {
  const columns =
    '<cols><col min="2" max="3" width="20.7109375" customWidth="1"/><col min="4" max="4" width="9"/>' +
    '<col min="5" max="16384" width="5.7109375" customWidth="true"/></cols>';
  const xml = `<worksheet ${MAIN}>${columns}<sheetData><row r="1"><c r="F1"><v>1</v></c></row></sheetData></worksheet>`;
  expect(read(workbookWith({ "xl/worksheets/sheet1.xml": xml })).sheets[0]?.widths).toEqual([undefined, 20, 20, undefined, 5, 5]);
});
