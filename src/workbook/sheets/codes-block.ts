/** Codes of the rubric as headers, and under them one formula for units × codes. */
import { absolute } from "../addresses";
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

/** Codes taken from the rubric by reference, so that they follow it. */
export function codesAndBlock(block: CodeBlock, formula: (codes: string) => string): void {
  const { sheet, rubric, rows, headerRow, column } = block;
  if (rows.length === 0) {
    return;
  }
  rows.forEach((row, index) => {
    sheet.put(headerRow, column + index, { value: null, formula: cellReference(rubric, "code", row), style: "header" });
    sheet.write(headerRow + 1, column + index, null, "computed", POINTS);
  });
  const codes = `${absolute(headerRow, column)}:${absolute(headerRow, column + rows.length - 1)}`;
  sheet.put(headerRow + 1, column, { value: null, formula: formula(codes), style: "computed", format: POINTS });
}
