/**
 * A row is known by its names: where one of them is changed, the row as it was is gone and another has come. Where all the other
 * cells are the same, it is the same row, and only the cell of the name is told.
 */
import { given } from "../../core/numbers/at";
import { ROW_KEYS, type PlacedLine, type SealDifference, type SealedLine } from "./lines";
import { pathOf, rowIdOf } from "./paths";

type Row<Line> = { readonly path: readonly string[]; readonly cells: Map<string, Line> };

const KEYS: ReadonlyMap<string | undefined, readonly string[]> = new Map(Object.entries(ROW_KEYS));

function rowsOf<Line extends SealedLine>(lines: readonly Line[], ids: ReadonlySet<string>): ReadonlyMap<string, Row<Line>> {
  const rows = new Map<string, Row<Line>>();
  for (const line of lines) {
    const path = pathOf(line.key);
    const id = rowIdOf(path);
    if (ids.has(id)) {
      const row = rows.get(id) ?? { path: path.slice(0, -1), cells: new Map<string, Line>() };
      row.cells.set(given(path.at(-1)), line);
      rows.set(id, row);
    }
  }
  return rows;
}

/** The columns in which two rows of one table differ; null: in more than their names. */
function namesChanged(was: Row<SealedLine>, is: Row<PlacedLine>): readonly string[] | null {
  const columns = [...new Set([...was.cells.keys(), ...is.cells.keys()])];
  const changed = columns.filter((column) => was.cells.get(column)?.value !== is.cells.get(column)?.value);
  const keys = KEYS.get(was.path[0]) ?? [];
  return was.path[0] === is.path[0] && changed.every((column) => keys.includes(column)) ? changed : null;
}

/** The row with the fewest names changed; of equal ones the first. */
function nearest(was: Row<SealedLine>, candidates: readonly Row<PlacedLine>[]): readonly [Row<PlacedLine>, readonly string[]] | null {
  return candidates.reduce<readonly [Row<PlacedLine>, readonly string[]] | null>((best, row) => {
    const changed = namesChanged(was, row);
    return changed === null || (best !== null && best[1].length <= changed.length) ? best : [row, changed];
  }, null);
}

/** Rows that are wholly gone or wholly new: every cell of theirs is among the differences. */
function wholeRows(found: readonly SealDifference[], side: "sealed" | "now", present: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(
    found
      .filter((one) => one[side] !== "")
      .map(({ key }) => rowIdOf(key))
      .filter((id) => !present.has(id)),
  );
}

/** Telling rows apart takes the square of their number: beyond this each cell is told by itself. */
const MOST = 300;

export function joinRenamed(
  found: readonly SealDifference[],
  sealed: readonly SealedLine[],
  now: readonly PlacedLine[],
): readonly SealDifference[] {
  const idsOf = (lines: readonly SealedLine[]) => new Set(lines.map(({ key }) => rowIdOf(pathOf(key))));
  const gone = wholeRows(found, "sealed", idsOf(now));
  const come = wholeRows(found, "now", idsOf(sealed));
  if (gone.size === 0 || come.size === 0 || gone.size > MOST || come.size > MOST) {
    return found;
  }
  const free = new Map(rowsOf(now, come));
  const told: SealDifference[] = [];
  const joined = new Set<string>();
  for (const [id, was] of rowsOf(sealed, gone)) {
    const match = nearest(was, [...free.values()]);
    if (match !== null) {
      const [row, columns] = match;
      const other = JSON.stringify(row.path);
      free.delete(other);
      joined.add(id).add(other);
      told.push(...columns.map((column) => renamedCell(was, row, column)));
    }
  }
  return [...found.filter(({ key }) => !joined.has(rowIdOf(key))), ...told];
}

function renamedCell(was: Row<SealedLine>, is: Row<PlacedLine>, column: string): SealDifference {
  const [first] = is.cells.values();
  return {
    key: [...was.path, column],
    sealed: was.cells.get(column)?.value ?? "",
    now: is.cells.get(column)?.value ?? "",
    place: { ...given(first).place, column },
  };
}
