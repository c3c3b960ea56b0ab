/** A worksheet part: its cells, column widths, hidden rows, merged cells, frozen panes, protection and data validations. */
import type { SheetDocument, ValidationDocument } from "../../document/document";
import { widthInCharacters } from "../format/widths";
import { COLUMN_LIMIT, ROW_LIMIT, parseBlockName, type Block } from "../format/references";
import { CellReader } from "./cells";
import type { SheetContext } from "./cells";
import { parseNumber } from "./cell-value";
import { validationReader } from "./validations";
import { isTrue, parseXml, wholeNumber } from "./xml";
import type { XmlAttributes } from "./xml";

export type SheetPart = Pick<
  SheetDocument,
  | "cells"
  | "widths"
  | "frozen"
  | "validations"
  | "protected"
  | "pagesWide"
  | "pageBreaks"
  | "orientation"
  | "hiddenRows"
  | "hiddenColumns"
  | "merged"
>;

/** More than Excel takes is no number of pages. */
const MOST_PAGES = 32_767;

/** As many as Excel takes on a sheet. */
const MOST_BREAKS = 1026;

type ColumnRange = { readonly from: number; readonly to: number; readonly width: number };

export function readSheet(xml: Uint8Array, part: string, context: SheetContext): SheetPart {
  const cells = new CellReader(context, part);
  const validations: ValidationDocument[] = [];
  const rules = validationReader(validations, part, context);
  const ranges: ColumnRange[] = [];
  let frozen: SheetDocument["frozen"];
  let isProtected = false;
  let isPortrait = false;
  let pagesWide = 1;
  let inRowBreaks = false;
  const breaks = new Set<number>();
  const merged: Block[] = [];
  const hiddenRanges: ColumnSpan[] = [];
  parseXml(xml, part, {
    quick: (text, at) => (rules.inside() ? 0 : cells.quick(text, at)),
    open(name, attributes) {
      if (cells.inside() || name === "c" || name === "row") cells.open(name, attributes);
      else if (rules.inside() || name === "dataValidation") rules.open(name, attributes);
      else if (name === "col" && ranges.length < COLUMN_LIMIT) {
        ranges.push(...columnRange(attributes));
        hiddenRanges.push(...hiddenColumnRange(attributes));
      } else if (name === "mergeCell") {
        const block = parseBlockName(attributes["ref"] ?? "");
        context.merged.spend(1);
        merged.push(...(block === null ? [] : [block]));
      } else if (name === "rowBreaks" || name === "colBreaks") inRowBreaks = name === "rowBreaks";
      else if (name === "brk" && inRowBreaks) addBreak(breaks, attributes);
      else if (name === "pane") frozen ??= frozenPane(attributes);
      else if (name === "sheetProtection") isProtected = isTrue(attributes["sheet"]);
      else if (name === "pageSetup") {
        isPortrait = attributes["orientation"] === "portrait";
        pagesWide = wholeNumber(attributes["fitToWidth"]) ?? 1;
      }
    },
    text(text) {
      if (cells.inside()) cells.text(text);
      else if (rules.inside()) rules.text(text);
    },
    close(name) {
      if (cells.inside()) cells.close(name);
      else if (rules.inside()) rules.close(name);
    },
  });
  const widths = widthsOf(ranges, cells.grid.width());
  const hiddenColumns = columnsIn(hiddenRanges, cells.grid.width());
  return {
    cells: cells.grid.rows(),
    ...(widths.length === 0 ? {} : { widths }),
    ...(frozen === undefined ? {} : { frozen }),
    ...(isProtected ? { protected: true } : {}),
    ...(pagesWide > 1 && pagesWide <= MOST_PAGES ? { pagesWide } : {}),
    ...(breaks.size > 0 ? { pageBreaks: [...breaks].sort((a, b) => a - b) } : {}),
    ...(isPortrait ? { orientation: "portrait" } : {}),
    ...(cells.hiddenRows.length > 0 ? { hiddenRows: cells.hiddenRows } : {}),
    ...(hiddenColumns.length > 0 ? { hiddenColumns } : {}),
    ...(merged.length > 0 ? { merged } : {}),
    validations,
  };
}

/** Only breaks that people set: a program may keep those that it reckoned itself. */
function addBreak(breaks: Set<number>, attributes: XmlAttributes): void {
  const row = wholeNumber(attributes["id"]) ?? 0;
  if (row > 0 && row < ROW_LIMIT && isTrue(attributes["man"]) && breaks.size < MOST_BREAKS) breaks.add(row);
}

type ColumnSpan = { readonly from: number; readonly to: number };

/** A column of no width is hidden to people, whatever the file calls it. */
function hiddenColumnRange(attributes: XmlAttributes): readonly ColumnSpan[] {
  const from = wholeNumber(attributes["min"]) ?? 0;
  const to = wholeNumber(attributes["max"]) ?? 0;
  const isHidden = isTrue(attributes["hidden"]) || parseNumber(attributes["width"] ?? "") === 0;
  return isHidden && from >= 1 && to >= from ? [{ from: from - 1, to: to - 1 }] : [];
}

/** As far as there are cells. */
function columnsIn(spans: readonly ColumnSpan[], used: number): readonly number[] {
  const hidden = new Set<number>();
  // Ranges stand in order; one that goes back over the others would only cost time.
  let next = 0;
  for (const { from, to } of spans) {
    for (let column = Math.max(from, next); column <= Math.min(to, used - 1); column++) hidden.add(column);
    next = Math.max(next, Math.min(to, used - 1) + 1);
  }
  return [...hidden];
}

function columnRange(attributes: XmlAttributes): readonly ColumnRange[] {
  const from = wholeNumber(attributes["min"]) ?? 0;
  const to = wholeNumber(attributes["max"]) ?? 0;
  const width = parseNumber(attributes["width"] ?? "");
  if (width === null || !isTrue(attributes["customWidth"]) || from < 1 || to < from || to > COLUMN_LIMIT) return [];
  return [{ from: from - 1, to: to - 1, width: widthInCharacters(width) }];
}

/**
 * A range that runs to the sheet's last column is the default of the rest: it counts only as far as there are cells.
 */
function widthsOf(ranges: readonly ColumnRange[], used: number): readonly (number | undefined)[] {
  const widths: (number | undefined)[] = [];
  for (const { from, to, width } of ranges) {
    // Ranges stand in order; one that goes back over the others would only cost time.
    if (from < widths.length) continue;
    const last = to === COLUMN_LIMIT - 1 ? Math.min(to, used - 1) : to;
    for (let column = from; column <= last; column++) {
      while (widths.length < column) widths.push(undefined);
      widths[column] = width;
    }
  }
  return widths;
}

function frozenPane(attributes: XmlAttributes): SheetDocument["frozen"] {
  if (!(attributes["state"] ?? "").startsWith("frozen")) return undefined;
  const rows = wholeNumber(attributes["ySplit"]) ?? 0;
  const columns = wholeNumber(attributes["xSplit"]) ?? 0;
  return rows + columns > 0 ? { rows, columns } : undefined;
}
