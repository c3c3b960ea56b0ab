/** The reviewed sample of the model rubric, looked up by the letter of a unit and the code of a row; and the sample without something. */
import { toNumber } from "../../../../src/core/numbers/exact";
import type { Criterion } from "../../../../src/core/model/book";
import { totalToNumber } from "../../../../src/core/model/points";
import type { Verdict } from "../../../../src/core/awards/outcome";
import type { Standing } from "../../../../src/core/scoring/result";
import { reviewTables } from "../../../../src/tables/review-tables";
import type { RubricRow, TableRow, WorkbookContent } from "../../../../src/template/content";
import { tablesOf } from "../../../../src/document/reading/tables";
import { PRESETS } from "../../../../src/template/presets";
import { standardWorkbook } from "../../../../src/template/standard-workbook";

export type Facts = {
  /** Points of a criterion; null: unknown or out; undefined: there is no such criterion. */
  readonly points: (unit: string, code: string) => number | null | undefined;
  /** What the rule gives, beside an appraisal that counts instead. */
  readonly computed: (unit: string, code: string) => number | null | undefined;
  readonly attainment: (unit: string, code: string) => number | null;
  readonly state: (unit: string, code: string) => string | null;
  /** Sum of a group as it counts. */
  readonly group: (unit: string, code: string) => number | undefined;
  readonly total: (unit: string) => number;
  readonly maximum: (unit: string) => number;
  readonly standing: (unit: string) => Standing;
  readonly reasons: (unit: string, award: string) => readonly string[];
  readonly row: (code: string) => Criterion | undefined;
  /** Clusters in the order of their ranks. */
  readonly clusters: readonly string[];
};

export function model(kind: "sample" | "template" = "sample"): WorkbookContent {
  const preset = PRESETS.find(({ id }) => id === "model-1000");
  if (preset === undefined) {
    throw new Error("model-1000");
  }
  return preset.content({ sample: kind === "sample", language: "vi" });
}

export function factsOf(content: WorkbookContent): Facts {
  const { book, review } = reviewTables(tablesOf(standardWorkbook(content, { language: "vi" })), content.period);
  const indexOf = (unit: string) => book.units.findIndex(({ name }) => name === `Đơn vị mẫu ${unit}`);
  const row = (code: string) => book.criteria.find((one) => one.code === code);
  const score = (unit: string, code: string) => {
    const leaf = book.leaves.findIndex((index) => book.criteria[index]?.code === code);
    return leaf < 0 ? undefined : review.scores.at(indexOf(unit) * book.leaves.length + leaf);
  };
  const standing = (unit: string): Standing => {
    const found = review.standings[indexOf(unit)];
    if (found === undefined) {
      throw new Error(unit);
    }
    return found;
  };
  const sum = (points: number) => totalToNumber(points, review.totals.measuredIn);
  const verdict = (unit: string, award: string): Verdict | undefined =>
    review.awards.flatMap(({ verdicts }) => verdicts).find((one) => one.unit === indexOf(unit) && book.awards[one.award]?.id === award);
  const hundredths = (scaled: number | null | undefined) => (scaled === null || scaled === undefined ? scaled : scaled / 100);
  return {
    points: (unit, code) => hundredths(score(unit, code)?.points),
    computed: (unit, code) => hundredths(score(unit, code)?.computed),
    attainment: (unit, code) => {
      const attainment = score(unit, code)?.attainment ?? null;
      return attainment === null ? null : toNumber(attainment);
    },
    state: (unit, code) => score(unit, code)?.state ?? null,
    group: (unit, code) => {
      const found = row(code);
      return found === undefined ? undefined : sum(review.totals.of(indexOf(unit), book.criteria.indexOf(found)).points);
    },
    total: (unit) => sum(standing(unit).points),
    maximum: (unit) => sum(standing(unit).maximum),
    standing,
    reasons: (unit, award) => (verdict(unit, award)?.reasons ?? []).map(({ code }) => code),
    row,
    clusters: [...review.clusters].sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0)).map(({ cluster }) => cluster),
  };
}

export type Change = (content: WorkbookContent) => WorkbookContent;

/** Without these rows, all that stands under them, and what was entered for them. */
export function withoutCodes(...codes: readonly string[]): Change {
  const goes = (code: unknown) => codes.some((gone) => code === gone || `${code as string}.`.startsWith(`${gone}.`));
  return (content) => ({
    ...content,
    rubric: content.rubric.filter(({ code }) => !goes(code)),
    entries: content.entries.filter(({ criterion }) => !goes(criterion)),
  });
}

/** The row itself changed, or gone without what stands under it. */
export function withRow(code: string, change: RubricRow | null): Change {
  return (content) => ({
    ...content,
    rubric: content.rubric.flatMap((row) => (row.code === code ? (change === null ? [] : [{ ...row, ...change }]) : [row])),
  });
}

export function withEntries(code: string, change: TableRow<"EmuEntries">): Change {
  return (content) => ({
    ...content,
    entries: content.entries.map((entry) => (entry.criterion === code ? { ...entry, ...change } : entry)),
  });
}

export function withPolicy(name: string, value: string | null): Change {
  return (content) => ({
    ...content,
    policy: [...content.policy.filter((row) => row.name !== name), { name, value }],
  });
}
