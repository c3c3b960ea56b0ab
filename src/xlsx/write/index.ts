/** Writing .xlsx files. */
import type { SheetDocument, WorkbookDocument } from "../../document/document";
import { documentProblems } from "./check";
import { listSheetOf } from "./list-sheet";
import { customXmlLinks, customXmlParts } from "./custom-xml";
import { drawingLinks, drawingParts, drawingsOf } from "./drawing";
import { metadataXml } from "./metadata";
import { pack } from "./package";
import type { Link, Part } from "./package";
import { newSharedStrings } from "./shared-strings";
import { sheetXml } from "./sheet";
import { newCellFormats } from "./styles";
import { tableXml } from "./table";
import { corePropertiesXml, extendedPropertiesXml, workbookXml } from "./workbook";

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const WORKBOOK = "xl/workbook.xml";

/** Thrown for a document that no workbook can be; the message says what is wrong, where. */
export class NotWritable extends Error {
  constructor(problems: readonly string[]) {
    super(`not a workbook: ${problems.slice(0, NAMED).join("; ")}${problems.length > NAMED ? "; …" : ""}`);
    this.name = "NotWritable";
  }
}

/** Problems named in the message. */
const NAMED = 20;

/**
 * The bytes of an .xlsx file that holds the document; the same document gives the same bytes.
 *
 * Formulas are stored with the results they have in the document: nothing is calculated here. A document that no
 * workbook can be (two tables of one name, a text of more than 32,767 characters…) is a fault of whoever made it, so it
 * throws.
 */
export function writeXlsx(document: WorkbookDocument): Uint8Array {
  const problems = documentProblems(document);
  if (problems.length > 0) throw new NotWritable(problems);
  const lists = listSheetOf(document);
  const sheets = lists.sheet === null ? document.sheets : [...document.sheets, lists.sheet];
  const inFront = sheets.findIndex((sheet) => sheet.hidden !== true);
  const formats = newCellFormats();
  const strings = newSharedStrings();
  // 1: the only entry of the metadata part.
  const context = { formats, texts: strings.typed, dynamic: () => 1, columnOf: lists.columnOf };

  const sheetParts = sheets.map((sheet, i) =>
    part(`xl/worksheets/sheet${i + 1}.xml`, "worksheet", sheetXml(sheet, i === inFront, context)),
  );
  const tables = sheets.flatMap((sheet, i) => sheet.tables.map((table) => ({ table, sheet, from: sheetParts[i]?.name ?? "" })));
  const tableParts = tables.map(({ table, sheet }, i) => part(`xl/tables/table${i + 1}.xml`, "table", tableXml(table, sheet, i + 1)));
  const drawings = drawingsOf(sheets, (index) => sheetParts[index]?.name ?? "");
  // After the sheets, which have filled them.
  const shared = [
    part("xl/styles.xml", "styles", formats.xml()),
    part("xl/sharedStrings.xml", "sharedStrings", strings.xml()),
    ...(sheets.some(spills) ? [part("xl/metadata.xml", "sheetMetadata", metadataXml())] : []),
  ];
  const parts: readonly Part[] = [
    { name: WORKBOOK, contentType: `${SPREADSHEET}.sheet.main+xml`, xml: workbookXml(document, sheets, inFront) },
    ...sheetParts,
    ...tableParts,
    ...drawings.flatMap(drawingParts),
    ...shared,
    ...(document.xmlParts ?? []).flatMap((xml, i) => customXmlParts(xml, i + 1)),
    ...properties(document),
  ];
  const links: readonly Link[] = [
    { from: "", type: "officeDocument", target: WORKBOOK },
    {
      from: "",
      type: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
      target: "docProps/core.xml",
    },
    { from: "", type: "extended-properties", target: "docProps/app.xml" },
    ...sheetParts.map(({ name }) => ({ from: WORKBOOK, type: "worksheet", target: name.slice("xl/".length) })),
    ...shared.map(({ name, type }) => ({ from: WORKBOOK, type, target: name.slice("xl/".length) })),
    ...(document.xmlParts ?? []).flatMap((_xml, i) => customXmlLinks(i + 1)),
    ...tables.map(({ from }, i) => ({ from, type: "table", target: `../tables/table${i + 1}.xml` })),
    // Behind the tables of their sheets.
    ...drawings.flatMap(drawingLinks),
  ];
  return pack(parts, links);
}

function part(name: string, type: string, xml: string): Part & { readonly type: string } {
  return { name, type, contentType: `${SPREADSHEET}.${type}+xml`, xml };
}

function properties(document: WorkbookDocument): readonly Part[] {
  return [
    {
      name: "docProps/core.xml",
      contentType: "application/vnd.openxmlformats-package.core-properties+xml",
      xml: corePropertiesXml(document.properties),
    },
    {
      name: "docProps/app.xml",
      contentType: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
      xml: extendedPropertiesXml(),
    },
  ];
}

function spills(sheet: SheetDocument): boolean {
  return sheet.cells.some((row) => row.some((cell) => cell?.spill !== undefined));
}
