/** Changed cells in the rows of a file, however its rows are written. */
import { strFromU8, unzipSync } from "fflate";
import type { WorkbookDocument } from "../../src/document/document";
import { patchBetween } from "../../src/document/patch/between";
import { withCells } from "../../src/document/patch/cells";
import { patchXlsx, readXlsx } from "../../src/xlsx";
import { MAIN, sheet, workbookWith } from "./parts";

const PART = "xl/worksheets/sheet1.xml";

const STYLES = { "xl/styles.xml": `<styleSheet ${MAIN}><cellXfs><xf numFmtId="0"/></cellXfs></styleSheet>` };

function read(bytes: Uint8Array): WorkbookDocument {
  const found = readXlsx(bytes);
  if (!found.ok) throw new Error(found.detail);
  return found.document;
}

/** `5` in each of the cells, rows and columns from 0. */
function changed(bytes: Uint8Array, ...places: readonly (readonly [number, number])[]): ReturnType<typeof patchXlsx> {
  const before = read(bytes);
  const sheets = before.sheets.map((one) =>
    withCells(
      one,
      places.map(([row, column]) => ({ row, column, value: 5, format: undefined })),
    ),
  );
  return patchXlsx(bytes, before, patchBetween(before, { ...before, sheets }));
}

function partOf(made: ReturnType<typeof patchXlsx>): Uint8Array {
  if (!made.ok) throw new Error(`${made.code}: ${made.detail}`);
  return unzipSync(made.bytes)[PART] ?? new Uint8Array();
}

const FIVE = "<v>5</v></c>";

test.each([
  ["a cell that is there", '<row r="2"><c r="A2"><v>1</v></c></row>', [[1, 0]], `<row r="2"><c r="A2">${FIVE}</row>`],
  ["in front of it", '<row r="2"><c r="B2"><v>1</v></c></row>', [[1, 0]], `<row r="2"><c r="A2">${FIVE}<c r="B2"><v>1</v></c></row>`],
  ["behind it", '<row r="2" spans="1:1"><c r="A2"/></row>', [[1, 1]], `<row r="2" spans="1:2"><c r="A2"/><c r="B2">${FIVE}</row>`],
  ["a row without cells", '<row r="2" x="1"/>', [[1, 0]], `<row r="2" x="1"><c r="A2">${FIVE}</row>`],
  ["a row above another", '<row r="3"/>', [[1, 0]], `<row r="2"><c r="A2">${FIVE}</row><row r="3"/>`],
  ["a row below all", '<row r="1"/>', [[1, 0]], `<row r="1"/><row r="2"><c r="A2">${FIVE}</row>`],
  [
    "rows around a comment",
    '<!-- <row r="9"> --><row r="2"/>',
    [
      [0, 0],
      [2, 0],
    ],
    `<!-- <row r="9"> --><row r="1"><c r="A1">${FIVE}</row><row r="2"/><row r="3"><c r="A3">${FIVE}</row>`,
  ],
] as const)("%s", (_what, rows, places, expected) => {
  const made = changed(workbookWith({ ...STYLES, [PART]: sheet(rows) }), ...places);
  expect(strFromU8(partOf(made))).toContain(`<sheetData>${expected}</sheetData>`);
});

test("a sheet without rows gets some", () => {
  const bytes = workbookWith({ ...STYLES, [PART]: `<worksheet ${MAIN}><sheetData/></worksheet>` });
  const made = changed(bytes, [0, 0]);
  expect(strFromU8(partOf(made))).toContain(`<sheetData><row r="1"><c r="A1">${FIVE}</row></sheetData>`);
});

test("rows that stand in another order are not written into, by name", () => {
  const bytes = workbookWith({
    ...STYLES,
    [PART]: sheet('<row r="3"><c r="A3"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>'),
  });
  expect(changed(bytes, [1, 0])).toEqual({ ok: false, code: "not-as-meant", detail: `${PART}: row 2` });
});

test("a sheet in UTF-16 stays one", () => {
  const xml = `\uFEFF<worksheet ${MAIN}><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Điểm</t></is></c></row></sheetData></worksheet>`;
  const units = new Uint8Array(new Uint16Array(Array.from(xml, (letter) => letter.charCodeAt(0))).buffer);
  const stored = partOf(changed(workbookWith({ ...STYLES, [PART]: units }), [1, 0]));
  expect([stored[0], stored[1]]).toEqual([0xff, 0xfe]);
  expect(new TextDecoder("utf-16le").decode(stored)).toContain(`<row r="2"><c r="A2">${FIVE}</row></sheetData>`);
});

const STRICT = 'xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"';

test.each([
  ["one empty element", `<styleSheet ${MAIN}/>`, MAIN],
  ["an element with nothing in it", `<styleSheet ${MAIN}>\n</styleSheet>`, MAIN],
  ["one empty element under a prefix", '<x:styleSheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>', MAIN],
  ["one empty element of the strict form", `<styleSheet ${STRICT}/>`, STRICT],
])("formats that are %s get those of a new workbook, and no cell looks otherwise", (_what, styles, namespace) => {
  const workbook = strFromU8(unzipSync(workbookWith({}))["xl/workbook.xml"]!).replace(MAIN, namespace);
  const cells = sheet('<row r="1"><c r="A1"><v>1</v></c></row>').replace(MAIN, namespace);
  const bytes = workbookWith({ "xl/workbook.xml": workbook, "xl/styles.xml": styles, [PART]: cells });
  const before = read(bytes);
  const place = { row: 0, column: 1, value: 5, format: "0.000" };
  const made = patchXlsx(bytes, before, patchBetween(before, { ...before, sheets: before.sheets.map((one) => withCells(one, [place])) }));
  expect(strFromU8(partOf(made))).toContain(`<c r="A1"><v>1</v></c><c r="B1" s="`);
  const now = made.ok ? strFromU8(unzipSync(made.bytes)["xl/styles.xml"]!) : "";
  expect(now).toContain(`<styleSheet ${namespace}`);
  expect(now).toMatch(/<fonts count="\d+"><font>.*<cellXfs count="\d+"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/s);
});

test("in formats without fonts, fills and borders the first ones are not those of our style", () => {
  const bytes = workbookWith({ ...STYLES, [PART]: sheet('<row r="1"><c r="A1"><v>1</v></c></row>') });
  const before = read(bytes);
  const sheets = before.sheets.map((one) => ({ ...one, cells: [[{ value: 1 }, { value: 2, style: "header" as const }]] }));
  const made = patchXlsx(bytes, before, patchBetween(before, { ...before, sheets }));
  const now = made.ok ? strFromU8(unzipSync(made.bytes)["xl/styles.xml"]!) : "";
  const [, fontId, fillId, borderId] = /fontId="(\d)" fillId="(\d)" borderId="(\d)"[^>]*><alignment/.exec(now) ?? [];
  expect([fontId, fillId, borderId]).toEqual(["1", "2", "1"]);
});

test.each([
  ["behind the cells", '<row r="1"><c r="A1"><v>1</v></c></row>', [[0, 1]]],
  ["among the cells", '<row r="1"><c r="C1"><v>1</v></c></row>', [[1, 0]]],
  ["on a sheet without cells", "", [[0, 0]]],
] as const)("columns that are hidden %s stay so", (_what, rows, places) => {
  const columns = '<cols><col min="2" max="16384" width="0" hidden="1" customWidth="1"/></cols>';
  const xml = sheet(rows).replace("<sheetData>", `${columns}<sheetData>`);
  const made = partOf(changed(workbookWith({ ...STYLES, [PART]: xml }), ...places));
  expect(strFromU8(made)).toContain(`${columns}<sheetData>`);
  expect(strFromU8(made)).toContain(FIVE);
});
