/** Codes of the rubric as headers. */
import { absolute } from "../../document/addresses";
import { cellReference } from "../table-block";
import type { PlacedTable } from "../table-block";
import type { Frame } from "./frame";
import { POINTS } from "./results-formats";

export type CodeBlock = {
  readonly sheet: Frame["sheet"];
  readonly rubric: PlacedTable;
  /** Data rows of the rubric. */
  readonly rows: readonly number[];
  readonly headerRow: number;
  readonly column: number;
};

/**
 * Codes as headers, taken from the rubric by reference so that they follow it, and cells for points under them.
 * @returns reference to the codes
 */
export function codeHeaders({ sheet, rubric, rows, headerRow, column }: CodeBlock): string {
  rows.forEach((row, index) => {
    sheet.put(headerRow, column + index, { value: null, formula: cellReference(rubric, "code", row), style: "header" });
    sheet.write(headerRow + 1, column + index, null, "computed", POINTS);
  });
  return `${absolute(headerRow, column)}:${absolute(headerRow, column + rows.length - 1)}`;
}
