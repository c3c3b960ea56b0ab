/** The parts of tables: grown, made, taken away. */
import type { SheetDocument, TableDocument } from "../../document/document";
import { blockName } from "../format/references";
import { decodeXstring } from "../format/xstring";
import { wholeNumber } from "../read/xml";
import { hasInsertRow, tableXml } from "../write/table";
import type { Parts } from "./parts";
import { Refused } from "./refused";
import { withTablePart, withoutTablePart } from "./sheet";
import type { TableChange } from "./sheet-patch";
import { withAttributes } from "./splice";
import { childOf, readTree } from "./tree";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";

type TablePart = { readonly part: string; readonly relationship: string; readonly name: string; readonly id: number };

export function tablesOn(parts: Parts, sheet: string): readonly TablePart[] {
  return parts
    .relationships(sheet)
    .filter(({ type, target }) => type === "table" && parts.has(target))
    .map(({ id, target }) => {
      const { attributes } = readTree(parts.text(target), target);
      const name = decodeXstring(attributes["displayName"] ?? attributes["name"] ?? "");
      return { part: target, relationship: id, name, id: wholeNumber(attributes["id"]) ?? 0 };
    });
}

/** Numbers of tables are unique in the workbook. */
export class TableNumbers {
  private last: number;

  constructor(parts: Parts) {
    const tables = parts.files.names.filter((name) => /(?:^|\/)tables\/[^/]+\.xml$/i.test(name) && parts.has(name));
    this.last = Math.max(0, ...tables.map((name) => wholeNumber(readTree(parts.text(name), name).attributes["id"]) ?? 0));
  }

  next(): number {
    this.last += 1;
    return this.last;
  }
}

/** The ranges of a table that stays; and once there is data, no blank row that stands for it. */
export function resizeTable(parts: Parts, part: string, table: TableDocument, sheet: SheetDocument): void {
  const whole = blockName({ ...table, rows: table.rows + (table.totals ?? 0) });
  parts.splice(part, (root, xml) => {
    const filter = childOf(root, "autoFilter");
    const ref = root.attributes["ref"] === whole ? {} : { ref: whole };
    const mark = root.attributes["insertRow"] === undefined || hasInsertRow(table, sheet) ? {} : { insertRow: null };
    const body = blockName(table);
    const isOther = filter !== null && filter.attributes["ref"] !== undefined && filter.attributes["ref"] !== body;
    const changes = { ...ref, ...mark };
    return [
      ...(Object.keys(changes).length === 0 ? [] : [withAttributes(xml, root, changes)]),
      ...(isOther ? [withAttributes(xml, filter, { ref: body })] : []),
    ];
  });
}

/** Its part and its relationship; the sheet's own part is told by the caller where it is written whole. */
export function newTable(parts: Parts, sheetPart: string, table: TableDocument, sheet: SheetDocument, id: number): string {
  const name = parts.freeName((index) => `xl/tables/table${index}.xml`);
  parts.add({ name, contentType: TYPE, xml: tableXml(table, sheet, id) });
  return parts.relate(sheetPart, "table", name);
}

export function changeTables(
  parts: Parts,
  part: string,
  sheet: SheetDocument,
  changes: readonly TableChange[],
  numbers: TableNumbers,
): void {
  const there = tablesOn(parts, part);
  for (const { before, after } of changes) {
    const found = before === null ? undefined : there.find(({ name }) => name === before.name);
    if (before !== null && found === undefined) throw new Refused("not-in-files", before.name);
    if (found !== undefined && after !== null) resizeTable(parts, found.part, after, sheet);
    else if (found !== undefined) {
      refuseUsed(parts, found);
      parts.unrelate(part, [found.relationship]);
      parts.remove(found.part);
      parts.splice(part, (root, xml) => withoutTablePart(xml, root, found.relationship));
    } else if (after !== null) {
      const relationship = newTable(parts, part, after, sheet, numbers.next());
      parts.splice(part, (root, xml) => withTablePart(xml, root, parts.idAttribute(root), relationship));
    }
  }
  // A blank row that stands for data is written into without the table growing.
  for (const { part: target, name } of there.filter(({ part: one }) => parts.has(one))) {
    const table = sheet.tables.find((one) => one.name === name);
    if (table?.insertRow === true) resizeTable(parts, target, table, sheet);
  }
}

/** Slicers name the table that they filter by its number. */
function refuseUsed(parts: Parts, { id, name }: TablePart): void {
  const caches = parts.files.names.filter((one) => /slicerCache/i.test(one) && one.endsWith(".xml") && parts.has(one));
  const isUsed = caches.some((one) => new RegExp(`tableId\\s*=\\s*["']${id}["']`).test(parts.text(one)));
  if (isUsed) throw new Refused("table-in-use", name);
}
