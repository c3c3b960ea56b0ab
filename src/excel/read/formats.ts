/**
 * Which cells Excel shows as days or times, and which points as percentages. The formats of a small table come with its values. Of the large one they are asked for only
 * where a value could be one (a format for each of 600,000 cells would double what travels): a number that is a day from 1930 on,
 * the first year that two digits mean (support.microsoft.com, “How Excel works with two-digit year numbers”), or a time of day;
 * and points that are 1 or less.
 */
import type { Cells } from "../../core/model/cell";
import { shownAs } from "../../tables/cells/percent-format";
import type { CellMark, CellMarks } from "../../tables/source";

/** Serials of 1 January 1930 and 31 December 2099. */
const FIRST_DAY = 10_959;
const LAST_DAY = 73_050;
const MINUTES = 1440;
/** Half a percent and its multiples are percentages, not minutes. */
const SHARES = 200;

function isNearWhole(number: number): boolean {
  return Math.abs(number - Math.round(number)) < 1e-6;
}

/** Whether a value may be a day or a time that its cell shows as such. */
export function mayBeDate(value: unknown): boolean {
  if (typeof value !== "number" || value <= 0) {
    return false;
  }
  return value < 1 ? isNearWhole(value * MINUTES) && !isNearWhole(value * SHARES) : value >= FIRST_DAY && value <= LAST_DAY;
}

/** Whether points may be a percentage: of more than the whole there is none. */
export function mayBePercent(value: unknown): boolean {
  return typeof value === "number" && value > 0 && value <= 1;
}

/** Positions of points among the columns of a table; null: any column. */
export type PointsIn = ReadonlySet<number> | null;

/**
 * @param points where percentages are marked
 * @param top row of the first line among the marked cells
 * @param left position of the first format in its line
 */
export function marksOf(cells: Cells, formats: readonly (readonly unknown[])[], points: PointsIn, top: number, left = 0): CellMarks {
  const marks = new Map<number, Map<number, CellMark>>();
  const known = new Map<string, CellMark | null>();
  cells.forEach((line, row) => {
    line.forEach((cell, column) => {
      const format = typeof cell === "number" ? formats[row]?.[column - left] : undefined;
      if (typeof format !== "string") {
        return;
      }
      let mark = known.get(format);
      if (mark === undefined) {
        const kind = shownAs(format);
        mark = kind && { kind, format };
        known.set(format, mark);
      }
      if (mark !== null && (mark.kind === "date" || points?.has(column) !== false)) {
        const ofRow = marks.get(top + row) ?? new Map<number, CellMark>();
        marks.set(top + row, ofRow.set(column, mark));
      }
    });
  });
  return marks;
}

/** Marks of one row may come from several parts. */
export function joinMarks(parts: readonly CellMarks[]): CellMarks {
  const joined = new Map<number, ReadonlyMap<number, CellMark>>();
  for (const [row, marks] of parts.flatMap((part) => [...part])) {
    const before = joined.get(row);
    joined.set(row, before === undefined ? marks : new Map([...before, ...marks]));
  }
  return joined;
}

/** As a part of a source: nothing where there are none. */
export function asField(marks: CellMarks): { readonly marks?: CellMarks } {
  return marks.size === 0 ? {} : { marks };
}
