/** The step “So với kỳ trước” and `emu compare`: what they say. */
import type { Book } from "../../../core/model/book";
import type { Exact } from "../../../core/numbers/exact";
import type { Comparison, Presence } from "../../../core/periods/compare";
import type { Absence, Neighbour, NeighbourKind } from "../../../core/periods/neighbours";
import { periodWords } from "../../../text/period-words";
import { fill, fillIn } from "../../../text/fill";
import { formatList, formatPercent } from "../../../text/format";
import { type Bilingual, type Language, words } from "../../../schema/language";
import { GRADE_WORDS, numberChange, percentChange, placeChange, RANK_WORDS, type ShownChange } from "../../change-words";

export const COMPARE_TEXT = {
  title: words("So với kỳ trước", "Compared with earlier"),
  hint: words(
    "Tỷ lệ, điểm, hạng của từng đơn vị so với kỳ trước hoặc cùng kỳ năm trước.",
    "Percentage, points and rank of each unit beside the previous period or the same one last year.",
  ),
  with: words("So với", "Compare with"),
  heading: words("Kỳ {period} so với kỳ {before}", "{period} compared with {before}"),
  unit: words("Đơn vị", "Unit"),
  criterion: words("Tiêu chí", "Criterion"),
  percent: words("Tỷ lệ", "Percent"),
  points: words("Điểm", "Points"),
  actual: words("Kết quả", "Result"),
  rank: words("Hạng", "Rank"),
  grade: words("Xếp loại", "Grade"),
  before: words("Trước", "Before"),
  now: words("Nay", "Now"),
  change: words("Thay đổi", "Change"),
  chart: words("Trong năm", "In the year"),
  chartLabel: words("{unit}, các kỳ trong năm: {figures}", "{unit}, the periods of the year: {figures}"),
  chartGap: words("{period} chưa có", "{period} not there"),
  working: words("Đang so sánh…", "Comparing…"),
  ready: words("Đã so sánh xong.", "Compared."),
  details: words("Từng tiêu chí", "Each criterion"),
  provisional: words("còn mục chưa rõ", "something still open"),
  open: words(
    "Còn số liệu chưa báo cáo hoặc chưa đọc được ở một trong hai kỳ: kết quả so sánh có thể thay đổi.",
    "Something is not reported or cannot be read in one of the two periods: the comparison can change.",
  ),
  otherMaximum: words(
    "Điểm tối đa được giao của {units} khác nhau giữa hai kỳ: so tỷ lệ %, không so điểm.",
    "The own maximum of {units} differs between the periods: compare percentages, not points.",
  ),
  otherCriteria: words(
    "Kỳ kia không có tiêu chí này, hoặc điểm tối đa khác: {criteria}.",
    "Not in the other period, or with another maximum: {criteria}.",
  ),
  gone: words("Kỳ kia có, nay không còn trong danh sách: {units}.", "There then, not listed now: {units}."),
  command: words(
    "So sánh kết quả một kỳ với kỳ trước hoặc cùng kỳ năm trước.",
    "Compares a period with the previous one or the same one last year.",
  ),
  withOption: words("previous: kỳ trước; last-year: cùng kỳ năm trước", "previous, or last-year: the same period last year"),
  againstOption: words(
    "sổ có số liệu kỳ kia, nếu là sổ khác (ví dụ sổ năm trước)",
    "the workbook of the other period, where it is another one",
  ),
  badWith: words("“{with}”: chỉ nhận previous hoặc last-year.", "“{with}”: previous or last-year only."),
} as const;

export const NEIGHBOUR_WORDS: Readonly<Record<NeighbourKind, Bilingual>> = {
  previous: words("kỳ trước", "the previous period"),
  "last-year": words("cùng kỳ năm trước", "the same period last year"),
};

export const ABSENCE_TEXT: Readonly<Record<Absence, Bilingual>> = {
  "no-name": words("Không có kỳ nào để so sánh với kỳ {period}.", "There is no period to compare {period} with."),
  "not-listed": words(
    "Kỳ {before} không có trong bảng kỳ của sổ nên không so sánh được; thêm kỳ và số liệu của kỳ đó vào sổ thì so được. Không có số liệu không có nghĩa là 0.",
    "The workbook does not list {before}, so there is nothing to compare with until that period and its entries are added. No figures do not mean 0.",
  ),
  "no-entries": words(
    "Kỳ {before} chưa có số liệu nào trong sổ nên không so sánh được. Không có số liệu không có nghĩa là 0.",
    "Nothing is reported for {before} in the workbook, so there is nothing to compare with. No figures do not mean 0.",
  ),
};

const PRESENCE_WORDS: Readonly<Record<Presence, Bilingual | null>> = {
  both: null,
  new: words("mới: kỳ kia chưa có số liệu", "new: no figures then"),
  silent: words("kỳ này chưa có số liệu", "no figures now"),
};

export function sayCompare(id: keyof typeof COMPARE_TEXT, language: Language, values: Readonly<Record<string, string>> = {}): string {
  return fillIn(COMPARE_TEXT[id], language, values);
}

export function absenceText(period: string, neighbour: Extract<Neighbour, { there: false }>, language: Language): string {
  return fill(
    ABSENCE_TEXT[neighbour.why][language],
    new Map([
      ["period", period],
      ["before", neighbour.id ?? ""],
    ]),
  );
}

export type CompareRow = {
  readonly unit: number;
  readonly name: string;
  /** Why it is not compared; null where it is. */
  readonly presence: string | null;
  readonly percent: ShownChange;
  readonly points: ShownChange;
  readonly rank: ShownChange;
  /** null: the policy has no grades. */
  readonly grade: ShownChange | null;
  readonly provisional: boolean;
  readonly criteria: readonly {
    readonly code: string;
    readonly text: string;
    readonly points: ShownChange;
    readonly actual: ShownChange;
  }[];
};

/** Measures whose results are fractions, shown as percentages. */
const FRACTIONS: ReadonlySet<string | null | undefined> = new Set(["ratio", "share", "reduction", "increase"]);

export function compareRows(book: Book, comparison: Comparison, language: Language): readonly CompareRow[] {
  const criterionOf = (index: number) => ({ code: book.criteria[index]?.code ?? "", text: book.criteria[index]?.text ?? "" });
  return comparison.units.map((one) => ({
    unit: one.unit,
    name: book.units[one.unit]?.name ?? "",
    presence: PRESENCE_WORDS[one.presence]?.[language] ?? null,
    percent: percentChange(one.percent, language),
    points: numberChange(one.points, language),
    rank: placeChange(one.rank, RANK_WORDS, language),
    grade: book.policy.grades.length === 0 ? null : placeChange(one.grade, GRADE_WORDS, language),
    provisional: one.provisional,
    criteria: one.criteria.map(({ criterion, points, actual }) => ({
      ...criterionOf(criterion),
      points: numberChange(points, language),
      actual: (FRACTIONS.has(book.criteria[criterion]?.measure) ? percentChange : numberChange)(actual, language),
    })),
  }));
}

/** What is to be known before the figures are read. */
export function compareNotes(book: Book, comparison: Comparison, language: Language): readonly string[] {
  const { otherMaximum, otherCriteria, gone, units } = comparison;
  const names = formatList(
    otherMaximum.map((unit) => book.units[unit]?.name ?? ""),
    language,
  );
  return [
    ...(otherMaximum.length > 0 ? [sayCompare("otherMaximum", language, { units: names })] : []),
    ...(otherCriteria.length > 0 ? [sayCompare("otherCriteria", language, { criteria: formatList(otherCriteria, language) })] : []),
    ...(gone.length > 0 ? [sayCompare("gone", language, { units: formatList(gone, language) })] : []),
    ...(units.some(({ provisional }) => provisional) ? [sayCompare("open", language)] : []),
  ];
}

export type ChartPoint = { readonly period: string; readonly percent: Exact | null };

/** A small chart in words: every period with its figure. */
export function chartLabel(unit: string, points: readonly ChartPoint[], language: Language): string {
  const figures = points.map(({ period, percent }) =>
    percent === null
      ? sayCompare("chartGap", language, { period: periodWords(period, language) })
      : `${periodWords(period, language)} ${formatPercent(percent, language)}`,
  );
  return sayCompare("chartLabel", language, { unit, figures: figures.join(", ") });
}
