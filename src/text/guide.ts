/** What the standard workbook itself says: titles, captions and headers, and what measures are. */
import type { Measure } from "../core/model/ids";
import { type Bilingual, words } from "../schema/language";
import { ROW_WORDS } from "../schema/row-words";
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
  gaps: words("Khoảng cách đến đơn vị dẫn đầu", "How far behind the leader"),
  details: words("Điểm từng tiêu chí", "Points of each criterion"),
  missed: words("▼ chưa đạt chỉ tiêu", "▼ target not met"),
  maker: words("NGƯỜI LẬP BẢNG", "PREPARED BY"),
  lead: words("ĐẠI DIỆN ĐƠN VỊ CỤM TRƯỞNG", "FOR THE LEAD UNIT"),
  secretary: words("THƯ KÝ", "SECRETARY"),
  chair: words("CHỦ TỌA", "CHAIR"),
  signed: words("(Ký, ghi rõ họ tên)", "(Signature and full name)"),
  blanks: words("Nếu cách tính mục chưa báo cáo khác đi (không in)", "If what is not reported counted otherwise (not printed)"),
  zone: words(
    "Khối số liệu của trang này, mỗi đơn vị một dòng: biểu đồ và công thức riêng có thể dùng. Khi khối báo #SPILL! vì thêm đơn vị: chèn thêm dòng vào giữa bảng xếp hạng.",
    "The figures of this sheet, a row for each unit: charts and formulas of your own may use them. If they say #SPILL! because there are more units, insert rows in the middle of the ranking.",
  ),
  verdicts: words("Kết luận đối với từng đơn vị", "Verdict on each unit"),
  findings: words("Kết quả kiểm tra số liệu", "Findings"),
  clusters: words("So sánh giữa các cụm", "Clusters compared"),
  policy: words("Quy định tính điểm và xếp hạng đang áp dụng", "Rules by which points and ranks were computed"),
  sample: words("Số liệu minh họa, không phải số liệu thật", "Made-up figures for illustration, not real ones"),
} as const;

/** The legend of the heat map, from the full points down. */
export const HEAT_WORDS = [
  words("tối đa", "full"),
  words("từ 90%", "from 90%"),
  words("từ 75%", "from 75%"),
  words("từ 50%", "from 50%"),
  words("dưới 50%", "below 50%"),
] as const;

/** Above the spilled blocks. */
export const RESULT_HEADERS = {
  ...STANDING_WORDS,
  code: words("Mã", "Code"),
  criterion: words("Tiêu chí", "Criterion"),
  full: words("Tối đa", "Maximum"),
  mean: words("Bình quân", "Mean"),
  unitsRanked: words("Số đơn vị đã xếp hạng", "Units ranked"),
  unitsInAll: words("Số đơn vị", "Units"),
  provisional: words("Còn tạm thời", "Provisional"),
  places: words("Số suất", "Places"),
  left: words("Số suất còn lại", "Places left"),
  points: ROW_WORDS.points,
  attainment: ROW_WORDS.attainment,
  met: ROW_WORDS.met,
  finding: ROW_WORDS.finding,
  reason: words("Lý do", "Reasons"),
  severity: words("Mức độ", "Severity"),
  where: words("Vị trí", "Where"),
  found: words("Đang ghi", "Found"),
  expected: words("Cần có", "Expected"),
  action: words("Việc cần làm", "What to do"),
} as const;

export const MEASURE_NOTES: Readonly<Record<Measure, Bilingual>> = {
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
