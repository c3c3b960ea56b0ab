/** What each parameter of the EMU functions is; the same words as in docs/functions (a test compares them). */
import { type Bilingual, words } from "../../schema/language";

/** What a parameter of this name is, unless its function says otherwise. */
export const PARAMETER_HELP = {
  rubric: words(
    'Thang điểm, cả dòng tiêu đề: EMU_RUBRIC, hoặc IF(vùng="";"";vùng) với vùng bất kỳ có cùng tiêu đề.',
    "the rubric with its header row",
  ),
  entries: words("Bảng chấm điểm, cả dòng tiêu đề: EMU_ENTRIES.", "the entries with their header row"),
  period: words("Kỳ: 2021, 2021-03, 2021-Q1, 2021-H1, 2021-9M, 2021-D1, 2025-2026.", "id of the period"),
  unit: words("Một đơn vị, một hàng hoặc một cột đơn vị. Bỏ trống: tất cả.", "one unit, a row or a column; all when left out"),
  criterion: words(
    "Một mã tiêu chí, một hàng hoặc một cột mã. Bỏ trống: mọi tiêu chí.",
    "one code, a row or a column; all criteria when left out",
  ),
  policy: words(
    "Bảng quy định EMU_POLICY. Bỏ trống: 2 chữ số thập phân, làm tròn nửa lên.",
    "the policy table; 2 decimals, half up, when left out",
  ),
  units: words(
    "Bảng đơn vị EMU_UNITS (thứ tự, cụm). Bỏ trống: các tên có trong bảng chấm điểm.",
    "the table of units; the names in the entries when left out",
  ),
  group: words(
    "Mã nhóm tiêu chí (một ô, hàng hoặc cột). Bỏ trống: cả thang điểm.",
    "code of a group (cell, row or column); the whole rubric when left out",
  ),
  blanks: words(
    "Tính như thể quy định về mục chưa báo cáo là: out (không tính) hoặc zero (0 điểm). Bỏ trống: theo quy định.",
    "as if the policy counted what is not reported so: out or zero; as the policy says when left out",
  ),
  columns: words(
    "Các cột cần có, cách nhau bằng dấu phẩy trong một ô, hoặc mỗi ô một từ: rank hạng, ties đồng hạng " +
      "với, total tổng điểm, maximum điểm tối đa được giao, percent tỷ lệ, grade xếp loại, groups điểm từng " +
      "nhóm, points điểm từng nhóm, tiêu chí như EMU.SCORE, met dấu ✓ đạt, ▼ chưa đạt chỉ tiêu, unit tên đơn vị " +
      "(khi bỏ trống đối số unit: xếp theo hạng), cluster cụm, gap kém hạng trên, rest còn lại đến đơn vị dẫn " +
      "đầu, percent-out, rank-out, percent-zero, rank-zero nếu mục chưa báo cáo không tính hoặc tính 0 " +
      "điểm; tiêu đề tiếng Việt của trang Tổng hợp cũng được. Bỏ trống: rank, ties, total, maximum, percent, " +
      "rồi các nhóm.",
    "the columns wanted, with commas between them in one cell, or a word in each cell: rank, ties, total, " +
      "maximum, percent, grade, groups (points of each group), points (of groups and criteria, as EMU.SCORE), met " +
      "(✓ target met, ▼ not met), unit (the name; with the argument unit left out the rows are in order of rank), cluster, gap (behind " +
      "the rank above), rest (further to the leader), percent-out, rank-out, percent-zero, " +
      "rank-zero (with what is not reported left out or counted as 0), or the headers of the results sheet; " +
      "rank, ties, total, maximum, percent and then the groups when left out",
  ),
  awards: words("Bảng danh hiệu EMU_AWARDS.", "the table of awards"),
  award: words("Một danh hiệu, một hàng hoặc một cột. Bỏ trống: tất cả.", "one award, a row or a column; all when left out"),
  status: words("Bảng không xét EMU_STATUS.", "units not considered"),
  periods: words("Bảng kỳ EMU_PERIODS.", "the table of periods"),
  rubricAt: words(
    "Dòng tiêu đề thang điểm, EmuRubric[#Headers]: vị trí tìm thấy ghi được đến ô, vì EMU_RUBRIC là mảng, không có địa chỉ.",
    "header row of the rubric: findings then name cells, for EMU_RUBRIC is an array and has no address",
  ),
  entriesAt: words("Dòng tiêu đề bảng chấm điểm, EmuEntries[#Headers].", "header row of the entries"),
  unitsAt: words("Dòng tiêu đề bảng đơn vị, EmuUnits[#Headers].", "header row of the units"),
  periodsAt: words("Dòng tiêu đề bảng kỳ, EmuPeriods[#Headers].", "header row of the periods"),
  policyAt: words("Dòng tiêu đề bảng quy định, EmuPolicy[#Headers].", "header row of the policy"),
  awardsAt: words("Dòng tiêu đề bảng danh hiệu, EmuAwards[#Headers].", "header row of the awards"),
  statusAt: words("Dòng tiêu đề bảng không xét, EmuStatus[#Headers].", "header row of the units not considered"),
  rule: words(
    "pass, ratio, leader, direct, count, rank, bands, step, hoặc từ tiếng Việt.",
    "pass, ratio, leader, direct, count, rank, bands, step, or the Vietnamese words",
  ),
  maximum: words("Điểm tối đa M.", "maximum points M"),
  actual: words("Kết quả: một ô hoặc mọi đơn vị được so sánh.", "the result, or those of all units compared"),
  target: words(
    "Chỉ tiêu: một cho tất cả, hoặc mỗi kết quả một. no-target (không có chỉ tiêu): tính trong nhóm không " + "có chỉ tiêu.",
    "one target for all, or one for each result; no-target: among the units without one",
  ),
  comparator: words(">, >=, =, <=, <; pass cần có.", ">, >=, =, <=, <; needed by pass"),
  baseline: words(
    "Kết quả kỳ gốc; khi đó parameters ghi measure=reduction hoặc measure=increase.",
    "result of the baseline; parameters then says measure=reduction or measure=increase",
  ),
  leader: words(
    "Tỷ lệ vượt lớn nhất (A−T)/T của các đơn vị được so sánh, nếu họ không nằm trong actual; chỉ với cách " +
      "đo value, reduction, increase.",
    "largest exceed ratio (A−T)/T among the units compared, where they are not in actual; with " +
      "measure=value, reduction or increase only",
  ),
  parameters: words(
    "Ví dụ per=-2; start=10; minimum=0, points=60|45|30|15|0, bands=95:10|90:8|*:0, per=1; every=0.05; " +
      "measure=… nếu cách đo khác cách thường dùng của quy tắc.",
    "for instance per=-2; start=10; minimum=0, points=60|45|30|15|0, bands=95:10|90:8|*:0, per=1; " +
      "every=0.05; measure=… where it is not the usual one of the rule",
  ),
  values: words("Đơn vị × tiêu chí, toàn số.", "units × criteria, numbers only"),
  weights: words(
    "Một hàng trọng số, mỗi cột của values một số (hoặc một cột).",
    "a row with a weight for each column of values (or a column)",
  ),
  places: words("Số chữ số thập phân, 0–15. Bỏ trống: không làm tròn.", "decimals, 0–15; not rounded when left out"),
  mode: words("half-up (mặc định), half-even, up, down, ceiling, floor.", "half-up (default), half-even, up, down, ceiling, floor"),
  keys: words("Các cột phân định, cùng độ dài.", "columns that break ties, of the same length"),
  total: words("Một tổng, một cột hoặc một hàng tổng.", "one total, a column or a row of totals"),
  parts: words(
    "Các phần: mỗi ô của cột total một hàng, mỗi ô của hàng total một cột; chỉ một tổng thì vùng bất kỳ.",
    "a row for each cell of a column of totals, a column for each cell of a row of totals; any range for one total",
  ),
  range: words("Các ô cần niêm phong.", "the cells"),
  more: words("Các vùng khác, theo thứ tự.", "further ranges, in their order"),
} as const satisfies Readonly<Record<string, Bilingual>>;

export type ParameterName = keyof typeof PARAMETER_HELP;

/** `EXPLAIN unit` → what that one is. */
export const OTHERWISE: Readonly<Record<string, Bilingual>> = {
  "GRADE policy": words(
    "Bảng quy định EMU_POLICY, có dòng xếp loại. Bỏ trống: không xếp loại.",
    "the policy table with its row of grades; no grades when left out",
  ),
  "STANDINGS group": words(
    "Mã các nhóm cần xem điểm (một ô, hàng hoặc cột). Bỏ trống: không nhóm nào.",
    "codes of the groups whose points are wanted (cell, row or column); none when left out",
  ),
  "ROWS columns": words(
    "Các cột cần có, cách nhau bằng dấu phẩy trong một ô, hoặc mỗi ô một từ: points điểm, attainment mức độ đạt, met đạt chỉ " +
      "tiêu, finding nhận xét, mark dấu (đạt, chưa đạt, vượt, trống, lỗi, đã nhập), name tên tiêu chí, unit-of-measure đơn vị tính, " +
      "target yêu cầu, maximum tối đa; tiêu đề tiếng Việt cũng được. Bỏ trống: points, attainment, met, finding.",
    "the columns wanted, with commas between them in one cell, or a word in each cell: points, attainment, met, finding, mark " +
      "(met, missed, exceeded, blank, error, entered), name (of the criterion), unit-of-measure, target (what is required), maximum, " +
      "or their headers; points, attainment, met and finding when left out",
  ),
  "CLUSTERS units": words("Bảng đơn vị EMU_UNITS, có cột cụm.", "the table of units with their clusters"),
  "CLUSTERS policy": words(
    "Bảng quy định EMU_POLICY. Bỏ trống: các quy định thông thường, có so sánh giữa các cụm.",
    "the policy table; the usual rules, with clusters compared, when left out",
  ),
  "POLICY policy": words("Bảng quy định, cả dòng tiêu đề: EMU_POLICY.", "the policy table with its header row"),
  "POLICY rubric": words(
    "Thang điểm EMU_RUBRIC, để biết các mã phân định bằng điểm có thật.",
    "the rubric, which knows the criteria that break ties",
  ),
  "CHECK period": words("Mã kỳ. Bỏ trống: mọi kỳ có trong bảng.", "id of the period; every period of the entries when left out"),
  "EXPLAIN unit": words("Một đơn vị.", "one unit"),
  "EXPLAIN criterion": words("Một mã. Bỏ trống: cả thang điểm.", "one code; the whole rubric when left out"),
  "PLACE values": words("Cột (hoặc hàng) số.", "a column (or row) of numbers"),
  "AGREES places": words(
    "Số chữ số thập phân mà tổng được in, 0–15: Σ các phần được làm tròn một lần (nửa lên) rồi mới so sánh. " +
      "Bỏ trống: so với tổng chính xác.",
    "decimals the total is printed with, 0–15: Σ parts is rounded once (half up) before it is compared; " +
      "compared exactly when left out",
  ),
};
