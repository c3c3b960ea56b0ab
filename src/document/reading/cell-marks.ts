/**
 * What the values of cells held as plain data do not say: which are shown as days, times or percentages, which are formulas without a
 * result.
 */
import { shownAs } from "../../tables/cells/percent-format";
import type { CellMark, CellMarks } from "../../tables/source";
import type { CellContent } from "../document";

type Lines = readonly (readonly (CellContent | undefined)[])[];

/**
 * Row (of `lines`) and position → mark; few cells have one.
 *
 * @param points positions where percentages are marked, since they are legitimate everywhere else; null: all of them
 */
export function cellMarks(lines: Lines, points: ReadonlySet<number> | null): CellMarks {
  const marks = new Map<number, Map<number, CellMark>>();
  const kinds = new Map<string, "date" | "percent" | null>();

  function mark(row: number, column: number, value: CellMark): void {
    marks.set(row, (marks.get(row) ?? new Map<number, CellMark>()).set(column, value));
  }

  function kindOf(format: string): "date" | "percent" | null {
    const known = kinds.get(format);
    const kind = known === undefined ? shownAs(format) : known;
    kinds.set(format, kind);
    return kind;
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
      } else if (typeof value === "number" && format !== undefined) {
        const kind = kindOf(format);
        if (kind === "date" || (kind === "percent" && points?.has(column) !== false)) {
          mark(row, column, { kind, format });
        }
      }
    });
  });
  return marks;
}
