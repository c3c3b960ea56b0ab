/** Puts a package together in one of the ways that programs do. */
import { strToU8, zipSync, type Zippable } from "fflate";
import type { Book, Cell, Part, Related, Row, Sheet, Table } from "./book";
import { cellAt } from "./book";
import { addressOf, areaName, attributesXml, escaped } from "./xml-text";

/** How the file is written; nothing of it means anything. */
export type Writing = {
  readonly strings: "shared" | "inline" | "mixed" | "runs" | "shuffled";
  readonly prefixed: boolean;
  /** The namespaces of ISO 29500 strict. */
  readonly strict: boolean;
  readonly absoluteTargets: boolean;
  /** Rows and cells that follow each other say where they stand. */
  readonly references: boolean;
  readonly singleQuotes: boolean;
  readonly numericEntities: boolean;
  readonly blanksBetween: boolean;
  readonly declaration: "utf-8" | "none" | "bom" | "utf-16";
  readonly shuffledParts: boolean;
  readonly packed: boolean;
  readonly otherNames: boolean;
  readonly without: ReadonlySet<"metadata" | "properties" | "styles" | "styles-part" | "content-types">;
};

export const PLAIN: Writing = {
  strings: "shared",
  prefixed: false,
  strict: false,
  absoluteTargets: false,
  references: true,
  singleQuotes: false,
  numericEntities: false,
  blanksBetween: false,
  declaration: "utf-8",
  shuffledParts: false,
  packed: true,
  otherNames: false,
  without: new Set(),
};

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

type Strings = { readonly of: (text: string) => string; readonly xml: () => string };

function textElement(text: string): string {
  return `<t${/^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : ""}>${escaped(text)}</t>`;
}

function inRuns(text: string): string {
  const middle = Math.floor([...text].length / 2);
  const [left, right] = [[...text].slice(0, middle).join(""), [...text].slice(middle).join("")];
  return `<r>${textElement(left)}</r><r><rPr><b/></rPr>${textElement(right)}</r><phoneticPr fontId="1"/>`;
}

function stringsOf(writing: Writing, texts: readonly string[], inOrder: (texts: string[]) => string[]): Strings {
  const list = writing.strings === "shuffled" ? inOrder([...new Set(texts)]) : [...new Set(texts)];
  const positions = new Map(list.map((text, index) => [text, index]));
  let count = 0;
  return {
    of(text) {
      count += 1;
      const isInline = writing.strings === "inline" || (writing.strings === "mixed" && count % 2 === 0);
      return isInline ? ` t="inlineStr"><is>${textElement(text)}</is>` : ` t="s"><v>${positions.get(text)!}</v>`;
    },
    xml: () =>
      `<sst xmlns="${MAIN}">${list
        .map((text) => `<si>${writing.strings === "runs" ? inRuns(text) : textElement(text)}</si>`)
        .join("")}</sst>`,
  };
}

const TYPES: Readonly<Record<Cell["kind"], string | null>> = {
  blank: null,
  number: null,
  text: "s",
  "result-text": "str",
  boolean: "b",
  error: "e",
};

function cellXml(cell: Cell, place: string | null, strings: Strings): string {
  if (cell.raw === "absent") {
    return "";
  }
  const start = `<c${attributesXml({ r: place, s: cell.style === 0 ? null : `${cell.style}`, cm: cell.dynamic ? "1" : null })}`;
  if (cell.raw !== null) {
    return `${start}${attributesXml({ t: cell.raw.type })}>${cell.raw.inner}</c>`;
  }
  if (cell.kind === "text") {
    return `${start}${strings.of(cell.value)}</c>`;
  }
  const value = cell.kind === "blank" ? "" : `<v>${escaped(cell.value)}</v>`;
  return `${start}${attributesXml({ t: TYPES[cell.kind] })}>${cell.formula ?? ""}${value}</c>`;
}

function rowsXml(rows: ReadonlyMap<number, Row>, strings: Strings, writing: Writing): string {
  let last = -1;
  return [...rows]
    .sort(([left], [right]) => left - right)
    .map(([row, { attributes, cells }]) => {
      const r = writing.references || row !== last + 1 ? `${row + 1}` : null;
      last = row;
      let before = -1;
      const inside = [...cells]
        .filter(([, cell]) => cell.raw !== "absent")
        .sort(([left], [right]) => left - right)
        .map(([column, cell]) => {
          const place = writing.references || column !== before + 1 ? addressOf(row, column) : null;
          before = column;
          return cellXml(cell, place, strings);
        });
      return `<row${attributesXml({ r, ...attributes })}>${inside.join("")}</row>`;
    })
    .join("");
}

function tableXml(table: Table, sheet: Sheet, id: number): string {
  const header = (index: number): string => cellAt(sheet, table.row, table.column + index)?.value ?? `Column${index + 1}`;
  const columns = Array.from(
    { length: table.columns },
    (_column, index) => `<tableColumn${attributesXml({ id: `${index + 1}`, name: header(index) })}/>`,
  );
  const ref = areaName({ ...table, rows: table.rows + (table.totals === null ? 0 : 1) });
  const totals = table.totals === null ? { totalsRowShown: "0" } : { totalsRowCount: "1" };
  const filter = table.filtered ? `<filterColumn colId="0"><filters blank="1"/></filterColumn>` : "";
  return (
    `<table${attributesXml({ xmlns: MAIN, id: `${id}`, name: table.name, displayName: table.name, ref, ...totals })}>` +
    `<autoFilter ref="${areaName(table)}">${filter}</autoFilter>` +
    `<tableColumns count="${columns.length}">${columns.join("")}</tableColumns></table>`
  );
}

function relsXml(related: readonly Related[], strict: boolean): string {
  const list = related.map(
    ({ type, target, external }, index) =>
      `<Relationship${attributesXml({ Id: `rId${index + 1}`, Type: type.includes(":") ? type : `${OFFICE}/${type}`, Target: target, TargetMode: external ? "External" : null })}/>`,
  );
  const xml = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join("")}</Relationships>`;
  return strict ? xml.replaceAll(`${OFFICE}/`, "http://purl.oclc.org/ooxml/officeDocument/relationships/") : xml;
}

/** Excel wants elements of a sheet in an order: merged areas before what validates, drawings before tables. */
function sheetXml(sheet: Sheet, strings: Strings, writing: Writing): string {
  // A row of totals stands under its table.
  const rows = new Map(sheet.rows);
  for (const { totals, row, rows: height } of sheet.tables) {
    if (totals !== null) {
      const there = rows.get(row + height);
      rows.set(row + height, { attributes: there?.attributes ?? {}, cells: new Map([...(there?.cells ?? []), ...totals.cells]) });
    }
  }
  const merged = sheet.merged.map((area) => `<mergeCell ref="${areaName(area)}"/>`);
  const merges = merged.length === 0 ? "" : `<mergeCells count="${merged.length}">${merged.join("")}</mergeCells>`;
  const first = sheet.tables.length;
  const elements = sheet.related.map(({ element }, index) => element?.replace("ID", `rId${first + index + 1}`) ?? "");
  const tables = sheet.tables.map((_table, index) => `<tablePart r:id="rId${index + 1}"/>`);
  const parts = first === 0 ? "" : `<tableParts count="${first}">${tables.join("")}</tableParts>`;
  const protection = /^(?:<sheetProtection[^>]*\/>)?/.exec(sheet.tail)![0];
  const tail = `${protection}${merges}${sheet.tail.slice(protection.length)}`;
  return `${sheet.head}<sheetData>${rowsXml(rows, strings, writing)}</sheetData>${tail}${elements.join("")}${parts}</worksheet>`;
}

function workbookXml(book: Book, ids: readonly string[]): string {
  const sheets = book.sheets.map(
    ({ name, state }, index) =>
      `<sheet${attributesXml({ name, sheetId: `${index + 1}`, state: state === "visible" ? null : state, "r:id": ids[index]! })}/>`,
  );
  const odd = book.oddSheets.map(
    ({ name }, index) =>
      `<sheet${attributesXml({ name, sheetId: `${book.sheets.length + index + 1}`, "r:id": ids[book.sheets.length + index]! })}/>`,
  );
  const names = book.names.map(({ name, attributes, refersTo, of }) => {
    const at = (sheet: Sheet): string => `'${sheet.name.replaceAll("'", "''")}'!`;
    const text = typeof refersTo === "string" ? refersTo : `${at(refersTo.sheet)}${areaName(refersTo.area, true)}`;
    const local = of === undefined ? null : `${book.sheets.indexOf(of)}`;
    return `<definedName${attributesXml({ name, localSheetId: local, ...attributes })}>${escaped(text)}</definedName>`;
  });
  return (
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${book.from1904 ? ' date1904="1"' : ""}/>` +
    `<sheets>${sheets.join("")}${odd.join("")}</sheets><definedNames>${names.join("")}</definedNames></workbook>`
  );
}

const METADATA =
  `<metadata xmlns="${MAIN}" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1">` +
  '<metadataType name="XLDAPR" minSupportedVersion="120000" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst>' +
  '<ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk>' +
  '</futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';

/** What XML may look like without meaning anything else. */
function dressed(xml: string, writing: Writing): string {
  let text = xml.replace(/^\uFEFF?<\?xml[^>]*\?>\s*/, "");
  if (writing.strict) {
    text = text
      .replaceAll(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
      .replaceAll(OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships");
  }
  if (writing.prefixed) {
    text = text.replace(/<(\/?)(?=[A-Za-z])(?![\w.-]+:)/g, "<$1x:").replace(' xmlns="', ' xmlns:x="');
  }
  if (writing.blanksBetween) {
    text = text.replace(/(<\/(?:x:)?(?:row|c|si|sheet|table|tableColumn|definedName|numFmt|xf)>)/g, "$1\r\n  <!-- between -->");
  }
  if (writing.singleQuotes) {
    text = text.replace(/([\w:]+)="([^"']*)"(?=[^<>]*>)/g, "$1='$2'");
  }
  if (writing.numericEntities) {
    text = text.replace(/[^\p{ASCII}]/gu, (letter) => `&#x${letter.codePointAt(0)!.toString(16)};`);
  }
  return text;
}

function encoded(xml: string, writing: Writing): Uint8Array {
  if (writing.declaration === "utf-16") {
    const text = `\uFEFF<?xml version="1.0" encoding="UTF-16"?>${xml}`;
    return new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer);
  }
  const start = {
    none: "",
    bom: '\uFEFF<?xml version="1.0" encoding="utf-8"?>',
    "utf-8": '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
  };
  return strToU8(start[writing.declaration] + xml);
}

export function saveBook(book: Book, writing: Writing, shuffled: <Item>(items: readonly Item[]) => Item[]): Uint8Array {
  const parts: Part[] = [];
  const texts = book.sheets.flatMap((sheet) =>
    [...[...sheet.rows.values()], ...sheet.tables.flatMap(({ totals }) => totals ?? [])].flatMap(({ cells }) =>
      [...cells.values()].filter(({ kind }) => kind === "text").map(({ value }) => value),
    ),
  );
  const strings = stringsOf(writing, texts, shuffled);
  const folder = writing.otherNames ? "content" : "xl";
  const target = (path: string, from: "" | "sheet"): string =>
    writing.absoluteTargets ? `/${folder}/${path}` : from === "sheet" ? `../${path}` : path;
  const add = (path: string, kind: string, content: string): void => {
    parts.push({ path: `${folder}/${path}`, contentType: `${SHEET}.${kind}+xml`, content: dressed(content, writing) });
  };
  const plain = (path: string, content: string): void => {
    parts.push({ path, contentType: "", content });
  };
  let tables = 0;
  const links: Related[] = book.sheets.map((_sheet, index) => ({
    type: "worksheet",
    target: target(`worksheets/sheet${index + 1}.xml`, ""),
  }));
  book.sheets.forEach((sheet, index) => {
    add(`worksheets/sheet${index + 1}.xml`, "worksheet", sheetXml(sheet, strings, writing));
    const related = sheet.tables.map((table): Related => {
      tables += 1;
      add(`tables/table${tables}.xml`, "table", tableXml(table, sheet, tables));
      return { type: "table", target: target(`tables/table${tables}.xml`, "sheet") };
    });
    if (related.length + sheet.related.length > 0) {
      plain(`${folder}/worksheets/_rels/sheet${index + 1}.xml.rels`, relsXml([...related, ...sheet.related], writing.strict));
    }
  });
  const idOf = (related: Related | null): string => (related === null ? "" : `rId${links.push(related)}`);
  const odd = book.oddSheets.map(({ related }) => idOf(related));
  const ids = [...book.sheets.map((_sheet, index) => `rId${index + 1}`), ...odd];
  if (!writing.without.has("styles")) {
    links.push({ type: "styles", target: target("styles.xml", "") });
    if (!writing.without.has("styles-part")) {
      add("styles.xml", "styles", book.styles);
    }
  }
  if (writing.strings !== "inline") {
    links.push({ type: "sharedStrings", target: target("sharedStrings.xml", "") });
    add("sharedStrings.xml", "sharedStrings", strings.xml());
  }
  if (!writing.without.has("metadata")) {
    links.push({ type: "sheetMetadata", target: target("metadata.xml", "") });
    add("metadata.xml", "sheetMetadata", METADATA);
  }
  add("workbook.xml", "sheet.main", workbookXml(book, ids));
  plain(`${folder}/_rels/workbook.xml.rels`, relsXml([...links, ...book.related], writing.strict));
  const top: Related[] = [{ type: "officeDocument", target: `${folder}/workbook.xml` }];
  if (!writing.without.has("properties")) {
    top.push({
      type: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
      target: "docProps/core.xml",
    });
    parts.push({
      path: "docProps/core.xml",
      contentType: "application/vnd.openxmlformats-package.core-properties+xml",
      content: book.properties.replace(/^<\?xml[^>]*\?>\s*/, ""),
    });
  }
  plain("_rels/.rels", relsXml(top, writing.strict));
  parts.push(...book.parts);
  const all = writing.shuffledParts ? shuffled(parts) : parts;
  const types = all
    .filter(({ contentType }) => contentType !== "")
    .map(({ path, contentType }) => `<Override PartName="/${path}" ContentType="${contentType}"/>`);
  const contentTypes =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/octet-stream"/>${types.join("")}</Types>`;
  const files: Zippable = writing.without.has("content-types") ? {} : { "[Content_Types].xml": strToU8(contentTypes) };
  for (const { path, content } of all) {
    files[path] = typeof content === "string" ? encoded(content, writing) : content;
  }
  return zipSync(files, { level: writing.packed ? 6 : 0 });
}
