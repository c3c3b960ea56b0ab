/** A checker's file holds rows of several units: for collecting it is as many files, one for each unit that was checked. */
import { given } from "../../core/model/at";
import type { Cells } from "../../core/model/cell";
import { textOf } from "../cells";
import { textKey } from "../keys";
import { readPeriodId } from "../periods";
import { entriesOf, type Cluster } from "./cluster";
import { CHECK_COLUMNS, type CollectedFile, type Marks } from "./files";

/** The names of units in the rows of the period, in the order in which they come first. */
function unitsNamed(cells: Cells, at: number, periodAt: number, period: string): readonly string[] {
  const names = new Map<string, string>();
  for (const line of cells.slice(1)) {
    const name = textOf(line[at] ?? null);
    if (name !== "" && readPeriodId(line[periodAt] ?? null) === period && !names.has(textKey(name))) {
      names.set(textKey(name), name);
    }
  }
  return [...names.values()];
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
  const { tables, marks } = content;
  const { cells, columns } = entriesOf(tables);
  const [at, periodAt] = [columns.get("unit") ?? -1, columns.get("period") ?? -1];
  const named = unitsNamed(cells, at, periodAt, marks.period);
  const isBeside = tables.EmuEntries?.beside !== undefined;
  if (named.length === 0 && isBeside) {
    return [{ name, content: { tables, marks, columns: CHECK_COLUMNS } }];
  }
  return named.map((unit) => {
    // Marks of cells go by the row.
    const { marks: _marks, ...entries } = given(tables.EmuEntries);
    const own = cells.filter((line, row) => row === 0 || textKey(textOf(line[at] ?? null)) === textKey(unit));
    return {
      name: `${name} › ${unit}`,
      content: {
        // What stands beside the entries, or unseen in them, is told with each of the units.
        tables: { ...tables, EmuEntries: { ...entries, cells: own } },
        marks: { ...marks, unit },
        columns: CHECK_COLUMNS,
        ...(isPlanned(cluster, marks, unit) ? {} : { unplanned: marks.unit }),
      },
    };
  });
}
