/** The units' files as the plan of collecting sees them. */
import type { ColumnId } from "../../text/vocabulary";
import type { TableSources } from "../source";

/** What a unit's workbook knows about itself, from when it was made. */
export type Marks = {
  /** The unit, written so that it names no other. */
  readonly unit: string;
  readonly period: string;
  /** `rubricVersion` of the cluster's workbook that it was made from. */
  readonly source: string;
  /** `rubricVersion` of its own tables then: another one now means that its rubric was edited. */
  readonly own: string;
};

export type CollectedFile = {
  /** Unique among the files collected together. */
  readonly name: string;
  readonly content:
    /** `marks` null: none of the workbooks made for units, though it has our tables. */
    | { readonly tables: TableSources; readonly marks: Marks | null }
    /** Why it cannot be used: a code of the reader of files, `not-emu` or `newer-schema`. */
    | { readonly problem: string };
};

export type EntryColumn = ColumnId<"EmuEntries">;

/** The columns that are a unit's to fill in; checkers and appraisers have theirs. */
export const UNIT_COLUMNS: readonly EntryColumn[] = [
  "state",
  "target",
  "numerator",
  "denominator",
  "actual",
  "baseline",
  "self",
  "reason",
  "evidence",
  "note",
];
