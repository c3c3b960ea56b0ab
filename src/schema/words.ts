/**
 * The words of the standard workbook: sheet titles and what cells say, in both languages. Ids are fixed; a cell may
 * hold the id, the Vietnamese word (which lists offer) or the English one.
 */
import type {
  Comparator,
  ConditionId,
  Decider,
  Layer,
  Measure,
  PeriodKind,
  PeriodStatus,
  Role,
  Severity,
  StateMark,
  VerdictId,
  VoteBase,
  VoteOutcomeId,
} from "../core/model/ids";
import type { RoundingMode } from "../core/numbers/rounding-mode";
import { type Words, words } from "./language";

export const SHEETS = {
  guide: words("Hướng dẫn", "Guide"),
  cluster: words("Cụm", "Cluster"),
  units: words("Đơn vị", "Units"),
  periods: words("Kỳ", "Periods"),
  policy: words("Quy định", "Rules"),
  awards: words("Danh hiệu", "Awards"),
  rubric: words("Thang điểm", "Rubric"),
  entries: words("Chấm điểm", "Scoring"),
  status: words("Không xét", "Not considered"),
  votes: words("Bỏ phiếu", "Ballots"),
  results: words("Tổng hợp", "Results"),
  flags: words("Xét cờ", "Flags"),
  log: words("Nhật ký", "Log"),
} as const;
export type SheetId = keyof typeof SHEETS;

export const MEASURE_WORDS: Words<Measure> = {
  value: words("giá trị", "value"),
  ratio: words("tỷ lệ", "ratio"),
  reduction: words("giảm so kỳ gốc", "reduction"),
  increase: words("tăng so kỳ gốc", "increase"),
  count: words("số lần", "count"),
  share: words("tỷ lệ đạt loại", "share"),
  rank: words("thứ hạng", "rank"),
  judgement: words("chấm trực tiếp", "judgement"),
};

/** The comparator cell may also hold the sign itself: it is the id. */
export const COMPARATOR_WORDS: Words<Comparator> = {
  ">": words("trên", "over"),
  ">=": words("từ … trở lên", "at least"),
  "=": words("bằng", "equal to"),
  "<=": words("không quá", "at most"),
  "<": words("dưới", "under"),
};

export const STATE_WORDS: Words<StateMark> = {
  "not-arisen": words("không phát sinh", "did not arise"),
  "not-assigned": words("không giao", "not assigned"),
  "no-target": words("không có chỉ tiêu", "no target"),
};

/** What a state is called where it is shown, never typed. */
export const SHOWN_STATE_WORDS: Words<"reported" | "not-reported" | "faulty"> = {
  reported: words("đã báo cáo", "reported"),
  "not-reported": words("chưa báo cáo", "not reported"),
  faulty: words("sai số liệu", "faulty"),
};

export const VERDICT_WORDS: Words<VerdictId> = {
  candidate: words("đủ điều kiện đề nghị", "candidate"),
  no: words("không đủ điều kiện", "not eligible"),
  undecided: words("chưa kết luận được", "cannot decide"),
};

export const DECIDER_WORDS: Words<Decider> = {
  "lead-and-deputy": words("Cụm trưởng và Cụm phó", "lead and deputy"),
  lead: words("Cụm trưởng", "lead unit"),
  deputy: words("Cụm phó", "deputy lead unit"),
  authority: words("cấp có thẩm quyền", "authority"),
};

/** What the ballots on a unit came to, where it is shown, never typed. */
export const VOTE_OUTCOME_WORDS: Words<VoteOutcomeId> = {
  passed: words("đủ phiếu", "passed"),
  "not-passed": words("không đủ phiếu", "not passed"),
  "next-ballot": words("cần bỏ phiếu lần tiếp theo", "a further ballot is needed"),
  deadlock: words("hết số lần bỏ phiếu: Cụm trưởng và Cụm phó quyết định", "deadlock: lead and deputy decide"),
  decided: words("đã quyết định", "decided"),
  "not-voted": words("chưa bỏ phiếu", "not voted on"),
  unknown: words("chưa rõ, phải sửa số phiếu", "not known: put the figures right"),
};

export const VOTE_BASE_WORDS: Words<VoteBase> = {
  "all-members": words("tổng số thành viên", "all members"),
  "present-and-in-writing": words("số có mặt và lấy ý kiến bằng văn bản", "those present and in writing"),
};

export const SEVERITY_WORDS: Words<Severity> = {
  error: words("lỗi", "error"),
  warning: words("cảnh báo", "warning"),
  notice: words("lưu ý", "notice"),
};

export const ROUNDING_WORDS: Words<RoundingMode> = {
  "half-up": words("làm tròn nửa lên", "half-up"),
  "half-even": words("làm tròn nửa về chẵn", "half-even"),
  up: words("làm tròn lên", "up"),
  down: words("làm tròn xuống", "down"),
  ceiling: words("về phía dương", "ceiling"),
  floor: words("về phía âm", "floor"),
};

export const ROLE_WORDS: Words<Role> = {
  lead: words("Cụm trưởng", "lead unit"),
  deputy: words("Cụm phó", "deputy lead unit"),
  member: words("thành viên", "member"),
};

export const PERIOD_KIND_WORDS: Words<PeriodKind> = {
  month: words("tháng", "month"),
  quarter: words("quý", "quarter"),
  half: words("6 tháng", "half-year"),
  "nine-months": words("9 tháng", "nine months"),
  drive: words("đợt", "drive"),
  year: words("năm", "year"),
  semester: words("học kỳ", "semester"),
  "school-year": words("năm học", "school year"),
};

export const PERIOD_STATUS_WORDS: Words<PeriodStatus> = {
  open: words("đang mở", "open"),
  "cross-check": words("kiểm tra chéo", "cross-check"),
  appraisal: words("thẩm định", "appraisal"),
  closed: words("đã khóa", "closed"),
  sealed: words("đã niêm phong", "sealed"),
};

export const CONDITION_WORDS: Words<ConditionId> = {
  "targets-met": words("đạt chỉ tiêu bắt buộc", "mandatory targets met"),
  "targets-exceeded": words("vượt chỉ tiêu bắt buộc", "mandatory targets exceeded"),
  lead: words("dẫn đầu cụm", "leads the cluster"),
  complete: words("báo cáo đủ", "everything reported"),
};

export const LAYER_WORDS: Words<Layer> = {
  self: words("tự chấm", "self-score"),
  "cross-check": words("kiểm tra chéo", "cross-check"),
  appraised: words("thẩm định", "appraisal"),
};

/** How a name in a cell differs from its listed spelling. */
export const VARIANT_WORDS: Words<"blanks" | "accents" | "tone" | "writing"> = {
  blanks: words("thừa khoảng trắng hoặc ký tự ẩn", "needless blanks or unseen characters"),
  accents: words("dấu ghi bằng ký tự rời", "accents typed as separate characters"),
  tone: words("dấu thanh đặt ở chữ khác", "the tone mark stands on the other vowel"),
  writing: words("khác dấu chấm, gạch hoặc khoảng trắng", "other dots, dashes or blanks"),
};

/** What a workbook may have too many of. */
export const BOOK_PART_WORDS: Words<"units" | "criteria" | "awards" | "pairs"> = {
  units: words("đơn vị", "units"),
  criteria: words("tiêu chí", "criteria"),
  awards: words("danh hiệu", "awards"),
  pairs: words("cặp đơn vị và tiêu chí (hoặc danh hiệu)", "pairs of a unit and a criterion (or an award)"),
};

export const YES_NO_WORDS: Words<"yes" | "no"> = { yes: words("có", "yes"), no: words("không", "no") };

/** Names in the first column of EmuPolicy. */
export const POLICY_WORDS: Words<
  | "decimals"
  | "rounding"
  | "rank-by"
  | "rank-on"
  | "rank-decimals"
  | "blanks"
  | "tie-break"
  | "layers"
  | "difference-limit"
  | "grades"
  | "scale"
  | "no-target"
  | "leader-outlier"
  | "clusters"
  | "vote-threshold"
  | "vote-base"
  | "vote-ballots"
  | "year-from"
  | "rank-rounding"
> = {
  decimals: words("Số chữ số thập phân của điểm", "decimals"),
  rounding: words("Cách làm tròn điểm", "rounding"),
  "rank-by": words("Xếp hạng theo", "rank by"),
  "rank-on": words("Xếp hạng trên số", "rank on"),
  "rank-decimals": words("Số chữ số thập phân khi xếp hạng", "rank decimals"),
  blanks: words("Chưa báo cáo thì", "blanks"),
  "tie-break": words("Tiêu chí phân định bằng điểm", "tie-break"),
  layers: words("Thứ tự ưu tiên điểm", "layers"),
  "difference-limit": words("Chênh lệch phải giải trình", "difference limit"),
  grades: words("Xếp loại theo tổng", "grades"),
  scale: words("Thang điểm", "scale"),
  "no-target": words("Không có chỉ tiêu thì điểm tối đa", "no target"),
  "leader-outlier": words("Dẫn đầu vượt bao nhiêu lần thì cảnh báo", "leader outlier"),
  clusters: words("So sánh giữa các cụm", "clusters"),
  "vote-threshold": words("Tỷ lệ phiếu đồng ý tối thiểu", "vote threshold"),
  "vote-base": words("Tỷ lệ phiếu tính trên", "vote base"),
  "vote-ballots": words("Số lần bỏ phiếu tối đa", "vote ballots"),
  "year-from": words("Kết quả cả năm tính từ", "year from"),
  "rank-rounding": words("Cách làm tròn khi xếp hạng", "rank rounding"),
};

type PolicyValue = "percent" | "points" | "exact" | "rounded" | "out" | "zero" | "in" | "none" | "mean" | "own";

export const POLICY_VALUE_WORDS: Words<PolicyValue> = {
  percent: words("tỷ lệ % trên điểm tối đa được giao", "percent"),
  points: words("tổng điểm", "points"),
  exact: words("chính xác", "exact"),
  rounded: words("đã làm tròn", "rounded"),
  out: words("không tính", "out"),
  zero: words("0 điểm", "zero"),
  in: words("tính", "in"),
  none: words("không so sánh", "none"),
  mean: words("bình quân các đơn vị", "mean"),
  own: words("số liệu của chính năm đó", "own"),
};

/** Names in the first column of EmuCluster. */
export const CLUSTER_WORDS: Words<"authority" | "number" | "year" | "title" | "preset" | "source" | "schema" | "sample"> = {
  authority: words("Cơ quan", "authority"),
  number: words("Số hiệu cụm", "number"),
  year: words("Năm", "year"),
  title: words("Tên cụm", "title"),
  preset: words("Mẫu", "preset"),
  source: words("Nguồn", "source"),
  schema: words("Phiên bản cấu trúc", "schema"),
  sample: words("Số liệu mẫu", "sample"),
};

export const AWARD_WORDS: Words<"ministry-flag" | "government-flag" | "determined-to-win" | "advanced"> = {
  "ministry-flag": words("Cờ thi đua của Bộ Công an", "Ministry of Public Security Emulation Flag"),
  "government-flag": words("Cờ thi đua của Chính phủ", "Government Emulation Flag"),
  "determined-to-win": words("Đơn vị Quyết thắng", "“Determined to Win” Unit (Đơn vị Quyết thắng)"),
  advanced: words("Đơn vị Tiên tiến", "Advanced Unit (Đơn vị Tiên tiến)"),
};
