/** The rows and columns the grid is given. A row reads its cells from the host when the grid asks for them. */
import type { ColumnRegular, DataType } from "@revolist/react-datagrid";
import { WHOLE_SHEET, bounding, columnName } from "../engine/address";
import type { Rect } from "../engine/address";
import type { Sheet } from "../engine/sheet";
import type { ExcelHost } from "../host";
import { chartBehind } from "./chart-view";
import { columnPixels, shownText, viewOf } from "./cell-view";
import { wrappedLines } from "./measure";

/** Under this key a row says which row of the sheet it is. */
export const ROW = "$row";

export function rowNumber(model: DataType): number {
  return Number(model[ROW]);
}

const EXTRA = { rows: 30, columns: 6 };
const LEAST = { rows: 60, columns: 26 };

/** What is shown: everything used and some room to go on. */
export function shownSize(sheet: Sheet): { readonly rows: number; readonly columns: number } {
  const used = sheet.usedRect(WHOLE_SHEET, false);
  const all = [...(used ? [used] : []), ...sheet.tables.map(({ rect }) => rect)].reduce<Rect | null>(
    (sum, rect) => (sum ? bounding(sum, rect) : rect),
    null,
  );
  return {
    rows: Math.max(LEAST.rows, (all ? all.row + all.rows : 0) + EXTRA.rows),
    columns: Math.max(LEAST.columns, (all ? all.column + all.columns : 0) + EXTRA.columns),
  };
}

export function makeRow(host: ExcelHost, sheet: Sheet, row: number): DataType {
  const read = (key: string | symbol): unknown =>
    key === ROW ? row : typeof key === "string" && /^\d+$/.test(key) ? shownText(host, sheet, row, Number(key)) : undefined;
  return new Proxy<DataType>({}, { get: (_target, key) => read(key), has: (_target, key) => read(key) !== undefined, set: () => true });
}

export function makeColumns(host: ExcelHost, sheet: Sheet, count: number): ColumnRegular[] {
  return Array.from({ length: count }, (_none, column): ColumnRegular => {
    const pinned = column < sheet.frozen.columns ? { pin: "colPinStart" as const } : {};
    return {
      ...pinned,
      prop: String(column),
      name: columnName(column),
      size: columnPixels(sheet, column),
      editor: "cell",
      cellProperties: ({ model }) => {
        const row = rowNumber(model);
        const drawn = chartBehind(host, sheet, row, column, rowPixelsOf(host, sheet));
        if (drawn) {
          return { style: { ...drawn } };
        }
        const view = viewOf(host, sheet, row, column);
        return { class: view.classes, style: { ...view.style }, title: view.title };
      },
      cellTemplate: (h, { model }) => {
        const row = rowNumber(model);
        const hidden = chartBehind(host, sheet, row, column, rowPixelsOf(host, sheet)) !== null;
        const { text, shift } = hidden ? { text: "", shift: 0 } : viewOf(host, sheet, row, column);
        return h("span", { class: "text", style: shift === 0 ? {} : { marginLeft: `-${shift}px` } }, text);
      },
    };
  });
}

const LINE = 20;
/** Left and right of the text, borders included. */
const PADDING = 12;

/** As high as its wrapped texts need, which Excel does when a file comes without heights. */
export function rowPixels(host: ExcelHost, sheet: Sheet, row: number, columns: number): number {
  const given = sheet.heights.get(row);
  if (given !== undefined) {
    return Math.round((given * 4) / 3);
  }
  let lines = 1;
  let size = 11;
  for (let column = 0; column < columns; column += 1) {
    const cell = sheet.at(row, column);
    if (cell && cell.value !== null) {
      const look = host.workbook.lookOf(sheet, row, column);
      const text = look.wrap ? shownText(host, sheet, row, column) : "";
      lines = Math.max(lines, wrappedLines(text, look, columnPixels(sheet, column) - PADDING));
      size = Math.max(size, look.fontSize);
    }
  }
  return Math.min(409, Math.round((lines - 1) * LINE + (size / 11) * LINE + 2));
}

function rowPixelsOf(host: ExcelHost, sheet: Sheet): (row: number) => number {
  return (row) => rowPixels(host, sheet, row, shownSize(sheet).columns);
}

/** A part of the grid in RevoGrid's words: pinned on top, or scrolling. */
type RowPart = "rowPinStart" | "rgRow";

export type Grid = {
  readonly columns: ColumnRegular[];
  readonly top: DataType[];
  readonly body: DataType[];
  readonly sizes: { readonly type: RowPart; readonly index: number; readonly size: number }[];
};

export function makeGrid(host: ExcelHost, sheet: Sheet): Grid {
  const { rows, columns } = shownSize(sheet);
  const { rows: frozen } = sheet.frozen;
  const all: DataType[] = Array.from({ length: rows }, (_none, row) => makeRow(host, sheet, row));
  const sizes = all.map((_model, row) => {
    const type: RowPart = row < frozen ? "rowPinStart" : "rgRow";
    return { type, index: row < frozen ? row : row - frozen, size: rowPixels(host, sheet, row, columns) };
  });
  return { columns: makeColumns(host, sheet, columns), top: all.slice(0, frozen), body: all.slice(frozen), sizes };
}
