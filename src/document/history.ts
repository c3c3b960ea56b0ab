/** What was done to a workbook held as plain data, and how it is taken back. */
import type { LoggedAction } from "../text/log";
import { languageOf } from "../schema/language";
import type { CellAddress } from "./addresses";
import { failure, type PortFailure, type PortResult } from "./answer";
import type { WorkbookDocument } from "./document";
import { withdrawnDocument, type Done, type WriteLog } from "./patch/apply";
import { patchBetween } from "./patch/between";
import { invert } from "./patch/patch";
import { patched } from "./patch/patched";

/** One action: the document around it and, of edits, what was done. */
type Action = {
  readonly before: WorkbookDocument;
  readonly after: WorkbookDocument;
  readonly sheets: readonly string[];
  readonly done?: Done;
};

/** The workbook, what was done to it through the port, and the clock of its log. */
export type Held = {
  document: WorkbookDocument;
  history: readonly Action[];
  selected: CellAddress | null;
  readonly now: () => Date;
};

export type Sheets = { readonly sheets: readonly string[] };

export function change(held: Held, after: WorkbookDocument, sheets: readonly string[] = []): void {
  held.history = [...held.history, { before: held.document, after, sheets }];
  held.document = after;
}

/** Refused, or done and to be undone. */
export function changed<Value>(held: Held, after: WorkbookDocument | PortFailure, value: Value): PortResult<Value> {
  if ("ok" in after) {
    return after;
  }
  change(held, after);
  return { ok: true, value };
}

export function logOf({ document, now }: Held, action: LoggedAction): WriteLog {
  return { action, time: now(), language: languageOf(document.properties.language) };
}

/** Back to what was before; what changed elsewhere since stays, what changed in the same places refuses it. */
export function undo(held: Held): PortResult<Sheets> {
  const last = held.history.at(-1);
  if (last === undefined) {
    return failure("nothing-to-undo", "");
  }
  if (last.done !== undefined) {
    return undoWrite(held, last, last.done);
  }
  const back = held.document === last.after ? last.before : patched(held.document, invert(patchBetween(last.before, last.after)));
  if ("ok" in back) {
    return back;
  }
  held.history = held.history.slice(0, -1);
  held.document = back;
  return { ok: true, value: { sheets: last.sheets } };
}

/** Cells that were not edited may have changed since; the log keeps both lines. */
function undoWrite(held: Held, last: Action, done: Done): PortResult<Sheets> {
  const after = withdrawnDocument(held.document, done, logOf(held, done.seal === null ? "undo-edits" : "undo-seal"));
  if ("ok" in after) {
    return after;
  }
  const untouched = held.document === last.after;
  // What was done before these edits can still be undone: the lines of the log are no change of anybody's.
  held.history = held.history.slice(0, -1).map((action) => (untouched && action.after === last.before ? { ...action, after } : action));
  held.document = after;
  return { ok: true, value: { sheets: [] } };
}
