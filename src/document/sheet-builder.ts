/** Puts cells, tables and validations on one sheet and hands them out as plain data. */
import type { Cell } from "../core/model/cell";
import type { CellContent, SheetDocument, StyleName, TableDocument, ValidationDocument } from "./document";

export type Place = { readonly row: number; readonly column: number };

export type SheetLayout = Pick<
  SheetDocument,
  "widths" | "frozen" | "printTitleRows" | "pagesWide" | "pageBreaks" | "orientation" | "printArea" | "conditions" | "charts"
>;

export type SheetBuilder = {
  readonly put: (row: number, column: number, content: CellContent) => void;
  /** Text or number in one of the named styles. */
  readonly write: (row: number, column: number, value: Cell, style?: StyleName, format?: string) => void;
  readonly table: (table: TableDocument) => void;
  readonly validate: (...validations: readonly ValidationDocument[]) => void;
  readonly build: (layout: SheetLayout) => SheetDocument;
};

export function sheetBuilder(name: string): SheetBuilder {
  const cells: (CellContent | undefined)[][] = [];
  const tables: TableDocument[] = [];
  const validations: ValidationDocument[] = [];

  function put(row: number, column: number, content: CellContent): void {
    while (cells.length <= row) {
      cells.push([]);
    }
    const line = cells[row] ?? [];
    while (line.length <= column) {
      line.push(undefined);
    }
    line[column] = content;
  }

  return {
    put,
    write(row, column, value, style, format) {
      put(row, column, { value, ...(style === undefined ? {} : { style }), ...(format === undefined ? {} : { format }) });
    },
    table(table) {
      tables.push(table);
    },
    validate(...added) {
      validations.push(...added);
    },
    build(layout) {
      return { name, cells, tables, validations, ...layout };
    },
  };
}
