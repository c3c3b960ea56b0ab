/** EMU.EXPLAIN: from what is typed to the points that count, a line for each step. */
import { explain as stepsOf } from "../../core/analysis/explain";
import { explainLines } from "../../text/explanations/explain";
import { isOmitted, oneCell, textOf, type Raw } from "../arguments/arguments";
import { isRefusal, refuse, type Refusal } from "../arguments/errors";
import { currentLanguage } from "../language";
import { criterionFinder, reviewed, unitFinder, type Finder } from "../arguments/request";
import type { ScoreArguments } from "./results";
import type { Answer } from "../arguments/shape";

/** The one thing named by an argument; null where it names nothing. */
function found(raw: Raw, argument: string, find: Finder): number | null | Refusal {
  const cell = oneCell(raw, argument);
  if (isRefusal(cell)) {
    return cell;
  }
  const text = textOf(cell, argument, 0, 0);
  return isRefusal(text) ? text : text === "" ? null : find(cell);
}

/** One criterion; or all of a group, or of the whole rubric where none is named. */
export function explain(given: ScoreArguments): Answer | Refusal {
  const asked = reviewed(given.tables, ["EmuRubric", "EmuEntries"], given.period);
  if (isRefusal(asked)) {
    return asked;
  }
  const { book, review } = asked;
  const unit = found(given.unit, "unit", unitFinder(book));
  if (isRefusal(unit)) {
    return unit;
  }
  if (unit === null) {
    return refuse("ARGUMENT_MISSING", { argument: "unit" });
  }
  const criterion = isOmitted(given.criterion) ? null : found(given.criterion, "criterion", criterionFinder(book));
  if (isRefusal(criterion)) {
    return criterion;
  }
  return explainLines(stepsOf(book, review, unit, criterion), currentLanguage()).map((line) => [line]);
}
