/** The grid: shows one sheet, hands edits, pastes and selections to the host, follows the host's own selection. */
import { useCallback, useEffect, useMemo, useRef } from "react";
import { RevoGrid } from "@revolist/react-datagrid";
import type { BeforeRangeSaveDataDetails, BeforeSaveDataDetails, DataType } from "@revolist/react-datagrid";
import { bounding, rectOf, sameRect } from "../engine/address";
import type { Rect } from "../engine/address";
import type { Sheet } from "../engine/sheet";
import { listItems, validationAt } from "../engine/user";
import type { ExcelHost } from "../host";
import { editText } from "./cell-view";
import { makeEditor } from "./editor";
import { makeGrid } from "./rows";

export type Edit = { readonly row: number; readonly column: number; readonly text: string };

type Props = {
  readonly host: ExcelHost;
  readonly sheet: Sheet;
  /** Counts what happened in the workbook: the cells are drawn again. */
  readonly version: number;
  /** Counts changes of sheets, tables and sizes: rows and columns are made again. */
  readonly layout: number;
  readonly selection: Rect;
  readonly label: string;
  readonly onEdit: (edits: readonly Edit[]) => void;
  readonly onSelect: (rect: Rect) => void;
  /** The menu of a cell is asked for; null: there is none. */
  readonly onMenu: ((place: { readonly x: number; readonly y: number }) => void) | null;
};

export function SheetView({ host, sheet, version, layout, selection, label, onEdit, onSelect, onMenu }: Props): React.JSX.Element {
  const grid = useRef<HTMLRevoGridElement>(null);
  const typed = useRef("");
  const made = useMemo(() => ({ layout, ...makeGrid(host, sheet) }), [host, sheet, layout]);
  const editors = useMemo(
    () => ({
      cell: makeEditor({
        text: (row, column) => editText(host, sheet, row, column),
        items: (row, column) => {
          const list = validationAt(sheet, row, column)?.rule.list;
          return list ? listItems(host.workbook, sheet, list.source) : [];
        },
        typed: () => typed.current,
      }),
    }),
    [host, sheet],
  );

  useEffect(() => {
    void grid.current?.refresh("all");
  }, [version]);

  const rowOf = useCallback((part: string, index: number) => (part === "rowPinStart" ? index : index + sheet.frozen.rows), [sheet]);
  const columnOf = useCallback((part: string, index: number) => (part === "colPinStart" ? index : index + sheet.frozen.columns), [sheet]);

  const readSelection = useCallback(async () => {
    const range = await grid.current?.getSelectedRange();
    if (range) {
      const first = rectOf(rowOf(range.rowType, range.y), columnOf(range.colType, range.x));
      const last = rectOf(rowOf(range.rowType, range.y1), columnOf(range.colType, range.x1));
      onSelect(bounding(first, last));
    }
  }, [rowOf, columnOf, onSelect]);

  useEffect(() => {
    const show = async (): Promise<void> => {
      const element = grid.current;
      const { row, column } = selection;
      if (!element) {
        return;
      }
      const rowType = row < sheet.frozen.rows ? "rowPinStart" : "rgRow";
      const colType = column < sheet.frozen.columns ? "colPinStart" : "rgCol";
      const y = rowType === "rgRow" ? row - sheet.frozen.rows : row;
      const x = colType === "rgCol" ? column - sheet.frozen.columns : column;
      const now = await element.getSelectedRange();
      const shown =
        now &&
        bounding(
          rectOf(rowOf(now.rowType, now.y), columnOf(now.colType, now.x)),
          rectOf(rowOf(now.rowType, now.y1), columnOf(now.colType, now.x1)),
        );
      if (!shown || !sameRect(shown, selection)) {
        const seen = inSight(element, rowType, colType, y, x);
        if (!seen.row && rowType === "rgRow") {
          await element.scrollToRow(Math.max(0, y - 3));
        }
        if (!seen.column && colType === "rgCol") {
          await element.scrollToColumnIndex(Math.max(0, x - 1));
        }
        await element.setCellsFocus({ x, y }, { x: x + selection.columns - 1, y: y + selection.rows - 1 }, colType, rowType);
      }
    };
    void show();
  }, [selection, sheet, rowOf, columnOf]);

  useEffect(() => {
    const element = grid.current;
    if (!element) {
      return undefined;
    }
    return listenTo(element, {
      beforeeditstart: ({ detail }) => {
        typed.current = String((detail as BeforeSaveDataDetails).val ?? "");
      },
      beforeedit: (event) => {
        event.preventDefault();
        const { type, rowIndex, prop, val } = event.detail as BeforeSaveDataDetails;
        onEdit([{ row: rowOf(type, rowIndex), column: Number(prop), text: String(val ?? "") }]);
      },
      beforerangeedit: (event) => {
        event.preventDefault();
        const { data, type } = event.detail as BeforeRangeSaveDataDetails;
        onEdit(Object.entries(data).flatMap(([index, cells]) => editsOfRow(rowOf(type, Number(index)), cells)));
      },
      // Excel keeps its selection when something else is clicked.
      beforefocuslost: (event) => event.preventDefault(),
      afterfocus: () => void readSelection(),
      keyup: () => void readSelection(),
      mouseup: () => void readSelection(),
      contextmenu: (event) => {
        if (onMenu) {
          event.preventDefault();
          const { clientX: x, clientY: y } = event as unknown as MouseEvent;
          void readSelection().then(() => onMenu({ x, y }));
        }
      },
      aftercolumnresize: ({ detail }) => {
        const resized = Object.values(detail as Readonly<Record<number, { readonly prop: unknown; readonly size?: number }>>);
        for (const { prop, size } of resized) {
          sheet.widths.set(Number(prop), (size ?? 64) * 0.75);
        }
      },
    });
  }, [sheet, rowOf, onEdit, onMenu, readSelection]);

  return (
    <RevoGrid
      ref={grid}
      className="sheet"
      aria-label={label}
      theme="default"
      range
      resize
      rowHeaders
      useClipboard
      canFocus
      hideAttribution
      rowSize={22}
      colSize={64}
      columns={made.columns}
      pinnedTopSource={made.top}
      source={made.body}
      rowDefinitions={made.sizes}
      editors={editors}
    />
  );
}

/** Whether a cell of the scrolling part stands whole inside what is shown. */
function inSight(
  element: HTMLElement,
  rowType: string,
  colType: string,
  row: number,
  column: number,
): { readonly row: boolean; readonly column: boolean } {
  const view = element.querySelector(`revogr-viewport-scroll.${colType}`);
  const part = view?.querySelector(`revogr-data[type="${rowType}"]`)?.parentElement;
  const cell = view?.querySelector(`revogr-data[type="${rowType}"] [data-rgrow="${row}"][data-rgcol="${column}"]`);
  if (!view || !part || !cell) {
    return { row: false, column: false };
  }
  const [inner, across, down] = [cell, view, view.querySelector(".vertical-inner") ?? part].map((box) => box.getBoundingClientRect());
  return {
    row: inner !== undefined && down !== undefined && inner.top >= down.top && inner.bottom <= down.bottom,
    column: inner !== undefined && across !== undefined && inner.left >= across.left && inner.right <= across.right,
  };
}

function editsOfRow(row: number, cells: DataType): readonly Edit[] {
  return Object.entries(cells).map(([prop, value]) => ({ row, column: Number(prop), text: String(value ?? "") }));
}

/**
 * Attached to the element itself: the React wrapper probes each of its event properties with an inline handler, which the
 * page's security policy refuses.
 */
function listenTo(element: HTMLElement, handlers: Readonly<Record<string, (event: CustomEvent<unknown>) => void>>): () => void {
  const attached = Object.entries(handlers).map(([name, handle]) => {
    const listener = (event: Event): void => handle(event as CustomEvent<unknown>);
    element.addEventListener(name, listener);
    return () => element.removeEventListener(name, listener);
  });
  return () => attached.forEach((detach) => detach());
}
