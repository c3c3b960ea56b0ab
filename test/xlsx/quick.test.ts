/** What is read at once, cells and texts as nearly all are written, is what reading them element by element gives. */
import fc from "fast-check";
import { readXlsx } from "../../src/xlsx";
import { fuzz } from "../runs";
import { MAIN, sheet, workbookWith } from "./parts";

const SHEET = "xl/worksheets/sheet1.xml";
const TEXTS = "xl/sharedStrings.xml";
const COMMENT = "<!-- -->";
const STYLES = `<styleSheet ${MAIN}><numFmts><numFmt numFmtId="170" formatCode="0.000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>`;

/** The walk ends at the comment, and the parser of all XML, which takes nothing at once, reads what comes behind it. */
function bothWays(rows: string, texts: string): readonly [unknown, unknown] {
  const strings = (before: string): string => `<sst ${MAIN}>${before}${texts}</sst>`;
  const read = (before: string): unknown =>
    readXlsx(workbookWith({ "xl/styles.xml": STYLES, [TEXTS]: strings(before), [SHEET]: sheet(before + rows) }));
  return [read(""), read(COMMENT)];
}

const places = fc.oneof(
  fc.tuple(fc.integer({ min: 1, max: 30 }), fc.constantFrom("A", "B", "Z", "AA", "CV")).map(([row, column]) => `${column}${row}`),
  fc.constantFrom("A0", "A01", "XFE1", "$A$1", "a1", "1", "", "ABCD1", "A1048577", "A12345678", "A1:B2"),
);
const styles = fc.constantFrom("", ' s="0"', ' s="1"', ' s="2"', ' s="99"', ' s=""', ' s="x"', ' s="0000002"', " s='1'");
const types = fc.constantFrom("", ' t="n"', ' t="s"', ' t="b"', ' t="e"', ' t="str"', ' t="d"', ' t="x"', ' t="inlineStr"', ' t=""');
const values = fc.constantFrom(
  ...[
    "0",
    "1",
    "2",
    "007",
    "12.5",
    "-3",
    "1E3",
    "1e400",
    "",
    " ",
    " 1 ",
    "true",
    "#N/A",
    "#ODD!",
    "2024-02-29",
    "text",
    "Điểm",
    "&lt;",
    "&#65;",
  ],
  ...["_x0041_", "999999999", "1234567890", "123456789012345678", `0.${"3".repeat(70)}`, "<b/>", "1<!-- -->2"],
);
const contents = fc.oneof(
  values.map((value) => `<v>${value}</v>`),
  fc.constantFrom(
    "",
    "<v/>",
    "<f>A1+1</f><v>2</v>",
    "<f>A1</f>",
    "<is><t>in</t></is>",
    " <v>1</v>",
    "<v>1</v> ",
    "<v>1</v><v>2</v>",
    '<v x="1">1</v>',
  ),
);
const cells = fc
  .tuple(
    fc.oneof(
      places.map((place) => ` r="${place}"`),
      fc.constantFrom("", " r='A1'"),
    ),
    styles,
    types,
    fc.option(contents),
  )
  .map(([place, style, type, content]) => `<c${place}${style}${type}${content === null ? "/>" : `>${content}</c>`}`);
const rowsOfCells = fc
  .array(fc.tuple(fc.constantFrom("", " ", "\n"), cells, fc.constantFrom("", "<c>", "</row>", '<c r="B2"', '<c r="B2" >', "<!-- a -->")), {
    maxLength: 6,
  })
  .map((found) => `<row r="1">${found.map(([before, cell, odd], at) => `${before}${cell}${at === 4 ? odd : ""}`).join("")}</row>`);

const items = fc.oneof(
  values.map((value) => `<si><t>${value}</t></si>`),
  fc.constantFrom(
    ...[
      "<si/>",
      "<si><t/></si>",
      '<si><t xml:space="preserve"> a </t></si>',
      "<si><r><t>a</t></r><r><t>b</t></r></si>",
      "<si><t>a</t><rPh><t>x</t></rPh></si>",
    ],
  ),
);

test("cells and texts", () => {
  fc.assert(
    fc.property(rowsOfCells, fc.array(items, { maxLength: 4 }), (rows, texts) => {
      const [quick, slow] = bothWays(rows, texts.join(""));
      expect(quick).toEqual(slow);
    }),
    fuzz(1000),
  );
});

test.each([
  ['<c r="B1" s="2"/>', [undefined, { value: null, format: "0.000" }]],
  ['<c r="A1"><v>12</v></c>', [{ value: 12 }]],
  ['<c r="A1" s="2"><v>-1.25</v></c>', [{ value: -1.25, format: "0.000" }]],
  ['<c r="A1" t="s"><v>1</v></c>', [{ value: "Điểm" }]],
  ['<c r="A1" t="s"><v>9</v></c>', [{ value: { error: "#VALUE!" } }]],
  ['<c r="A1" t="b"><v>1</v></c>', [{ value: true }]],
  ['<c r="A1" t="e"><v>#N/A</v></c>', [{ value: { error: "#N/A" } }]],
])("%s", (cell, line) => {
  const [quick, slow] = bothWays(`<row r="1">${cell}</row>`, "<si><t>a</t></si><si><t>Điểm</t></si>");
  expect(quick).toEqual(slow);
  expect(quick).toMatchObject({ ok: true, document: { sheets: [{ cells: [line] }] } });
});

test("the last cell of a sheet's first row", () => {
  const [quick, slow] = bothWays('<row r="1"><c r="XFD1"><v>1</v></c></row>', "");
  expect(quick).toEqual(slow);
  expect(quick).toMatchObject({ ok: true });
});

test("a text that is longer than Excel's", () => {
  const [quick, slow] = bothWays("", `<si><t>${"a".repeat(32_768)}</t></si>`);
  expect(quick).toEqual(slow);
  expect(quick).toMatchObject({ ok: false, code: "too-large" });
});

test("days counted from 1904", () => {
  const read = (before: string): unknown =>
    readXlsx(
      workbookWith({
        "xl/workbook.xml": `<workbook ${MAIN} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="1"/><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
        "xl/styles.xml": STYLES,
        [SHEET]: sheet(`${before}<row r="1"><c r="A1" s="1"><v>40000</v></c><c r="B1"><v>40000</v></c></row>`),
      }),
    );
  expect(read("")).toEqual(read(COMMENT));
  expect(read("")).toMatchObject({ document: { sheets: [{ cells: [[{ value: 41_462 }, { value: 40_000 }]] }] } });
});
