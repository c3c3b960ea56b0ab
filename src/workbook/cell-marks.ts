/** What the values of cells held as plain data do not say: which are shown as days or times, which are formulas without a result. */
import { isDateFormat } from "../tables/date-format";
import type { CellMark, CellMarks } from "../tables/source";
import type { CellContent } from "./document";

type Lines = readonly (readonly (CellContent | undefined)[])[];

/** Row (of `lines`) and position → mark; few cells have one. */
export function cellMarks(lines: Lines): CellMarks {
  const marks = new Map<number, Map<number, CellMark>>();
  const dates = new Map<string, boolean>();

  function mark(row: number, column: number, value: CellMark): void {
    marks.set(row, (marks.get(row) ?? new Map<number, CellMark>()).set(column, value));
  }

  function isDate(format: string): boolean {
    const known = dates.get(format) ?? isDateFormat(format);
    dates.set(format, known);
    return known;
  }

  /** What the formula fills has no result either. */
  function markBlock(row: number, column: number, [rows, columns]: readonly [number, number]): void {
    lines.slice(row, row + rows).forEach((line, down) => {
      for (let across = 0; across < columns; across += 1) {
        if ((line[column + across]?.value ?? null) === null) {
          mark(row + down, column + across, { kind: "pending" });
        }
      }
    });
  }

  lines.forEach((line, row) => {
    line.forEach((cell, column) => {
      if (cell === undefined) {
        return;
      }
      const { value, formula, format, pending, spill = [1, 1] } = cell;
      if (value === null && (formula !== undefined || pending === true)) {
        markBlock(row, column, spill);
      } else if (typeof value === "number" && format !== undefined && isDate(format)) {
        mark(row, column, { kind: "date", format });
      }
    });
  });
  return marks;
}
