/** What the standard workbook itself says: headings, hints of its cells, and the guide sheet. */
import { type Bilingual, words } from "../schema/language";
import { STANDING_WORDS } from "../schema/standing-words";

export const SHEET_TITLES = {
  guide: words("HƯỚNG DẪN SỬ DỤNG SỔ CHẤM ĐIỂM THI ĐUA", "HOW TO USE THIS SCORING WORKBOOK"),
  cluster: words("CỤM THI ĐUA VÀ CÁC KỲ CHẤM ĐIỂM", "THE CLUSTER AND ITS PERIODS"),
  units: words("CÁC ĐƠN VỊ TRONG CỤM", "UNITS OF THE CLUSTER"),
  periods: words("CÁC KỲ CHẤM ĐIỂM", "PERIODS"),
  policy: words("QUY ĐỊNH TÍNH ĐIỂM VÀ XẾP HẠNG", "RULES OF POINTS AND RANKS"),
  awards: words("DANH HIỆU, HÌNH THỨC KHEN THƯỞNG", "AWARDS AND THEIR PLACES"),
  rubric: words("THANG BẢNG ĐIỂM", "RUBRIC"),
  entries: words("CHẤM ĐIỂM", "SCORING"),
  status: words("ĐƠN VỊ KHÔNG XÉT", "UNITS NOT CONSIDERED"),
  votes: words("BỎ PHIẾU XÉT DANH HIỆU", "BALLOTS ON AWARDS"),
  results: words("BẢNG TỔNG HỢP ĐIỂM THI ĐUA", "RESULTS"),
  flags: words("XÉT ĐỀ NGHỊ CỜ THI ĐUA", "EMULATION FLAGS"),
  log: words("NHẬT KÝ THAY ĐỔI", "LOG OF CHANGES"),
} as const;

export const CAPTIONS = {
  EmuCluster: words("Thông tin chung", "About the cluster"),
  EmuUnits: words("Các đơn vị trong cụm", "Units of the cluster"),
  EmuPeriods: words("Các kỳ chấm điểm", "Periods"),
  EmuPolicy: words("Quy định tính điểm và xếp hạng", "How points and ranks are computed"),
  EmuAwards: words("Danh hiệu và số suất", "Awards and places"),
  EmuStatus: words("Đơn vị không xét (theo quy định về kỷ luật)", "Units not considered"),
  EmuVotes: words("Kết quả bỏ phiếu", "Ballots"),
  period: words("Kỳ", "Period"),
  ranking: words("Xếp hạng", "Ranking"),
  details: words("Điểm từng tiêu chí", "Points of each criterion"),
  verdicts: words("Kết luận đối với từng đơn vị", "Verdict on each unit"),
  findings: words("Kết quả kiểm tra số liệu", "Findings"),
  clusters: words("So sánh giữa các cụm", "Clusters compared"),
  policy: words("Quy định tính điểm và xếp hạng đang áp dụng", "Rules by which points and ranks were computed"),
  sample: words("Số liệu minh họa, không phải số liệu thật", "Made-up figures for illustration, not real ones"),
} as const;

/** Above the spilled blocks. */
export const RESULT_HEADERS = {
  unit: words("Đơn vị", "Unit"),
  cluster: words("Cụm", "Cluster"),
  ...STANDING_WORDS,
  mean: words("Bình quân", "Mean"),
  unitsRanked: words("Số đơn vị đã xếp hạng", "Units ranked"),
  unitsInAll: words("Số đơn vị", "Units"),
  provisional: words("Còn tạm thời", "Provisional"),
  places: words("Số suất", "Places"),
  left: words("Số suất còn lại", "Places left"),
  points: words("Điểm", "Points"),
  attainment: words("Mức độ đạt", "Attainment"),
  met: words("Đạt chỉ tiêu", "Target met"),
  finding: words("Nhận xét", "Finding"),
  reason: words("Lý do", "Reasons"),
  severity: words("Mức độ", "Severity"),
  where: words("Vị trí", "Where"),
  found: words("Đang ghi", "Found"),
  expected: words("Cần có", "Expected"),
  action: words("Việc cần làm", "What to do"),
} as const;

/** Title and message of each kind of cell check. */
export const CELL_HINTS = {
  list: words("Chọn trong danh sách", "Choose from the list"),
  listMessage: words("Chọn một mục có sẵn; bấm mũi tên bên phải ô.", "Choose one of the items; press the arrow beside the cell."),
  number: words("Nhập số", "Enter a number"),
  numberMessage: words(
    "Nhập số, không nhập chữ. Tỷ lệ nhập kèm dấu %, ví dụ 75%. Không có số liệu thì để trống, không ghi 0.",
    "A number, not text. Percentages with the sign, for instance 75%. Leave it blank where nothing is known; 0 is a result.",
  ),
  unitMessage: words("Chọn đơn vị có ở trang Đơn vị.", "One of the units of the units sheet."),
  criterionMessage: words("Chọn mã tiêu chí có trong thang điểm.", "One of the codes of the rubric."),
  periodMessage: words("Chọn kỳ có trong bảng kỳ ở trang Cụm.", "One of the periods of the cluster sheet."),
} as const;

export const GUIDE = {
  steps: words("Các bước", "Steps"),
  legend: words("Ký hiệu của ô", "What the cells look like"),
  remarks: words("Nguồn và những điều giả định", "Source and assumptions"),
  measures: words("Cách đo", "Measures"),
  rules: words("Cách tính điểm", "Rules"),
  parameters: words("Cột Tham số", "Parameters column"),
  parts: words("thành phần", "parts"),
  states: words("Tình trạng của một dòng", "State of a row"),
  blank: words("(để trống)", "(blank)"),
} as const;

export const GUIDE_STEPS: readonly Bilingual[] = [
  words(
    "1. Các trang Cụm, Đơn vị, Quy định, Danh hiệu: kiểm tra kỳ chấm điểm, danh sách đơn vị, quy định tính điểm, danh hiệu và số " +
      "suất. Thêm dòng: gõ ngay dưới dòng cuối của bảng; không để dòng trống, không ghi gì khác dưới bảng.",
    "1. Cluster, units, rules and awards sheets: check the periods, the units, the rules of computing, the awards and their " +
      "places. To add a row, type right below the last row of a table; leave no blank row, and write nothing else below it.",
  ),
  words(
    "2. Trang Thang điểm: kiểm tra điểm tối đa, chỉ tiêu, cách đo và cách tính điểm của từng tiêu chí.",
    "2. Rubric sheet: check maximum points, target, measure and rule of each criterion.",
  ),
  words(
    "3. Trang Chấm điểm: nhập kết quả (tử số, mẫu số, kết quả thực hiện, kỳ gốc) và điểm tự chấm vào các ô nền vàng; không " +
      "nhập vào các cột bên phải bảng vì các cột đó tự tính.",
    "3. Scoring sheet: type results (numerator, denominator, actual result, baseline) and self-scores into the yellow cells; " +
      "the columns to the right of the table compute themselves.",
  ),
  words(
    "4. Tiêu chí chấm trực tiếp: đơn vị ghi cột Tự chấm, đơn vị kiểm tra ghi cột Kiểm tra chéo, đơn vị thẩm định ghi cột " +
      "Thẩm định; điểm ghi sau thay điểm ghi trước.",
    "4. Judged criteria: the unit fills in the self-score, its checker the cross-check, the appraiser the appraisal; a later " +
      "score replaces an earlier one.",
  ),
  words(
    "5. Trang Tổng hợp: chọn kỳ ở ô màu vàng; điểm, điểm tối đa, tỷ lệ và hạng tự tính lại, kèm tỷ lệ và hạng nếu mục chưa " +
      "báo cáo không tính hoặc tính 0 điểm. Cuối trang ghi quy định đang áp dụng.",
    "5. Results sheet: choose the period in the yellow cell; points, maximum, percent and rank follow, with percent and rank " +
      "as they would be if what is not reported were left out or counted as 0. The rules in force stand at the foot.",
  ),
  words(
    "6. Trang Xét cờ: xem đơn vị nào đủ điều kiện đề nghị, vì sao đơn vị khác không đủ hoặc chưa kết luận được, và những lỗi " +
      "phải sửa trước khi kết luận. Đơn vị không xét ghi ở trang Không xét, kết quả bỏ phiếu ghi ở trang Bỏ phiếu.",
    "6. Flags sheet: see which units are candidates, why the others are not or cannot be decided yet, and what must be put " +
      "right first. Units not considered are listed on a sheet of their own, and so are ballots.",
  ),
  words(
    "Trong công thức, Excel tiếng Việt ngăn cách đối số bằng dấu chấm phẩy (;). Nếu thấy #NAME? thì phần bổ trợ chưa được nạp; " +
      "số đã tính vẫn lưu trong tệp cho đến khi Excel tính lại.",
    "Where #NAME? shows, the add-in is not loaded; the computed figures stay in the file until Excel calculates again.",
  ),
];

export const LEGEND: readonly { readonly style: "input" | "computed" | "assumed" | "sample" | "group"; readonly text: Bilingual }[] = [
  { style: "input", text: words("Ô nhập: đơn vị điền", "Input: filled in by people") },
  { style: "computed", text: words("Ô tự tính: không nhập đè lên", "Computed: do not type over it") },
  { style: "assumed", text: words("Ô giả định: nguồn không nêu, phải xác nhận", "Assumed: not in the source, to be confirmed") },
  { style: "group", text: words("Nhóm tiêu chí: bằng tổng các tiêu chí con", "Group: the sum of its criteria") },
];

export const SAMPLE_LEGEND = words("Ô minh họa: số liệu đặt ra để làm mẫu", "Sample: made-up figures");

export const MEASURE_NOTES: Readonly<Record<string, Bilingual>> = {
  value: words("ghi kết quả thực hiện", "the actual result"),
  ratio: words("tử số chia mẫu số; 0/0 là không phát sinh", "numerator over denominator; 0/0 did not arise"),
  reduction: words("(kỳ gốc − kỳ này) / kỳ gốc", "(baseline − actual) / baseline"),
  increase: words("(kỳ này − kỳ gốc) / kỳ gốc", "(actual − baseline) / baseline"),
  count: words("số lần, số vụ, số việc", "a number of events"),
  share: words(
    "số tập thể, cá nhân được xếp loại ở mức đó trở lên, chia tổng số được xếp loại",
    "how many are rated in that class or better, over all that were rated",
  ),
  rank: words("thứ hạng do nơi khác xếp: 1 là cao nhất", "a rank given elsewhere: 1 is the highest"),
  judgement: words("điểm do người chấm quyết định, trong khoảng cho phép", "points given by judgement, within the range"),
};

export const RULE_NOTES: Readonly<Record<string, Bilingual>> = {
  pass: words("đạt chỉ tiêu: điểm tối đa; không đạt: 0 điểm", "maximum if the target is met, else 0"),
  ratio: words("điểm tối đa × kết quả / chỉ tiêu, không quá điểm tối đa", "maximum × actual / target, at most the maximum"),
  leader: words(
    "đạt đúng chỉ tiêu: ½ điểm tối đa; vượt: cộng theo mức vượt so với đơn vị vượt cao nhất",
    "half the maximum on target; beyond it in proportion to the unit that exceeds most",
  ),
  direct: words("điểm chấm là điểm tính", "the points given are the points"),
  count: words("điểm ban đầu cộng hoặc trừ theo mỗi lần, trong khoảng cho phép", "start ± points per event, within limits"),
  rank: words(
    "thứ hạng do nơi khác xếp, hoặc hạng của kết quả trong cụm; mỗi hạng một mức điểm, ghi ở cột Tham số: điểm=60|45|30; không " +
      "ghi thì điểm giảm đều từ hạng nhất đến hạng cuối",
    "a rank given elsewhere, or the result's place in the cluster; points of each rank, listed in the parameters: points=60|45|30; " +
      "without a list they fall evenly from the first to the last",
  ),
  bands: words(
    "mỗi bậc kết quả một mức điểm: bậc=95:10|90:8|*:0 (từ 95 được 10, từ 90 được 8, còn lại 0)",
    "points of each band of results: bands=95:10|90:8|*:0 (10 from 95 on, 8 from 90 on, else 0)",
  ),
  step: words(
    "đạt chỉ tiêu: khởi điểm; mỗi mức vượt thêm điểm: khởi điểm=5; mỗi lần=1; mỗi mức=5%",
    "on target the starting points, more for each step over it: start=5; per=1; every=5%",
  ),
};

/** What the parameters may say of any criterion or group. */
export const PARAMETER_NOTES: Readonly<Record<string, Bilingual>> = {
  weight: words(
    "hệ số=2: điểm và điểm tối đa nhân với hệ số khi cộng tổng",
    "weight=2: points and maximum count times that in totals",
  ),
  bonus: words(
    "thưởng=có: ngoài điểm tối đa (điểm thưởng, điểm trừ); ở nhóm, điểm tối đa là mức trần, tối thiểu là mức sàn",
    "bonus=yes: outside the maximum (bonuses, deductions); of a group, the maximum is the cap and minimum the floor",
  ),
  parts: words(
    "dòng chỉ có cách đo, đặt dưới một tiêu chí có cách tính: là thành phần, tiêu chí lấy bình quân (hoặc tổng số lần nhân điểm)",
    "a row with a measure only, under a criterion with a rule, is a part: the criterion takes the mean (or the sum of events × points)",
  ),
};

export const STATE_NOTES: Readonly<Record<string, Bilingual>> = {
  blank: words("đã báo cáo nếu có kết quả, nếu không là chưa báo cáo", "reported if there is a result, else not reported"),
  "not-arisen": words("không có việc để tính; bớt khỏi điểm tối đa", "nothing arose; taken off the maximum"),
  "not-assigned": words("không giao cho đơn vị; bớt khỏi điểm tối đa", "not assigned to this unit; taken off the maximum"),
  "no-target": words("có kết quả nhưng không được giao chỉ tiêu", "a result without a target"),
};

export const DOCUMENT_NOTES = {
  cells: words(
    "Ô nền vàng là ô nhập; ô giả định có viền đứt; mọi thứ khác tự tính.",
    "Yellow cells are inputs; assumed cells have a dashed border; everything else is computed.",
  ),
  entries: words(
    "Mỗi dòng là một đơn vị, một tiêu chí, một kỳ. Chỉ nhập vào bảng bên trái; bốn cột bên phải tự tính.",
    "One row for each unit, criterion and period. Type into the table only; the four columns on the right compute themselves.",
  ),
  tie: words(
    "Đồng hạng được giữ nguyên và báo rõ; phần mềm không tự phân định.",
    "Ties stay as they are and are shown; nothing breaks them silently.",
  ),
  candidate: words(
    "Đây là danh sách đủ điều kiện đề nghị, không phải quyết định khen thưởng; hội đồng bỏ phiếu và quyết định.",
    "These are candidates, not decisions: the council votes and decides.",
  ),
} as const;
