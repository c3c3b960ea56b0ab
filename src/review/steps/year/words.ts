/** The step “Cả năm” and `emu year`: what they say. */
import type { Book } from "../../../core/model/book";
import type { Exact } from "../../../core/numbers/exact";
import type { Absence } from "../../../core/periods/neighbours";
import type { YearFigure, YearResult } from "../../../core/periods/year";
import { fillIn } from "../../../text/fill";
import { formatExact, formatList, formatPercent } from "../../../text/format";
import { type Bilingual, type Language, words } from "../../../schema/language";
import { BLANKS_PHRASES } from "../../../text/explanations/policy";

export const YEAR_TEXT = {
  title: words("Cả năm", "The whole year"),
  hint: words(
    "Kết quả năm tính từ các kỳ theo hệ số, bên cạnh kết quả chấm riêng của năm.",
    "The year from its periods by their weights, beside the year's own scoring.",
  ),
  heading: words("Kết quả năm {year}", "Results of {year}"),
  year: words("Năm", "Year"),
  unit: words("Đơn vị", "Unit"),
  computed: words("Tính từ các kỳ", "From its periods"),
  own: words("Chấm riêng cả năm", "Scored on its own"),
  rank: words("Hạng", "Rank"),
  ownRank: words("Hạng (chấm riêng)", "Rank (own)"),
  tied: words("đồng hạng với {units}", "tied with {units}"),
  beside: words(
    "Hai kết quả đứng cạnh nhau, không thay nhau: “tính từ các kỳ” là bình quân theo hệ số; “chấm riêng cả năm” chấm trên số liệu của chính kỳ năm. Kết quả nào được dùng là do quy chế của cụm.",
    "Two results side by side, neither in place of the other: “from its periods” is a weighted mean; “scored on its own” goes by the entries of the year itself. Which one is used is for the cluster's regulations.",
  ),
  noWeights: words(
    "Quy định chưa nêu hệ số các kỳ của năm {year}, nên chỉ có kết quả chấm riêng của năm. Ghi hệ số ở dòng “Kết quả cả năm tính từ” của bảng Quy định, ví dụ Q1=1; Q2=1; Q3=1; Q4=2.",
    "The policy names no weights for the periods of {year}, so there is the year's own scoring only. Weights stand in the row “year from” of the policy table, for instance Q1=1; Q2=1; Q3=1; Q4=2.",
  ),
  noOwn: words("Kỳ {year} chưa có số liệu riêng.", "The year {year} has no entries of its own."),
  nothing: words("Chưa kỳ nào của năm {year} có số liệu.", "Nothing is reported for any period of {year}."),
  weights: words("Hệ số: {weights}. Hệ số chỉ có ý nghĩa tương đối.", "Weights: {weights}. They are relative."),
  absent: words("Chưa tính vì {why}: {periods}.", "Not counted, {why}: {periods}."),
  missing: words("thiếu {periods}", "missing {periods}"),
  otherBlanks: words(
    "Nếu kỳ và mục chưa báo cáo {blanks} (quy định hiện nay: {now}):",
    "If periods and entries that are not reported are {blanks} (the policy now: {now}):",
  ),
  provisional: words("Kết quả còn tạm thời: còn kỳ hoặc mục chưa báo cáo.", "Still provisional: some periods or entries are not reported."),
  chain: words(
    "Đơn vị bằng kết quả cả năm thì đồng hạng: tiêu chí phân định chỉ dùng trong từng kỳ.",
    "Units with the same result of the year share the rank: tie-break criteria are used within a period only.",
  ),
  working: words("Đang tính…", "Computing…"),
  ready: words("Đã tính xong.", "Done."),
  notYear: words("“{year}” không phải một năm.", "“{year}” is no year."),
  command: words(
    "Kết quả cả năm: tính từ các kỳ theo hệ số, cạnh kết quả chấm riêng.",
    "The whole year: from its periods by their weights, beside its own scoring.",
  ),
  yearOption: words("năm, ví dụ 2021", "the year, for instance 2021"),
} as const;

const ABSENT: Readonly<Record<Absence, Bilingual>> = {
  "no-name": words("không phải một kỳ", "no period"),
  "not-listed": words("không có trong bảng kỳ", "not in the table of periods"),
  "no-entries": words("chưa có số liệu", "nothing is reported"),
};

const NONE = "–";

export function sayYear(id: keyof typeof YEAR_TEXT, language: Language, values: Readonly<Record<string, string>> = {}): string {
  return fillIn(YEAR_TEXT[id], language, values);
}

export type YearRow = {
  readonly unit: number;
  readonly name: string;
  readonly cluster: string;
  /** By period of the year. */
  readonly figures: readonly string[];
  readonly figure: string;
  readonly rank: string;
  readonly tied: string | null;
  readonly missing: string | null;
  /** The year's own scoring; null: it has none. */
  readonly own: { readonly figure: string; readonly rank: string } | null;
  /** `85,00% → 80,00%`, with blanks treated the other way; null where nothing changes. */
  readonly other: { readonly figure: string; readonly rank: string } | null;
};

function figureText(book: Book, figure: Exact | null, language: Language): string {
  return book.policy.rankBy === "percent" || figure === null
    ? formatPercent(figure, language)
    : formatExact(figure, language, { maximumDecimals: 4 });
}

function otherOf(book: Book, now: YearFigure, other: YearFigure | null, language: Language): YearRow["other"] {
  if (other === null) {
    return null;
  }
  const [before, after] = [figureText(book, now.figure, language), figureText(book, other.figure, language)];
  const isSame = before === after && now.rank === other.rank;
  return isSame ? null : { figure: `${before} → ${after}`, rank: `${now.rank ?? NONE} → ${other.rank ?? NONE}` };
}

/** By cluster, then best first; units of the same rank in the order of the table. */
export function yearRows(book: Book, result: YearResult, language: Language): readonly YearRow[] {
  const { computed, own } = result;
  const nameOf = (unit: number): string => book.units[unit]?.name ?? "";
  const rows = book.units.map(({ name, cluster }, unit) => {
    const standing = computed?.standings[unit];
    const scored = own?.standings[unit];
    const missing = standing?.missing.map((index) => computed?.periods[index]?.id ?? "") ?? [];
    const row: YearRow = {
      ...{ unit, name, cluster },
      figures: standing?.figures.map((figure) => figureText(book, figure, language)) ?? [],
      figure: figureText(book, standing?.figure ?? null, language),
      rank: `${standing?.rank ?? NONE}`,
      tied:
        standing === undefined || standing.tiedWith.length === 0
          ? null
          : sayYear("tied", language, { units: formatList(standing.tiedWith.map(nameOf), language) }),
      missing: missing.length === 0 ? null : sayYear("missing", language, { periods: formatList(missing, language) }),
      own: scored === undefined ? null : { figure: formatPercent(scored.percent, language), rank: `${scored.rank ?? NONE}` },
      other: standing === undefined ? null : otherOf(book, standing, standing.otherBlanks, language),
    };
    return { row, place: standing?.rank ?? scored?.rank ?? Infinity };
  });
  return rows
    .sort((a, b) => a.row.cluster.localeCompare(b.row.cluster, "vi", { numeric: true }) || a.place - b.place || a.row.unit - b.row.unit)
    .map(({ row }) => row);
}

/** What the figures are, what they wait for, and what they do not replace. */
export function yearNotes(book: Book, { year, computed, own }: YearResult, language: Language): readonly string[] {
  if (computed === null) {
    return [sayYear("noWeights", language, { year }), ...(own === null ? [sayYear("noOwn", language, { year })] : [])];
  }
  const { periods, standings, provisional } = computed;
  const list = periods.map(({ id, weight }) => `${id} = ${formatExact(weight, language)}`).join("; ");
  const absent = (["not-listed", "no-entries", "no-name"] as const).flatMap((why) => {
    const ids = periods.filter(({ absence }) => absence === why).map(({ id }) => id);
    return ids.length === 0 ? [] : [sayYear("absent", language, { why: ABSENT[why][language], periods: formatList(ids, language) })];
  });
  return [
    sayYear("weights", language, { weights: list }),
    ...(own === null ? [sayYear("noOwn", language, { year })] : [sayYear("beside", language)]),
    ...absent,
    ...(standings.length === 0 ? [sayYear("nothing", language, { year })] : []),
    ...(provisional && standings.length > 0 ? [sayYear("provisional", language)] : []),
    ...(book.policy.tieBreak.length > 0 && standings.some(({ tiedWith }) => tiedWith.length > 0) ? [sayYear("chain", language)] : []),
  ];
}

/** The heading over what would be with blanks treated the other way. */
export function otherBlanksHeading(book: Book, language: Language): string {
  const { blanks } = book.policy;
  const [now, other] = [BLANKS_PHRASES[blanks][language], BLANKS_PHRASES[blanks === "out" ? "zero" : "out"][language]];
  return sayYear("otherBlanks", language, { blanks: other, now });
}
