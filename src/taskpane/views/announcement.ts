/** What a screen reader is told after each action: what went wrong, what was done, what changed. */
import { PANE_TEXT } from "../../text/pane/pane";
import type { Language } from "../../schema/language";
import type { PartPlace, WrittenPart } from "../../document/port";
import { formatList } from "../../text/format";
import { shown } from "../../text/shown";
import type { Action, Failure, PaneState } from "../use-cases/state";
import { countSeverities } from "./findings/finding-sections";

export function actionWords(action: Action, when: "during" | "failed", language: Language): string {
  const t = PANE_TEXT[language];
  return typeof action !== "string" ? action[when][language] : when === "during" ? t.status[action] : t.failedAction[action];
}

/** What went wrong, and of what is half written which part is there. */
export function failureSentences({ code, part }: Failure, language: Language): readonly string[] {
  const t = PANE_TEXT[language];
  return [t.failure[code], ...(part === undefined ? [] : partSentences(part, language))];
}

function partSentences({ written, missing }: WrittenPart, language: Language): readonly string[] {
  const t = PANE_TEXT[language].part;
  const placesOf = (places: readonly PartPlace[]): string =>
    formatList(
      places.map((place) =>
        typeof place === "string" ? t[place] : shown(place.cell === undefined ? place.sheet : `${place.sheet}!${place.cell}`),
      ),
      language,
    );
  return [
    ...(written.length > 0 ? [t.written(placesOf(written))] : []),
    ...(missing.length > 0 ? [t.missing(placesOf(missing))] : []),
    ...(written.length + missing.length === 0 ? [t.unknown] : []),
  ];
}

export function doneWords(done: NonNullable<PaneState["done"]>, language: Language): string {
  const t = PANE_TEXT[language];
  switch (done.kind) {
    case "created":
      return t.done.created(done.sheets);
    case "fixed":
      return t.done.fixed(done.cells);
    case "taken-in":
      return t.done.takenIn(done.rows);
    case "inserted":
      return t.done.inserted(done.cell);
    case "frozen":
      return t.done.frozen(done.cells);
    case "restored":
      return [t.done.restored(done.cells), ...(done.left.length > 0 ? [t.done.left(done.left.length, done.left.join(", "))] : [])].join(
        " ",
      );
    case "repaired":
      return t.done.repaired(done.repairs);
    case "upgraded":
      return t.done.upgraded(done.tables);
    case "undone":
    case "remembered":
    case "forgotten":
      return t.done[done.kind];
    case "step":
      return done.words[language];
    case "found-written":
      return t.done.foundWritten;
  }
}

/** @param task what the task that stands before the board says of itself; "" while there is none */
export function announcement(state: PaneState, language: Language, task = ""): string {
  const t = PANE_TEXT[language];
  if (state.failure) {
    return [`${actionWords(state.failure.action, "failed", language)}.`, ...failureSentences(state.failure, language)].join(" ");
  }
  const done = state.done ? doneWords(state.done, language) : "";
  if (state.task !== null) {
    return [done, task].filter((words) => words !== "").join(" ");
  }
  if (state.binding !== null) {
    return `${t.own.title}. ${state.binding.proposals.length === 0 ? t.own.nothing : t.own.intro}`;
  }
  if (state.workbook.kind === "own-lost") {
    return [done, t.own.lostTitle].filter((words) => words !== "").join(" ");
  }
  if (state.search !== null && state.search.repairs.length === 0) {
    return state.search.unsure.length > 0 ? t.lost.unsure(state.search.unsure.join(", ")) : t.lost.nothing;
  }
  if (state.search !== null) {
    return t.lost.found;
  }
  if (state.workbook.kind !== "bound") {
    return done;
  }
  const { error, warning, notice } = countSeverities(state.workbook.reading.review.findings);
  const changed = state.change ? t.check.changed(state.change.added, state.change.gone) : "";
  const sentences = [done, changed, t.check.summary(error, warning, notice)].filter((words) => words !== "");
  return sentences.map((words) => words.replace(/\.$/, "")).join(". ");
}
