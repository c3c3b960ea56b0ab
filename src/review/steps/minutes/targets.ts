/** The targets and what each unit made of them: met, exceeded or not, by the unrounded figures. */
import { at, given } from "../../../core/numbers/at";
import type { Criterion } from "../../../core/model/book";
import { equals } from "../../../core/numbers/exact";
import { STATE_MARKS, type StateMark } from "../../../core/model/ids";
import type { Score } from "../../../core/model/score";
import { isBeyond } from "../../../core/rules/target";
import { formatList, formatExact, formatShare } from "../../../text/format";
import type { Language } from "../../../schema/language";
import { capital } from "../../../text/fill";
import { formatMeasured, requirement } from "../../../text/explanations/reasons";
import { MINUTES_TEXT as T, sayMinutes } from "./words";
import { shown } from "../../../text/shown";
import { COMPARATOR_WORDS, SHOWN_STATE_WORDS, STATE_WORDS } from "../../../schema/words";
import { clustersOf, codeOf, nameOf } from "./facts";
import { headingOf, unitsInOrder } from "./ranking";
import type { MinutesInput } from "./input";
import type { MinutesBlock, MinutesColumn } from "../../../document/paper";

const FRACTIONS: ReadonlySet<string | null> = new Set(["ratio", "share", "reduction", "increase"]);

function scoreOf({ book, review }: MinutesInput, unit: number, leaf: number): Score {
  return given(review.scores.at(unit * book.leaves.length + leaf));
}

/** Whether anything was compared with a target in this cell, or would be once it is reported. */
function hasTarget(score: Score, criterion: Criterion): boolean {
  return score.met !== null || score.target !== null || (criterion.comparator !== null && criterion.target !== null);
}

/** Positions of the leaves with a target, for any of these units. */
function targetsOf(input: MinutesInput, units: readonly number[]): readonly number[] {
  const { book } = input;
  return book.leaves.flatMap((criterion, leaf) => {
    const isAsked = units.some((unit) => {
      const score = scoreOf(input, unit, leaf);
      return score.state !== "not-assigned" && hasTarget(score, at(book.criteria, criterion));
    });
    return isAsked ? [leaf] : [];
  });
}

function isMark(state: Score["state"]): state is StateMark {
  return STATE_MARKS.some((mark) => mark === state);
}

/** A target of 100 % cannot be exceeded; what meets it counts as exceeding, and is printed as met. */
function isCeiling(score: Score): boolean {
  return score.exceeded === true && !isBeyond(score);
}

function word(score: Score, language: Language): string {
  const { state, met } = score;
  if (isMark(state)) {
    return capital(STATE_WORDS[state][language]);
  }
  if (state === "not-reported" || state === "faulty") {
    return capital(SHOWN_STATE_WORDS[state][language]);
  }
  if (met === null) {
    return T.attainment.open[language];
  }
  // Better than a target that has to be hit exactly is not a target met.
  return T.attainment[!met ? "notMet" : isBeyond(score) ? "exceeded" : "met"][language];
}

function cell(input: MinutesInput, unit: number, leaf: number): string {
  const { book, language } = input;
  const score = scoreOf(input, unit, leaf);
  const { measure, target: common } = at(book.criteria, at(book.leaves, leaf));
  const said = word(score, language);
  if (score.met === null || score.actual === null) {
    return said;
  }
  const { actual, target } = formatMeasured({ measure, actual: score.actual, target: score.target }, language);
  const isOwn = score.target !== null && (common === null || !equals(common, score.target));
  return sayMinutes(isOwn ? T.attainment.resultOwn : T.attainment.result, language, {
    word: said,
    actual,
    target: target ?? "",
  });
}

function metCount(input: MinutesInput, unit: number, leaves: readonly number[]): string {
  const known = leaves.map((leaf) => scoreOf(input, unit, leaf).met).filter((met) => met !== null);
  return `${known.filter((met) => met).length}/${known.length}`;
}

/** What each code stands for, with what it asks for where that is the same for everybody. */
function legend({ book, language }: MinutesInput, leaves: readonly number[]): readonly string[] {
  return leaves.map((leaf) => {
    const index = at(book.leaves, leaf);
    const { text, measure, comparator, target } = at(book.criteria, index);
    const values = { code: codeOf(book, index), text: shown(text) };
    if (comparator === null || target === null) {
      return sayMinutes(T.legend, language, values);
    }
    const figure = FRACTIONS.has(measure) ? formatShare(target, language, 6) : formatExact(target, language);
    const asked = requirement(COMPARATOR_WORDS[comparator][language], figure);
    return sayMinutes(T.legendTarget, language, { ...values, requirement: asked });
  });
}

export function targets(input: MinutesInput): readonly MinutesBlock[] {
  const { book, review, language } = input;
  const everybody = book.units.map((_unit, index) => index);
  const asked = targetsOf(input, everybody);
  if (asked.length === 0) {
    return [{ kind: "text", text: T.attainment.none[language] }];
  }
  const clusters = clustersOf(book);
  const tables = clusters.flatMap(({ cluster, units }): readonly MinutesBlock[] => {
    const leaves = targetsOf(input, units);
    const figures = leaves.map((leaf): MinutesColumn => ({ header: codeOf(book, at(book.leaves, leaf)), kind: "figure" }));
    const columns: readonly MinutesColumn[] = [
      { header: T.order[language], kind: "place" },
      { header: T.unit[language], kind: "name" },
      ...figures,
      { header: T.metCount[language], kind: "figure" },
    ];
    const rows = unitsInOrder(review, units).map((unit, index) => [
      `${index + 1}`,
      nameOf(book, unit),
      ...leaves.map((leaf) => cell(input, unit, leaf)),
      metCount(input, unit, leaves),
    ]);
    const caption = cluster === "" ? T.section.targets[language] : cluster;
    return leaves.length === 0 ? [] : [...headingOf(clusters.length, caption), { kind: "table", table: { caption, columns, rows } }];
  });
  const ceilings = asked.filter((leaf) => everybody.some((unit) => isCeiling(scoreOf(input, unit, leaf))));
  const codes = ceilings.map((leaf) => codeOf(book, at(book.leaves, leaf)));
  return [
    { kind: "items", items: legend(input, asked) },
    ...tables,
    { kind: "note", text: T.attainment.compared[language] },
    ...(codes.length === 0
      ? []
      : [{ kind: "note", text: sayMinutes(T.attainment.ceiling, language, { criteria: formatList(codes, language) }) } as const]),
  ];
}
