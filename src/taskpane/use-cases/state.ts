/** What the pane knows at one moment. Screens are drawn from this alone; only the session changes it. */
import type { Book } from "../../core/model/book";
import type { Review } from "../../core/result";
import type { TableName } from "../../core/model/finding";
import type { TableSources } from "../../tables/source";
import type { PortFailure } from "../../workbook/port";

export const PLACES = ["check", "results", "flags"] as const;
export type PlaceId = (typeof PLACES)[number];

export type ActionId = "read" | "create" | "undo" | "select" | "period" | "fix";

/** What the port says, and what the pane itself refuses. */
export type FailureCode = PortFailure["code"] | "period-closed";

/** The tables as they were read, and what the review of one period says about them. */
export type Reading = {
  readonly sources: TableSources;
  readonly book: Book;
  readonly review: Review;
  /** Tables of the schema that the workbook lost. */
  readonly lost: readonly TableName[];
  readonly fileName: string;
};

export type Workbook =
  | { readonly kind: "unknown" }
  | { readonly kind: "unbound"; readonly empty: boolean; readonly fileName: string }
  | { readonly kind: "newer"; readonly found: number | null }
  | { readonly kind: "bound"; readonly reading: Reading };

export type Failure = {
  readonly action: ActionId;
  readonly code: FailureCode;
  readonly detail: string;
};

export type PaneState = {
  readonly place: PlaceId;
  readonly workbook: Workbook;
  /** The action under way: one at a time. */
  readonly busy: ActionId | null;
  readonly failure: Failure | null;
  readonly readAt: Date | null;
  /** false: edits are not reported by Excel, so people read again themselves. */
  readonly live: boolean;
  readonly canUndo: boolean;
  readonly done:
    | { readonly kind: "created"; readonly sheets: number }
    | { readonly kind: "fixed"; readonly cells: number }
    | { readonly kind: "undone" }
    | null;
  readonly cancelled: boolean;
  /** Findings that came and went with the last reading, for the announcement; null after a first reading. */
  readonly change: { readonly added: number; readonly gone: number } | null;
};

export const START: PaneState = {
  place: "check",
  workbook: { kind: "unknown" },
  busy: null,
  failure: null,
  readAt: null,
  live: true,
  canUndo: false,
  done: null,
  cancelled: false,
  change: null,
};

export function readingOf(state: PaneState): Reading | null {
  return state.workbook.kind === "bound" ? state.workbook.reading : null;
}
