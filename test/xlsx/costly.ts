/**
 * Small files that ask for much, and workbooks as large as the reader lets them be. `bounded.test.ts` runs this in a process of its
 * own with little memory: it prints a line for each file, `name | outcome | milliseconds`.
 */
import { answerInCells } from "../../src/functions/workbook-call";
import { reviewTables } from "../../src/tables/review-tables";
import { describeFinding } from "../../src/text/findings/findings";
import type { WorkbookDocument } from "../../src/document/document";
import { tablesOf } from "../../src/document/reading/tables";
import { withCachedResults } from "../../src/document/formulas/fill-cache";
import { readXlsx } from "../../src/xlsx";
import { MAIN, rels, sheet, workbookWith } from "./parts";

function many(count: number, piece: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => piece(index)).join("");
}

function text(value: string): string {
  return `<c t="inlineStr"><is><t>${value}</t></is></c>`;
}

function row(...cells: readonly string[]): string {
  return `<row>${cells.map(text).join("")}</row>`;
}

function rows(count: number, cells: (index: number) => readonly string[]): string {
  return many(count, (index) => row(...cells(index)));
}

type Table = { readonly name: string; readonly ref: string; readonly rows: string };

/** A workbook with a table on each sheet, not packed: what packs well would be refused for that. */
function tables(...list: readonly Table[]): Uint8Array {
  const parts: Record<string, string> = {};
  list.forEach(({ name, ref, rows: cells }, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheet(cells);
    parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = rels(["table", `../tables/t${index}.xml`]);
    parts[`xl/tables/t${index}.xml`] = `<table ${MAIN} id="${index + 1}" displayName="${name}" ref="${ref}"/>`;
  });
  const sheets = list.map((_, index) => `<sheet name="S${index}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
  const links = list.map((_, index) => ["worksheet", `worksheets/sheet${index + 1}.xml`] as const);
  const workbook = `<workbook ${MAIN} xmlns:r="r"><sheets>${sheets.join("")}</sheets></workbook>`;
  return workbookWith({ ...parts, "xl/workbook.xml": workbook, "xl/_rels/workbook.xml.rels": rels(...links) }, 0);
}

function one(xml: string, level: 0 | 6 = 6): Uint8Array {
  return workbookWith({ "xl/worksheets/sheet1.xml": xml }, level);
}

function formula(typed: string): Uint8Array {
  return one(sheet(`<row><c><f>${typed}</f><v>1</v></c></row>`));
}

function numberFormat(code: string): Uint8Array {
  const formats = `<numFmts><numFmt numFmtId="170" formatCode="${code}"/></numFmts>`;
  return workbookWith({
    "xl/worksheets/sheet1.xml": sheet('<row><c s="0"><v>1</v></c></row>'),
    "xl/styles.xml": `<styleSheet ${MAIN}>${formats}<cellXfs><xf numFmtId="170"/></cellXfs></styleSheet>`,
  });
}

function criterion(code: string, parameters = ""): string {
  const cells = [code, "x", "value", parameters === "" ? "direct" : "bands"].map(text).join("");
  return `<row>${cells}<c><v>10</v></c>${text(parameters)}</row>`;
}

function rubric(count: number, criteria: string): Table {
  const header = row("code", "text", "measure", "rule", "maximum", "parameters");
  return { name: "EmuRubric", ref: `A1:F${count + 1}`, rows: header + criteria };
}

function units(count: number, cells: (index: number) => readonly string[]): Table {
  const header = row("unit", "level", "parent", "cluster", "role", "order");
  return { name: "EmuUnits", ref: `A1:F${count + 1}`, rows: header + rows(count, cells) };
}

function awards(count: number): Table {
  const body = many(count, (i) => `<row>${text(`a${i}`)}${text("x")}<c><v>1</v></c>${text(i > 0 ? `a${i - 1}` : "")}</row>`);
  return { name: "EmuAwards", ref: `A1:D${count + 1}`, rows: row("award", "text", "slots", "nested-under") + body };
}

function entries(ref: string, cells: string): Table {
  return { name: "EmuEntries", ref, rows: row("period", "unit", "criterion", "actual", "target", "self") + cells };
}

const ONE = rubric(1, criterion("I.1"));
const NO_ENTRIES = entries("A1:F2", "");
const BANDS = Array.from({ length: 4_000 }, (_, limit) => `${limit}:1`).join("|");
const BRACKETS = "['".repeat(16_000);

export const COSTLY: Readonly<Record<string, () => Uint8Array>> = {
  "a hundred megabytes of one letter": () => one(sheet(row("x".repeat(100_000_000)))),
  "three million attributes": () => one(`<worksheet ${MAIN}${many(3_000_000, (i) => ` a${i}=""`)}/>`),
  "ten million elements of no meaning": () => one(sheet("<a/>".repeat(10_000_000)), 0),
  "fifty megabytes of text in a cell": () => one(sheet(row("x".repeat(50_000_000))), 0),
  "eight million escaped letters in a cell": () => one(sheet(row("_x0041_".repeat(8_000_000))), 0),
  "a million merged cells": () =>
    one(`<worksheet ${MAIN}><sheetData/>${many(1_000_000, (i) => `<mergeCell ref="A${i + 1}:B${i + 1}"/>`)}</worksheet>`),
  "a million texts": () => workbookWith({ "xl/sharedStrings.xml": `<sst ${MAIN}>${many(1_000_000, (i) => `<si><t>${i}</t></si>`)}</sst>` }),
  "a million names": () => {
    const names = many(1_000_000, (i) => `<definedName name="n${i}">1</definedName>`);
    return workbookWith({ "xl/workbook.xml": `<workbook ${MAIN}>${names}</workbook>` });
  },
  "a million styles": () =>
    workbookWith({ "xl/styles.xml": `<styleSheet ${MAIN}><cellXfs>${"<xf/>".repeat(1_000_000)}</cellXfs></styleSheet>` }, 0),
  "a number of two hundred thousand digits and a letter": () => one(sheet(`<row><c><v>${"1".repeat(200_000)}x</v></c></row>`)),
  "brackets that never close": () => formula(BRACKETS),
  "quotation marks that never close": () => formula("&quot;a".repeat(3) + "'[".repeat(15_000)),
  "a shared formula of such brackets, a thousand times": () =>
    one(sheet(`<row><c><f t="shared" si="0">${BRACKETS}</f></c>${'<c><f t="shared" si="0"/></c>'.repeat(999)}</row>`)),
  "arguments that can be split in countless ways": () => formula(`EMU.CHECK(${"'a'".repeat(200)}(1,2)`),
  "a number format of brackets": () => numberFormat("[".repeat(1_000_000)),
  "as many cells as are allowed": () => one(sheet(`<row>${"<c><v>1</v></c>".repeat(1_000)}</row>`.repeat(3_990)), 0),
  "a dimension of the whole sheet": () => one(`<worksheet ${MAIN}><dimension ref="A1:XFD1048576"/><sheetData/></worksheet>`),
  "the last cell of the sheet": () => one(sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')),
  "a table over the whole sheet": () => tables(ONE, entries("A1:XFD1048576", row("2021", "A", "I.1", "5"))),
  "a table over the whole sheet, with a cell in its last corner": () =>
    tables(ONE, entries("A1:XFD1048576", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')),
  "a spilled block over the whole sheet": () =>
    one(sheet('<row r="1"><c r="A1"><f t="array" ref="A1:XFD1048576">EMU.CHECK(A2:B3)</f><v>1</v></c></row>')),
  "formulas over the whole sheet": () => one(sheet(`<row r="1">${"<c><f>EMU.CHECK($A$2:$XFD$1048576)</f><v>1</v></c>".repeat(50)}</row>`)),
  "formulas over a million cells each": () => one(sheet(`<row r="1">${many(1000, () => "<c><f>A2:J100001</f><v>1</v></c>")}</row>`)),
  "codes that hang under each other": () =>
    tables(
      rubric(
        1000,
        many(1000, (i) =>
          criterion(
            Array(i + 1)
              .fill("1")
              .join("."),
          ),
        ),
      ),
      NO_ENTRIES,
    ),
  "codes of thirty thousand dots": () =>
    tables(
      ONE,
      entries(
        "A1:F501",
        rows(500, (i) => ["2021", "A", `${i}${".".repeat(30_000)}x`]),
      ),
    ),
  "headers of thirty thousand question marks": () =>
    tables(ONE, {
      name: "EmuEntries",
      ref: "A1:XFD3",
      rows: `<row>${many(1500, (i) => text(`${"?".repeat(30_000)}${i}`))}</row>${row("2021")}`,
    }),
  "names of thirty thousand letters": () =>
    tables(
      ONE,
      units(700, (i) => ["x".repeat(30_000) + i]),
      entries(
        "A1:F701",
        rows(700, (i) => ["2021", "y".repeat(30_000) + i, "I.1"]),
      ),
    ),
  "ten thousand units of like names, and as many rows of others": () =>
    tables(
      ONE,
      units(10_000, (i) => [`Đơn vị số ${i}`]),
      {
        name: "EmuStatus",
        ref: "A1:B10001",
        rows: row("unit", "reason") + rows(10_000, (i) => [`Đơn vị sô ${i}`, "x"]),
      },
      entries(
        "A1:F10001",
        rows(10_000, (i) => ["2021", `Đơn vị sơ ${i}`, "I.1"]),
      ),
    ),
  "ten thousand units of one name": () =>
    tables(
      ONE,
      units(10_000, (i) => ["Minh Khai", "phường", `quận ${i}`]),
      entries(
        "A1:F5001",
        rows(5_000, (i) => ["2021", `Minh Khai, quận ${i}`, "I.1"]),
      ),
    ),
  "more units and criteria than can be paired": () =>
    tables(
      rubric(
        5_000,
        many(5_000, (i) => criterion(`${i}`)),
      ),
      units(5_000, (i) => [`u${i}`]),
      NO_ENTRIES,
    ),
  "ten thousand awards": () => tables(ONE, awards(10_000), NO_ENTRIES),
  "two hundred awards nested in each other": () =>
    tables(
      ONE,
      awards(200),
      units(1_000, (i) => [`u${i}`]),
      NO_ENTRIES,
    ),
  "four thousand bands": () =>
    tables(
      rubric(
        100,
        many(100, (i) => criterion(`c${i}`, `bands=${BANDS}`)),
      ),
      NO_ENTRIES,
    ),
  "columns of texts that are numbers": () =>
    tables(
      ONE,
      entries(
        "A1:F150001",
        rows(150_000, (i) => ["2021", `u${i % 700}`, "I.1", "1,5", "2,5", "x"]),
      ),
    ),
};

function outcomeOf(bytes: Uint8Array): string {
  const read = readXlsx(bytes);
  if (!read.ok) {
    return `${read.code}: ${read.detail}`;
  }
  return `${reviewed(read.document)}; ${calculated(read.document)}`;
}

function reviewed(document: WorkbookDocument): string {
  const { review } = reviewTables(tablesOf(document), "2021");
  const longest = Math.max(...review.findings.slice(0, 1000).map((one) => describeFinding(one, "vi").message.length));
  const codes = [...new Set(review.findings.map(({ code }) => code))].sort();
  return `${longest < 1000 ? "reviewed" : `a message of ${longest} letters`}: ${codes.join(" ")}`;
}

function calculated(document: WorkbookDocument): string {
  try {
    withCachedResults(document, answerInCells("vi"));
    return "calculated";
  } catch (error) {
    if (error instanceof Error && error.name === "CannotCalculate") {
      return `not calculated: ${error.message}`;
    }
    throw error;
  }
}

/** A part of the names may be asked for. */
const [, , asked = ""] = process.argv;
for (const [name, make] of Object.entries(COSTLY).filter(([known]) => known.includes(asked))) {
  const bytes = make();
  const begin = performance.now();
  const outcome = outcomeOf(bytes);
  process.stdout.write(`${name} | ${outcome} | ${Math.round(performance.now() - begin)}\n`);
}
