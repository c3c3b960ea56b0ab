/** Files that are not what they say, or ask too much, are refused with a reason; none throws, none takes long. */
import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { readXlsx, writeXlsx } from "../../../src/workbook/xlsx";
import type { FileProblem } from "../../../src/workbook/xlsx";
import { LIMITS } from "../../../src/workbook/xlsx/read/limits";
import { EVERY_FEATURE } from "./every-feature";
import { MAIN, archive, rels, sheet, workbookWith } from "./parts";

function problemOf(bytes: Uint8Array, limits = LIMITS): FileProblem | "read" {
  const result = readXlsx(bytes, limits);
  return result.ok ? "read" : result.code;
}

const sheet1 = (xml: string) => workbookWith({ "xl/worksheets/sheet1.xml": xml });
const workbookPart = (xml: string) => workbookWith({ "xl/workbook.xml": xml });
const compound = (text: string) =>
  Buffer.concat([
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    randomBytes(600),
    Buffer.from(text, "utf16le"),
    randomBytes(50),
  ]);
const DOCTYPE = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>';
const manySheets = (count: number) =>
  Array.from({ length: count }, (_, i) => `<sheet name="s${i}" sheetId="${i + 1}" xmlns:r="r" r:id="rId1"/>`).join("");

/** The directory entry of a part: four bytes from `at` get another value. */
function withDirectoryField(bytes: Uint8Array, part: string, at: number, value: number): Uint8Array {
  const copy = Buffer.from(bytes);
  const entry = copy.lastIndexOf(Buffer.from(part)) - 46;
  copy.writeUInt32LE(value, entry + at);
  return copy;
}

test.each<[string, Uint8Array, FileProblem]>([
  ["nothing", new Uint8Array(), "not-a-zip"],
  ["a text file", Buffer.from("Đơn vị,Điểm\n"), "not-a-zip"],
  ["a download cut short", writeXlsx(EVERY_FEATURE).subarray(0, 4000), "not-a-zip"],
  ["an .xls file", compound("Workbook"), "old-xls"],
  ["a workbook with a password", compound("EncryptedPackage"), "password"],
  ["an empty archive", archive({}), "not-a-workbook"],
  ["an archive of something else", archive({ "readme.txt": "hello" }), "not-a-workbook"],
  [
    "a Word file",
    archive({ "_rels/.rels": rels(["officeDocument", "word/document.xml"]), "word/document.xml": "<document/>" }),
    "not-a-workbook",
  ],
  [
    "an .xlsb file",
    archive({ "_rels/.rels": rels(["officeDocument", "xl/workbook.bin"]), "xl/workbook.bin": "x" }),
    "binary-workbook",
  ],
  [
    "a workbook without its main part",
    archive({ "_rels/.rels": rels(["officeDocument", "xl/workbook.xml"]) }),
    "broken-workbook",
  ],
  ["a sheet without a part", workbookWith({ "xl/_rels/workbook.xml.rels": rels() }), "broken-workbook"],
  [
    "a target above the root",
    workbookWith({ "xl/_rels/workbook.xml.rels": rels(["worksheet", "../../../../etc/passwd"]) }),
    "broken-workbook",
  ],
  [
    "a sheet on another machine",
    workbookWith({
      "xl/_rels/workbook.xml.rels": rels(["worksheet", "s.xml"]).replace("/>", ' TargetMode="External"/>'),
    }),
    "broken-workbook",
  ],
  ["no sheet", workbookPart(`<workbook ${MAIN}><sheets/></workbook>`), "broken-workbook"],
  [
    "two sheets of one name",
    workbookPart(`<workbook ${MAIN}><sheets>${manySheets(1)}${manySheets(1)}</sheets></workbook>`),
    "broken-workbook",
  ],
  ["501 sheets", workbookPart(`<workbook ${MAIN}><sheets>${manySheets(501)}</sheets></workbook>`), "too-large"],
  ["a cell off the sheet", sheet1(sheet('<row r="1"><c r="XFE1"><v>1</v></c></row>')), "broken-workbook"],
  ["a row off the sheet", sheet1(sheet('<row r="1048577"/>')), "broken-workbook"],
  ["a cell in no row", sheet1(`<worksheet ${MAIN}><c><v>1</v></c></worksheet>`), "broken-workbook"],
  ["XML cut short", sheet1(sheet("").slice(0, -5)), "broken-xml"],
  ["an empty part", sheet1(""), "broken-xml"],
  ["bytes that are no text", workbookWith({ "xl/worksheets/sheet1.xml": Buffer.from([0xc3, 0x28]) }), "broken-xml"],
  ["entities that grow", sheet1(`${DOCTYPE}<worksheet ${MAIN}>&b;</worksheet>`), "broken-xml"],
  ["an unknown entity", sheet1(sheet("<row><c><v>&a;</v></c></row>")), "broken-xml"],
  ["an entity from a file", sheet1('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet/>'), "broken-xml"],
  ["elements nested a thousand deep", sheet1(`${"<a>".repeat(1000)}${"</a>".repeat(1000)}`), "broken-xml"],
  ["an endless formula", sheet1(sheet(`<row><c><f>${"1+".repeat(20_000)}1</f></c></row>`)), "too-large"],
  [
    "a table without a place",
    workbookWith({
      "xl/worksheets/_rels/sheet1.xml.rels": rels(["table", "t.xml"]),
      "xl/worksheets/t.xml": `<table ${MAIN} name="T"/>`,
    }),
    "broken-workbook",
  ],
])("%s is refused", (_what, bytes, code) => {
  expect(problemOf(bytes)).toBe(code);
});

describe("archives that lie", () => {
  const honest = workbookWith({ "xl/worksheets/sheet1.xml": sheet(" ".repeat(100_000)) });
  const part = "xl/worksheets/sheet1.xml";

  test.each<[string, Uint8Array, FileProblem | "read"]>([
    ["nothing changed", honest, "read"],
    ["a part larger than it says", withDirectoryField(honest, part, 24, 500), "broken-zip"],
    ["a part smaller than it says", withDirectoryField(honest, part, 24, 500_000), "broken-zip"],
    ["a part that says 2 GB", withDirectoryField(honest, part, 24, 0x7fffffff), "too-large"],
    ["a part that lies elsewhere", withDirectoryField(honest, part, 42, 3), "broken-zip"],
    ["a part that lies outside", withDirectoryField(honest, part, 42, 0x7fffffff), "broken-zip"],
    ["a part packed beyond the end", withDirectoryField(honest, part, 20, 0x7fffffff), "broken-zip"],
    ["a part with a password", withDirectoryField(honest, part, 8, 0x0008_0001), "password"],
    ["a part packed in an unknown way", withDirectoryField(honest, part, 8, 0x0063_0000), "broken-zip"],
  ])("%s", (_what, bytes, code) => {
    expect(problemOf(bytes)).toBe(code);
  });

  test("two parts of one name in different case", () => {
    const bytes = archive({
      "_rels/.rels": rels(["officeDocument", "a.xml"]),
      "a.xml": "<workbook/>",
      "A.xml": "<workbook/>",
    });
    expect(problemOf(bytes)).toBe("broken-zip");
  });

  test("a bomb that unpacks to more than allowed is stopped before it is unpacked", () => {
    const bomb = workbookWith({ "xl/worksheets/sheet1.xml": new Uint8Array(200 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    const start = performance.now();
    expect(problemOf(bomb)).toBe("too-large");
    expect(performance.now() - start).toBeLessThan(500);
  });

  test("many sheets that each unpack the same part count each time", () => {
    const limits = { ...LIMITS, unpackedBytes: 1_000_000 };
    const bytes = workbookWith({
      "xl/workbook.xml": `<workbook ${MAIN}><sheets>${manySheets(20)}</sheets></workbook>`,
      "xl/worksheets/sheet1.xml": sheet(" ".repeat(100_000)),
    });
    expect(problemOf(bytes, limits)).toBe("too-large");
    expect(problemOf(bytes)).toBe("read");
  });
});

describe("limits of one's own", () => {
  const far = (reference: string) => sheet1(sheet(`<row><c r="${reference}"><v>1</v></c></row>`));

  test.each<[string, Uint8Array, Partial<typeof LIMITS>, FileProblem | "read"]>([
    ["the file", writeXlsx(EVERY_FEATURE), { fileBytes: 1000 }, "too-large"],
    ["parts", writeXlsx(EVERY_FEATURE), { parts: 5 }, "too-large"],
    ["cells", far("A100"), { places: 100 }, "too-large"],
    ["cells, just within", far("A100"), { places: 101 }, "read"],
    ["columns", far("CZ1"), { places: 100 }, "too-large"],
    ["formulas", sheet1(sheet("<row><c><f>1+1+1</f></c></row>")), { formulaLength: 4 }, "too-large"],
    ["relationships", writeXlsx(EVERY_FEATURE), { items: 8 }, "too-large"],
    [
      "copies of a shared formula",
      sheet1(
        sheet(
          `<row><c><f t="shared" si="0">${"1+".repeat(50)}1</f></c>${'<c><f t="shared" si="0"/></c>'.repeat(99)}</row>`,
        ),
      ),
      { formulaCharacters: 9_999 },
      "too-large",
    ],
    [
      "validated ranges",
      sheet1(
        `<worksheet ${MAIN}><sheetData/><dataValidation type="list" sqref="${"A1 ".repeat(99)}">` +
          "<formula1>A1</formula1></dataValidation></worksheet>",
      ),
      { items: 50 },
      "too-large",
    ],
    [
      "cell formats",
      workbookWith({ "xl/styles.xml": `<styleSheet ${MAIN}>${"<xf/>".repeat(99)}</styleSheet>` }),
      { items: 30 },
      "too-large",
    ],
    [
      "texts",
      workbookWith({ "xl/sharedStrings.xml": `<sst ${MAIN}>${"<si/>".repeat(99)}</sst>` }),
      { places: 98 },
      "too-large",
    ],
    [
      "names",
      workbookPart(
        `<workbook ${MAIN}><sheets>${manySheets(1)}</sheets>` +
          `${'<definedName name="a">1</definedName>'.repeat(99)}</workbook>`,
      ),
      { items: 50 },
      "too-large",
    ],
  ])("%s", (_what, bytes, limits, code) => {
    expect(problemOf(bytes, { ...LIMITS, ...limits })).toBe(code);
  });

  test("a cell in the last corner of the sheet is read, twenty sheets of them are not", () => {
    expect(problemOf(far("XFD1048576"))).toBe("read");
    const bytes = workbookWith({
      "xl/workbook.xml": `<workbook ${MAIN}><sheets>${manySheets(20)}</sheets></workbook>`,
      "xl/worksheets/sheet1.xml": sheet('<row><c r="XFD1048576"><v>1</v></c></row>'),
    });
    expect(problemOf(bytes)).toBe("too-large");
  });
});

test("names from JavaScript's own objects are names like any other", () => {
  const strings = ["__proto__", "constructor", "toString"].map((text) => `<si><t>${text}</t></si>`).join("");
  const bytes = workbookWith({
    "xl/sharedStrings.xml": `<sst ${MAIN}>${strings}</sst>`,
    "xl/workbook.xml": `<workbook ${MAIN} xmlns:r="r"><sheets>
      <sheet name="__proto__" sheetId="1" r:id="rId1" __proto__="x"/></sheets>
      <definedNames><definedName name="constructor">1</definedName></definedNames></workbook>`,
    "xl/worksheets/sheet1.xml": sheet(
      '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="constructor"><v>__proto__</v>' +
        "</c></row>",
    ),
  });
  const result = readXlsx(bytes);
  expect(result.ok && result.document.sheets[0]?.name).toBe("__proto__");
  expect(result.ok && result.document.sheets[0]?.cells[0]?.map((cell) => cell?.value)).toEqual([
    "__proto__",
    "constructor",
    "toString",
    { error: "#VALUE!" },
  ]);
  expect(result.ok && result.document.names).toEqual([{ name: "constructor", refersTo: "1" }]);
  expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
});

test("bytes changed at random are read or refused, never an exception", () => {
  const good = writeXlsx(EVERY_FEATURE);
  const damage = fc.array(fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 0, max: 255 })), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(damage, (changes) => {
      const bytes = Uint8Array.from(good);
      for (const [at, byte] of changes) bytes[at] = byte;
      expect(typeof problemOf(bytes)).toBe("string");
    }),
    { numRuns: 300 },
  );
});
