/** Cells that hold something and lie under merged cells, of which only the top left one is seen. */
import { at as itemAt } from "../core/numbers/at";
import { isBlank, type Cells } from "../core/model/cell";
import { a1 } from "./cells/a1";
import type { Covered, TableSource } from "./source";

/** Merged cells of a sheet, rows and columns counted from 0. */
export type Merged = { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };

/** Merged areas cannot overlap; of a file in which they do, no more than this many times its cells are looked at. */
const LOOKS = 4;

type Block = { readonly top: number; readonly left: number; readonly cells: Cells };

/** `row:column` of the sheet → the merged cells that lie over it. */
export function coveredIn({ top, left, cells }: Block, merged: readonly Merged[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const width = cells.reduce((widest, line) => Math.max(widest, line.length), 0);
  let looks = LOOKS * cells.length * width;
  for (const { row, column, rows, columns } of merged) {
    const range = `${a1(row, column)}:${a1(row + rows - 1, column + columns - 1)}`;
    for (let at = Math.max(row, top); at < Math.min(row + rows, top + cells.length) && looks > 0; at += 1) {
      for (let across = Math.max(column, left); across < Math.min(column + columns, left + width); across += 1) {
        looks -= 1;
        const isSeen = at === row && across === column;
        if (!isSeen && !isBlank(itemAt(cells, at - top)[across - left] ?? null)) {
          found.set(`${at}:${across}`, range);
        }
      }
    }
  }
  return found;
}

/** The same of a table whose cells stand in one piece. */
export function coveredOf(
  at: { readonly row: number; readonly column: number },
  cells: Cells,
  merged: readonly Merged[],
): readonly Covered[] {
  const found = coveredIn({ top: at.row, left: at.column, cells }, merged);
  const lines = found.size === 0 ? [] : cells;
  return lines.flatMap((line, row) =>
    line.flatMap((_cell, position) => {
      const range = found.get(`${at.row + row}:${at.column + position}`);
      return range === undefined ? [] : [{ row: row - 1, position, range }];
    }),
  );
}

/** The table with what is covered of it, where its cells stand here and there. `found`: by the name of the sheet. */
export function withCovered(source: TableSource, found: ReadonlyMap<string, ReadonlyMap<string, string>>): TableSource {
  const isAny = [...found.values()].some(({ size }) => size > 0);
  const lines = isAny ? source.cells.slice(1) : [];
  const covered = lines.flatMap((line, row) =>
    line.flatMap((cell, position): readonly Covered[] => {
      const at = isBlank(cell) ? null : (source.where?.(row, position) ?? null);
      const range = at && found.get(at.sheet)?.get(`${at.row}:${at.column}`);
      return range ? [{ row, position, range }] : [];
    }),
  );
  return covered.length > 0 ? { ...source, covered } : source;
}
