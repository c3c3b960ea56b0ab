/** The units' files as the plan of collecting sees them. */
import type { Marks } from "../document/reading/marks";
import { entryColumnsOf, type ColumnId } from "../schema/schema";
import type { SealReport } from "../tables/seal/report";
import type { TableSources } from "../tables/source";

export type CollectedFile = {
  /** Unique among the files collected together. */
  readonly name: string;
  readonly content:
    /** `marks` null: none of the workbooks made for units, though it has our tables. */
    | {
        readonly tables: TableSources;
        /** `rubricVersion` of all tables of the file, where only its entries are here. */
        readonly version?: string;
        readonly marks: Marks | null;
        /** What is taken from this file, whatever is taken from the others. */
        readonly columns?: readonly EntryColumn[];
        /** Of a cluster's workbook. */
        readonly seals?: SealReport;
        /** Sheets that the file names and has no content of. */
        readonly unreadSheets?: readonly string[];
        /** Data row in the file of each row of the entries, where only some of them are here. */
        readonly rows?: readonly number[];
        /** Its unit is not among those that its maker was to check. */
        readonly unplanned?: string;
      }
    /** Why it cannot be used: a code of the reader of files, `not-emu`, `newer-schema`, `own-layout`, `own-lost`, `entries-lost` or `lock-file`. */
    | { readonly problem: string };
};

export type EntryColumn = ColumnId<"EmuEntries">;

/** The columns that are a checker's to fill in. */
export const CHECK_COLUMNS: readonly EntryColumn[] = entryColumnsOf("checker");

/** The columns that are a unit's to fill in; checkers and appraisers have theirs. */
export const UNIT_COLUMNS: readonly EntryColumn[] = entryColumnsOf("unit");
