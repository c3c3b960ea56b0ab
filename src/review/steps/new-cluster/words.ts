/** What is said of a new cluster's workbook: in it, at the fields that ask for it, and on the command line. */
import { type Language, words } from "../../../schema/language";
import { RUBRIC_NOTES, RUBRIC_PROBLEMS } from "./rubric-words";
import { fillIn } from "../../../text/fill";
import { shown } from "../../../text/shown";

export const NEW_TEXT = {
  title: words("{name}, {period}", "{name}, {year}"),
  fromPreset: words(
    "Thang điểm, danh hiệu và quy định lấy theo mẫu “{base}” của EMU; chưa phải văn bản của cụm",
    "Rubric, awards and policy are those of the EMU preset “{base}”; they are not the cluster's own text yet",
  ),
  fromWorkbook: words("Thang điểm, danh hiệu và quy định lấy từ sổ {base}", "Rubric, awards and policy are those of the workbook {base}"),
  remarkPreset: words(
    "Sổ này lập cho năm {year} theo mẫu “{base}”. Không văn bản nào của cụm nêu các nội dung, tiêu chí, chỉ tiêu, điểm tối đa, cách tính, danh hiệu và quy " +
      "định ở đây: tất cả là giả định, được đánh dấu, phải thay bằng văn bản của cụm năm {year}. Cột Căn cứ để trống, chờ ghi văn bản đó.",
    "This workbook was made for {year} after the preset “{base}”. No text of the cluster states its contents, criteria, targets, maxima, rules, awards and " +
      "policy: all of them are assumed, marked so, and to be replaced by the cluster's own text of {year}. The clause column is blank for it.",
  ),
  remarkWorkbook: words(
    "Sổ này lập cho năm {year} từ sổ {base}. Thang điểm, danh hiệu và quy định giữ nguyên như sổ đó, kể cả năm nêu trong lời văn, căn cứ và chỉ tiêu: phải đối " +
      "chiếu với văn bản năm {year}.",
    "This workbook was made for {year} from {base}. Rubric, awards and policy are as they stand there, years named in texts, clauses and targets included: " +
      "compare them with what holds for {year}.",
  ),
  /** In the note of the entry. */
  baseline: words("Kỳ gốc: kết quả {period} của {units}, sổ {base}.", "Baseline: result of {period} of {units}, workbook {base}."),
  baselineSum: words(
    "Kỳ gốc: cộng kết quả {period} của {units}, sổ {base}.",
    "Baseline: results of {period} of {units} added up, workbook {base}.",
  ),
  baselineApart: words(
    "Kỳ gốc để trống: kết quả {period} của {units} (sổ {base}) không cộng được hoặc còn thiếu.",
    "The baseline is blank: the results of {period} of {units} (workbook {base}) cannot be added up, or some are missing.",
  ),
} as const;

/** What is asked for: an option of the command line, a field of the pane. */
export type NewField = "name" | "authority" | "year" | "periods" | "units" | "lead" | "deputy" | "from" | "same" | "dates";

/** What is wrong, at its field. */
const NEW_PROBLEM_TEXT = {
  ...RUBRIC_PROBLEMS,
  "no-name": words("Ghi tên cụm, ví dụ “Cụm thi đua số 9”.", "Write the name of the cluster, for instance “Cụm thi đua số 9”."),
  "year-missing": words(
    "Ghi năm bằng bốn chữ số, ví dụ 2026, hoặc năm học, ví dụ 2025-2026.",
    "Write the year in four digits, for instance 2026, or a school year, for instance 2025-2026.",
  ),
  "no-year": words(
    "“{year}” không phải một năm; ghi bốn chữ số, ví dụ 2026, hoặc năm học, ví dụ 2025-2026.",
    "“{year}” is not a year; write four digits, for instance 2026, or a school year, for instance 2025-2026.",
  ),
  "no-periods": words(
    "Không chia năm {year} theo “{periods}” được; dùng months (tháng), quarters (quý), halves (6 tháng), year (năm) hoặc drives:4 (4 đợt); với năm học " +
      "như 2025-2026: school-year (năm học), semesters (học kỳ) hoặc drives:4.",
    "The year {year} cannot be divided by “{periods}”; use months, quarters, halves, year or drives:4; for a school year such as 2025-2026: school-year, semesters or drives:4.",
  ),
  "no-drives": words("Ghi số đợt từ 1 đến 99; đang ghi “{drives}”.", "Write how many drives, from 1 to 99; it says “{drives}”."),
  "no-units": words("Chưa có đơn vị nào; ghi mỗi dòng một đơn vị.", "There is no unit yet; write one a line."),
  "unit-twice": words(
    "Dòng {line}: “{unit}” đã có ở dòng {first}; bỏ một dòng, hoặc ghi rõ để phân biệt.",
    "Line {line}: “{unit}” stands in line {first} already; take one out, or tell them apart.",
  ),
  "unit-lookalike": words(
    "Dòng {line}: “{unit}” trông giống hệt “{other}” nhưng gõ bằng chữ khác; gõ lại một trong hai.",
    "Line {line}: “{unit}” looks just like “{other}” but has other letters; type one of them again.",
  ),
  "unit-unreadable": words(
    "Dòng {line}: không đọc được tên ({why}); gõ lại.",
    "Line {line}: the name cannot be read ({why}); type it again.",
  ),
  "not-a-unit": words(
    "“{unit}” không có trong các đơn vị; ghi đúng tên một đơn vị.",
    "“{unit}” is not among the units; write the name of one.",
  ),
  "not-a-unit-but": words(
    "“{unit}” không có trong các đơn vị; có phải “{suggestion}”?",
    "“{unit}” is not among the units; is it “{suggestion}”?",
  ),
  "lead-is-deputy": words(
    "“{unit}” không thể vừa là Cụm trưởng vừa là Cụm phó; chọn hai đơn vị.",
    "“{unit}” cannot be both lead and deputy: choose two units.",
  ),
  "units-unknown": words(
    "Sổ {base} không có {units}, nên chưa rõ kỳ gốc. Nói rõ từng đơn vị: đơn vị mới, tên cũ là gì, hay sáp nhập từ những đơn vị nào.",
    "The workbook {base} does not have {units}, so their baselines are not known. Say of each whether it is new, what it was called, or which units were merged.",
  ),
  "not-last-year": words("Sổ {base} không có đơn vị “{unit}”.", "The workbook {base} does not have the unit “{unit}”."),
  "old-twice": words(
    "Kết quả năm trước của “{old}” không thể là kỳ gốc của cả “{unit}” lẫn “{other}”; chọn một, hoặc ghi cả hai là đơn vị mới.",
    "Last year's results of “{old}” cannot be the baseline of both “{unit}” and “{other}”: choose one, or say that both are new.",
  ),
  "no-last": words("Chọn sổ năm trước (tệp .xlsx).", "Choose last year's workbook (an .xlsx file)."),
  "same-needless": words("Chỉ dùng khi thang điểm lấy từ sổ năm trước.", "This is for a rubric from last year's workbook only."),
  "same-unreadable": words(
    "Không đọc được “{text}”; ghi “Tên cũ=Tên mới”, sáp nhập thì “A+B=Tên mới”, đơn vị mới thì “=Tên mới”.",
    "“{text}” cannot be read; write “Old=New”, for a merger “A+B=New”, for a new unit “=New”.",
  ),
} as const;
type NewProblem = keyof typeof NEW_PROBLEM_TEXT;

/** What is made all the same, and ought to be looked at. */
const NEW_NOTE_TEXT = {
  ...RUBRIC_NOTES,
  "ranks-added": words(
    "Tiêu chí {criterion} chấm theo thứ hạng; mẫu không đủ mức cho {units} đơn vị, đã thêm {count} mức 0 điểm (giả định). Xem lại cột tham số.",
    "Criterion {criterion} is scored by rank; the template has too few places for {units} units, and {count} of 0 points were added (assumed). Check its parameters.",
  ),
  "odd-count": words(
    "Cụm có {count} đơn vị; thường có từ 3 đến 13. Kiểm tra lại danh sách.",
    "The cluster has {count} units; 3 to 13 are usual. Check the list.",
  ),
  "near-names": words(
    "“{unit}” và “{other}” chỉ khác dấu; được coi là hai đơn vị.",
    "“{unit}” and “{other}” differ in accents only; they count as two units.",
  ),
  "strange-letters": words(
    "Dòng {line}: “{unit}” có chữ của bảng chữ cái khác: {letters}; gõ lại tên.",
    "Line {line}: “{unit}” has letters of another alphabet: {letters}; type the name again.",
  ),
  "heading-left-out": words(
    "Dòng {line}, “{unit}”, là tiêu đề của danh sách, không tính là đơn vị.",
    "Line {line}, “{unit}”, is the heading of the list and does not count as a unit.",
  ),
  baselines: words(
    "Kỳ gốc lấy từ {periods}, sổ {base}: {filled} ô, ghi nguồn ở cột Ghi chú; còn trống {missing} ô.",
    "Baselines from {periods}, workbook {base}: {filled}, with their source in the note; {missing} stay blank.",
  ),
  "baselines-apart": words(
    "{apart} ô kỳ gốc của đơn vị sáp nhập để trống vì kết quả cũ không cộng được hoặc còn thiếu; cột Ghi chú nêu rõ.",
    "{apart} baselines of merged units stay blank, because their results cannot be added up or some are missing; the note says so.",
  ),
  "no-results": words(
    "Sổ {base} không có kết quả cùng kỳ năm trước, nên kỳ gốc để trống.",
    "The workbook {base} has no results of the year before, so baselines stay blank.",
  ),
  "units-gone": words("Không còn trong danh sách: {units} (sổ {base}).", "No longer in the list: {units} (workbook {base})."),
  "marks-left-out": words(
    "Đã bỏ số thứ tự, dấu đầu dòng, dấu cuối dòng ở {count} dòng; chỉ lấy tên đơn vị.",
    "Numbers and marks around the names were left out in {count} lines.",
  ),
} as const;
type NewNote = keyof typeof NEW_NOTE_TEXT;

type Said<Code> = { readonly code: Code; readonly field: NewField; readonly values: Readonly<Record<string, string>> };
export type Problem = Said<NewProblem>;
export type Remarked = Said<NewNote>;

export function sayProblem({ code, values }: Problem, language: Language): string {
  return fillIn(NEW_PROBLEM_TEXT[code], language, safe(values));
}

export function sayNote({ code, values }: Remarked, language: Language): string {
  return fillIn(NEW_NOTE_TEXT[code], language, safe(values));
}

/** Names as people typed them. */
function safe(values: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shown(value)]));
}

export const NEW_CLI = {
  command: words(
    "Lập sổ của một cụm: tên, năm, đơn vị, kỳ của cụm; thang điểm, danh hiệu, quy định theo mẫu hoặc theo sổ năm trước.",
    "Makes the workbook of a cluster: its own name, year, units and periods; rubric, awards and policy of a preset or of last year's workbook.",
  ),
  nameOption: words("tên cụm", "name of the cluster"),
  yearOption: words(
    "năm, ví dụ 2026; hoặc năm học, ví dụ 2025-2026",
    "the year, for instance 2026; or a school year, for instance 2025-2026",
  ),
  unitsOption: words("tệp tên đơn vị, mỗi dòng một đơn vị", "file with the names of the units, one a line"),
  leadOption: words("đơn vị Cụm trưởng", "the lead unit"),
  deputyOption: words("đơn vị Cụm phó", "the deputy unit"),
  authorityOption: words("cơ quan cấp trên, ví dụ Công an tỉnh Lâm Đồng", "the authority above, for instance Công an tỉnh Lâm Đồng"),
  periodsOption: words(
    "cách chia kỳ: months, quarters, halves, year, drives:4; năm học: school-year, semesters",
    "periods: months, quarters, halves, year, drives:4; of a school year: school-year, semesters",
  ),
  fromOption: words(
    "mẫu (model-1000, empty …), sổ năm trước, hoặc bảng thang điểm riêng (.xlsx, .csv)",
    "a preset (model-1000, empty …), last year's workbook, or a rubric of one's own (.xlsx, .csv)",
  ),
  columnOption: words(
    "cột của bảng thang điểm riêng: “Tiêu đề=maximum”, bỏ qua “Tiêu đề=ignore”; ghi nhiều lần được",
    "a column of a rubric of one's own: “Header=maximum”, to ignore it “Header=ignore”; may be repeated",
  ),
  datesOption: words(
    "ngày của một kỳ: “2026-Q1=01/12/2025..28/02/2026”; ghi nhiều lần được",
    "the days of a period: “2026-Q1=01/12/2025..28/02/2026”; may be repeated",
  ),
  sameOption: words(
    "đơn vị so với năm trước: “Tên cũ=Tên mới”, sáp nhập “A+B=Tên mới”, đơn vị mới “=Tên mới”; ghi nhiều lần được",
    "what a unit was last year: “Old=New”, of a merger “A+B=New”, of a new unit “=New”; may be repeated",
  ),
  problem: words("--{field}: {sentence}", "--{field}: {sentence}"),
  note: words("Lưu ý: {sentence}", "Note: {sentence}"),
  made: words(
    "{title}: {units} đơn vị; các kỳ {periods}; kỳ {period} có sẵn {rows} dòng chấm điểm; {criteria} tiêu chí từ {base}.",
    "{title}: {units} units; periods {periods}; {period} has {rows} rows of entries ready; {criteria} criteria from {base}.",
  ),
  roles: words("Cụm trưởng: {lead}. Cụm phó: {deputy}.", "Lead: {lead}. Deputy: {deputy}."),
  nobody: words("chưa có", "none yet"),
  next: words("Mở kỳ sau bằng: emu open-period {file} {period}", "Open the next period by: emu open-period {file} {period}"),
  fromUnknown: words(
    "--from: không có mẫu “{id}”, cũng không phải sổ .xlsx. Các mẫu: {ids}.",
    "--from: “{id}” is neither a preset nor an .xlsx workbook. Presets: {ids}.",
  ),
  part: words(
    "{file} là sổ của một đơn vị hoặc của người kiểm tra chéo; dùng sổ của cụm.",
    "{file} is the workbook of one unit or of a checker: use the cluster's.",
  ),
  notText: words(
    "{file}: không đọc được thành chữ; lưu tệp dạng văn bản UTF-8.",
    "{file} cannot be read as text: save it as text in UTF-8.",
  ),
} as const;

/** How a year is divided, the year itself besides, as the pane offers it; the command line takes the ids. */
export const DIVISIONS = {
  months: words("Tháng và cả năm", "By month"),
  quarters: words("Quý và cả năm", "By quarter"),
  halves: words("6 tháng và cả năm", "By half-year"),
  year: words("Cả năm", "The year only"),
  drives: words("Đợt và cả năm", "By drive"),
  "school-year": words("Năm học", "The school year only"),
  semesters: words("Học kỳ và năm học", "By semester"),
} as const;

export const NEW_PANE = {
  title: words("Tạo sổ của cụm", "Create the cluster’s workbook"),
  who: words("Bước 1/2: cụm và đơn vị", "Step 1 of 2: cluster and units"),
  what: words("Bước 2/2: thang điểm, xem trước", "Step 2 of 2: rubric and preview"),
  name: words("Tên cụm", "Name of the cluster"),
  authority: words("Cơ quan cấp trên", "Authority above"),
  authorityHint: words("Ví dụ Công an tỉnh Lâm Đồng; có thể để trống.", "For instance Công an tỉnh Lâm Đồng; may stay empty."),
  year: words("Năm", "Year"),
  periods: words("Kỳ chấm điểm", "Periods"),
  drives: words("Số đợt trong năm", "Drives in the year"),
  units: words("Đơn vị, mỗi dòng một tên", "Units, one name a line"),
  unitsHint: words("Dán được danh sách từ Word, Excel hoặc thư.", "A list can be pasted from Word, Excel or a letter."),
  read: words("Đã đọc {count} đơn vị[: {levels}].", "Units read: {count}[ ({levels})]."),
  level: words("{count} {level}", "{count} {level}"),
  noLevel: words("{count} không ghi cấp", "{count} without a level"),
  lead: words("Đơn vị Cụm trưởng", "Lead unit"),
  deputy: words("Đơn vị Cụm phó", "Deputy lead unit"),
  nobody: words("Chưa phân công", "Not assigned yet"),
  rolesHint: words(
    "Chưa phân công thì để trống, điền sau ở trang Đơn vị.",
    "If not assigned yet, leave it and enter it later on the sheet Units.",
  ),
  next: words("Tiếp tục", "Continue"),
  from: words("Lấy thang điểm từ", "Rubric from"),
  fromPreset: words("Mẫu của một cụm", "The template of a cluster"),
  fromEmpty: words("Để trống, tự nhập sau", "Empty, to be entered later"),
  preset: words("Mẫu", "Template"),
  willHave: words("Sổ sẽ có", "The workbook will have"),
  sheets: words("Trang tính", "Sheets"),
  sheetsText: words("{count}: {names}", "{count}: {names}"),
  unitsRow: words("Đơn vị", "Units"),
  unitsText: words("{count}; Cụm trưởng {lead}; Cụm phó {deputy}", "{count}; lead {lead}; deputy {deputy}"),
  periodsRow: words("Kỳ", "Periods"),
  dates: words("{period}: {from} – {to}", "{period}: {from} – {to}"),
  editDates: words("Ngày của các kỳ", "Days of the periods"),
  firstDay: words("{period}: từ ngày", "{period}: first day"),
  lastDay: words("{period}: đến ngày", "{period}: last day"),
  noDates: words("{period}: chưa có ngày", "{period}: no dates yet"),
  opened: words("Mở ngay", "Open at once"),
  openedText: words(
    "{period}: {rows} dòng ({units} đơn vị × {criteria} tiêu chí)",
    "{period}: {rows} rows ({units} units × {criteria} criteria)",
  ),
  awards: words("Danh hiệu", "Awards"),
  noAwards: words("chưa có", "none yet"),
  assumed: words("Giả định", "Assumed"),
  assumedText: words(
    "{count} ô lấy theo mẫu, được đánh dấu, chờ thay bằng văn bản của cụm",
    "{count} cells come from the template and are marked, until the cluster’s own text replaces them",
  ),
  once: words("Bấm Tạo sổ mới ghi. Hoàn tác được bằng một lần bấm.", "Nothing is written until you press Create. One click takes it back."),
  more: words("… còn {count} trường hợp nữa", "… and {count} more"),
  wrong: words("Còn {count} chỗ cần xem lại.", "{count} to correct."),
} as const;
