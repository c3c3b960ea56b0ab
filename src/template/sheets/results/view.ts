/** Cells that show other cells by Excel's own formula: what is blank there is blank here, and no add-in is needed. */
import { absoluteBlock, quotedSheet, type Area } from "../../../document/addresses";
import type { StyleName } from "../../../document/document";
import type { SheetBuilder } from "../../../document/sheet-builder";

export type Look = { readonly style: StyleName; readonly format: string };

export type View = {
  readonly row: number;
  readonly column: number;
  /** What is viewed: more than one cell. */
  readonly of: Area;
  /** Absent: on the same sheet. */
  readonly on?: string;
  /** Its rows become columns. */
  readonly turned?: true;
  /** Of each column of the view. */
  readonly look: (column: number) => Look;
};

export function putView(sheet: SheetBuilder, { row, column, of, on, turned, look }: View): void {
  const [rows, columns] = turned ? [of.columns, of.rows] : [of.rows, of.columns];
  for (let index = 0; index < columns; index += 1) {
    const { style, format } = look(index);
    sheet.write(row, column + index, null, style, format);
  }
  const prefix = on === undefined ? "" : `${quotedSheet(on)}!`;
  const area = `${prefix}${absoluteBlock(of)}`;
  const view = `IF(${area}="","",${area})`;
  sheet.put(row, column, { value: null, formula: turned ? `TRANSPOSE(${view})` : view, spill: [rows, columns], ...look(0) });
}
