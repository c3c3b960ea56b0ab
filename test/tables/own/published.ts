/**
 * Layouts of published score sheets: their headers, numbering and rules of adding up, nothing else of them. Figures are made up by the code
 * below. In a drawing `#` is a figure, `-#` a small one that is taken off, `=A` the sum or whatever the test says by that letter.
 */
import type { OwnSheet } from "../../../src/tables/own/sheet";
import { sheet } from "./layouts";

/** A figure between 1 and 10 in halves, always the same for a place. */
export function madeUp(row: number, column: number): number {
  return 1 + (((row * 7 + column * 5) % 19) * 1) / 2;
}

/** How a computed cell follows from the figures above it in its column, or left of it in its row. */
export type Sums = Readonly<Record<string, (column: readonly number[], row: readonly number[]) => number>>;

/** The sheet of a drawing, with figures in it and sums worked out. */
export function published(name: string, drawn: string, sums: Sums = {}): OwnSheet {
  const plain = sheet(name, drawn);
  const made: (readonly OwnSheet["cells"][number][number][])[] = [];
  const columns = new Map<number, number[]>();
  plain.cells.forEach((cells, row) => {
    const left: number[] = [];
    made.push(
      cells.map((cell, column) => {
        const above = columns.get(column) ?? [];
        const isFigure = cell === "#" || cell === "-#";
        const sum = typeof cell === "string" && /^=[A-Z]$/.test(cell) ? sums[cell.slice(1)] : undefined;
        if (isFigure) {
          const figure = cell === "#" ? madeUp(row, column) : (row + column) % 3;
          columns.set(column, [...above, figure]);
          left.push(figure);
          return figure;
        }
        return sum === undefined ? cell : sum(above, left);
      }),
    );
  });
  return { ...plain, cells: made };
}

export function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}
