/** EMU.SCORE, ATTAINMENT, MET (unit × criterion) and TOTAL, MAXIMUM, PERCENT, RANK, TIES, GRADE (unit, group). */
import type { Book } from "../../core/model/book";
import { fraction, toNumber, type Exact } from "../../core/numbers/exact";
import { totalToNumber } from "../../core/model/points";
import type { Review } from "../../core/result";
import type { Score } from "../../core/model/score";
import { leavesUnder } from "../../core/scoring/totals";
import { BLANKS } from "../../tables/cells/words";
import { formatList } from "../../text/format";
import { isOmitted, type Raw } from "../arguments/arguments";
import { isRefusal, type Refusal } from "../arguments/errors";
import { currentLanguage } from "../language";
import { criterionFinder, reviewed, unitFinder, type Reviewed, type TableArguments } from "../arguments/request";
import { answerList, answerTable, directionOfRaw, question, type Answer, type Question } from "../arguments/shape";
import { optionalWord } from "../arguments/word";

export type Shown = string | number | boolean;

export type ScoreArguments = {
  readonly tables: TableArguments;
  readonly period: Raw;
  readonly unit: Raw;
  /** Criterion, or group where totals are asked for. */
  readonly criterion: Raw;
};

/** Totals and ranks may be asked for as they would be if what is not reported counted as this word says. */
export type TotalArguments = ScoreArguments & { readonly blanks?: Raw };
export type RankArguments = Omit<TotalArguments, "criterion">;

/** What is not known shows as a blank cell, never as 0. */
export function shownNumber(x: Exact | null): Shown {
  return x === null ? "" : toNumber(x);
}

/** All units: down, unless the other question runs down. */
export function unitQuestion(raw: Raw, book: Book, other: Raw): Question<number> | Refusal {
  const direction = directionOfRaw(other) === "column" ? "row" : "column";
  return question(raw, "unit", { direction, items: book.units.map((_unit, index) => index) }, unitFinder(book));
}

function scoreOf({ book, review }: Reviewed, unit: number, criterion: number): Score | undefined {
  const leaf = book.leaves.indexOf(criterion);
  return leaf < 0 ? undefined : review.scores.at(unit * book.leaves.length + leaf);
}

/** One answer for each unit and criterion asked for; all leaves where no criterion is. */
function eachScore(given: ScoreArguments, answer: (asked: Reviewed, unit: number, criterion: number) => Shown): Answer | Refusal {
  const asked = reviewed(given.tables, ["EmuRubric", "EmuEntries"], given.period);
  if (isRefusal(asked)) {
    return asked;
  }
  const { book } = asked;
  const units = unitQuestion(given.unit, book, given.criterion);
  if (isRefusal(units)) {
    return units;
  }
  const direction = directionOfRaw(given.unit) === "row" ? "column" : "row";
  const criteria = question(given.criterion, "criterion", { direction, items: book.leaves }, criterionFinder(book));
  return isRefusal(criteria)
    ? criteria
    : answerTable(units, criteria, ["unit", "criterion"], (unit, criterion) => answer(asked, unit, criterion));
}

/** Points of a leaf by themselves; its coefficient counts in totals only. */
function leafPoints({ book, review }: Reviewed, unit: number, leaf: number): Shown {
  const points = review.scores.pointsAt(unit * book.leaves.length + leaf);
  return points === null ? "" : totalToNumber(points, review.totals.pointsIn);
}

/** Points that count; of a group, the sum of its criteria (R1). */
export function pointsOf(asked: Reviewed, unit: number, criterion: number): Shown {
  const leaf = asked.book.leaves.indexOf(criterion);
  return leaf < 0 ? totalPoints(asked, unit, criterion) : leafPoints(asked, unit, leaf);
}

export function score(given: ScoreArguments): Answer | Refusal {
  return eachScore(given, pointsOf);
}

/** A/T, unrounded; a group has none. */
export function attainment(given: ScoreArguments): Answer | Refusal {
  return eachScore(given, (asked, unit, criterion) => shownNumber(scoreOf(asked, unit, criterion)?.attainment ?? null));
}

/** Whether the target is met, by its own comparator, on unrounded values. */
export function metOf(asked: Reviewed, unit: number, criterion: number): boolean | null {
  return scoreOf(asked, unit, criterion)?.met ?? null;
}

export function met(given: ScoreArguments): Answer | Refusal {
  return eachScore(given, (asked, unit, criterion) => metOf(asked, unit, criterion) ?? "");
}

/** Leaves under each group asked for, once for each book: a matrix asks for the same ones for every unit. */
const known = new WeakMap<Book, Map<number | null, readonly number[]>>();

function leavesOf({ book }: Reviewed, group: number | null): readonly number[] {
  const groups = known.get(book) ?? new Map<number | null, readonly number[]>();
  known.set(book, groups);
  const leaves = groups.get(group) ?? leavesUnder(book, group);
  groups.set(group, leaves);
  return leaves;
}

function countsAnything(review: Review, book: Book, unit: number, leaves: readonly number[]): boolean {
  return leaves.some((leaf) => review.scores.pointsAt(unit * book.leaves.length + leaf) !== null);
}

export function totalPoints(asked: Reviewed, unit: number, group: number | null): Shown {
  const { totals } = asked.review;
  return countsAnything(asked.review, asked.book, unit, leavesOf(asked, group))
    ? totalToNumber(totals.of(unit, group).points, totals.measuredIn)
    : "";
}

export function totalMaximum(asked: Reviewed, unit: number, group: number | null): Shown {
  const { totals } = asked.review;
  return totalToNumber(totals.of(unit, group).maximum, totals.measuredIn);
}

export function totalPercent(asked: Reviewed, unit: number, group: number | null): Shown {
  const { points, maximum } = asked.review.totals.of(unit, group);
  return maximum > 0 ? shownNumber(fraction(points, maximum)) : "";
}

/** The review by the policy table, but for what `blanks` says. */
function reviewedWith({ tables, period, blanks: raw }: RankArguments): Reviewed | Refusal {
  const blanks = optionalWord(raw, "blanks", BLANKS, null);
  return isRefusal(blanks) ? blanks : reviewed(tables, ["EmuRubric", "EmuEntries"], period, blanks === null ? {} : { blanks });
}

/** One answer for each unit, and group where groups are asked for; the whole rubric where none is. */
function eachTotal(given: TotalArguments, answer: (asked: Reviewed, unit: number, group: number | null) => Shown): Answer | Refusal {
  const asked = reviewedWith(given);
  if (isRefusal(asked)) {
    return asked;
  }
  const units = unitQuestion(given.unit, asked.book, given.criterion);
  if (isRefusal(units)) {
    return units;
  }
  if (isOmitted(given.criterion)) {
    return answerList(units, (unit) => answer(asked, unit, null));
  }
  const none: { readonly direction: "cell"; readonly items: readonly number[] } = { direction: "cell", items: [] };
  const groups = question(given.criterion, "group", none, criterionFinder(asked.book));
  return isRefusal(groups) ? groups : answerTable(units, groups, ["unit", "group"], (unit, group) => answer(asked, unit, group));
}

export function total(given: TotalArguments): Answer | Refusal {
  return eachTotal(given, totalPoints);
}

/** The unit's own maximum: without what was not assigned to it, did not arise or is not known yet (R8). */
export function maximum(given: TotalArguments): Answer | Refusal {
  return eachTotal(given, totalMaximum);
}

export function percent(given: TotalArguments): Answer | Refusal {
  return eachTotal(given, totalPercent);
}

/** One answer for each unit. */
function eachUnit(given: RankArguments, answer: (asked: Reviewed, unit: number) => Shown): Answer | Refusal {
  const asked = reviewedWith(given);
  if (isRefusal(asked)) {
    return asked;
  }
  const units = unitQuestion(given.unit, asked.book, null);
  return isRefusal(units) ? units : answerList(units, (unit) => answer(asked, unit));
}

/** Competition rank within the unit's cluster; a unit for which nothing counts yet is unranked. */
export function rankOf({ review }: Reviewed, unit: number): Shown {
  return review.standings[unit]?.rank ?? "";
}

/** Names of the units that share the rank; blank where nobody does. A tie is shown, never broken (trap 13). */
export function tiesOf({ book, review }: Reviewed, unit: number): Shown {
  const tiedWith = review.standings[unit]?.tiedWith ?? [];
  return formatList(
    tiedWith.map((other) => book.units[other]?.name ?? ""),
    currentLanguage(),
  );
}

/** R24: the name that the policy gives to the total; blank below the lowest one, while unranked, or where there are none. */
export function gradeOf({ review }: Reviewed, unit: number): Shown {
  return review.standings[unit]?.grade ?? "";
}

export function rank(given: RankArguments): Answer | Refusal {
  return eachUnit(given, rankOf);
}

export function ties(given: RankArguments): Answer | Refusal {
  return eachUnit(given, tiesOf);
}

export function grade(given: RankArguments): Answer | Refusal {
  return eachUnit(given, gradeOf);
}
