/** What is said of a new cluster's workbook: in it, and on the command line. */
import { type Bilingual, words } from "../../../schema/language";

export const NEW_TEXT = {
  title: words("{name}, năm {year}", "{name}, {year}"),
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
} as const;

const NEW_PROBLEM_TEXT = {
  "no-name": words(
    "--name: tên cụm để trống; ghi tên cụm, ví dụ --name “Cụm thi đua số 9”.",
    "--name is empty: write the name of the cluster.",
  ),
  "no-year": words(
    "--year: “{year}” không phải một năm; ghi bốn chữ số, ví dụ 2026 (năm học 2025-2026 chưa làm được).",
    "--year: “{year}” is no year; write four digits, for instance 2026 (school years such as 2025-2026 are not possible yet).",
  ),
  "no-periods": words(
    "--periods: không có cách chia “{periods}”; dùng quarters (quý), halves (6 tháng), year (năm) hoặc drives:4 (4 đợt). Theo tháng thì chưa làm được.",
    "--periods: there is no “{periods}”; use quarters, halves, year or drives:4. Months are not possible yet.",
  ),
  "units-missing": words(
    "Thiếu --units: tệp ghi tên các đơn vị, mỗi dòng một đơn vị.",
    "--units is missing: a file with the names of the units, one a line.",
  ),
  "no-units": words("Tệp đơn vị không có tên nào; ghi mỗi dòng một đơn vị.", "The list of units has no name: write one unit a line."),
  "unit-twice": words(
    "Đơn vị, dòng {line}: “{unit}” đã có ở dòng {first}; bỏ một dòng, hoặc ghi rõ để phân biệt.",
    "Units, line {line}: “{unit}” stands in line {first} already; take one out, or tell them apart.",
  ),
  "unit-lookalike": words(
    "Đơn vị, dòng {line}: “{unit}” trông giống hệt “{other}” nhưng gõ bằng chữ khác; gõ lại một trong hai.",
    "Units, line {line}: “{unit}” looks just like “{other}” but has other letters; type one of them anew.",
  ),
  "unit-unreadable": words(
    "Đơn vị, dòng {line}: không đọc được tên ({why}); gõ lại.",
    "Units, line {line}: the name cannot be read ({why}); type it anew.",
  ),
  "not-a-unit": words(
    "--{role}: “{unit}” không có trong các đơn vị; ghi đúng tên một đơn vị.",
    "--{role}: “{unit}” is none of the units; write the name of one.",
  ),
  "not-a-unit-but": words(
    "--{role}: “{unit}” không có trong các đơn vị; có phải “{suggestion}”?",
    "--{role}: “{unit}” is none of the units; is it “{suggestion}”?",
  ),
  "lead-is-deputy": words(
    "“{unit}” không thể vừa là Cụm trưởng vừa là Cụm phó; chọn hai đơn vị.",
    "“{unit}” cannot be both lead and deputy: choose two units.",
  ),
} as const;
export type NewProblem = keyof typeof NEW_PROBLEM_TEXT;
export const NEW_PROBLEMS: Readonly<Record<NewProblem, Bilingual>> = NEW_PROBLEM_TEXT;

const NEW_NOTE_TEXT = {
  "ranks-added": words(
    "Lưu ý: tiêu chí {criterion} chấm theo thứ hạng; mẫu không đủ mức cho {units} đơn vị, đã thêm {count} mức 0 điểm (giả định). Xem lại cột tham số.",
    "Note: criterion {criterion} is scored by rank; the preset has too few places for {units} units, and {count} of 0 points were added (assumed). Look at its parameters.",
  ),
  "odd-count": words(
    "Lưu ý: cụm có {count} đơn vị; thường có từ 3 đến 13. Kiểm tra lại danh sách.",
    "Note: the cluster has {count} units; 3 to 13 are usual. Look at the list again.",
  ),
  "near-names": words(
    "Lưu ý: “{unit}” và “{other}” chỉ khác dấu; được coi là hai đơn vị.",
    "Note: “{unit}” and “{other}” differ in accents only; they count as two units.",
  ),
  "strange-letters": words(
    "Lưu ý: đơn vị ở dòng {line}, “{unit}”, có chữ của bảng chữ cái khác: {letters}; gõ lại tên.",
    "Note: the unit of line {line}, “{unit}”, has letters of another alphabet: {letters}; type the name anew.",
  ),
} as const;
export type NewNote = keyof typeof NEW_NOTE_TEXT;
export const NEW_NOTES: Readonly<Record<NewNote, Bilingual>> = NEW_NOTE_TEXT;

export const NEW_CLI = {
  command: words(
    "Lập sổ của một cụm: tên, năm, đơn vị, kỳ của cụm; thang điểm, danh hiệu, quy định theo mẫu hoặc theo sổ năm trước.",
    "Makes the workbook of a cluster: its own name, year, units and periods; rubric, awards and policy of a preset or of last year's workbook.",
  ),
  nameOption: words("tên cụm", "name of the cluster"),
  yearOption: words("năm, ví dụ 2026", "the year, for instance 2026"),
  unitsOption: words("tệp tên đơn vị, mỗi dòng một đơn vị", "file with the names of the units, one a line"),
  leadOption: words("đơn vị Cụm trưởng", "the lead unit"),
  deputyOption: words("đơn vị Cụm phó", "the deputy unit"),
  authorityOption: words("cơ quan cấp trên, ví dụ Công an tỉnh Lâm Đồng", "the authority above, for instance Công an tỉnh Lâm Đồng"),
  periodsOption: words("cách chia kỳ: quarters, halves, year, drives:4", "periods: quarters, halves, year, drives:4"),
  fromOption: words(
    "mẫu (model-1000, empty …) hoặc sổ năm trước (.xlsx)",
    "a preset (model-1000, empty …) or last year's workbook (.xlsx)",
  ),
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
