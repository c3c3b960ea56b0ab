/** The cells of a sheet become rows: in whatever order they come, and without a second copy of what is there already. */
import type { CellContent } from "../../src/document/document";
import { newGrid } from "../../src/xlsx/read/grid";
import { Allowance } from "../../src/xlsx/read/limits";

const [A, B, C]: readonly CellContent[] = [{ value: "A" }, { value: "B" }, { value: "C", style: "input" }] as const;

type Placed = readonly [row: number, column: number, cell: CellContent];

function rowsOf(cells: readonly Placed[], like: readonly (readonly (CellContent | undefined)[])[] = [], places = 100) {
  const grid = newGrid(new Allowance(places, "cells"), "sheet1.xml", like);
  cells.forEach(([row, column, cell]) => {
    grid.put(row, column, cell);
  });
  return grid.rows();
}

test.each<readonly [string, readonly Placed[]]>([
  [
    "in their order",
    [
      [0, 0, A],
      [0, 2, B],
      [2, 1, C],
    ],
  ],
  [
    "a row that comes again",
    [
      [0, 0, A],
      [2, 1, C],
      [0, 2, B],
    ],
  ],
  [
    "from the last to the first",
    [
      [2, 1, C],
      [0, 2, B],
      [0, 0, A],
    ],
  ],
])("%s", (_words, cells) => {
  expect(rowsOf(cells)).toEqual([[A, undefined, B], [], [undefined, C]]);
});

test("rows that take turns keep all of their cells", () => {
  const cells = Array.from({ length: 20 }, (_cell, index): Placed => [index % 2, Math.floor(index / 2), A]);
  expect(rowsOf(cells)).toEqual([Array.from({ length: 10 }, () => A), Array.from({ length: 10 }, () => A)]);
});

test.each<readonly [string, readonly Placed[]]>([
  [
    "one after the other",
    [
      [0, 1, A],
      [0, 1, B],
    ],
  ],
  [
    "with a row between them",
    [
      [0, 1, A],
      [1, 0, C],
      [0, 1, B],
    ],
  ],
])("two cells at one place, %s, end the reading", (_words, cells) => {
  expect(() => rowsOf(cells)).toThrow("sheet1.xml: two cells B1");
});

test("a row that is there already is that row; one with a cell more, less or changed is its own, of the same cells", () => {
  const like = [[A, C], [A, C], [A, C], [A]] as const;
  const same = { ...C };
  const [first, second, third, fourth] = rowsOf(
    [
      [0, 0, A],
      [0, 1, same],
      [1, 0, A],
      [2, 0, A],
      [2, 1, B],
      [3, 0, A],
      [3, 1, C],
    ],
    like,
  );
  expect(first).toBe(like[0]);
  expect([second, third, fourth]).toEqual([[A], [A, B], [A, C]]);
  expect(second?.[0]).toBe(A);
});

test("places are counted, gaps too", () => {
  expect(() =>
    rowsOf(
      [
        [0, 0, A],
        [9, 9, B],
      ],
      [],
      20,
    ),
  ).toThrow("cells");
  expect(
    rowsOf(
      [
        [0, 0, A],
        [9, 9, B],
      ],
      [],
      21,
    ),
  ).toHaveLength(10);
});
