/** Rows of EmuEntries: blank ones to be filled in, and made-up ones for the samples. */
import type { Cell } from "../../core/model/cell";
import type { ColumnId } from "../../schema/schema";
import type { RubricRow, TableRow } from "../content";
import { leavesOf } from "./rows";

export type Entry = TableRow<"EmuEntries">;
export type EntryColumn = ColumnId<"EmuEntries">;

/** Figures of one criterion under the columns named, one row for each unit. */
export type Figures = { readonly columns: readonly EntryColumn[]; readonly rows: readonly (readonly Cell[])[] };

/** Made-up results of one period. */
export type Sample = {
  readonly period: string;
  /** The units in the order of the rows of figures. */
  readonly order: readonly string[];
  /** By code of the criterion. */
  readonly figures: Readonly<Record<string, Figures>>;
  /** What single entries say beside, or instead of, the figures. */
  readonly changes?: readonly Entry[];
};

/** One row for each unit and criterion, ready to be filled in. `filled`: cells that stand there already. */
export function blankEntries(
  rubric: readonly RubricRow[],
  units: readonly string[],
  period: string,
  filled: (criterion: RubricRow, unit: string) => Entry = () => ({}),
): readonly Entry[] {
  const leaves = leavesOf(rubric);
  return units.flatMap((unit) => leaves.map((row) => ({ period, unit, criterion: row.code ?? null, ...filled(row, unit) })));
}

/** One row for each unit and leaf, units as the cluster lists them. */
export function sampleEntries(rubric: readonly RubricRow[], units: readonly string[], sample: Sample): readonly Entry[] {
  const leaves = leavesOf(rubric);
  return units.flatMap((unit) => leaves.map(({ code }) => sampleEntry(unit, String(code), sample)));
}

function sampleEntry(unit: string, criterion: string, { period, order, figures, changes = [] }: Sample): Entry {
  const known = figures[criterion];
  const cells = known?.rows[order.indexOf(unit)];
  if (known === undefined || cells === undefined) {
    throw new Error(`no sample figures of ${unit} for ${criterion}`);
  }
  return {
    period,
    unit,
    criterion,
    ...Object.fromEntries(known.columns.map((column, index) => [column, cells[index] ?? null])),
    ...changes.find((change) => change.unit === unit && change.criterion === criterion),
  };
}

export const RATIO: readonly EntryColumn[] = ["numerator", "denominator"];
export const CHANGE: readonly EntryColumn[] = ["actual", "baseline"];

export function ratios(...rows: readonly (readonly [numerator: Cell, denominator: Cell])[]): Figures {
  return { columns: RATIO, rows };
}

/** This year's figure and that of the year before. */
export function changes(...rows: readonly (readonly [actual: Cell, baseline: Cell])[]): Figures {
  return { columns: CHANGE, rows };
}

/** One column; null: not filled in. */
export function figures(column: EntryColumn, ...cells: readonly Cell[]): Figures {
  return { columns: [column], rows: cells.map((cell) => [cell]) };
}
