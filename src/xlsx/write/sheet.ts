/** A worksheet part. The order of its elements is the schema's (ECMA-376 part 1, 18.3.1.99). */
import type { SheetDocument } from "../../document/document";
import { blockName, cellName, COLUMN_LIMIT } from "../format/references";
import { storedWidth } from "../format/widths";
import { rowsXml, type CellContext } from "./cells";
import { conditionsXml } from "./conditions";
import type { CellFormats } from "./styles";
import { hasDrawing } from "./drawing";
import { validationsXml } from "./validations";
import { MAIN, RELATIONSHIP, XML_DECLARATION, counted, element } from "./xml";

/** What the parts of a workbook share while they are written. */
export type WriteContext = CellContext & {
  readonly formats: Pick<CellFormats, "indexOf" | "differenceOf">;
  readonly columnOf: (choices: readonly string[]) => number | null;
};

const A4 = 9;
const LAST_COLUMN = COLUMN_LIMIT - 1;
/** What stays allowed on a protected sheet ("0": not forbidden): looking closer, by wider columns and filters. */
const PROTECTION = element("sheetProtection", {
  sheet: true,
  objects: true,
  scenarios: true,
  formatColumns: false,
  formatRows: false,
  autoFilter: false,
});

/** `selected`: the sheet that is in front when the file is opened. */
export function sheetXml(sheet: SheetDocument, selected: boolean, context: WriteContext): string {
  const rows = rowsXml(sheet, context);
  const parts = [
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    element("dimension", { ref: dimension(sheet) }),
    element("sheetViews", {}, viewXml(sheet, selected)),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(sheet.widths ?? []),
    element("sheetData", {}, rows),
    sheet.protected === true ? PROTECTION : "",
    conditionsXml(sheet.conditions ?? [], context.formats),
    validationsXml(sheet.validations, context.columnOf),
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
    element("pageSetup", {
      paperSize: A4,
      orientation: sheet.orientation ?? "landscape",
      fitToWidth: sheet.pagesWide ?? 1,
      fitToHeight: 0,
    }),
    // Sheet on the left, page of pages on the right: no words, so no language.
    "<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>",
    breaksXml(sheet.pageBreaks ?? []),
    // Its relationship comes behind those of the tables.
    hasDrawing(sheet) ? element("drawing", { "r:id": `rId${sheet.tables.length + 1}` }) : "",
    counted(
      "tableParts",
      sheet.tables.map((_, i) => element("tablePart", { "r:id": `rId${i + 1}` })),
    ),
  ];
  return XML_DECLARATION + element("worksheet", { xmlns: MAIN, "xmlns:r": RELATIONSHIP }, parts.join(""));
}

function dimension(sheet: SheetDocument): string {
  const columns = sheet.cells.reduce((widest, row) => Math.max(widest, row.length), 1);
  return blockName({ row: 0, column: 0, rows: Math.max(1, sheet.cells.length), columns });
}

function viewXml({ frozen }: SheetDocument, selected: boolean): string {
  const attributes = { tabSelected: selected || undefined, workbookViewId: 0 };
  if (frozen === undefined || (frozen.rows === 0 && frozen.columns === 0)) return element("sheetView", attributes);
  const pane = frozen.rows === 0 ? "topRight" : frozen.columns === 0 ? "bottomLeft" : "bottomRight";
  const panes = element("pane", {
    xSplit: frozen.columns || undefined,
    ySplit: frozen.rows || undefined,
    topLeftCell: cellName(frozen.rows, frozen.columns),
    activePane: pane,
    state: "frozen",
  });
  return element("sheetView", attributes, panes + element("selection", { pane }));
}

/** A break stands below the row of its number, counted from 1: above the one that begins a page, counted from 0. */
function breaksXml(rows: readonly number[]): string {
  const breaks = rows.map((row) => element("brk", { id: row, max: LAST_COLUMN, man: true }));
  return rows.length === 0 ? "" : element("rowBreaks", { count: rows.length, manualBreakCount: rows.length }, breaks.join(""));
}

function columnsXml(widths: readonly (number | undefined)[]): string {
  const columns = widths.map((width, i) =>
    width === undefined ? "" : element("col", { min: i + 1, max: i + 1, width: storedWidth(width), customWidth: true }),
  );
  return columns.join("") === "" ? "" : element("cols", {}, columns.join(""));
}
