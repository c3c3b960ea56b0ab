/** The rows of one unit's file against those of the cluster: which cells are new, which differ, which are left out. */
import { isBlank, isCellError, type Cell, type CellError } from "../../../core/model/cell";
import { at } from "../../../core/numbers/at";
import { textOf } from "../../../tables/cells/cells";
import { textKey } from "../../../tables/cells/keys";
import { remembering } from "../../../tables/cells/memory";
import { locate } from "../../../tables/locate";
import { asShown, shownText } from "../../../tables/marks";
import { readPeriodId } from "../../../tables/cells/period-id";
import type { TableSources } from "../../../tables/source";
import { STATE } from "../../../tables/cells/words";
import { readableEntries, type Cluster } from "../../cluster";
import { conflictOf, type Choices, type Conflict } from "./conflicts";
import type { EntryColumn } from "../../unit-files";

export type Change = {
  readonly criterion: string;
  readonly column: EntryColumn;
  readonly before: Cell;
  readonly after: Exclude<Cell, CellError>;
  /** Data row of the cluster's entries; null: a row that is yet to be added. */
  readonly row: number | null;
};

export type RowsOfUnit = {
  /** What is to be written: blanks filled in, and other cells where the file's was chosen. */
  readonly changes: readonly Change[];
  readonly conflicts: readonly Conflict[];
  /** Cells that say the same on both sides. */
  readonly same: number;
  /** Cells that the cluster has filled in and the file has not: they stay. */
  readonly kept: number;
};

export type FileOfUnit = {
  readonly name: string;
  readonly tables: TableSources;
  /** As the file names it, whatever the cluster takes it for. */
  readonly unitText: string;
  readonly unit: number;
  readonly period: string;
  /** It was made for this period and has rows of no other. */
  readonly isOfOnePeriod: boolean;
  /** Data row in the file of each row of the entries; left out: they are all here. */
  readonly rows?: readonly number[];
  /** Left out: the columns that are asked for of all files. */
  readonly columns?: readonly EntryColumn[];
};

/** Two cells that say the same to a person: text without regard to blanks and encoding, states in either language. */
function saysTheSame(column: EntryColumn, one: Cell, other: Cell): boolean {
  if (typeof one !== "string" || typeof other !== "string") {
    return one === other;
  }
  const id = (text: string): string | undefined => (column === "state" ? STATE.byKey.get(textKey(text)) : undefined);
  return (id(one) ?? textOf(one)) === (id(other) ?? textOf(other));
}

/** A cell of the file, and what it shows. */
function sight(file: FileOfUnit, index: number, column: string, found: Cell): Pick<Conflict, "where" | "shows"> {
  const place = locate(file.tables, { table: "EmuEntries", row: file.rows?.[index] ?? index, column });
  return { where: place === null ? "" : `${place.sheet}!${place.cell}`, shows: shownText(found) };
}

export function mergeRows(cluster: Cluster, file: FileOfUnit, columns: readonly EntryColumn[], choices: Choices): RowsOfUnit {
  const { book, units, codes } = cluster;
  const entries = readableEntries(file.tables);
  const unit = cluster.unitName(file.unit);
  const changes: Change[] = [];
  const conflicts: Conflict[] = [];
  const counts = { same: 0, kept: 0 };
  const seen = new Set<number>();
  const listed = new Set(book.periods?.map(({ id }) => id));

  const isOwn = remembering((cell) => {
    const name = textOf(cell);
    return textKey(name) === textKey(file.unitText) || units.find(name) === file.unit;
  });

  /** A row of another period is nothing to speak of in a workbook of many, but for a period that nobody knows. */
  function isElsewhere(period: string | null): boolean {
    return period !== null && !file.isOfOnePeriod && (listed.size === 0 || listed.has(period));
  }

  function mergeCell(criterion: string, index: number, row: number | null, column: EntryColumn, found: Cell): void {
    const line = row === null ? [] : at(cluster.entries.cells, row + 1);
    const before = line[cluster.entries.columns.get(column) ?? -1] ?? null;
    if (isBlank(found)) {
      counts.kept += isBlank(before) ? 0 : 1;
      return;
    }
    const about = () => {
      const cell = { criterion, column, before, after: asShown(found) };
      return { file: file.name, unit, detail: criterion, cell, about: [criterion, column], ...sight(file, index, column, found) };
    };
    if (isCellError(found) || !cluster.entries.columns.has(column)) {
      const kind = isCellError(found) ? "error-value" : "no-column";
      conflicts.push(conflictOf({ ...about(), kind, options: ["leave"] }, choices));
    } else if (isBlank(before)) {
      changes.push({ criterion, column, before, after: found, row });
    } else if (saysTheSame(column, before, found)) {
      counts.same += 1;
    } else {
      const conflict = conflictOf({ ...about(), kind: "filled", options: ["keep", "take"] }, choices);
      conflicts.push(conflict);
      if (conflict.chosen === "take") {
        changes.push({ criterion, column, before, after: found, row });
      }
    }
  }

  const periodIn = remembering(readPeriodId);
  entries.cells.slice(1).forEach((line, index) => {
    const cellOf = (column: string): Cell => line[entries.columns.get(column) ?? -1] ?? null;
    const period = periodIn(cellOf("period"));
    if (columns.every((column) => isBlank(cellOf(column))) || (period !== file.period && isElsewhere(period))) {
      return;
    }
    const code = textOf(cellOf("criterion"));
    function leaveOut(kind: "row-period" | "other-unit" | "unknown-criterion" | "row-twice", column: string): void {
      const about = { file: file.name, unit, detail: code, about: [`${index + 1}`], ...sight(file, index, column, cellOf(column)) };
      conflicts.push(conflictOf({ ...about, kind, options: ["leave"] }, choices));
    }
    const criterion = codes.find(cellOf("criterion"));
    if (period !== file.period) {
      leaveOut("row-period", "period");
    } else if (!isOwn(cellOf("unit"))) {
      leaveOut("other-unit", "unit");
    } else if (criterion === null) {
      leaveOut("unknown-criterion", "criterion");
    } else if (seen.has(criterion)) {
      leaveOut("row-twice", "criterion");
    } else {
      seen.add(criterion);
      const row = cluster.rowOf(file.period, file.unit, criterion);
      columns.forEach((column) => {
        mergeCell(at(book.criteria, criterion).code, index, row, column, cellOf(column));
      });
    }
  });
  return { changes, conflicts, ...counts };
}
