/**
 * Why a custom function answers with an error: code → the error's name in the cell and its message in both languages.
 */
import type { ErrorName } from "../../core/model/cell";
import type { Bilingual, Language } from "../../schema/language";

type FunctionMessage = Bilingual & { readonly error: Extract<ErrorName, "#VALUE!" | "#N/A"> };

function value(vi: string, en: string): FunctionMessage {
  return { error: "#VALUE!", vi, en };
}

function notAvailable(vi: string, en: string): FunctionMessage {
  return { error: "#N/A", vi, en };
}

export const FUNCTION_MESSAGES = {
  FUNCTION_UNKNOWN: value("Không có hàm {name}.", "There is no function {name}."),
  ARGUMENT_COUNT: value("{name} nhận {expected} đối số, đã cho {given}.", "{name} takes {expected} arguments, {given} were given."),
  ARGUMENT_MISSING: value("Thiếu đối số {argument}.", "The argument {argument} is missing."),
  ARGUMENT_ERROR: value("Đối số {argument}: ô {cell} có lỗi {found}.", "The argument {argument} holds the error {found} in {cell}."),
  BLANKS_AS_ZEROS: value(
    "Excel trên máy tính đưa ô trống của {argument} vào hàm thành số 0, nên không tính ở ô được. Với bảng của sổ EMU, viết đối số là " +
      '{view}; với vùng khác (t): IF(t="";"";t), hoặc IF(t="","",t) nếu Excel này ngăn đối số bằng dấu phẩy.',
    "Excel on the desktop hands blank cells of {argument} over as 0, so nothing is computed here. For the table of the EMU workbook " +
      'write {view}; for any other range (t): IF(t="","",t), or IF(t="";"";t) where this Excel separates arguments by semicolons.',
  ),
  ARGUMENT_NOT_ONE: value("Đối số {argument} phải là một ô.", "The argument {argument} must be one cell."),
  ARGUMENT_NOT_A_LIST: value(
    "Đối số {argument} phải là một ô, một hàng hoặc một cột.",
    "The argument {argument} must be one cell, a row or a column.",
  ),
  ARGUMENT_NOT_TEXT: value(
    "Đối số {argument}: ô {cell} phải là chữ, không phải {found}.",
    "The argument {argument} must be text in {cell}, not {found}.",
  ),
  SHAPES_DIFFER: value(
    "Hai đối số {argument} và {other} không cùng số ô.",
    "The arguments {argument} and {other} do not have the same number of cells.",
  ),
  PARTS_NEED_ROWS: value(
    "Đối số parts phải có đúng một hàng cho mỗi ô của cột total.",
    "The argument parts must have exactly one row for each cell of the column total.",
  ),
  PARTS_NEED_COLUMNS: value(
    "Đối số parts phải có đúng một cột cho mỗi ô của hàng total.",
    "The argument parts must have exactly one column for each cell of the row total.",
  ),
  NUMBER_BLANK: value("Đối số {argument}: ô {cell} để trống.", "The argument {argument} is blank in {cell}."),
  NUMBER_TEXT: value(
    "Đối số {argument}: ô {cell} là chữ “{found}”, không phải số.",
    "The argument {argument} holds the text “{found}” in {cell}, not a number.",
  ),
  NUMBER_BOOLEAN: value(
    "Đối số {argument}: ô {cell} là giá trị lôgic {found}, không phải số.",
    "The argument {argument} holds the truth value {found} in {cell}, not a number.",
  ),
  NUMBER_TOO_LARGE: value(
    "Đối số {argument}: số ở ô {cell} quá lớn để tính chính xác.",
    "The argument {argument} holds a number in {cell} that is too large to be kept exactly.",
  ),
  NUMBER_OUT_OF_RANGE: value(
    "Đối số {argument} phải là số nguyên từ {minimum} đến {maximum}.",
    "The argument {argument} must be a whole number from {minimum} to {maximum}.",
  ),
  WORD_UNKNOWN: value(
    "Đối số {argument}: không hiểu “{found}”; dùng một trong: {accepted}.",
    "The argument {argument} does not know “{found}”; use one of: {accepted}.",
  ),
  TABLE_EMPTY: value("Bảng {argument} không có dòng tiêu đề.", "The table {argument} has no header row."),
  HEADER_MISSING: value("Bảng {argument} thiếu cột “{header}”.", "The table {argument} has no column “{header}”."),
  PERIOD_UNREADABLE: value("“{found}” không phải là mã kỳ.", "“{found}” is not the id of a period."),
  PERIOD_UNKNOWN: notAvailable("Không có kỳ “{found}” trong bảng {table}.", "There is no period “{found}” in {table}."),
  UNIT_UNKNOWN: notAvailable("Không có đơn vị “{found}”.", "There is no unit “{found}”."),
  CRITERION_UNKNOWN: notAvailable("Không có tiêu chí “{found}”.", "There is no criterion “{found}”."),
  AWARD_UNKNOWN: notAvailable("Không có danh hiệu “{found}”.", "There is no award “{found}”."),
  LEADER_NEEDS_MEASURE: value(
    "Đối số leader chỉ dùng với cách đo value, reduction hoặc increase.",
    "The argument leader goes only with measure=value, reduction or increase.",
  ),
  BASELINE_NEEDS_MEASURE: value(
    "Có kỳ gốc thì đối số parameters phải ghi measure=reduction (giảm) hoặc measure=increase (tăng).",
    "With a baseline, parameters must say measure=reduction or measure=increase.",
  ),
  POINTS_IMPOSSIBLE: value("{place}: {why}", "{place}: {why}"),
} as const satisfies Readonly<Record<string, FunctionMessage>>;

export type FunctionMessageCode = keyof typeof FUNCTION_MESSAGES;

/** The sentence of a code, its `{places}` filled in. */
export function functionMessage(code: FunctionMessageCode, params: Readonly<Record<string, string>>, language: Language): string {
  return FUNCTION_MESSAGES[code][language].replace(/\{(\w+)\}/g, (place, name: string) => params[name] ?? place);
}

const WORDS = {
  NO_FINDINGS: { vi: "Không có lỗi, cảnh báo hay lưu ý nào.", en: "No errors, warnings or notices." },
  CLUSTERS_NOT_COMPARED: {
    vi: "Quy định không so sánh giữa các cụm.",
    en: "The policy does not compare clusters.",
  },
  ONE_CLUSTER: { vi: "Chỉ có một cụm, không có gì để so sánh.", en: "There is one cluster only, nothing to compare." },
} as const satisfies Readonly<Record<string, Bilingual>>;

export function functionWords(word: keyof typeof WORDS, language: Language): string {
  return WORDS[word][language];
}

/**
 * Where something stands when no address is known: table, data row and column.
 * @param row data row from 0; −1: the header row; null: the whole table
 */
export function wherePhrase(table: string, row: number | null, column: string | null, language: Language): string {
  const isVietnamese = language === "vi";
  const line = isVietnamese ? `dòng số liệu ${(row ?? 0) + 1}` : `data row ${(row ?? 0) + 1}`;
  const header = isVietnamese ? "dòng tiêu đề" : "header row";
  const parts = [
    table,
    ...(row === null ? [] : [row < 0 ? header : line]),
    ...(column === null ? [] : [isVietnamese ? `cột “${column}”` : `column “${column}”`]),
  ];
  return parts.join(", ");
}
