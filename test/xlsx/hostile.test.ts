/** Files that are not what they say, or ask too much, are refused with a reason; none throws, none takes long. */
import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { readXlsx, writeXlsx } from "../../src/xlsx";
import type { FileProblem } from "../../src/xlsx";
import { LIMITS } from "../../src/xlsx/read/limits";
import { processorMs } from "../runs";
import { EVERY_FEATURE } from "./every-feature";
import { MAIN, archive, partsOf, rels, sheet, workbookWith } from "./parts";

function problemOf(bytes: Uint8Array, limits = LIMITS): FileProblem | "read" {
  const result = readXlsx(bytes, limits);
  return result.ok ? "read" : result.code;
}

const sheet1 = (xml: string) => workbookWith({ "xl/worksheets/sheet1.xml": xml });
const workbookPart = (xml: string) => workbookWith({ "xl/workbook.xml": xml });
const compound = (text: string) =>
  Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), randomBytes(600), Buffer.from(text, "utf16le"), randomBytes(50)]);
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

const inline = (text: string) => `<row><c t="inlineStr"><is><t>${text}</t></is></c></row>`;
const namedWorkbook = (names: string, sheetName = "Sheet1") =>
  `<workbook ${MAIN} xmlns:r="r"><sheets><sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets>` +
  `<definedNames>${names}</definedNames></workbook>`;
const twoTables = (one: string, other: string) => ({
  "xl/worksheets/_rels/sheet1.xml.rels": rels(["table", "t1.xml"], ["table", "t2.xml"]),
  "xl/worksheets/t1.xml": `<table ${MAIN} displayName="${one}" ref="A1:A2"/>`,
  "xl/worksheets/t2.xml": `<table ${MAIN} displayName="${other}" ref="C1:C2"/>`,
});

/** The name before the part itself, not the one in the directory. */
function renamedInPlace(bytes: Uint8Array, part: string): Uint8Array {
  const copy = Buffer.from(bytes);
  copy.write("XL", copy.indexOf(Buffer.from(part)));
  return copy;
}

test.each<[string, Uint8Array, FileProblem]>([
  ["nothing", new Uint8Array(), "empty"],
  ["a text file", Buffer.from("Đơn vị,Điểm\n"), "text-file"],
  ["a download cut short", writeXlsx(EVERY_FEATURE).subarray(0, 4000), "cut-short"],
  ["an .xls file", compound("Workbook"), "old-xls"],
  ["a workbook with a password", compound("EncryptedPackage"), "password"],
  ["an empty archive", archive({}), "not-a-workbook"],
  ["an archive of something else", archive({ "readme.txt": "hello" }), "not-a-workbook"],
  [
    "a Word file",
    archive({ "_rels/.rels": rels(["officeDocument", "word/document.xml"]), "word/document.xml": "<document/>" }),
    "not-a-workbook",
  ],
  ["an .xlsb file", archive({ "_rels/.rels": rels(["officeDocument", "xl/workbook.bin"]), "xl/workbook.bin": "x" }), "binary-workbook"],
  ["a workbook without its main part", archive({ "_rels/.rels": rels(["officeDocument", "xl/workbook.xml"]) }), "broken-workbook"],
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
  ["two cells of one place", sheet1(sheet('<row><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>')), "broken-workbook"],
  ["two tables of one name", workbookWith(twoTables("EmuEntries", "EMUENTRIES")), "broken-workbook"],
  [
    "a table called like a name",
    workbookWith({ ...twoTables("T1", "T2"), "xl/workbook.xml": namedWorkbook('<definedName name="t1">1</definedName>') }),
    "broken-workbook",
  ],
  [
    "two names of one spelling",
    workbookPart(namedWorkbook('<definedName name="a">1</definedName><definedName name="A">2</definedName>')),
    "broken-workbook",
  ],
  ["a text of 32,768 characters", sheet1(sheet(inline("x".repeat(32_768)))), "too-large"],
  [
    "a shared text of 32,768 characters",
    workbookWith({ "xl/sharedStrings.xml": `<sst ${MAIN}><si><t>${"x".repeat(32_768)}</t></si></sst>` }),
    "too-large",
  ],
  ["a sheet's name of 256 characters", workbookPart(namedWorkbook("", "s".repeat(256))), "too-large"],
  ["a table's name of 256 characters", workbookWith(twoTables("T".repeat(256), "T2")), "too-large"],
  ["an endless formula of a name", workbookPart(namedWorkbook(`<definedName name="a">${"1+".repeat(20_000)}1</definedName>`)), "too-large"],
  [
    "an endless formula of a validation",
    sheet1(
      `<worksheet ${MAIN}><sheetData/><dataValidation type="list" sqref="A1"><formula1>${"1+".repeat(20_000)}1</formula1>` +
        "</dataValidation></worksheet>",
    ),
    "too-large",
  ],
  ["half a surrogate pair", sheet1(sheet(inline("&#xD800;"))), "broken-xml"],
  ["a character that XML does not have", sheet1(sheet(inline("&#0;"))), "broken-xml"],
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
    ["a part with another checksum", withDirectoryField(honest, part, 16, 12_345), "broken-zip"],
    ["a part that begins inside another one", withDirectoryField(honest, part, 42, 40), "broken-zip"],
    ["a part with another name than in the directory", renamedInPlace(honest, part), "broken-zip"],
  ])("%s", (_what, bytes, code) => {
    expect(problemOf(bytes)).toBe(code);
  });

  test("a single bit that has fallen over in a number is found by the checksum", () => {
    const stored = workbookWith({ "xl/worksheets/sheet1.xml": sheet("<row><c><v>7512</v></c></row>") }, 0);
    const bytes = Buffer.from(stored);
    const at = bytes.indexOf("7512");
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    const result = readXlsx(bytes);
    expect(result).toEqual({
      ok: false,
      code: "broken-zip",
      detail: "xl/worksheets/sheet1.xml has another checksum than it says",
    });
  });

  test("a part that unpacks two hundredfold is refused, one of twenty megabytes of usual cells is not", () => {
    expect(problemOf(sheet1(sheet(" ".repeat(3_000_000))))).toBe("too-large");
    const cells = Array.from({ length: 400_000 }, (_, i) => `<c r="A${i + 1}" s="0"><v>${i % 101}</v></c>`);
    expect(problemOf(sheet1(sheet(cells.map((cell) => `<row>${cell}</row>`).join(""))))).toBe("read");
  });

  test("a smaller ratio can be asked for", () => {
    const limits = { ...LIMITS, ratio: 2, ratioFrom: 1000 };
    expect(problemOf(honest, limits)).toBe("too-large");
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
    expect(processorMs(() => expect(problemOf(bomb)).toBe("too-large"))).toBeLessThan(500);
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
      sheet1(sheet(`<row><c><f t="shared" si="0">${"1+".repeat(50)}1</f></c>${'<c><f t="shared" si="0"/></c>'.repeat(99)}</row>`)),
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
    ["texts", workbookWith({ "xl/sharedStrings.xml": `<sst ${MAIN}>${"<si/>".repeat(99)}</sst>` }), { places: 98 }, "too-large"],
    [
      "names",
      workbookPart(
        `<workbook ${MAIN}><sheets>${manySheets(1)}</sheets>` + `${'<definedName name="a">1</definedName>'.repeat(99)}</workbook>`,
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
      '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="constructor"><v>__proto__</v>' + "</c></row>",
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

describe("a DOCTYPE, which could name a file or grow without end, is refused in every part", () => {
  const parts = [
    "_rels/.rels",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "xl/sharedStrings.xml",
    "xl/styles.xml",
    "xl/worksheets/sheet1.xml",
    "xl/worksheets/_rels/sheet1.xml.rels",
    "xl/worksheets/t1.xml",
  ] as const;

  test.each(parts)("%s", (part) => {
    const plain = partsOf(workbookWith(twoTables("T1", "T2")));
    const spoilt = (plain[part] ?? "").replace(/^(<\?xml[^>]*\?>)?/, `$1${DOCTYPE}`);
    const result = readXlsx(archive({ ...plain, [part]: spoilt }));
    expect(result).toEqual({ ok: false, code: "broken-xml", detail: `${part}: a DOCTYPE` });
  });
});

describe("values", () => {
  const valueOf = (xml: string) => {
    const result = readXlsx(sheet1(sheet(`<row>${xml}</row>`)));
    return result.ok ? (result.document.sheets[0]?.cells[0]?.[0]?.value ?? null) : result.code;
  };
  const NUM = { error: "#NUM!" };
  const VALUE = { error: "#VALUE!" };

  test.each([
    ["1e308", 1e308],
    ["-1E-320", -1e-320],
    ["-0", -0],
    ["999999999999999999", 1e18],
    ["1e309", NUM],
    ["NaN", NUM],
    ["Infinity", NUM],
    ["-INF", NUM],
    ["0x10", NUM],
    ["1,5", NUM],
    ["１２", NUM],
    ["1_000", NUM],
    ["--1", NUM],
    ["1e", NUM],
    [".", NUM],
  ])("the number %s", (text, value) => {
    expect(valueOf(`<c><v>${text}</v></c>`)).toEqual(value);
  });

  test.each([
    ["b", "1", true],
    ["b", "false", false],
    ["b", "yes", VALUE],
    ["b", "", VALUE],
    ["d", "2021-12-31", 44561],
    ["d", "2021-02-30", VALUE],
    ["d", "2021-13-01", VALUE],
    ["d", "2021-01-01T25:00", VALUE],
    ["d", "2021-01-01T10:61", VALUE],
    ["d", "9999-12-31", 2958465],
    ["d", "99999-12-31", VALUE],
    ["s", "0", VALUE],
    ["s", "-1", VALUE],
    ["s", "999999999", VALUE],
    ["s", "1e3", VALUE],
    ["e", "#BOOM!", VALUE],
    ["toString", "1", VALUE],
    ["__proto__", "1", VALUE],
  ])("of type %s: %s", (type, text, value) => {
    expect(valueOf(`<c t="${type}"><v>${text}</v></c>`)).toEqual(value);
  });

  test("a text as long as Excel allows, with line breaks and escaped characters", () => {
    const longest = `_x0007_&#10;${"x".repeat(32_765)}`;
    expect(valueOf(`<c t="inlineStr"><is><t>${longest}</t></is></c>`)).toBe(`\u0007\n${"x".repeat(32_765)}`);
  });
});

test("what a refusal quotes of the file is cut, and shows what cannot be seen", () => {
  const result = readXlsx(workbookPart(namedWorkbook("", `\u202Eevil${"x".repeat(300)}`)));
  expect(result.ok ? "" : result.detail).toBe("xl/workbook.xml: a sheet's name of 305 characters");
  const names = `<definedName name="\u202Ea&#x9B;">1</definedName><definedName name="\u202Ea&#x9B;">1</definedName>`;
  const twice = readXlsx(workbookPart(namedWorkbook(names)));
  expect(twice.ok ? "" : twice.detail).toBe("two tables or names called ⟨U+202E⟩a⟨U+009B⟩");
});

test("sheets of one number are told apart by their names and parts", () => {
  const result = readXlsx(
    workbookWith({
      "xl/workbook.xml":
        `<workbook ${MAIN} xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="rId1"/>` +
        '<sheet name="B" sheetId="1" r:id="rId4"/></sheets></workbook>',
      "xl/_rels/workbook.xml.rels": rels(
        ["worksheet", "worksheets/sheet1.xml"],
        ["sharedStrings", "sharedStrings.xml"],
        ["styles", "styles.xml"],
        ["worksheet", "/xl/worksheets/../worksheets/sheet2.xml"],
      ),
      "xl/worksheets/sheet1.xml": sheet(inline("one")),
      "xl/worksheets/sheet2.xml": sheet(inline("other")),
    }),
  );
  expect(result.ok && result.document.sheets.map(({ name, cells }) => [name, cells[0]?.[0]?.value])).toEqual([
    ["A", "one"],
    ["B", "other"],
  ]);
});
