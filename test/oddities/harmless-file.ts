/** How other programs write a file, and what they put into it that is no matter of ours. */
import type { Related } from "./book";
import { newCell, putCell } from "./book";
import { newSheet } from "./harmless-sheets";
import type { Oddity, Task } from "./oddity";
import type { Writing } from "./save";

function written<Key extends keyof Writing>(key: Key, ...values: readonly Writing[Key][]): Oddity {
  return {
    name: `written: ${key}`,
    apply({ writing, random }) {
      const value = random.pick(values);
      writing[key] = value;
      return String(value);
    },
  };
}

function without(what: Writing["without"] extends ReadonlySet<infer One> ? One : never): Oddity {
  return {
    name: `written without ${what}`,
    apply({ book, writing }) {
      // Without its format a day counted from 1904 is a number like any other.
      if (what === "styles-part" && book.from1904) {
        return null;
      }
      writing.without = new Set([...writing.without, what]);
      return what;
    },
  };
}

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Parts that Excel writes beside the cells. Their content is no matter: nobody is to look into them. */
function related({ book, random }: Task, type: string, path: string, content: string | Uint8Array, element: string | null): string {
  const sheet = random.pick(book.sheets);
  const number = book.parts.length + 1;
  const name = path.replace("#", `${number}`);
  book.parts.push({ path: `xl/${name}`, contentType: `application/vnd.oddity.${number}+xml`, content });
  sheet.related.push({ type, target: `/xl/${name}`, ...(element === null ? {} : { element }) });
  return sheet.name;
}

function ofWorkbook({ book }: Task, relation: Related, content: string | Uint8Array): string {
  const path = relation.target.replace(/^\//, "");
  book.parts.push({ path, contentType: `application/vnd.oddity.${book.parts.length + 1}+xml`, content });
  book.related.push(relation);
  return path;
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

export const HARMLESS_FILE: readonly Oddity[] = [
  written("strings", "inline", "mixed", "runs", "shuffled"),
  written("prefixed", true),
  written("strict", true),
  written("absoluteTargets", true),
  written("references", false),
  written("singleQuotes", true),
  written("numericEntities", true),
  written("blanksBetween", true),
  written("declaration", "none", "bom", "utf-16"),
  written("shuffledParts", true),
  written("packed", false),
  written("otherNames", true),
  without("metadata"),
  without("properties"),
  without("content-types"),
  without("styles-part"),
  {
    name: "comments",
    apply: (task) =>
      related(
        task,
        "comments",
        "comments#.xml",
        `<comments ${MAIN}><authors><author>An</author></authors><commentList><comment ref="B5" authorId="0"><text><t>12</t></text></comment></commentList></comments>`,
        null,
      ),
  },
  {
    name: "chart",
    apply: (task) =>
      related(task, "drawing", "drawings/drawing#.xml", '<wsDr xmlns="urn:drawing"><c><v>1</v></c></wsDr>', '<drawing r:id="ID"/>'),
  },
  {
    name: "printer settings",
    apply: (task) => related(task, "printerSettings", "printerSettings/p#.bin", new Uint8Array([1, 2, 3]), null),
  },
  {
    name: "hyperlinks",
    apply({ book, random }) {
      const sheet = random.pick(book.sheets);
      sheet.related.push({
        type: "hyperlink",
        target: "https://example.com/a.xlsx",
        external: true,
        element: '<hyperlinks><hyperlink ref="A1" r:id="ID"/></hyperlinks>',
      });
      return sheet.name;
    },
  },
  {
    name: "conditional formats, protection, extensions",
    apply({ book, random }) {
      const sheet = random.pick(book.sheets);
      sheet.tail =
        `${sheet.tail.startsWith("<sheetProtection") ? "" : '<sheetProtection sheet="1" objects="1" scenarios="1" password="CC1A"/>'}${sheet.tail}` +
        '<conditionalFormatting sqref="A1:B9"><cfRule type="cellIs" priority="1" operator="equal"><formula>1</formula></cfRule></conditionalFormatting>' +
        '<ignoredErrors><ignoredError sqref="A1:Z99" numberStoredAsText="1"/></ignoredErrors>' +
        '<extLst><ext uri="{1}" xmlns:x14="urn:x14"><x14:c r="Z99"><x14:v>5</x14:v></x14:c></ext></extLst>';
      return sheet.name;
    },
  },
  { name: "theme", apply: (task) => ofWorkbook(task, { type: "theme", target: "/xl/theme/theme1.xml" }, '<theme xmlns="urn:theme"/>') },
  {
    name: "chain of calculation",
    apply: (task) =>
      ofWorkbook(task, { type: "calcChain", target: "/xl/calcChain.xml" }, `<calcChain ${MAIN}><c r="A1" i="1"/></calcChain>`),
  },
  {
    name: "macros",
    apply: (task) =>
      ofWorkbook(
        task,
        { type: "http://schemas.microsoft.com/office/2006/relationships/vbaProject", target: "/xl/vbaProject.bin" },
        new Uint8Array(64),
      ),
  },
  {
    name: "custom XML of others",
    apply: (task) =>
      ofWorkbook(task, { type: `${RELATIONS}/customXml`, target: "/customXml/item1.xml" }, '<a xmlns="urn:a"><row r="1"/></a>'),
  },
  {
    name: "link to another workbook",
    apply: (task) => ofWorkbook(task, { type: "externalLink", target: "/xl/externalLinks/externalLink1.xml" }, `<externalLink ${MAIN}/>`),
  },
  {
    name: "an old macro module: a sheet related to nothing",
    apply({ book }) {
      book.oddSheets.push({ name: "Module1", related: null });
      return "Module1";
    },
  },
  {
    name: "sheet of a chart",
    apply(task) {
      const { book } = task;
      const path = `xl/chartsheets/sheet${book.parts.length + 1}.xml`;
      book.parts.push({
        path,
        contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.chartsheet+xml",
        content: `<chartsheet ${MAIN}/>`,
      });
      book.oddSheets.push({ name: `Biểu đồ ${book.parts.length}`, related: { type: "chartsheet", target: `/${path}` } });
      return path;
    },
  },
  {
    name: "sheet of others",
    apply({ book, random }) {
      const sheet = newSheet(`Nháp ${book.sheets.length}`);
      for (let row = 0; row < 9; row += 1) {
        for (let column = 0; column < 5; column += 1) {
          putCell(
            sheet,
            row,
            column,
            newCell(
              random.pick([
                { kind: "number", value: "46146" },
                { kind: "text", value: "Đơn vị" },
                { kind: "error", value: "#REF!" },
                { kind: "boolean", value: "1" },
              ]),
            ),
          );
        }
      }
      sheet.state = random.pick(["visible", "hidden", "veryHidden"] as const);
      book.sheets.splice(random.below(book.sheets.length + 1), 0, sheet);
      return sheet.name;
    },
  },
  {
    name: "names of others",
    apply({ book, random }) {
      const of = random.pick(book.sheets);
      book.names = [
        ...book.names,
        { name: "Bang_Cu", attributes: {}, refersTo: "#REF!" },
        { name: "EMU_PERIOD", attributes: {}, refersTo: "'Không có'!$A$1", of },
        { name: "Lien_ket", attributes: { hidden: "1" }, refersTo: "[1]Sheet1!$A$1" },
        {
          name: "_xlnm._FilterDatabase",
          attributes: { hidden: "1" },
          refersTo: { sheet: of, area: { row: 3, column: 0, rows: 9, columns: 4 } },
          of,
        },
      ];
      return of.name;
    },
  },
];
