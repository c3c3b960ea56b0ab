/**
 * What collecting the units' files would change in the cluster's workbook. Pure: the same files give the same plan in whatever
 * order they come, and nothing is left to do once it was carried out.
 */
import { at, given } from "../../../core/numbers/at";
import type { Book } from "../../../core/model/book";
import type { Cell, CellError } from "../../../core/model/cell";
import { hashOf, sealedCell } from "../../../tables/seal/code";
import type { TableSources } from "../../../tables/source";
import { admit } from "./admit";
import { entriesOf, readCluster, type Cluster } from "../../cluster";
import { checkedUnits } from "./checker-files";
import { conflictOf, type Choices, type Conflict } from "./conflicts";
import { UNIT_COLUMNS, type CollectedFile, type EntryColumn } from "../../unit-files";
import { mergeRows, type Change, type FileOfUnit } from "./rows";

/** What one unit's file changes. */
export type UnitChanges = {
  /** Index of the unit in the cluster's book, and its name as it is written there. */
  readonly unit: number;
  readonly name: string;
  readonly period: string;
  readonly file: string;
  readonly changes: readonly Change[];
  readonly same: number;
  readonly kept: number;
};

/** A row that the cluster's entries do not have yet. */
export type NewRow = Readonly<Partial<Record<EntryColumn, Exclude<Cell, CellError>>>>;

export type CollectPlan = {
  /** In the order of the cluster's units. */
  readonly units: readonly UnitChanges[];
  readonly conflicts: readonly Conflict[];
  /** Conflicts of which nothing has been chosen: while there are any, nothing can be written. */
  readonly undecided: number;
  /** Cells of rows that are there. */
  readonly edits: readonly (Change & { readonly row: number })[];
  readonly rows: readonly NewRow[];
};

export type Collecting = {
  /** The period that is being collected. */
  readonly period: string;
  readonly choices: Choices;
  /** Periods that have a seal, whatever their state says. */
  readonly sealed?: ReadonlySet<string>;
  /** What is taken from the files; left out: the columns that are the units' own. */
  readonly columns?: readonly EntryColumn[];
  /** The cluster's book, where it is read already. */
  readonly book?: Book;
};

/** What the entries of a file say, to tell copies of one file from two different ones. */
function contentOf({ tables, period }: FileOfUnit): string {
  const { cells, columns } = entriesOf(tables);
  const said = [...columns].map(([column, at]) => [column, ...cells.slice(1).map((line) => sealedCell(line[at] ?? null))]);
  return hashOf(JSON.stringify([period, ...said.sort()]));
}

type Chosen = { readonly file: FileOfUnit | null; readonly conflict: Conflict | null };

/** The one file of a unit and period that counts: copies are one; of different ones, the one chosen. */
function chooseFile(cluster: Cluster, files: readonly FileOfUnit[], choices: Choices): Chosen {
  const contents = files.length === 1 ? [""] : files.map(contentOf);
  const different = files.filter((_file, index) => contents.indexOf(at(contents, index)) === index);
  const first = given(files[0]);
  if (different.length === 1) {
    return { file: first, conflict: null };
  }
  const conflict = conflictOf(
    {
      kind: "several-files",
      file: different.map(({ name }) => name).join(", "),
      unit: cluster.unitName(first.unit),
      options: [...different.map(({ name }) => `file:${name}` as const), "skip"],
    },
    choices,
  );
  return { file: different.find(({ name }) => conflict.chosen === `file:${name}`) ?? null, conflict };
}

function grouped(files: readonly FileOfUnit[]): readonly (readonly FileOfUnit[])[] {
  const groups = new Map<string, FileOfUnit[]>();
  for (const file of files) {
    const key = `${file.unit}|${file.period}|${file.columns?.join() ?? ""}`;
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(file);
  }
  return [...groups.values()].sort(([one], [other]) => given(one).unit - given(other).unit);
}

function newRows({ unitName }: Cluster, units: readonly UnitChanges[]): readonly NewRow[] {
  return units.flatMap(({ unit, period, changes }) => {
    const rows = new Map<string, { [Column in EntryColumn]?: Exclude<Cell, CellError> }>();
    for (const { row, criterion, column, after } of changes) {
      if (row === null) {
        const added = rows.get(criterion) ?? { period, unit: unitName(unit), criterion };
        added[column] = after;
        rows.set(criterion, added);
      }
    }
    return [...rows.values()];
  });
}

/** @param files each with a name of its own */
export function planCollect(
  sources: TableSources,
  files: readonly CollectedFile[],
  { period, choices, sealed = new Set(), columns = UNIT_COLUMNS, book }: Collecting,
): CollectPlan {
  const cluster = readCluster(sources, book);
  const inOrder = files.flatMap((file) => checkedUnits(cluster, file)).sort((one, other) => (one.name < other.name ? -1 : 1));
  const admitted = inOrder.map((file) => admit(cluster, file, { period, choices, sealed }));
  const conflicts = admitted.flatMap((one) => one.conflicts);
  const units: UnitChanges[] = [];
  for (const group of grouped(admitted.flatMap(({ file }) => file ?? []))) {
    const { file, conflict } = chooseFile(cluster, group, choices);
    conflicts.push(...(conflict === null ? [] : [conflict]));
    if (file !== null) {
      const merged = mergeRows(cluster, file, file.columns ?? columns, choices);
      conflicts.push(...merged.conflicts);
      const { changes, same, kept } = merged;
      const name = cluster.unitName(file.unit);
      units.push({ unit: file.unit, name, period: file.period, file: file.name, changes, same, kept });
    }
  }
  return {
    units,
    conflicts,
    undecided: conflicts.filter(({ chosen }) => chosen === null).length,
    edits: units.flatMap(({ changes }) => changes.flatMap((change) => (change.row === null ? [] : [{ ...change, row: change.row }]))),
    rows: newRows(cluster, units),
  };
}
