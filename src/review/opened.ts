import type { Book } from "../core/model/book";
import type { TableName } from "../core/model/finding";
import type { Review } from "../core/result";
import type { PeriodCell } from "../document/port";
import type { TableMove } from "../document/patch/upgrade";
import type { OwnMissing, OwnNews } from "../tables/own/find";
import type { OwnMapping } from "../tables/own/mapping";
import type { SealReport } from "../tables/seal/report";
import type { TableSources } from "../tables/source";

/** The tables as they were read, and what the review of one period says about them. */
export type Reading = {
  readonly sources: TableSources;
  readonly book: Book;
  readonly review: Review;
  /** Tables of the schema that the workbook lost. */
  readonly lost: readonly TableName[];
  /** Tables with rows that are hidden, by hand or by a filter; these count like the others. */
  readonly hidden: readonly TableName[];
  /** Tables that stand above others, as in workbooks of schema 1: they cannot grow, and can be brought to sheets of their own. */
  readonly moves: readonly TableMove[];
  /** Copies of our tables, which are not read. */
  readonly copies: readonly { readonly name: string; readonly sheet: string }[];
  readonly fileName: string;
  /** The cell by which the results sheets know their period; null or left out: there is none. */
  readonly periodCell?: PeriodCell | null;
  /** The seals of the workbook, as stored and verified. */
  readonly seals?: { readonly stored: readonly string[]; readonly report: SealReport };
  /** The tables are somebody's own sheets: how they are read, and what is new on them and not read. */
  readonly own?: { readonly mapping: OwnMapping; readonly stored: string; readonly news: readonly OwnNews[] };
};
export type Workbook =
  | { readonly kind: "unknown" }
  | {
      readonly kind: "unbound";
      readonly empty: boolean;
      readonly fileName: string;
      /** Tables of ours that stand here all the same. */
      readonly ours: readonly TableName[];
    }
  | { readonly kind: "newer"; readonly found: number | null }
  /** Somebody's own sheets, which can no longer be read as remembered; nothing missing: what is remembered is damaged. */
  | {
      readonly kind: "own-lost";
      readonly missing: readonly OwnMissing[];
      readonly stored: string;
      readonly fileName: string;
    }
  | { readonly kind: "bound"; readonly reading: Reading };
