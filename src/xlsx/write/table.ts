/** A table part. Excel repairs the file unless every column is named exactly as its header cell. */
import { isBlank } from "../../core/model/cell";
import type { SheetDocument, TableDocument } from "../../document/document";
import { blockName } from "../format/references";
import { MAIN, XML_DECLARATION, attributeText, counted, element } from "./xml";

/** Still without data: nothing was written into its blank row. */
export function hasInsertRow({ insertRow, row, column, rows, columns }: TableDocument, sheet: SheetDocument): boolean {
  const cells = Array.from({ length: columns }, (_cell, index) => sheet.cells[row + 1]?.[column + index]);
  return insertRow === true && rows === 2 && cells.every((cell) => isBlank(cell?.value ?? null) && cell?.formula === undefined);
}

/** `id` is unique in the workbook, from 1. */
export function tableXml(table: TableDocument, sheet: SheetDocument, id: number): string {
  const ref = blockName(table);
  const headers = Array.from({ length: table.columns }, (_, i) => sheet.cells[table.row]?.[table.column + i]?.value);
  const columns = headers.map((header, i) => element("tableColumn", { id: i + 1, name: attributeText(String(header)) }));
  const look = element("tableStyleInfo", {
    name: "TableStyleLight1",
    showFirstColumn: false,
    showLastColumn: false,
    showRowStripes: false,
    showColumnStripes: false,
  });
  const content = element("autoFilter", { ref }) + counted("tableColumns", columns) + look;
  const insertRow = hasInsertRow(table, sheet) ? { insertRow: true } : {};
  const attributes = { xmlns: MAIN, id, name: table.name, displayName: table.name, ref, ...insertRow, totalsRowShown: false };
  return XML_DECLARATION + element("table", attributes, content);
}
