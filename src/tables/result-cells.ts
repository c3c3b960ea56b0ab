/** What became of the cells whose formulas show the results: typed over, in their way, or replaced on purpose (trap 9). */
import { isCellError, type Cell } from "../core/model/cell";
import { RESULT_CELLS, type Finding, type Place } from "../core/model/finding";
import { note } from "./notes";
import type { ResultCell, ResultCells } from "./source";

/**
 * Errors that Excel gives instead of calling the function; those of the functions themselves have findings of their own, and
 * #BUSY! passes.
 */
const NOT_CALLED: ReadonlySet<string> = new Set(["#NAME?", "#REF!", "#CALC!"]);

/** Excel has not called the function of this cell, or nobody sees what it answered. */
export function isNotCalled(value: Cell): boolean {
  return isCellError(value) && (value.error === "#SPILL!" || value.error === "#BUSY!" || NOT_CALLED.has(value.error));
}

/**
 * Whether this formula (without "=") is, or holds, the function that answers in its cell. Where the add-in is not loaded, Excel
 * shows a function by the name it stores: `_xldudf_EMU_TOTAL(…)`.
 */
export function answers(formula: string, wanted: string): boolean {
  const text = formula.toUpperCase();
  return text.includes(`${wanted}(`) || text.includes(`_XLDUDF_${wanted.replace(".", "_")}(`);
}

function noteCell(cell: ResultCell, row: number, findings: Finding[]): void {
  const place: Place = { table: RESULT_CELLS, row, column: null };
  const { wanted, formula, value } = cell;
  if (formula === null || !answers(formula, wanted)) {
    note(findings, "FORMULA_LOST", place, formula === null ? value : `=${formula}`, { formula: wanted });
  } else if (isCellError(value) && value.error === "#SPILL!") {
    note(findings, "SPILL_BLOCKED", place, value, { formula: wanted });
  } else if (isCellError(value) && NOT_CALLED.has(value.error)) {
    note(findings, "RESULT_NOT_SHOWN", place, value, { formula: wanted, error: value.error });
  }
}

/** Adds one finding for each cell that does not show what its formula answers, or one for all of them where that is meant. */
export function noteResultCells({ cells, frozen }: ResultCells, findings: Finding[]): void {
  if (frozen !== null) {
    note(findings, "RESULTS_FROZEN", { table: RESULT_CELLS, row: null, column: null }, null, { time: frozen });
    return;
  }
  cells.forEach((cell, row) => {
    noteCell(cell, row, findings);
  });
}
