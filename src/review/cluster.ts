/** The cluster's workbook as the units' files are laid against it: who is who, and which row holds which entry. */
import { at } from "../core/numbers/at";
import type { Book } from "../core/model/book";
import type { Cells } from "../core/model/cell";
import { textOf } from "../tables/cells/cells";
import { indexCodes, type CodeIndex } from "../tables/rows/codes";
import { readableCells } from "../tables/marks";
import { remembering } from "../tables/cells/memory";
import { readPeriodId } from "../tables/cells/period-id";
import { readBook } from "../tables/read-book";
import type { TableSources } from "../tables/source";
import { readHeaderRow } from "../tables/table";
import { indexUnits, type UnitIndex } from "../tables/rows/units";
import { rubricVersion } from "./rubric-version";

/** A table of entries with its columns found: data row `r` is `cells[r + 1]`. */
export type Entries = { readonly cells: Cells; readonly columns: ReadonlyMap<string, number> };

export function entriesOf({ EmuEntries }: TableSources): Entries {
  const cells = EmuEntries?.cells ?? [];
  return { cells, columns: readHeaderRow("EmuEntries", cells).columns };
}

/** Of somebody else's file: what is no value is not copied as one. */
export function readableEntries(sources: TableSources): Entries {
  const { cells, columns } = entriesOf(sources);
  return { cells: readableCells("EmuEntries", cells, sources.EmuEntries?.marks, columns), columns };
}

export type Cluster = {
  readonly book: Book;
  readonly units: UnitIndex;
  readonly codes: CodeIndex;
  readonly entries: Entries;
  readonly version: string;
  /** Data row of the first entry of a period, unit and criterion (indices of the book); null: there is none. */
  readonly rowOf: (period: string, unit: number, criterion: number) => number | null;
  /** How a unit is written, so that it names no other. */
  readonly unitName: (unit: number) => string;
};

/** @param book as read from the same sources */
export function readCluster(sources: TableSources, book = readBook(sources)): Cluster {
  const units = indexUnits(book.units);
  const codes = indexCodes(book.criteria);
  const entries = entriesOf(sources);
  const rows = new Map<string, Map<number, number>>();
  const keyOf = (unit: number, criterion: number): number => unit * book.criteria.length + criterion;
  const periodIn = remembering(readPeriodId);
  const unitIn = remembering((cell) => units.find(textOf(cell)));
  const criterionIn = remembering(codes.find);
  entries.cells.slice(1).forEach((line, row) => {
    const cell = (column: string) => line[entries.columns.get(column) ?? -1] ?? null;
    const [period, unit, criterion] = [periodIn(cell("period")), unitIn(cell("unit")), criterionIn(cell("criterion"))];
    if (period !== null && unit !== null && criterion !== null) {
      const own = rows.get(period) ?? new Map<number, number>();
      const key = keyOf(unit, criterion);
      rows.set(period, own.set(key, own.get(key) ?? row));
    }
  });
  return {
    book,
    units,
    codes,
    entries,
    version: rubricVersion(sources),
    rowOf: (period, unit, criterion) => rows.get(period)?.get(keyOf(unit, criterion)) ?? null,
    unitName: (unit) => units.fullName(unit) || at(book.units, unit).name,
  };
}
