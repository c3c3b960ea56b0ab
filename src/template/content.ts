/**
 * What a preset says: the rows of each table, in one language's texts but with ids where the columns take words. The
 * builder (`schema.ts`) lays them out as the standard workbook.
 */
import type { Cell } from "../core/model/cell";
import type { TableName } from "../core/model/finding";
import type { ColumnId } from "../schema/schema";

/**
 * Column id → cell; a column left out is blank. Ids (`ratio`, `>=`, `not-assigned`, `yes`…) are put into words by the
 * builder.
 */
export type TableRow<Table extends TableName> = { readonly [Column in ColumnId<Table>]?: Cell };

/** A row of which the source does not state everything. */
export type MarkedRow<Table extends TableName> = TableRow<Table> & {
  /** Columns whose content the source does not state: shown as assumed, and the row is marked so where it can be. */
  readonly assumedColumns?: readonly ColumnId<Table>[];
};

export type RubricRow = MarkedRow<"EmuRubric"> & {
  /**
   * Of a change: the figures of both years are rates (a clearance rate against last year's), so they are shown as
   * percentages.
   */
  readonly rates?: true;
};

export type AwardRow = MarkedRow<"EmuAwards">;

export type WorkbookContent = {
  /** Heading of the sheets and title of the file: `Cụm thi đua số 3, Bộ Công an, 2017`. */
  readonly title: string;
  readonly cluster: readonly TableRow<"EmuCluster">[];
  readonly units: readonly MarkedRow<"EmuUnits">[];
  readonly periods: readonly MarkedRow<"EmuPeriods">[];
  /** Only what differs from the default policy. */
  readonly policy: readonly MarkedRow<"EmuPolicy">[];
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
