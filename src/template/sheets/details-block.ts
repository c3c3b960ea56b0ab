/**
 * The points of every criterion. A long rubric is cut into blocks of so many columns, one under the other and each with
 * the units and codes of its own: printed one page wide, sixty columns in a row could not be read. Where the units alone
 * fill a page, blocks save no paper, and each would be a call of its own that is handed all entries: there it is one.
 */
import { CAPTIONS, RESULT_HEADERS } from "../../text/guide";
import type { WorkbookContent } from "../content";
import { scoreFormula, unitsFormula } from "../formulas";
import type { PlacedTable } from "../table-block";
import { codeHeaders } from "./codes-block";
import type { Frame } from "./frame";
import { POINTS, unitRows } from "./results-formats";

/** As wide as the ranking above, about 180 characters: A4 landscape at three quarters of the size. */
const MOST_COLUMNS = 16;
/** Rows of an A4 page in landscape at that size. */
const PAGE_ROWS = 50;

/** Caption and header above the row of each unit, and room for more units. */
function blockRows(content: WorkbookContent): number {
  return 2 + unitRows(content);
}

/** Data rows of the rubric in blocks of nearly the same width. */
function blocksOf({ units }: WorkbookContent, leaves: readonly number[]): readonly (readonly number[])[] {
  const count = units.length > PAGE_ROWS ? 1 : Math.max(1, Math.ceil(leaves.length / MOST_COLUMNS));
  const size = Math.ceil(leaves.length / count);
  return Array.from({ length: count }, (_, index) => leaves.slice(index * size, (index + 1) * size));
}

export type Details = { readonly columns: number; readonly captionRows: readonly number[] };

/** @returns columns that the blocks take, and where they begin */
export function detailsBlocks(
  { sheet, language }: Frame,
  content: WorkbookContent,
  rubric: PlacedTable,
  leaves: readonly number[],
  firstRow: number,
): Details {
  const blocks = blocksOf(content, leaves);
  const captionRows = blocks.map((_, index) => firstRow + index * blockRows(content));
  blocks.forEach((rows, index) => {
    const captionRow = captionRows[index] ?? firstRow;
    const part = blocks.length > 1 ? ` (${index + 1}/${blocks.length})` : "";
    const units = `$A$${captionRow + 3}#`;
    sheet.write(captionRow, 0, `${CAPTIONS.details[language]}${part}`, "subtitle");
    sheet.write(captionRow + 1, 0, RESULT_HEADERS.unit[language], "header");
    sheet.put(captionRow + 2, 0, { value: null, formula: unitsFormula(language), style: "label" });
    if (rows.length > 0) {
      const codes = codeHeaders({ sheet, rubric, rows, headerRow: captionRow + 1, column: 1 });
      sheet.put(captionRow + 2, 1, { value: null, formula: scoreFormula(units, codes), style: "computed", format: POINTS });
    }
  });
  return { columns: 1 + Math.max(...blocks.map(({ length }) => length)), captionRows };
}
