/** What the pane knows at one moment. Screens are drawn from this alone; only the session changes it. */
import type { Bilingual } from "../../schema/language";
import type { ChapterId } from "../../text/tasks/chapters";
import type { FunctionName } from "../../text/functions/function-help";
import type { Search } from "../../document/patch/lost-tables";
import type { WrittenPart } from "../../document/port";
import type { PortFailure } from "../../document/answer";
import type { Selected } from "../../document/reading/selected";
import type { Proposal } from "../../tables/own/detect";
import type { OwnSheet } from "../../tables/own/sheet";
import type { StepAction } from "../../review/step-action";
import type { Reading, Workbook } from "../../review/opened";

export const PLACES = ["review", "check", "results", "flags"] as const;
export type PlaceId = (typeof PLACES)[number];

export type ActionId =
  | "read"
  | "create"
  | "undo"
  | "select"
  | "period"
  | "fix"
  | "explain"
  | "insert"
  | "freeze"
  | "restore"
  | "look"
  | "remember"
  | "search"
  | "repair"
  | "upgrade";

/** What the pane is doing: one of its own actions, or what a step of the review says of itself. */
export type Action = ActionId | StepAction;

export function actionId(action: Action): string {
  return typeof action === "string" ? action : action.id;
}

/** What the port says, what the pane itself refuses, and what came of an action that Excel had not confirmed. */
export type FailureCode = PortFailure["code"] | "period-closed" | "period-early" | "not-written" | "half-written";

export type Failure = {
  readonly action: Action;
  readonly code: FailureCode;
  readonly detail: string;
  /** Of what is half written: what is there and what is not. */
  readonly part?: WrittenPart;
};

/** What stands before the board until it is closed. */
export type Task =
  | { readonly kind: "tools" | "help" }
  /** The user guide. `chapter` null: the list of its chapters. */
  | { readonly kind: "manual"; readonly chapter: ChapterId | null }
  /** What would be written, before it is. */
  | { readonly kind: "freeze" | "restore" }
  | { readonly kind: "explain"; readonly selected: Selected }
  /** `name` null: the list. `target`: the cell that the example is to be written into, once that is asked for. */
  | { readonly kind: "functions"; readonly name: FunctionName | null; readonly target: Selected | null };

/** What the sheets hold and how they could be read, until a person has chosen. */
export type Binding = {
  readonly sheets: readonly OwnSheet[];
  readonly proposals: readonly Proposal[];
  /** What the workbook remembers now, as text. */
  readonly stored: string | null;
};

export type PaneState = {
  readonly place: PlaceId;
  /** The step of the review that is open at home; null: its list. */
  readonly step: string | null;
  /** The unit (index of the book) that the step was opened for; null: all of them. */
  readonly unit: number | null;
  readonly task: Task | null;
  readonly workbook: Workbook;
  /** The action under way: one at a time. */
  readonly busy: Action | null;
  readonly failure: Failure | null;
  readonly readAt: Date | null;
  /** false: edits are not reported by Excel, so people read again themselves. */
  readonly live: boolean;
  readonly canUndo: boolean;
  readonly done:
    | { readonly kind: "created"; readonly sheets: number }
    | { readonly kind: "fixed"; readonly cells: number }
    | { readonly kind: "taken-in"; readonly rows: number }
    | { readonly kind: "inserted"; readonly cell: string }
    | { readonly kind: "frozen"; readonly cells: number }
    /** `left`: cells whose formula cannot be known any more. */
    | { readonly kind: "restored"; readonly cells: number; readonly left: readonly string[] }
    | { readonly kind: "repaired"; readonly repairs: number }
    | { readonly kind: "upgraded"; readonly tables: number }
    /** A step of a review was done, and says so itself. */
    | { readonly kind: "step"; readonly words: Bilingual }
    | { readonly kind: "undone" | "remembered" | "forgotten" }
    /** Excel had not confirmed the last action; all of it stands in the workbook. */
    | { readonly kind: "found-written" }
    | null;
  readonly cancelled: boolean;
  /** The person is choosing how their own sheets are to be read. */
  readonly binding: Binding | null;
  /** What a search for lost tables found; null: none was made since the workbook was read. */
  readonly search: Search | null;
  /** Findings that came and went with the last reading, for the announcement; null after a first reading. */
  readonly change: { readonly added: number; readonly gone: number } | null;
};

export const START: PaneState = {
  place: "review",
  step: null,
  unit: null,
  task: null,
  workbook: { kind: "unknown" },
  busy: null,
  failure: null,
  readAt: null,
  live: true,
  canUndo: false,
  done: null,
  cancelled: false,
  binding: null,
  search: null,
  change: null,
};

export function readingOf(state: PaneState): Reading | null {
  return state.workbook.kind === "bound" ? state.workbook.reading : null;
}
