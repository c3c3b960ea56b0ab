/** The step that opens a period, and what the command line says of it. */
import type { PeriodStatus } from "../../../core/model/ids";
import { type Bilingual, words } from "../../../schema/language";
import type { WritingAction } from "../../step-action";

/** Why a period cannot be opened. */
export type OpenRefusal =
  | { readonly kind: "no-period-id" | "part" | "no-entries" | "no-units" | "no-rubric" | "sealed" }
  | { readonly kind: "closed"; readonly status: PeriodStatus };

export const OPEN_ACTION: WritingAction = {
  id: "open-period",
  during: words("Đang mở kỳ…", "Opening the period…"),
  failed: words("Chưa mở được kỳ", "The period could not be opened"),
  log: words("Mở kỳ", "Opened the period"),
};

/** In the note of the entry. */
export const BASELINE_NOTE = words("Kỳ gốc: kết quả kỳ {period} trong sổ này.", "Baseline: result of {period} in this workbook.");

/** `{file}`, `{period}` and `{status}` are filled in. */
export const OPEN_REFUSED: Readonly<Record<OpenRefusal["kind"], Bilingual>> = {
  "no-period-id": words(
    "“{period}” không phải mã kỳ: ghi 2026 (năm), 2026-01 … 2026-12 (tháng), 2026-Q1 … 2026-Q4 (quý), 2026-H1, 2026-H2, 2026-9M, 2026-D1 (đợt) hoặc 2025-2026 (năm học). Chưa ghi gì.",
    "“{period}” is no period: write 2026 (the year), 2026-01 … 2026-12 (months), 2026-Q1 … 2026-Q4, 2026-H1, 2026-H2, 2026-9M, 2026-D1 (a drive) or 2025-2026 (a school year). Nothing was written.",
  ),
  part: words(
    "{file} là sổ của một đơn vị hoặc của người kiểm tra chéo; hãy mở kỳ trong sổ của cụm. Chưa ghi gì.",
    "{file} is the workbook of one unit or of a checker: open the period in the cluster's workbook. Nothing was written.",
  ),
  "no-entries": words(
    "{file}: sổ không còn bảng Chấm điểm (EmuEntries), nên không có chỗ thêm dòng. Chưa ghi gì.",
    "{file} has lost its table of entries (EmuEntries), so that there is nowhere to add rows. Nothing was written.",
  ),
  "no-units": words(
    "{file}: bảng Đơn vị (EmuUnits) chưa có đơn vị nào; ghi các đơn vị rồi mở kỳ. Chưa ghi gì.",
    "{file}: the table of units (EmuUnits) has no unit yet; write them down, then open the period. Nothing was written.",
  ),
  "no-rubric": words(
    "{file}: bảng Thang điểm (EmuRubric) chưa có tiêu chí nào; ghi thang điểm rồi mở kỳ. Chưa ghi gì.",
    "{file}: the rubric (EmuRubric) has no criterion yet; write it down, then open the period. Nothing was written.",
  ),
  sealed: words(
    "{file}: kỳ {period} đã niêm phong, không thêm dòng nào. Chưa ghi gì.",
    "{file}: period {period} is sealed; no row is added. Nothing was written.",
  ),
  closed: words(
    "{file}: kỳ {period} {status}, không thêm dòng nào; muốn thêm thì mở lại kỳ: emu advance --to appraisal --reason “…”. Chưa ghi gì.",
    "{file}: period {period} is {status}; no row is added. To add some, take it back: emu advance --to appraisal --reason “…”. Nothing was written.",
  ),
};

export const OPEN_TEXT = {
  title: words("MỞ KỲ {period}", "OPEN PERIOD {period}"),
  none: words(
    "Kỳ {period} chưa có dòng nào → Thêm {count} dòng ({units} đơn vị).",
    "Period {period} has no rows yet → Add {count} rows ({units} units).",
  ),
  some: words(
    "Kỳ {period} đã có {there} dòng, giữ nguyên → Thêm {count} dòng còn thiếu.",
    "Period {period} has {there} rows, which stay → Add the {count} that are missing.",
  ),
  full: words("Kỳ {period} đã đủ {there} dòng: thêm 0 dòng.", "Period {period} has all of its {there} rows: 0 rows are added."),
  listed: words(
    "Bảng Kỳ (EmuPeriods): thêm {period}, {kind}, {days}, đang mở.",
    "Table of periods (EmuPeriods): {period} is added, {kind}, {days}, open.",
  ),
  days: words("{from} – {to}", "{from} – {to}"),
  noDays: words("chưa có ngày (ghi vào cột Từ ngày, Đến ngày)", "no days yet (write them into the columns from and to)"),
  shown: words("Trang Tổng hợp và Xét cờ sẽ hiện kỳ {period}.", "The sheets of results will show {period}."),
  targets: words(
    "Chỉ tiêu được giao: {count} ô lấy theo kỳ {from}; các ô khác để trống, tính theo thang điểm.",
    "Targets: {count} as in {from}; the others stay blank, and the rubric's own holds.",
  ),
  noFormer: words(
    "Chỉ tiêu được giao: trước {period} sổ không có kỳ cùng loại nào, nên để trống, tính theo thang điểm.",
    "Targets: the workbook has no earlier period of the kind of {period}; they stay blank, and the rubric's own holds.",
  ),
  states: words("Tình trạng: {count} ô giữ như kỳ {from}:", "States: {count} as in {from}:"),
  baselines: words(
    "Kỳ gốc: {count} ô lấy từ kết quả kỳ {from}, ghi rõ ở cột Ghi chú.",
    "Baselines: {count} from the results of {from}, as each row's note says.",
  ),
  noYearBefore: words("Kỳ gốc: sổ không có kết quả kỳ {wanted}.", "Baselines: the workbook has no results of {wanted}."),
  baselinesMissing: words("Kỳ gốc còn trống: {count} ô, đơn vị tự ghi.", "Baselines still blank: {count}; the units write them."),
  carried: words("  - {unit}, {criterion}: {value}", "  - {unit}, {criterion}: {value}"),
  more: words("  … còn {rest} ô nữa; dùng --json để xem hết", "  … and {rest} more; --json lists them all"),
  nothing: words("Không có gì để ghi.", "There is nothing to write."),
  preview: words(
    "Mới xem trước, chưa ghi gì: thêm --write TỆP để ghi.",
    "This is a preview; nothing was written: add --write FILE to write it.",
  ),
} as const;

/** The same in the pane, where a period is said as people say it. */
export const OPEN_STEP = {
  title: words("Mở kỳ", "Open a period"),
  hint: words(
    "Thêm dòng cho mọi đơn vị và tiêu chí; lấy chỉ tiêu kỳ trước, kỳ gốc năm trước.",
    "Adds the rows for every unit and criterion, with the targets of the period before and last year's baselines.",
  ),
  which: words("Kỳ cần mở", "Period to open"),
  none: words("Kỳ {period} chưa có dòng nào.", "{period} has no rows yet."),
  some: words("Kỳ {period} đã có {there} dòng, giữ nguyên.", "{period} has {there} rows, which stay."),
  full: words("Kỳ {period} đã đủ {there} dòng.", "{period} has all of its {there} rows."),
  card: words("Mở kỳ {period}", "Open {period}"),
  add: words("Thêm", "Added"),
  addedAll: words("{count} dòng: {units} đơn vị × {criteria} tiêu chí", "{count} rows: {units} units × {criteria} criteria"),
  addedSome: words("{count} dòng còn thiếu", "{count} rows that are missing"),
  targets: words("Chỉ tiêu", "Targets"),
  targetsFrom: words("{count} ô lấy từ {from}", "{count} from {from}"),
  noTargets: words("để trống, tính theo thang điểm", "left blank: those of the rubric hold"),
  states: words("Tình trạng", "States"),
  baselines: words("Kỳ gốc", "Baselines"),
  baselinesFrom: words("{count}/{all} ô lấy từ {from}", "{count} of {all} from {from}"),
  baselinesBlank: words("{count} ô để trống, đơn vị tự ghi", "{count} left blank for the units to fill in"),
  listed: words("Bảng Kỳ", "Periods"),
  listedNew: words("thêm kỳ này, {days}", "this period is added, {days}"),
  preview: words("Xem trước {count} dòng", "Preview {count} rows"),
  unit: words("Đơn vị", "Unit"),
  rows: words("Dòng", "Rows"),
  write: words("Thêm {count} dòng", "Add {count} rows"),
  list: words("Ghi kỳ vào bảng Kỳ", "Add it to the periods"),
  note: words("Bấm nút mới ghi. Hoàn tác được bằng một lần bấm.", "Nothing is written before you press it. One undo takes it back."),
  done: words("Đã mở kỳ {period}: thêm {count} dòng.", "{period} is open: {count} rows were added."),
  nothingToOpen: words("Mọi kỳ trong sổ đã khóa hoặc niêm phong.", "Every period of the workbook is closed or sealed."),
} as const;

/** Why not, in the pane. */
export const OPEN_STEP_REFUSED: Readonly<Record<OpenRefusal["kind"] | "own", Bilingual>> = {
  own: words("Sổ đang đọc theo bảng riêng, không mở kỳ được.", "The sheets are somebody's own: no period can be opened in them."),
  "no-period-id": words("Chưa có kỳ nào để mở.", "There is no period to open."),
  part: words(
    "Đây là sổ của một đơn vị hoặc của người kiểm tra chéo. Hãy mở kỳ trong sổ của cụm.",
    "This is the workbook of one unit or of a checker. Open the period in the cluster's workbook.",
  ),
  "no-entries": words("Sổ không còn bảng Chấm điểm. Bấm Tìm bảng.", "The workbook has lost its table of entries. Press Look for tables."),
  "no-units": words(
    "Bảng Đơn vị chưa có đơn vị nào. Ghi các đơn vị rồi mở kỳ.",
    "The table of units has no unit yet. Write them down, then open the period.",
  ),
  "no-rubric": words(
    "Trang Thang điểm chưa có tiêu chí nào. Ghi thang điểm rồi mở kỳ.",
    "The rubric has no criterion yet. Write it down, then open the period.",
  ),
  sealed: words("Kỳ {period} đã niêm phong, không thêm dòng.", "{period} is sealed: no row is added."),
  closed: words(
    "Kỳ {period} {status}, không thêm dòng. Muốn thêm thì mở lại ở Trạng thái kỳ.",
    "{period} is {status}: no row is added. Take it back first, under State of the period.",
  ),
};

export const OPEN_CLI = {
  command: words(
    "Mở một kỳ: thêm dòng còn thiếu cho mọi đơn vị và tiêu chí, giữ chỉ tiêu kỳ trước, kỳ gốc năm trước; xem trước rồi mới ghi.",
    "Opens a period: adds the rows that are missing for every unit and criterion, with the targets of the period before and last year's baselines; shown first.",
  ),
  writeOption: words("ghi sổ đã mở kỳ vào tệp này", "write the workbook with the period opened into this file"),
} as const;
