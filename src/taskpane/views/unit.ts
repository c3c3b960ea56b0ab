/** One unit's standing in sentences and its criteria in the order of the rubric, groups with their sums. */
import type { Standing } from "../../core/scoring/result";
import type { Score } from "../../core/model/score";
import { isBeyond } from "../../core/rules/target";
import { formatPercent, formatTotal } from "../../text/format";
import { PANE_TEXT } from "../../text/pane/pane";
import type { Language } from "../../schema/language";
import { SHOWN_STATE_WORDS, STATE_WORDS } from "../../schema/words";
import type { Reading } from "../../review/opened";
import { isProvisional, namesOf, otherWay, unitName } from "./ranking";

export type CriterionRow = {
  readonly criterion: number;
  readonly code: string;
  readonly text: string;
  readonly depth: number;
  readonly leaf: boolean;
  /** null: no points yet; `state` then says why. */
  readonly points: string | null;
  readonly maximum: string;
  readonly state: string;
  readonly attainment: string;
  readonly verdict: { readonly met: boolean; readonly words: string } | null;
};

export type UnitView = {
  readonly name: string;
  readonly summary: readonly string[];
  readonly rows: readonly CriterionRow[];
};

function stateWords(score: Score, language: Language): string {
  const { state } = score;
  return state === "reported" || state === "not-reported" || state === "faulty"
    ? SHOWN_STATE_WORDS[state][language]
    : STATE_WORDS[state][language];
}

function verdictOf(score: Score, language: Language): CriterionRow["verdict"] {
  const t = PANE_TEXT[language].unit;
  if (score.met === null) {
    return null;
  }
  return { met: score.met, words: isBeyond(score) ? t.exceeded : score.met ? t.met : t.notMet };
}

function summaryOf(reading: Reading, unit: number, language: Language): readonly string[] {
  const t = PANE_TEXT[language];
  const standing = reading.review.standings[unit];
  if (!standing || standing.rank === null) {
    return [t.results.unranked];
  }
  const { measuredIn } = reading.review.totals;
  const cluster = reading.book.units[unit]?.cluster;
  const size = reading.book.units.filter((other) => other.cluster === cluster).length;
  const { lowest, highest } = standing;
  return [
    `${t.unit.rankOf(`${standing.rank}`, size)}.`,
    `${t.unit.total(
      formatTotal(standing.points, measuredIn, language),
      formatTotal(standing.maximum, measuredIn, language),
      formatPercent(standing.percent, language),
    )}.`,
    ...(standing.grade === null ? [] : [`${t.results.grade(standing.grade)}.`]),
    ...(standing.separatedFrom.length > 0 ? [`${t.results.separated(namesOf(reading, standing.separatedFrom, language))}.`] : []),
    ...(standing.tiedWith.length > 0 ? [`${t.results.tied(namesOf(reading, standing.tiedWith, language))}.`] : []),
    ...(standing.open.length > 0 ? [`${t.unit.open(standing.open.length)}.`] : []),
    ...(isProvisional(standing) && lowest && highest
      ? [t.unit.between(formatPercent(lowest, language), formatPercent(highest, language))]
      : []),
    ...otherBlanks(reading, standing, language),
  ];
}

/** The unit's figures with blanks treated the other way, where they differ. */
function otherBlanks(reading: Reading, standing: Standing, language: Language): readonly string[] {
  const { otherBlanks: other } = standing;
  if (other === null || (other.maximum === standing.maximum && other.rank === standing.rank)) {
    return [];
  }
  return [
    PANE_TEXT[language].unit.otherBlanks(
      otherWay(reading, language),
      formatTotal(other.maximum, reading.review.totals.measuredIn, language),
      formatPercent(other.percent, language),
      `${other.rank ?? "–"}`,
    ),
  ];
}

export function unitView(reading: Reading, unit: number, language: Language): UnitView | null {
  const { book, review } = reading;
  if (!book.units[unit]) {
    return null;
  }
  const { pointsIn } = review.totals;
  const width = book.leaves.length;
  const leafOf = new Map(book.leaves.map((criterion, leaf) => [criterion, leaf]));
  function depthOf(criterion: number): number {
    const parent = book.criteria[criterion]?.parent ?? null;
    return parent === null ? 0 : 1 + depthOf(parent);
  }
  const rows = book.criteria.flatMap((criterion, index): readonly CriterionRow[] => {
    const common = { criterion: index, code: criterion.code, text: criterion.text, depth: depthOf(index) };
    const leaf = leafOf.get(index);
    const score = leaf === undefined ? undefined : review.scores.at(unit * width + leaf);
    if (score) {
      return [
        {
          ...common,
          leaf: true,
          points: score.points === null ? null : formatTotal(score.points, pointsIn, language),
          maximum: formatTotal(score.maximum, pointsIn, language),
          state: stateWords(score, language),
          attainment: score.attainment === null ? "" : formatPercent(score.attainment, language),
          verdict: verdictOf(score, language),
        },
      ];
    }
    const sum = criterion.children.length > 0 ? review.totals.of(unit, index) : null;
    return sum
      ? [
          {
            ...common,
            leaf: false,
            points: formatTotal(sum.points, review.totals.measuredIn, language),
            maximum: formatTotal(sum.maximum, review.totals.measuredIn, language),
            state: "",
            attainment: "",
            verdict: null,
          },
        ]
      : [];
  });
  return { name: unitName(reading, unit), summary: summaryOf(reading, unit, language), rows };
}
