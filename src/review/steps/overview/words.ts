/** The step “Toàn tỉnh”, the sheet it writes and `emu overview`: what they say. */
import type { Difference, Overview, OverviewProblem, OverviewProblemKind, OverviewRow, RuleValue } from "./plan";
import { sealMark } from "../seal/standing";
import { FILE_PROBLEMS } from "../../../text/cli";
import { fill, fillIn } from "../../../text/fill";
import { formatExact, formatList, formatPercent } from "../../../text/format";
import { type Bilingual, type Language, words } from "../../../schema/language";
import { idWord } from "../../../text/naming";
import { periodWords } from "../../../text/period-words";
import { shown } from "../../../text/shown";
import { LAYER_WORDS, PERIOD_STATUS_WORDS, POLICY_VALUE_WORDS, POLICY_WORDS, ROUNDING_WORDS } from "../../../schema/words";
import type { LoggedSheets } from "../../../text/log";
import type { StepAction, WritingAction } from "../../step-action";

/** Reading the files that were chosen. */
export const OVERVIEW_READING: StepAction = {
  id: "overview",
  during: words("Đang đọc các tệp…", "Reading the files…"),
  failed: words("Chưa đọc được các tệp", "The files could not be read"),
};

export const OVERVIEW_ACTION: WritingAction<LoggedSheets> = {
  id: "overview-sheet",
  during: words("Đang ghi bảng tổng hợp toàn tỉnh…", "Writing the overview…"),
  failed: words("Chưa ghi được bảng tổng hợp toàn tỉnh", "The overview could not be written"),
  log: {
    made: words("Tạo trang tổng hợp toàn tỉnh", "Made the overview"),
    undone: words("Hoàn tác trang tổng hợp toàn tỉnh", "Undid the overview"),
  },
};

export const OVERVIEW_TEXT = {
  title: words("Toàn tỉnh", "The whole province"),
  hint: words("Ghép kết quả nhiều cụm từ nhiều sổ vào một bảng.", "The results of many clusters, from many workbooks, in one table."),
  heading: words("Tổng hợp các cụm, kỳ {period}", "Overview of the clusters, {period}"),
  sheet: words("Toàn tỉnh {period}", "Province {period}"),
  files: words("Chọn tệp…", "Choose files…"),
  drop: words("Thả sổ của các cụm (.xlsx) vào đây, hoặc", "Drop the clusters' workbooks (.xlsx) here, or"),
  period: words("Kỳ của bảng tổng hợp", "Period of the overview"),
  thisWorkbook: words("Tính cả sổ đang mở", "Count the open workbook too"),
  write: words("Ghi thành trang tính trong sổ này", "Write it as a sheet of this workbook"),
  wrote: words("Đã ghi trang “{sheet}”.", "Wrote the sheet “{sheet}”."),
  working: words("Đang đọc…", "Reading…"),
  read: words("Đã đọc {files} tệp: {clusters} cụm, {problems} vấn đề.", "Read {files} files: {clusters} clusters, {problems} problems."),
  clear: words("Bỏ các tệp đã chọn", "Remove the files"),
  clusters: words("Các cụm", "Clusters"),
  units: words("Các đơn vị, xếp hạng trong cụm của mình", "Units, ranked within their own cluster"),
  problems: words("Tệp có vấn đề", "Files with problems"),
  differences: words("Vì sao không xếp hạng giữa các cụm", "Why the clusters are not ranked against each other"),
  cluster: words("Cụm", "Cluster"),
  unit: words("Đơn vị", "Unit"),
  rank: words("Hạng", "Rank"),
  unitCount: words("Số đơn vị", "Units"),
  best: words("Cao nhất", "Best"),
  mean: words("Bình quân", "Mean"),
  leads: words("Dẫn đầu", "Leads"),
  proposed: words("Đủ điều kiện đề nghị", "Candidates"),
  errors: words("Lỗi trong sổ", "Errors in the workbook"),
  status: words("Trạng thái kỳ", "State of the period"),
  file: words("Tệp", "File"),
  points: words("Điểm", "Points"),
  maximum: words("Điểm tối đa", "Maximum"),
  percent: words("Tỷ lệ", "Percent"),
  note: words("Ghi chú", "Note"),
  tied: words("đồng hạng với {names}", "tied with {names}"),
  shared: words("đồng hạng, {count} đơn vị", "tied, {count} units"),
  provisional: words("còn tạm thời", "provisional"),
  nobody: words("chưa xếp hạng được", "nobody ranked yet"),
  none: words("Chưa có cụm nào.", "There is no cluster yet."),
  candidatesOnly: words(
    "“Đủ điều kiện đề nghị” là do phần mềm tính từ số liệu; hội đồng quyết định.",
    "“Candidates” is what the software finds in the figures; the council decides.",
  ),
  command: words(
    "Ghép kết quả nhiều cụm từ nhiều sổ; mã thoát 1 nếu có tệp không ghép được.",
    "The results of many clusters from many workbooks; exit code 1 where a file cannot be taken.",
  ),
  writeOption: words(
    "ghi bảng tổng hợp ra tệp .xlsx (chỉ có giá trị, in A4 ngang)",
    "write the overview as an .xlsx file (values only, prints on A4 landscape)",
  ),
  periodUnknown: words("Không tệp nào có kỳ “{period}”: {files}.", "None of the files has the period “{period}”: {files}."),
  fileHas: words("{file} có các kỳ {periods}", "{file} has {periods}"),
  fileHasNone: words("{file} chưa có kỳ nào", "{file} has none yet"),
  periodsDiffer: words(
    "Các sổ đang mở ở những kỳ khác nhau ({periods}); hãy thêm --period.",
    "The workbooks show different periods ({periods}): add --period.",
  ),
} as const;

export type OverviewMessage = keyof typeof OVERVIEW_TEXT;

export function sayOverview(id: OverviewMessage, language: Language, values: Readonly<Record<string, string>> = {}): string {
  const { period } = values;
  // The heading alone names it in words: what was typed, and the name of a sheet, are as short as they can be.
  const said = id !== "heading" || period === undefined ? values : { ...values, period: periodWords(period, language) };
  return fillIn(OVERVIEW_TEXT[id], language, said);
}

const PROBLEM_TEXT: Readonly<Record<OverviewProblemKind, Bilingual>> = {
  unusable: words("Tệp {file}: không dùng được: {detail}.", "File {file} cannot be used: {detail}."),
  "unit-workbook": words(
    "Tệp {file} là sổ tách riêng của {detail}; cần sổ của cụm.",
    "File {file} is the workbook of one unit, {detail}: the cluster's is wanted.",
  ),
  "other-period": words(
    "Tệp {file}: không có số liệu của kỳ {period}[; các kỳ có số liệu: {detail}]. Không tính, cũng không coi là 0.",
    "File {file}: nothing is reported for {period}[; periods with figures: {detail}]. It is left out, not counted as 0.",
  ),
  "no-units": words("Tệp {file}: không có đơn vị nào.", "File {file}: there is no unit in it."),
  copy: words("Tệp {file} giống hệt {detail}; chỉ tính một lần.", "File {file} is a copy of {detail}: counted once."),
  duplicate: words(
    "Tệp {file} và {detail} cùng là sổ của một cụm nhưng số liệu khác nhau; chưa tính sổ nào. Hãy giữ lại bản đúng.",
    "File {file} and {detail} are of one cluster and do not say the same: none of them is counted. Keep the right one.",
  ),
  "seal-broken": words(
    "Tệp {file} ({detail}): kỳ {period} ĐÃ THAY ĐỔI SAU NIÊM PHONG. Xem từng ô bằng lệnh “emu verify”.",
    "File {file} ({detail}): period {period} was CHANGED SINCE IT WAS SEALED. “emu verify” names every cell.",
  ),
  "seal-unchecked": words(
    "Tệp {file} ({detail}): chưa kiểm tra được niêm phong của kỳ {period} bằng phiên bản này.",
    "File {file} ({detail}): the seal of period {period} could not be checked with this version.",
  ),
  "unit-twice": words(
    "Tệp {file}: {detail} — đơn vị này có trong nhiều cụm.",
    "File {file}: {detail} — the unit stands in several clusters.",
  ),
};

export function overviewProblemText({ kind, file, detail }: OverviewProblem, period: string, language: Language): string {
  const texts = detail.map((one) => {
    const said = kind === "unusable" ? FILE_PROBLEMS[one]?.[language] : kind === "other-period" ? periodWords(one, language) : undefined;
    return said ?? shown(one);
  });
  const values = [
    ["file", shown(file)],
    ["period", periodWords(period, language)],
    ...(texts.length === 0 ? [] : [["detail", formatList(texts, language)]]),
  ] as const;
  return fill(PROBLEM_TEXT[kind][language], new Map(values as readonly (readonly [string, string])[]));
}

const RULE_NAMES: Readonly<Record<Exclude<Difference["what"], "maximum">, keyof typeof POLICY_WORDS>> = {
  rankBy: "rank-by",
  decimals: "decimals",
  rounding: "rounding",
  rankOn: "rank-on",
  rankDecimals: "rank-decimals",
  rankRounding: "rank-rounding",
  blanks: "blanks",
  layers: "layers",
  noTarget: "no-target",
};

const WORDS: Readonly<Record<string, Bilingual>> = { ...POLICY_VALUE_WORDS, ...ROUNDING_WORDS, ...LAYER_WORDS };

function wordOf(id: string, language: Language): string {
  return WORDS[id]?.[language] ?? id;
}

function valueText(value: RuleValue, language: Language): string {
  if (value === null) {
    return "–";
  }
  if (typeof value === "object" && "d" in value) {
    return formatExact(value, language);
  }
  const all = typeof value === "object" ? value : [`${value}`];
  return all.map((one) => wordOf(one, language)).join(" → ");
}

/** `Điểm tối đa khác nhau: Cụm 1: 100; Cụm 2: 1.000.` */
export function differenceText({ what, values }: Difference, language: Language): string {
  const name = what === "maximum" ? OVERVIEW_TEXT.maximum[language] : POLICY_WORDS[RULE_NAMES[what]][language];
  const list = values.map((one) => `${shown(one.name)}: ${valueText(one.value, language)}`).join("; ");
  return fill(
    { vi: "{name} khác nhau: {list}.", en: "{name} differs: {list}." }[language],
    new Map([
      ["name", name],
      ["list", list],
    ]),
  );
}

/** The state of the period, and what is wrong with its seal. */
export function statusText({ status, seal }: OverviewRow, language: Language): string {
  const isDoubtful = seal.kind === "broken" || seal.kind === "unchecked";
  return isDoubtful
    ? `${PERIOD_STATUS_WORDS[status][language]} – ${sealMark(seal, language) ?? ""}`
    : PERIOD_STATUS_WORDS[status][language];
}

/** Awards with their candidates; "" where there are none. */
export function proposedText({ proposed }: OverviewRow, language: Language): string {
  return proposed
    .filter(({ units }) => units.length > 0)
    .map(({ award, text, units }) => `${text || idWord("award", award, language)}: ${formatList(units, language)}`)
    .join("; ");
}

/** The mean that ranks: a percentage, or points where these rank. */
export function meanText({ rules, mean, figure }: OverviewRow, language: Language): string {
  return rules.policy.rankBy === "percent" || figure === null
    ? formatPercent(mean, language)
    : formatExact(figure, language, { maximumDecimals: 4 });
}

export function rowNotes(row: OverviewRow, language: Language): string {
  return [
    ...(row.tiedWith.length > 0 ? [sayOverview("tied", language, { names: formatList(row.tiedWith, language) })] : []),
    ...(row.mean === null ? [sayOverview("nobody", language)] : []),
    ...(row.provisional ? [sayOverview("provisional", language)] : []),
  ].join("; ");
}

/** Everything that must be said beside the tables. */
export function overviewNotes(overview: Overview, language: Language): readonly string[] {
  return [
    ...(overview.clusters.length === 0 ? [sayOverview("none", language)] : []),
    ...(overview.clusters.some(({ proposed }) => proposed.length > 0) ? [sayOverview("candidatesOnly", language)] : []),
  ];
}
