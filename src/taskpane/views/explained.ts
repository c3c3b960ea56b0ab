/** The explanation of the selected cell as it is shown. */
import { isCellError } from "../../core/model/cell";
import type { Cell } from "../../core/model/cell";
import type { VerdictId } from "../../core/model/ids";
import { periodWords } from "../../text/period-words";
import type { FunctionName } from "../../text/functions/function-help";
import { formatTotal } from "../../text/format";
import { TASK_TEXT } from "../../text/tasks/tasks";
import type { Language } from "../../schema/language";
import { policyLines } from "../../text/explanations/policy";
import type { PolicyLine } from "../../text/explanations/policy";
import type { Answer } from "../use-cases/questions/answers";
import { answerTo } from "../use-cases/questions/answers";
import type { Asking, NotAsked } from "../use-cases/questions/questions";
import type { Reading } from "../../review/opened";
import { findingsAbout, type AboutScore } from "./about-score";
import { criterionLines } from "./criterion";
import { explainScore } from "./explain";
import { awardTitle, awardViews, verdictUnit } from "./flags";
import type { AwardView, VerdictUnit } from "./flags";
import { unitName } from "./ranking";
import { unitView } from "./unit";
import type { UnitView } from "./unit";

export type UnitPoints = { readonly unit: number; readonly name: string; readonly points: string; readonly maximum: string };

export type UnitWithReasons = {
  readonly view: UnitView;
  readonly explain: (criterion: number) => readonly string[];
  readonly found: (criterion: number) => readonly AboutScore[];
};

type Shown =
  | {
      readonly kind: "score";
      readonly heading: string;
      readonly lines: readonly string[];
      readonly found: readonly AboutScore[];
      readonly unitName: string;
      readonly unit: () => UnitWithReasons | null;
    }
  | { readonly kind: "unit"; readonly unit: UnitWithReasons; readonly policy: readonly PolicyLine[] }
  | {
      readonly kind: "verdict";
      readonly heading: string;
      readonly verdict: { readonly id: VerdictId; readonly unit: VerdictUnit } | null;
    }
  | { readonly kind: "award"; readonly awards: readonly AwardView[] }
  | {
      readonly kind: "criterion";
      readonly heading: string;
      readonly lines: readonly string[];
      readonly scores: readonly UnitPoints[];
      readonly explain: (unit: number) => readonly string[];
    }
  /** Nothing to explain: why, and what can be explained. `name`: of the function whose help says more. */
  | { readonly kind: "none"; readonly why: string; readonly name: FunctionName | null };

export type ExplainedView = {
  /** `Tổng hợp!C12` */
  readonly cell: string;
  /** What is to be known beside the explanation: the period, an error value in the cell, tables of its own. */
  readonly notes: readonly string[];
  readonly shown: Shown;
};

function codeAndText(reading: Reading, criterion: number): string {
  const { code = "", text = "" } = reading.book.criteria[criterion] ?? {};
  return `${code} ${text}`.trim();
}

function errorNote(value: Cell, language: Language): readonly string[] {
  if (!isCellError(value)) {
    return [];
  }
  const t = TASK_TEXT[language].explain.error;
  switch (value.error) {
    case "#NAME?":
      return [t.name];
    case "#SPILL!":
      return [t.spill];
    case "#BUSY!":
      return [t.busy];
    default:
      return [t.other(value.error)];
  }
}

function unitWithReasons(reading: Reading, unit: number, language: Language): UnitWithReasons | null {
  const view = unitView(reading, unit, language);
  return (
    view && {
      view,
      explain: (criterion) => explainScore(reading, unit, criterion, language),
      found: (criterion) => findingsAbout(reading, unit, criterion, language),
    }
  );
}

/** Points of every unit in one criterion or group, in the order of the units. */
function pointsOf(reading: Reading, criterion: number, language: Language): readonly UnitPoints[] {
  const { book, review } = reading;
  const leaf = book.leaves.indexOf(criterion);
  const { measuredIn, pointsIn } = review.totals;
  return book.units.map((_unit, unit) => {
    const score = leaf < 0 ? undefined : review.scores.at(unit * book.leaves.length + leaf);
    const sum = review.totals.of(unit, criterion);
    const points =
      leaf < 0
        ? formatTotal(sum.points, measuredIn, language)
        : score?.points === null || score === undefined
          ? "–"
          : formatTotal(score.points, pointsIn, language);
    const maximum = leaf < 0 ? formatTotal(sum.maximum, measuredIn, language) : formatTotal(score?.maximum ?? 0, pointsIn, language);
    return { unit, name: unitName(reading, unit), points, maximum };
  });
}

function shownAnswer(answer: Answer, language: Language): Shown {
  const t = TASK_TEXT[language].explain;
  switch (answer.kind) {
    case "score": {
      const { reading, unit, criterion } = answer;
      const name = unitName(reading, unit);
      const heading = t.score(name, codeAndText(reading, criterion));
      const lines = explainScore(reading, unit, criterion, language);
      const whole = (): UnitWithReasons | null => unitWithReasons(reading, unit, language);
      const found = findingsAbout(reading, unit, criterion, language);
      return { kind: "score", heading, lines, found, unitName: name, unit: whole };
    }
    case "unit": {
      const unit = unitWithReasons(answer.reading, answer.unit, language);
      return unit === null
        ? { kind: "none", why: t.noTables, name: null }
        : { kind: "unit", unit, policy: policyLines(answer.reading.review.policy, language) };
    }
    case "verdict": {
      const { reading, unit, award } = answer;
      const found = reading.review.awards
        .flatMap(({ verdicts }) => verdicts)
        .find((verdict) => verdict.unit === unit && verdict.award === award);
      const title = reading.book.awards[award];
      const heading = t.verdict(unitName(reading, unit), title ? awardTitle(title, language) : "");
      const verdict = found && { id: found.verdict, unit: verdictUnit(reading, found, language) };
      return { kind: "verdict", heading, verdict: verdict ?? null };
    }
    case "award": {
      const { reading, award } = answer;
      const views = awardViews(reading, language);
      return { kind: "award", awards: views.filter((_view, index) => reading.review.awards[index]?.award === award) };
    }
    case "criterion": {
      const { reading, criterion } = answer;
      const heading = codeAndText(reading, criterion);
      const lines = criterionLines(reading, criterion, language);
      const explain = (unit: number): readonly string[] => explainScore(reading, unit, criterion, language);
      return { kind: "criterion", heading, lines, scores: pointsOf(reading, criterion, language), explain };
    }
    case "unknown":
      return { kind: "none", why: t.unknown[answer.what](answer.text), name: null };
    case "no-tables":
      return { kind: "none", why: t.noTables, name: null };
  }
}

/** @param reading null: the workbook is none of ours */
export function explainedView(asked: Asking | NotAsked, reading: Reading | null, language: Language): ExplainedView {
  const t = TASK_TEXT[language].explain;
  const cell = `${asked.address.sheet}!${asked.address.cell}`;
  if (!asked.ok) {
    const notes = asked.why === "several" || asked.why === "lost" ? errorNote(asked.value, language) : [];
    return { cell, notes, shown: { kind: "none", why: t.why[asked.why], name: asked.name } };
  }
  const answer = answerTo(asked, reading);
  const about = "reading" in answer ? answer.reading : null;
  const own = about !== null && about.book !== reading?.book;
  const notes = [
    ...errorNote(asked.value, language),
    ...(about === null ? [] : [t.period(periodWords(about.review.period, language))]),
    ...(asked.frozen ? [t.frozen] : []),
    ...(own ? [t.ownTables] : []),
  ];
  return { cell, notes, shown: shownAnswer(answer, language) };
}

function headingOf(shown: Shown): string {
  switch (shown.kind) {
    case "score":
      return [shown.heading, ...shown.lines.slice(-1)].join(". ");
    case "unit":
      return [shown.unit.view.name, ...shown.unit.view.summary.slice(0, 1)].join(". ");
    case "verdict":
    case "criterion":
      return shown.heading;
    case "award":
      return shown.awards[0]?.title ?? "";
    case "none":
      return shown.why;
  }
}

/** For a screen reader: which cell, and the heart of the explanation. */
export function explainedWords({ cell, shown }: ExplainedView, language: Language): string {
  return `${TASK_TEXT[language].explain.title(cell)}. ${headingOf(shown)}`;
}
