/** What stands in the parts of a written file, where Excel is particular about it. */
import type { CellContent, SheetDocument, WorkbookDocument } from "../../src/document/document";
import { CELL_LOOKS, STYLE_NAMES } from "../../src/document/styles";
import { writeXlsx } from "../../src/xlsx";
import { EVERY_FEATURE } from "./every-feature";
import { partsOf } from "./parts";

const every = partsOf(writeXlsx(EVERY_FEATURE));
const entries = every["xl/worksheets/sheet2.xml"] ?? "";
const results = every["xl/worksheets/sheet4.xml"] ?? "";
const workbook = every["xl/workbook.xml"] ?? "";
const styles = every["xl/styles.xml"] ?? "";

function sheetOf(cells: readonly (readonly CellContent[])[], rest: Partial<SheetDocument> = {}): WorkbookDocument {
  const sheet: SheetDocument = { name: "Cụm", cells, tables: [], validations: [], ...rest };
  return { sheets: [sheet], names: [], properties: { title: "", language: "vi-VN" } };
}

/** The row elements of a sheet of these cells. */
function rowsOf(...cells: readonly CellContent[]): string {
  const xml = partsOf(writeXlsx(sheetOf([cells])))["xl/worksheets/sheet1.xml"] ?? "";
  return /<row r="1">(.*)<\/row>/.exec(xml)?.[1] ?? "";
}

test("a formula of one cell is a plain formula with its result", () => {
  expect(results).toContain(
    '<f>_xldudf_EMU_TOTAL(EmuRubric[#All],EmuEntries[#All],A1)</f><v>861.84</v></c><c r="C1" t="str">' +
      "<f>IF(B1&gt;0,&quot;đạt&quot;,&quot;&quot;)</f><v>đạt</v></c>",
  );
});

test("a spilling formula is a dynamic array, and every cell it covers holds its result", () => {
  expect(entries).toMatch(/<c r="E4" s="\d+" cm="1"><f t="array" ref="E4:F6">_xldudf_EMU_SCORE\([^<]*<\/f><v>8.33<\/v><\/c>/);
  expect(entries).toMatch(/<c r="F4" s="\d+" t="str"><v>đạt<\/v><\/c>/);
  expect(entries).toMatch(/<c r="E5" s="\d+" t="e"><v>#N\/A<\/v><\/c><c r="F5" s="\d+" t="str"><v><\/v><\/c>/);
  expect(every["xl/metadata.xml"]).toContain('<xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/>');
  expect(every["xl/_rels/workbook.xml.rels"]).toContain("/sheetMetadata");
});

test("a spilling formula with one result so far can still grow", () => {
  expect(results).toMatch(/<c r="A4" t="str" cm="1"><f t="array" ref="A4">_xldudf_EMU_CHECK/);
});

test("a workbook without spilling formulas has no metadata", () => {
  expect(Object.keys(partsOf(writeXlsx(sheetOf([[{ value: 1 }]]))))).not.toContain("xl/metadata.xml");
});

test.each<[string, CellContent, string]>([
  ["a text that begins with = is a text, also when entered again", { value: "=1+1" }, '<c r="A1" s="1" t="s"><v>0</v></c>'],
  ["a boolean", { value: false }, '<c r="A1" t="b"><v>0</v></c>'],
  ["an error", { value: { error: "#DIV/0!" } }, '<c r="A1" t="e"><v>#DIV/0!</v></c>'],
  ["an error newer than the format", { value: { error: "#SPILL!" } }, '<c r="A1" t="e"><v>#VALUE!</v></c>'],
  ["a number no cell can hold", { value: Number.NaN }, '<c r="A1" t="e"><v>#NUM!</v></c>'],
  ["a formula without a result", { value: null, formula: "B1" }, '<c r="A1"><f>B1</f></c>'],
  ["a blank cell that looks like something", { value: null, style: "input" }, '<c r="A1" s="1"/>'],
  ["a blank cell that does not", { value: null }, ""],
])("%s", (_what, cell, xml) => {
  expect(rowsOf(cell)).toBe(xml);
});

test("texts that Excel might calculate carry the mark of an apostrophe, text-formatted ones need none", () => {
  const cells = ["=A1", "+1", "-1", "@x", "Phú Thọ"].map((value): CellContent => ({ value }));
  const xml = partsOf(writeXlsx(sheetOf([[...cells, { value: "=A1", format: "@" }]])));
  expect(xml["xl/worksheets/sheet1.xml"]).toContain(
    '<c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c><c r="C1" s="1" t="s"><v>2</v></c>' +
      '<c r="D1" s="1" t="s"><v>3</v></c><c r="E1" t="s"><v>4</v></c><c r="F1" s="2" t="s"><v>0</v></c>',
  );
  const formats = /<cellXfs count="3">(.*)<\/cellXfs>/.exec(xml["xl/styles.xml"] ?? "")?.[1]?.split("</xf>") ?? [];
  expect(formats.map((format) => format.includes('quotePrefix="1"'))).toEqual([false, true, false, false]);
  expect(formats[2]).toContain('numFmtId="49"');
});

test("every style of ours is a named style in Excel's gallery, and inputs are unlocked", () => {
  for (const [position, name] of STYLE_NAMES.entries()) {
    expect(styles).toContain(`<cellStyle name="${CELL_LOOKS[name].displayName}" xfId="${position}"`);
  }
  const masters = new RegExp(`<cellStyleXfs count="${STYLE_NAMES.length}">(.*)</cellStyleXfs>`).exec(styles)?.[1]?.split("</xf>") ?? [];
  expect(masters[STYLE_NAMES.indexOf("input")]).toContain('<protection locked="0"/>');
  expect(masters[STYLE_NAMES.indexOf("label")]).toContain('<protection locked="1"/>');
});

test("the columns of a table are named exactly as its header cells", () => {
  expect(every["xl/tables/table1.xml"]).toContain('<tableColumn id="2" name="Tiêu chí_x000A_(mã)"/>');
  expect(every["xl/sharedStrings.xml"]).toContain('<t xml:space="preserve">Tiêu chí\n(mã)</t>');
});

/** The one that prints three pages beside each other. */
const WIDE_SHEET = "xl/worksheets/sheet4.xml";

test("every sheet prints on A4 landscape, as many pages wide as it says, with its top rows on every page", () => {
  for (const name of Object.keys(every).filter((part) => part.startsWith("xl/worksheets/sheet"))) {
    const wide = name === WIDE_SHEET ? 3 : 1;
    expect(every[name]).toContain(`<pageSetup paperSize="9" orientation="landscape" fitToWidth="${wide}" fitToHeight="0"/>`);
    expect(every[name]).toContain('<pageSetUpPr fitToPage="1"/>');
  }
  expect(workbook).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="1">'Chấm điểm ''Cụm 3'' 2017'!$1:$3</definedName>`);
  // Beside each other: the first column on every page as well.
  expect(workbook).toContain(`localSheetId="3">'Tổng hợp'!$A:$A,'Tổng hợp'!$1:$1</definedName>`);
});

test("hidden sheets are hidden, and the first one to be seen is in front", () => {
  expect(workbook).toContain('<sheet name="emu" sheetId="1" state="hidden" r:id="rId1"/>');
  expect(workbook).toContain('activeTab="1"');
  expect(entries).toContain('tabSelected="1"');
  expect(results).not.toContain("tabSelected");
});

test("a list that does not fit into its rule stands on a sheet nobody can unhide by accident", () => {
  expect(workbook).toContain('<sheet name="EmuLists" sheetId="5" state="veryHidden" r:id="rId5"/>');
  expect(entries).toContain("<formula1>EmuLists!$A$1:$A$41</formula1>");
  expect(entries).toContain("<formula1>&quot;Phú Thọ,Bắc Kạn,Quảng Ninh&quot;</formula1>");
});

test.each([
  [["x".repeat(127), "y".repeat(127)], true],
  [["x".repeat(127), "y".repeat(128)], false],
])("a list of 255 characters fits into its rule, one of 256 does not", (source, fits) => {
  const place = { row: 0, column: 0, rows: 1, columns: 1, title: "", message: "" };
  const validations = [{ ...place, rule: { type: "list" as const, source, strict: true } }];
  const parts = partsOf(writeXlsx(sheetOf([], { validations })));
  expect(parts["xl/workbook.xml"]?.includes("EmuLists")).toBe(!fits);
});

test("nothing asks the reader to calculate anew", () => {
  expect(workbook).toContain('<calcPr calcId="191029"/>');
});

test("title and language are in the core properties, with a fixed date", () => {
  const core = every["docProps/core.xml"];
  expect(core).toContain("<dc:title>Cụm thi đua số 3 &amp; bạn</dc:title>");
  expect(core).toContain("<dc:language>vi-VN</dc:language>");
  expect(core).toContain('<dcterms:created xsi:type="dcterms:W3CDTF">2024-01-01T00:00:00Z</dcterms:created>');
});

test("rows of wrapped text are as high as their lines", () => {
  const label = (value: string): CellContent => ({ value, style: "label" });
  const cells = [[label("một dòng")], [label("dòng một\ndòng hai")], [label("chữ ".repeat(30))], [{ value: "dài ".repeat(30) }]];
  const xml = partsOf(writeXlsx(sheetOf(cells, { widths: [21] })))["xl/worksheets/sheet1.xml"] ?? "";
  const heights = [...xml.matchAll(/<row r="\d"(?: ht="([\d.]+)")?>/g)].map(([, height]) => height);
  expect(heights).toEqual([undefined, "30", "90", undefined]);
});
