/** One row of the rubric in sentences: how it is measured and scored, its maximum, target, conditions. */
import type { Criterion } from "../../core/model/book";
import type { Cell } from "../../core/model/cell";
import { isBlank } from "../../core/model/cell";
import type { Param } from "../../core/model/finding";
import { cellAt } from "../../tables/locate";
import { explainLines } from "../../text/explanations/explain";
import { formatCell, formatExact } from "../../text/format";
import { MEASURE_NOTES } from "../../text/guide";
import type { Language } from "../../schema/language";
import { TASK_TEXT } from "../../text/tasks/tasks";
import { RULE_NOTES, RULE_WORDS } from "../../schema/rules";
import { MEASURE_WORDS } from "../../schema/words";
import type { Reading } from "../../review/opened";

function present(text: string): readonly string[] {
  return text === "" ? [] : [text];
}

function parametersOf(reading: Reading, { row }: Criterion): Cell {
  return cellAt(reading.sources, { table: "EmuRubric", row, column: "parameters" })?.value ?? null;
}

function targetParams({ measure, comparator, target }: Criterion): Readonly<Record<string, Param>> | null {
  return target === null || comparator === null ? null : { target, comparator, ...(measure && { measure }) };
}

export function criterionLines(reading: Reading, index: number, language: Language): readonly string[] {
  const criterion = reading.book.criteria[index];
  if (criterion === undefined) {
    return [];
  }
  const t = TASK_TEXT[language].explain.criterion;
  const { measure, rule, maximum, children, clause } = criterion;
  const parameters = parametersOf(reading, criterion);
  const target = targetParams(criterion);
  const codes = children.map((child) => reading.book.criteria[child]?.code ?? "").join(", ");
  return [
    ...(children.length > 0 ? [t.group(codes)] : []),
    ...(measure === null ? [] : [t.measure(MEASURE_WORDS[measure][language], MEASURE_NOTES[measure][language])]),
    ...(rule === null ? [] : [t.rule(RULE_WORDS[rule][language], RULE_NOTES[rule][language])]),
    ...(maximum === null ? [] : [t.maximum(formatExact(maximum, language))]),
    ...(target === null ? [] : explainLines([{ code: "TARGET", params: target }], language)),
    ...(isBlank(parameters) ? [] : [t.parameters(formatCell(parameters, language).replace(/^“(.*)”$/, "$1"))]),
    ...(criterion.gate ? [t.gate] : []),
    ...(criterion.mandatoryFor.length > 0 ? [t.mandatory] : []),
    ...(criterion.evidenceRequired ? [t.evidence] : []),
    ...(criterion.assumed ? [t.assumed] : []),
    ...present(clause === "" ? "" : (explainLines([{ code: "CLAUSE", params: { clause } }], language)[0] ?? "")),
  ];
}
