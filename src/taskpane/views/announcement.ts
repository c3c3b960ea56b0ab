/** What a screen reader is told after each action: what went wrong, what was done, what changed. */
import { PANE_TEXT } from "../../text/pane";
import type { PaneText } from "../../text/pane";
import type { Language } from "../../text/language";
import type { PaneState } from "../use-cases/state";
import { countSeverities } from "./finding-sections";

export function doneWords(done: NonNullable<PaneState["done"]>, t: PaneText): string {
  switch (done.kind) {
    case "created":
      return t.done.created(done.sheets);
    case "fixed":
      return t.done.fixed(done.cells);
    case "undone":
      return t.done.undone;
  }
}

export function announcement(state: PaneState, language: Language): string {
  const t = PANE_TEXT[language];
  if (state.failure) {
    return `${t.failedAction[state.failure.action]}. ${t.failure[state.failure.code]}`;
  }
  const done = state.done ? doneWords(state.done, t) : "";
  if (state.workbook.kind !== "bound") {
    return done;
  }
  const { error, warning, notice } = countSeverities(state.workbook.reading.review.findings);
  const changed = state.change ? t.check.changed(state.change.added, state.change.gone) : "";
  const sentences = [done, changed, t.check.summary(error, warning, notice)].filter((words) => words !== "");
  return sentences.map((words) => words.replace(/\.$/, "")).join(". ");
}
