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
