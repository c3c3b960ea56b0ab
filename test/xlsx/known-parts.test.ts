/** A file that is read after others is what it is when it is read alone, whatever it has in common with them. */
import { KnownParts, LIMITS, readXlsx } from "../../src/xlsx";
import { EMPTY_DOCUMENT } from "../../src/document/document";
import { MAIN, rels, sheet, workbookWith } from "./parts";

const STYLES = (format: string): string =>
  `<styleSheet ${MAIN}><numFmts><numFmt numFmtId="170" formatCode="${format}"/></numFmts><cellXfs><xf numFmtId="170"/></cellXfs></styleSheet>`;
const TABLE = (name: string): string => `<table ${MAIN} displayName="${name}" ref="A1:A2"/>`;
const SHEET = sheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>');

function file(text: string, format: string, table: string, target = "../tables/table1.xml"): Uint8Array {
  return workbookWith({
    "xl/styles.xml": STYLES(format),
    "xl/sharedStrings.xml": `<sst ${MAIN}><si><t>${text}</t></si></sst>`,
    "xl/tables/table1.xml": TABLE(table),
    "xl/tables/table2.xml": TABLE("Second"),
    "xl/worksheets/sheet1.xml": SHEET,
    "xl/worksheets/_rels/sheet1.xml.rels": rels(["table", target]),
  });
}

function formulas(...stored: readonly string[]): Uint8Array {
  const cells = stored.map((formula, index) => `<row r="${index + 1}"><c r="A${index + 1}"><f>${formula}</f><v>1</v></c></row>`);
  return workbookWith({ "xl/worksheets/sheet1.xml": sheet(cells.join("")) });
}

const FILES: readonly (readonly [what: string, bytes: Uint8Array])[] = [
  ["the first", file("a", "0.0", "First")],
  ["the same again", file("a", "0.0", "First")],
  ["another text", file("b", "0.0", "First")],
  ["another format of the same length", file("b", "0;0", "First")],
  ["another table", file("b", "0;0", "Other")],
  ["another relationship", file("b", "0;0", "Other", "../tables/table2.xml")],
  ["nothing packed", workbookWith({ "xl/styles.xml": STYLES("0.0"), "xl/worksheets/sheet1.xml": SHEET }, 0)],
  ["no workbook", new Uint8Array([80, 75, 3, 4])],
  ["a formula", formulas("_xldudf_EMU_UNITS(A2)", "_xlfn.ANCHORARRAY(A2)")],
  ["other ones, and one that is the same", formulas("_xldudf_EMU_RANK(A2)", "_xlfn.ANCHORARRAY(A2)")],
  ["the first again", file("a", "0.0", "First")],
];

test("in whatever order", () => {
  for (const files of [FILES, [...FILES].reverse()]) {
    const known = new KnownParts();
    for (const [what, bytes] of files) {
      expect([what, readXlsx(bytes, LIMITS, EMPTY_DOCUMENT, known)]).toEqual([what, readXlsx(bytes)]);
    }
  }
});

test("a file whose checksum is wrong is refused, though a part like it is known", () => {
  const known = new KnownParts();
  const good = file("a", "0.0", "First");
  readXlsx(good, LIMITS, EMPTY_DOCUMENT, known);
  const bad = good.slice();
  const at = new DataView(bad.buffer);
  // The checksum in the first entry of the directory.
  const directory = at.getUint32(bad.length - 22 + 16, true);
  at.setUint32(directory + 16, 1, true);
  expect(readXlsx(bad, LIMITS, EMPTY_DOCUMENT, known)).toEqual(readXlsx(bad));
  expect(readXlsx(bad, LIMITS, EMPTY_DOCUMENT, known)).toMatchObject({ ok: false, code: "broken-zip" });
});

test("limits count what is known as well", () => {
  const known = new KnownParts();
  const bytes = file("a", "0.0", "First");
  const limits = { ...LIMITS, items: 4 };
  expect(readXlsx(bytes, limits, EMPTY_DOCUMENT, known)).toEqual(readXlsx(bytes, limits));
  expect(readXlsx(bytes, limits, EMPTY_DOCUMENT, known)).toMatchObject({ ok: false, code: "too-large" });
  const few = { ...LIMITS, unpackedBytes: 500 };
  expect(readXlsx(bytes, few, EMPTY_DOCUMENT, known)).toEqual(readXlsx(bytes, few));
});

test("a large part is not kept, and is read all the same", () => {
  const known = new KnownParts();
  const large = file("a", "0.0", "First");
  const long = workbookWith({ "xl/styles.xml": `${STYLES("0.0")}<!-- ${"x".repeat(70_000)} -->`, "xl/worksheets/sheet1.xml": SHEET });
  for (const bytes of [long, large, long]) expect(readXlsx(bytes, LIMITS, EMPTY_DOCUMENT, known)).toEqual(readXlsx(bytes));
});
