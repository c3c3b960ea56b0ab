/** A checker's file holds rows of several units: for collecting it is as many files, one for each unit that was checked. */
import { given } from "../../../core/numbers/at";
import { isBlank, type Cell, type Cells } from "../../../core/model/cell";
import { textOf } from "../../../tables/cells/cells";
import { textKey } from "../../../tables/cells/keys";
import { readPeriodId } from "../../../tables/cells/period-id";
import type { CellMarks } from "../../../tables/source";
import { readableEntries, type Cluster } from "../../cluster";
import { CHECK_COLUMNS, type CollectedFile } from "../../unit-files";
import { type Marks } from "../../../document/reading/marks";

/** The names of units in the rows that count or say something, in the order in which they come first. */
function unitsNamed(cells: Cells, at: number, counts: (line: readonly Cell[]) => boolean): readonly string[] {
  const names = new Map<string, string>();
  for (const line of cells.slice(1)) {
    const name = textOf(line[at] ?? null);
    if (name !== "" && counts(line) && !names.has(textKey(name))) {
      names.set(textKey(name), name);
    }
  }
  return [...names.values()];
}

/** The marks of these rows (positions in the cells), where these are the only ones. */
function marksOf(marks: CellMarks, rows: readonly number[]): CellMarks {
  return new Map(
    rows.flatMap((row, index) => {
      const ofRow = marks.get(row);
      return ofRow === undefined ? [] : [[index, ofRow] as const];
    }),
  );
}

/** Whether the plan of the period lets the file's maker check the unit; a name that is no unit's is somebody else's to tell. */
function isPlanned({ book, units }: Cluster, { unit: maker, period }: Marks, name: string): boolean {
  const [checker, checked] = [units.find(maker), units.find(name)];
  const plan = (book.checks ?? []).filter((check) => check.period === period);
  return checked === null || plan.some((check) => check.checker === checker && check.checked === checked);
}

/** The file as it is, unless it is a checker's. */
export function checkedUnits(cluster: Cluster, file: CollectedFile): readonly CollectedFile[] {
  const { name, content } = file;
  if ("problem" in content || content.marks?.purpose !== "cross-check") {
    return [file];
  }
  const { tables, marks, unreadSheets, version } = content;
  const kept = { ...(unreadSheets && { unreadSheets }), ...(version !== undefined && { version }) };
  const { cells, columns } = readableEntries(tables);
  const position = (column: string): number => columns.get(column) ?? -1;
  const says = (line: readonly Cell[]): boolean => CHECK_COLUMNS.some((column) => !isBlank(line[position(column)] ?? null));
  const isOfPeriod = (line: readonly Cell[]): boolean => readPeriodId(line[position("period")] ?? null) === marks.period;
  const at = position("unit");
  const named = unitsNamed(cells, at, (line) => isOfPeriod(line) || says(line));
  if (named.length === 0) {
    // Whatever it says belongs to nobody: the rows are told, and the file is not passed over.
    return [{ name, content: { tables, marks, columns: CHECK_COLUMNS, ...kept } }];
  }
  return named.map((unit, index) => {
    const { marks: cellMarks, ...entries } = given(tables.EmuEntries);
    const isOwn = (line: readonly Cell[]): boolean => {
      const key = textKey(textOf(line[at] ?? null));
      return key === textKey(unit) || (key === "" && index === 0 && says(line));
    };
    const rows = [...cells.keys()].filter((row) => row === 0 || isOwn(given(cells[row])));
    const own = rows.map((row) => given(entries.cells[row]));
    return {
      name: `${name} › ${unit}`,
      content: {
        // What stands beside the entries, or unseen in them, is told with each of the units.
        tables: { ...tables, EmuEntries: { ...entries, cells: own, ...(cellMarks && { marks: marksOf(cellMarks, rows) }) } },
        marks: { ...marks, unit },
        columns: CHECK_COLUMNS,
        ...kept,
        rows: rows.slice(1).map((row) => row - 1),
        ...(isPlanned(cluster, marks, unit) ? {} : { unplanned: marks.unit }),
      },
    };
  });
}
