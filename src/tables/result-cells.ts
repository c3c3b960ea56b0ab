/** What became of the cells whose formulas show the results: typed over, in their way, or replaced on purpose (trap 9). */
import { isCellError, type Cell, type ErrorName } from "../core/model/cell";
import { RESULT_CELLS, type Finding, type Place } from "../core/model/finding";
import { note } from "./cells/notes";
import { isBare } from "./bare-tables";
import type { ResultCell, ResultCells } from "./source";

/**
 * Errors that Excel gives instead of calling the function, or in place of what it answered: entered anew, the formula is called. The
 * functions' own are #VALUE!, #N/A and the like. #BUSY! passes.
 */
const NOT_CALLED: ReadonlySet<ErrorName> = new Set<ErrorName>([
  "#NAME?",
  "#REF!",
  "#CALC!",
  "#CONNECT!",
  "#BLOCKED!",
  "#UNKNOWN!",
  "#FIELD!",
  "#EXTERNAL!",
  "#PYTHON!",
  "#TIMEOUT!",
]);
const WAITING: ReadonlySet<ErrorName> = new Set<ErrorName>(["#BUSY!", "#GETTING_DATA"]);

/** Excel has not called the function of this cell, or nobody sees what it answered. */
export function isNotCalled(value: Cell): boolean {
  return isCellError(value) && (value.error === "#SPILL!" || WAITING.has(value.error) || NOT_CALLED.has(value.error));
}

/** A function that another add-in's link has taken over: `[1]!_xldudf_EMU_TOTAL(`. Excel looks for it in that file. */
const TAKEN_OVER = /(?:\]|')!\s*_xldudf_/i;

/** A view by a function of Excel's own: what is wrong with the answer that it views shows in it too. */
export function isView({ wanted }: Pick<ResultCell, "wanted">): boolean {
  return !wanted.startsWith("EMU.");
}

/** Whether the formula of a cell is to be put back as it should be: lost, not called, or handing tables over bare. */
export function needsRestoring(cell: Pick<ResultCell, "formula" | "wanted" | "value">): boolean {
  const { formula, wanted, value } = cell;
  if (formula === null || !answers(formula, wanted)) {
    return true;
  }
  return !isView(cell) && (TAKEN_OVER.test(formula) || isBare(formula) || isNotCalled(value));
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
  } else if (isCellError(value)) {
    const params = { formula: wanted, error: value.error };
    if (value.error === "#SPILL!") {
      note(findings, "SPILL_BLOCKED", place, value, { formula: wanted });
    } else if (WAITING.has(value.error)) {
      note(findings, "RESULT_WAITING", place, value, params);
    } else {
      note(findings, needsRestoring(cell) ? "RESULT_NOT_SHOWN" : "RESULT_ERROR", place, value, params);
    }
  }
}

/** One finding for all formulas of an earlier version, at the first of them. */
function noteBare(cells: readonly ResultCell[], findings: Finding[]): void {
  const bare = cells.flatMap(({ formula }, row) => (formula !== null && isBare(formula) ? [{ formula, row }] : []));
  const [first] = bare;
  if (first !== undefined) {
    const place: Place = { table: RESULT_CELLS, row: first.row, column: null };
    note(findings, "FORMULA_BARE", place, `=${first.formula}`, { count: bare.length });
  }
}

/** Adds one finding for each cell that does not show what its formula answers, or one for all of them where that is meant. */
export function noteResultCells({ cells, frozen }: ResultCells, findings: Finding[]): void {
  if (frozen !== null) {
    note(findings, "RESULTS_FROZEN", { table: RESULT_CELLS, row: null, column: null }, null, { time: frozen });
    return;
  }
  const isAnyWrong = cells.some((cell) => !isView(cell) && isCellError(cell.value));
  cells.forEach((cell, row) => {
    const isFollowing = isView(cell) && isCellError(cell.value) && (isAnyWrong || cell.value.error !== "#SPILL!");
    noteCell(isFollowing ? { ...cell, value: null } : cell, row, findings);
  });
  noteBare(cells, findings);
}
