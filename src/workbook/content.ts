/**
 * What a preset says: the rows of each table, in one language's texts but with ids where the columns take words. The builder
 * (`schema.ts`) lays them out as the standard workbook.
 */
import type { Cell } from "../core/model/cell";
import type { TableName } from "../core/model/finding";
import type { ColumnId } from "../text/vocabulary";

/** Column id → cell; a column left out is blank. Ids (`ratio`, `>=`, `not-assigned`, `yes`…) are put into words by the builder. */
export type TableRow<Table extends TableName> = { readonly [Column in ColumnId<Table>]?: Cell };

export type RubricRow = TableRow<"EmuRubric"> & {
  /** Columns whose content the source does not state: shown as assumed, and the row is marked so. */
  readonly assumedColumns?: readonly ColumnId<"EmuRubric">[];
};

export type AwardRow = TableRow<"EmuAwards"> & { readonly assumedColumns?: readonly ColumnId<"EmuAwards">[] };

export type WorkbookContent = {
  /** Heading of the sheets and title of the file: `Cụm thi đua số 3, Bộ Công an, 2017`. */
  readonly title: string;
  readonly cluster: readonly TableRow<"EmuCluster">[];
  readonly units: readonly TableRow<"EmuUnits">[];
  readonly periods: readonly TableRow<"EmuPeriods">[];
  /** Only what differs from the default policy. */
  readonly policy: readonly TableRow<"EmuPolicy">[];
  readonly awards: readonly AwardRow[];
  readonly status: readonly TableRow<"EmuStatus">[];
  readonly votes: readonly TableRow<"EmuVotes">[];
  readonly rubric: readonly RubricRow[];
  readonly entries: readonly TableRow<"EmuEntries">[];
  /** The period that the results sheets show first. */
  readonly period: string;
  /** What the reader of the guide must know about this preset: its source, and what is assumed. */
  readonly remarks: readonly string[];
  /** The entries are made up, and every sheet says so. */
  readonly sample: boolean;
};
