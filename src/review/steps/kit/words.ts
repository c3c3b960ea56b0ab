/** What is said of a province's kit: about its list, what is made, and where a cluster says otherwise. */
import { words, type Language } from "../../../schema/language";
import { fillIn } from "../../../text/fill";
import { formatCell } from "../../../text/format";
import { columnWord, tableTitle } from "../../../text/naming";
import { shown } from "../../../text/shown";
import type { Deviation } from "./deviations";

const KIT_PROBLEM_TEXT = {
  "no-rows": words(
    "Chưa có đơn vị nào; ghi mỗi dòng một đơn vị, với các cột Cụm, Đơn vị và (nếu có) Vai trò.",
    "There is no unit; write one a line, with columns for cluster, unit and, where there is one, role.",
  ),
  "no-cluster": words("Dòng {line}: “{unit}” chưa thuộc cụm nào; ghi tên cụm.", "Line {line}: “{unit}” is in no cluster; write its name."),
  "role-unknown": words(
    "Dòng {line}: “{role}” của {unit} không phải vai trò; ghi Cụm trưởng, Cụm phó, thành viên hoặc để trống.",
    "Line {line}: “{role}” of {unit} is no role; write lead unit, deputy lead unit, member, or nothing.",
  ),
  "role-twice": words(
    "Dòng {line}: {cluster} có hai đơn vị cùng vai trò ({other} và {unit}); bỏ một.",
    "Line {line}: {cluster} has two units in one role ({other} and {unit}); take one away.",
  ),
  "unit-twice": words(
    "Dòng {line}: “{unit}” đã có ở dòng {first}, trong {cluster}; một đơn vị chỉ ở một cụm.",
    "Line {line}: “{unit}” stands in line {first}, in {cluster}, already; a unit is in one cluster.",
  ),
} as const;

export type KitProblem = { readonly code: keyof typeof KIT_PROBLEM_TEXT; readonly values: Readonly<Record<string, string>> };

export function sayKitProblem({ code, values }: KitProblem, language: Language): string {
  const quoted = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shown(value)]));
  return fillIn(KIT_PROBLEM_TEXT[code], language, quoted);
}

export const KIT_CLI = {
  command: words(
    "Lập sổ cho mọi cụm của một tỉnh: một thang điểm, một năm, một danh sách cụm và đơn vị.",
    "Makes the workbooks of all clusters of a province: one rubric, one year, one list of clusters and units.",
  ),
  listOption: words("danh sách (.csv, .xlsx) có cột Cụm, Đơn vị, Vai trò", "list (.csv, .xlsx) with columns for cluster, unit and role"),
  fromOption: words(
    "mẫu (model-1000, empty …) hoặc sổ có thang điểm chung (.xlsx)",
    "a preset (model-1000, empty …) or the workbook with the common rubric (.xlsx)",
  ),
  outputOption: words("thư mục sẽ ghi các tệp", "the folder for the files"),
  badList: words("{file}: không đọc được thành danh sách.", "{file} cannot be read as a list."),
  ofList: words("{file}: {sentence}", "{file}: {sentence}"),
  ofCluster: words("{cluster}: {sentence}", "{cluster}: {sentence}"),
  note: words("Lưu ý, {cluster}: {sentence}", "Note, {cluster}: {sentence}"),
  made: words(
    "{cluster}: {units} đơn vị; kỳ {period} có sẵn {rows} dòng chấm điểm.",
    "{cluster}: {units} units; {period} has {rows} rows of entries ready.",
  ),
  total: words("{clusters} cụm, {units} đơn vị.", "{clusters} clusters, {units} units."),
  deviations: words(
    "Nêu thang điểm, danh hiệu, quy định của từng cụm khác bản chung ở đâu.",
    "Names where rubric, awards and rules of each cluster differ from the common ones.",
  ),
  same: words("{file}: giống bản chung.", "{file}: as the common one."),
  differs: words("{file}: khác bản chung ở {count} chỗ.", "{file}: differs from the common one in {count} places."),
} as const;

const DEVIATION_TEXT = {
  missing: words("{table}: thiếu “{key}”", "{table}: “{key}” is missing"),
  added: words("{table}: thêm “{key}” ({at})", "{table}: “{key}” is added ({at})"),
  differs: words(
    "{table}, “{key}”, {column}: đang ghi {own}, bản chung {common} ({at})",
    "{table}, “{key}”, {column}: it says {own}, the common one {common} ({at})",
  ),
} as const;

export function sayDeviation({ kind, table, key, column, common, own, at }: Deviation, language: Language): string {
  const quoted = (cell: Deviation["own"]): string => (cell === null || cell === "" ? "—" : shown(formatCell(cell, language)));
  return fillIn(DEVIATION_TEXT[kind], language, {
    table: tableTitle(table, language),
    key: shown(key),
    column: column === null ? "" : columnWord(table, column, language),
    common: quoted(common),
    own: quoted(own),
    at: at ?? "—",
  });
}
