/**
 * Puts the results of the workbook's formulas into it, so that the file shows right numbers where the add-in is not loaded. The
 * results are what the functions themselves answer: `call` is handed in, for a workbook does not know the functions.
 */
import { isCellError, type Cell, type Cells } from "../../core/model/cell";
import type { CellContent, WorkbookDocument } from "../document";
import { newContents } from "../contents";
import { readFormula } from "./formula-reader";
import type { Formula } from "./formula-reader";
import { addressOf, documentOf, extentOf, gridOf, putCell, resolve, sizeOf } from "./grid";
import type { Grid, GridSheet } from "./grid";

/**
 * Answers like a cell: an error is a value. An argument left out is null. `addresses`: where each argument stands
 * (`'Sheet 1'!A4:O124`), as Excel tells a function; null for what is no range.
 */
export type CallFunction = (name: string, args: readonly (Cells | Cell)[], addresses: readonly (string | null)[]) => Cells | Cell;

/** Formulas read each other's results: units' names → totals, say. More passes than that would be a circle. */
const MOST_PASSES = 8;

/** Formulas of a file from somebody else that cannot be calculated: in a circle, or over more cells than a workbook has. */
export class CannotCalculate extends Error {
  readonly code: "circle" | "too-much";

  constructor(code: "circle" | "too-much") {
    super(code);
    this.name = "CannotCalculate";
    this.code = code;
  }
}

/** Cells of one argument, as the reader of files allows for all sheets together: more is #VALUE!, as it is in Excel. */
const LARGEST_ARGUMENT = 16_000_000;
/** Cells that all formulas look at and fill, all passes together: twelve periods of 700 units and 60 criteria need half. */
export const MOST_WORK = { seen: 240_000_000, filled: 16_000_000 };

class Work {
  private seen = 0;
  private filled = 0;

  constructor(private readonly most: typeof MOST_WORK) {}

  look(cells: number): void {
    this.seen += cells;
    if (this.seen > this.most.seen) throw new CannotCalculate("too-much");
  }

  fill(cells: number): void {
    this.filled += cells;
    if (this.filled > this.most.filled) throw new CannotCalculate("too-much");
  }
}

/**
 * The same workbook with every `EMU.…` formula and every plain reference calculated and spilled. Formulas of other kinds keep the
 * result they have. Cells that a result needs and that hold something else give `#SPILL!`, as in Excel.
 * @param over results take the place of whatever is in their way: what should be there is asked for, not what Excel would show
 * @throws CannotCalculate where the formulas are without an end
 */
export function withCachedResults(
  document: WorkbookDocument,
  call: CallFunction,
  over: "free" | "any" = "free",
  most = MOST_WORK,
): WorkbookDocument {
  const grid = gridOf(document);
  const work = new Work(most);
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    if (!calculateOnce(grid, call, work, over)) {
      return documentOf(grid);
    }
  }
  throw new CannotCalculate("circle");
}

/** Whether any result changed. */
function calculateOnce(grid: Grid, call: CallFunction, work: Work, over: "free" | "any"): boolean {
  let changed = false;
  for (const sheet of grid.sheets) {
    // By number: a result that is written may make the rows longer, and more of them.
    for (let row = 0; row < sheet.cells.length; row += 1) {
      for (let column = 0; column < (sheet.cells[row]?.length ?? 0); column += 1) {
        const cell = sheet.cells[row]?.[column];
        const formula = ownFormula(grid, sheet, cell);
        if (cell !== undefined && formula !== null) {
          const result = evaluate(grid, sheet, formula, call, work);
          work.fill(result.length * (result[0]?.length ?? 0));
          changed = writeResult(sheet, { row, column, anchor: cell, dynamic: isDynamic(formula), over }, result) || changed;
        }
      }
    }
  }
  return changed;
}

function evaluate(grid: Grid, sheet: GridSheet, formula: Formula, call: CallFunction, work: Work): Cells {
  if (formula.kind === "call") {
    const sizes = formula.args.map((operand) => sizeOf(grid, sheet, operand));
    if (sizes.some((size) => size > LARGEST_ARGUMENT)) {
      return [[{ error: "#VALUE!" }]];
    }
    sizes.forEach((size) => work.look(size));
    const args = formula.args.map((operand) => resolve(grid, sheet, operand));
    return asCells(
      call(
        formula.name,
        args,
        formula.args.map((operand) => addressOf(grid, sheet, operand)),
      ),
    );
  }
  const size = sizeOf(grid, sheet, formula.operand);
  if (size > LARGEST_ARGUMENT) {
    return [[{ error: "#VALUE!" }]];
  }
  work.look(size);
  // A reference to a blank cell shows 0 in Excel.
  const cells = asCells(resolve(grid, sheet, formula.operand)).map((row) => row.map((cell) => cell ?? 0));
  return formula.turned ? transposed(cells) : cells;
}

function transposed(cells: Cells): Cells {
  return (cells[0] ?? []).map((_, column) => cells.map((row) => row[column] ?? null));
}

function asCells(result: Cells | Cell): Cells {
  return Array.isArray(result) ? (result as Cells) : [[result as Cell]];
}

/**
 * Formulas that may spill say so even where their result is one cell: a file would otherwise hold them as plain formulas, which
 * Excel never lets spill again.
 */
function isDynamic(formula: Formula): boolean {
  if (formula.kind === "call" || isOfSheets(formula)) {
    return true;
  }
  const { operand } = formula;
  return operand.kind === "table" || (operand.kind === "area" && operand.spilled);
}

/** Views of cells, turned or not: `=IF(A7:C22="","",A7:C22)`. */
function isOfSheets(formula: Formula): boolean {
  return formula.kind === "reference" && (formula.turned || formula.operand.kind === "view");
}

/**
 * What is calculated here; null: a cell without a formula, or with one that keeps the result it has. Views are anybody's formulas:
 * they are followed only where they fill just what they view, as the standard sheets' do.
 */
function ownFormula(grid: Grid, sheet: GridSheet, cell: CellContent | undefined): Formula | null {
  const formula = cell?.formula === undefined ? null : readFormula(cell.formula);
  if (formula?.kind !== "reference" || !isOfSheets(formula)) {
    return formula;
  }
  const [rows, columns] = extentOf(grid, sheet, formula.operand) ?? [0, 0];
  const [down, right] = formula.turned ? [columns, rows] : [rows, columns];
  return cell?.spill?.[0] === down && cell.spill[1] === right ? formula : null;
}

type Anchor = {
  readonly row: number;
  readonly column: number;
  readonly anchor: CellContent;
  readonly dynamic: boolean;
  readonly over: "free" | "any";
};

/** Whether the result differs from the former one. */
function writeResult(sheet: GridSheet, { row, column, anchor, dynamic, over }: Anchor, result: Cells): boolean {
  const { spill: former = [1, 1], ...kept } = anchor;
  if (isThere(sheet, { row, column, anchor, dynamic }, result)) {
    return false;
  }
  const before = blockText(sheet, row, column, former);
  clearBlock(sheet, row, column, former);
  const size = [result.length, result[0]?.length ?? 0] as const;
  const free = size[0] > 0 && size[1] > 0 && (over === "any" || isFree(sheet, row, column, size));
  const cells: Cells = free ? result : [[{ error: size[0] * size[1] === 0 ? "#CALC!" : "#SPILL!" }]];
  const looks = (cells[0] ?? []).map((_value, right) => lookOf(sheet.cells[row]?.[column + right] ?? anchor));
  const contents = newContents();
  cells.forEach((line, down) => {
    line.forEach((value, right) => {
      const first = down === 0 && right === 0;
      const spans = dynamic || cells.length > 1 || line.length > 1;
      const spill = spans ? { spill: [cells.length, line.length] as const } : {};
      const content = first ? { ...kept, value, ...spill } : (contents(value, looks[right] ?? {}) ?? NOTHING);
      putCell(sheet, row + down, column + right, content);
    });
  });
  return before !== blockText(sheet, row, column, [cells.length, cells[0]?.length ?? 1]);
}

/** Whether the block is the result already: what is not written again leaves what was read of the sheet as it is. */
function isThere(sheet: GridSheet, { row, column, anchor, dynamic }: Omit<Anchor, "over">, result: Cells): boolean {
  const [rows, columns] = anchor.spill ?? [1, 1];
  const spans = dynamic || rows > 1 || columns > 1;
  if (result.length !== rows || result[0]?.length !== columns || spans !== (anchor.spill !== undefined)) {
    return false;
  }
  return result.every((line, down) =>
    line.every((value, right) => {
      const cell = sheet.cells[row + down]?.[column + right];
      const { style, format } = sheet.cells[row]?.[column + right] ?? anchor;
      const isPlain = cell?.formula === undefined && cell?.spill === undefined && cell?.pending === undefined;
      const isLike = cell?.style === style && cell?.format === format;
      return cell !== undefined && (cell === anchor || (isPlain && isLike)) && isSame(cell.value, value);
    }),
  );
}

function isSame(one: Cell, other: Cell): boolean {
  return Object.is(one, other) || (isCellError(one) && isCellError(other) && one.error === other.error);
}

const NOTHING: CellContent = { value: null };

/** Spilled cells look like the first row of their block. */
function lookOf(cell: CellContent): Pick<CellContent, "style" | "format"> {
  return {
    ...(cell.style === undefined ? {} : { style: cell.style }),
    ...(cell.format === undefined ? {} : { format: cell.format }),
  };
}

/** Takes the former result away; the first row keeps its looks. */
function clearBlock(sheet: GridSheet, row: number, column: number, former: readonly [number, number]): void {
  forEachOther(former, (down, right) => {
    const cell = sheet.cells[row + down]?.[column + right];
    putCell(sheet, row + down, column + right, down === 0 && cell ? { ...lookOf(cell), value: null } : undefined);
  });
}

function isFree(sheet: GridSheet, row: number, column: number, size: readonly [number, number]): boolean {
  let free = true;
  forEachOther(size, (down, right) => {
    const cell = sheet.cells[row + down]?.[column + right];
    free &&= cell === undefined || (cell.value === null && cell.formula === undefined);
  });
  return free;
}

function forEachOther([rows, columns]: readonly [number, number], visit: (down: number, right: number) => void): void {
  for (let down = 0; down < rows; down += 1) {
    for (let right = 0; right < columns; right += 1) {
      if (down > 0 || right > 0) {
        visit(down, right);
      }
    }
  }
}

function blockText(sheet: GridSheet, row: number, column: number, [rows, columns]: readonly [number, number]): string {
  const values = Array.from({ length: rows }, (_row, down) =>
    Array.from({ length: columns }, (_column, right) => sheet.cells[row + down]?.[column + right]?.value ?? null),
  );
  return JSON.stringify(values);
}
