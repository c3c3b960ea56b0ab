/**
 * What people write above the columns and beside the rows of their own score sheets. A header is matched as a whole, without regard
 * to case, blanks and signs at its end.
 */
import { given } from "../core/numbers/at";
import type { Bilingual } from "./language";
import { columnOf, columnsWhere, type ColumnId } from "./schema";

/** Columns of the entries that a sheet of somebody's own can have: all but those that say what a row is about. */
export type OwnField = Exclude<ColumnId<"EmuEntries">, "period" | "unit" | "criterion">;
export const OWN_FIELDS = columnsWhere("EmuEntries", ({ loss }) => loss !== "table") as readonly OwnField[];

/** A unit's target; `target` is the common one of a criterion. */
type FieldRole = Exclude<OwnField, "target"> | "own-target";

export function roleOfField(field: OwnField): FieldRole {
  return field === "target" ? "own-target" : field;
}

/** Columns that describe a criterion: their cells become the rubric. */
const CRITERION = [
  "code",
  "text",
  "group",
  "maximum",
  "weight",
  "target",
  "comparator",
  "measure",
  "rule",
  "unit-of-measure",
  "parameters",
] as const;
type CriterionRole = (typeof CRITERION)[number];
export const RUBRIC_ROLES: ReadonlySet<OwnRole> = new Set<OwnRole>(CRITERION);

/** Points beside those of a layer: of a unit where the column is a unit's, else what a criterion may bring at most. */
const EXTRAS = ["bonus", "deduction"] as const;

/** Results that people computed themselves: read over. `total` alone is compared, with the parts of its row. */
const COMPUTED = ["total", "mean", "highest", "difference", "rank"] as const;

/** What a column (or, where criteria run across, a row) of somebody's own sheet can hold. `ask`: a person has to say. */
export type OwnRole = CriterionRole | FieldRole | (typeof EXTRAS)[number] | (typeof COMPUTED)[number] | "quarter" | "ask" | "ignore";

/** Roles whose cells are points that somebody gave. */
export const POINT_ROLES = columnsWhere("EmuEntries", ({ kind }) => kind === "points") as readonly FieldRole[];

/** Roles whose cells hold figures of a unit. */
export const FIGURE_ROLES: ReadonlySet<OwnRole> = new Set<OwnRole>(
  OWN_FIELDS.filter((field) => ["figure", "points"].includes(given(columnOf("EmuEntries", field)).kind)).map(roleOfField),
);

/** The figures that most sheets have come first where people choose. */
const FIRST: readonly FieldRole[] = ["actual", "self", "cross-check", "appraised", "own-target", "numerator", "denominator", "baseline"];

export const OWN_ROLES: readonly OwnRole[] = [
  ...new Set<OwnRole>([...CRITERION, ...FIRST, ...EXTRAS, ...OWN_FIELDS.map(roleOfField), ...COMPUTED]),
  "quarter",
  "ask",
  "ignore",
];

export const ENTRY_ROLES: ReadonlySet<OwnRole> = new Set<OwnRole>(OWN_FIELDS.map(roleOfField));
export const COMPUTED_ROLES: ReadonlySet<OwnRole> = new Set<OwnRole>(COMPUTED);

/**
 * What a row of criteria can be. `bonus`: added beside the maximum as it stands; `deduction`: taken off, whichever sign it is
 * written with; `total`: a printed total; `note`: words about the row above; the others are results that people computed.
 */
export const OWN_KINDS = ["criterion", "bonus", "deduction", "group", ...COMPUTED, "note", "ask", "ignore"] as const;
export type OwnKind = (typeof OWN_KINDS)[number];

/** Beside the headers of the standard tables. */
export const ROLE_HEADERS: { readonly [Role in OwnRole]?: readonly string[] } = {
  code: ["tt", "stt", "số tt", "số thứ tự", "mã", "mã số", "mã tiêu chí", "ký hiệu", "no", "no.", "code", "#"],
  text: [
    "nội dung",
    "nội dung, tiêu chí",
    "nội dung tiêu chí",
    "nội dung thi đua",
    "nội dung chấm điểm",
    "nội dung chấm",
    "nội dung đánh giá",
    "nội dung công tác",
    "tiêu chí",
    "tên tiêu chí",
    "tiêu chí thi đua",
    "tiêu chí chấm điểm",
    "tiêu chí đánh giá",
    "các tiêu chí",
    "nội dung và tiêu chí",
    "hạng mục",
    "tiêu chuẩn",
    "tiêu chuẩn thi đua",
    "tiêu chuẩn chấm điểm",
    "nhiệm vụ",
    "nội dung công việc",
    "mặt công tác",
    "criterion",
    "criteria",
    "content",
    "item",
    "items",
  ],
  group: ["nhóm", "nhóm tiêu chí", "nhóm nội dung", "lĩnh vực", "mảng công tác", "group", "area", "section"],
  maximum: [
    "điểm tối đa",
    "tối đa",
    "điểm chuẩn",
    "điểm chuẩn tối đa",
    "thang điểm",
    "khung điểm",
    "mức điểm tối đa",
    "số điểm tối đa",
    "điểm max",
    "chuẩn",
    "điểm quy định",
    "mức quy định",
    "điểm giao",
    "mức điểm",
    "max",
    "maximum",
    "maximum points",
    "max points",
  ],
  target: ["chỉ tiêu", "chỉ tiêu được giao", "chỉ tiêu giao", "kế hoạch", "kế hoạch giao", "target", "assigned target"],
  weight: ["hệ số", "hs", "trọng số", "hệ số nhân", "hệ số điểm", "weight", "coefficient"],
  rule: ["cách tính điểm", "cách tính", "rule"],
  "unit-of-measure": ["đơn vị tính", "đvt", "unit of measure"],
  actual: ["kết quả", "kết quả thực hiện", "kết quả đạt được", "thực hiện", "số liệu", "kq", "result", "actual", "actual result"],
  self: [
    "tự chấm",
    "điểm tự chấm",
    "đơn vị tự chấm",
    "điểm đơn vị tự chấm",
    "tự chấm điểm",
    "điểm",
    "số điểm",
    "điểm đạt",
    "điểm đạt được",
    "điểm chấm",
    "chấm điểm",
    "đtc",
    "tự đánh giá",
    "self",
    "self-score",
    "self score",
    "score",
    "points",
  ],
  "cross-check": ["kiểm tra chéo", "điểm kiểm tra chéo", "chấm chéo", "điểm chấm chéo", "tđ1", "cross-check", "cross check"],
  appraised: [
    "thẩm định",
    "điểm thẩm định",
    "phúc tra",
    "điểm phúc tra",
    "cụm chấm",
    "điểm cụm chấm",
    "hội đồng chấm",
    "điểm chính thức",
    "điểm thống nhất",
    "điểm được duyệt",
    "tđ",
    "tđ2",
    "appraised",
    "appraisal",
    "final",
  ],
  baseline: ["kỳ gốc", "cùng kỳ", "cùng kỳ năm trước", "năm trước", "baseline"],
  reason: ["giải trình", "lý do", "explanation", "reason"],
  evidence: ["minh chứng", "tài liệu minh chứng", "tài liệu kiểm chứng", "evidence"],
  note: ["ghi chú", "note", "notes", "remark", "remarks"],
};

/** Above the names of units. */
export const CLUSTER_HEADERS = ["cụm", "cụm thi đua", "khối, cụm", "cluster"] as const;

export const UNIT_HEADERS = [
  "đơn vị",
  "tên đơn vị",
  "đơn vị thi đua",
  "các đơn vị",
  "tập thể",
  "cơ quan, đơn vị",
  "địa phương",
  "lớp",
  "tên lớp",
  "xã, phường",
  "tên xã, phường",
  "phường, xã",
  "quận, huyện",
  "quận huyện",
  "phòng, ban",
  "unit",
  "units",
] as const;

/** A printed total: the whole text, or what it begins with. */
export const TOTAL_LABELS = [
  "tổng",
  "tổng số",
  "tổng cộng",
  "tổng điểm",
  "cộng",
  "còn lại",
  "điểm còn lại",
  "điểm cuối cùng",
  "điểm tổng",
  "điểm tổng cộng",
  "thành điểm",
  "total",
  "grand total",
  "sum",
  "subtotal",
] as const;

/** What may stand behind a total's word without making it a criterion: “Tổng điểm mục I”, but not “Tổng số vụ phạm pháp”. */
export const TOTAL_FILLERS = [
  "điểm",
  "số",
  "cộng",
  "mục",
  "phần",
  "nhóm",
  "chung",
  "toàn",
  "bộ",
  "các",
  "của",
  "tự",
  "chấm",
  "đạt",
  "được",
  "tối",
  "đa",
  "thẩm",
  "định",
  "hạng",
  "và",
  "cụm",
  "hội",
  "đồng",
  "năm",
  "sau",
  "khi",
  "chính",
  "thức",
  "kết",
  "points",
  "score",
  "of",
  "group",
  "section",
  "all",
  "and",
] as const;

/** Before a unit's name somewhere above its table. */
export const UNIT_LABELS = ["đơn vị", "tên đơn vị", "unit"] as const;

/** Where a role is called otherwise than the column of the entries. */
const ROLE_WORDS: { readonly [Role in OwnRole]?: Bilingual } = {
  code: { vi: "số thứ tự, mã", en: "number, code" },
  text: { vi: "tên tiêu chí", en: "criterion" },
  group: { vi: "tên nhóm", en: "group" },
  maximum: { vi: "điểm tối đa", en: "maximum points" },
  weight: { vi: "hệ số", en: "weight" },
  bonus: { vi: "điểm thưởng", en: "bonus" },
  deduction: { vi: "điểm trừ", en: "deduction" },
  total: { vi: "tổng đã ghi", en: "printed total" },
  mean: { vi: "trung bình đã ghi", en: "printed mean" },
  highest: { vi: "cao nhất, thấp nhất đã ghi", en: "printed highest or lowest" },
  difference: { vi: "chênh lệch đã ghi", en: "printed difference" },
  rank: { vi: "hạng, xếp loại đã ghi", en: "printed rank or grade" },
  quarter: { vi: "điểm của kỳ khác", en: "points of another period" },
  ask: { vi: "(chưa rõ, hãy chọn)", en: "(not known: choose)" },
  target: { vi: "chỉ tiêu chung", en: "common target" },
  comparator: { vi: "dấu so sánh", en: "comparator" },
  measure: { vi: "cách đo", en: "measure" },
  rule: { vi: "cách tính điểm", en: "rule" },
  "unit-of-measure": { vi: "đơn vị tính", en: "unit of measure" },
  parameters: { vi: "tham số", en: "parameters" },
  actual: { vi: "kết quả thực hiện", en: "result" },
  self: { vi: "điểm, tự chấm", en: "points, self-score" },
  "cross-check": { vi: "điểm kiểm tra chéo", en: "cross-check" },
  appraised: { vi: "điểm thẩm định", en: "appraised points" },
  "own-target": { vi: "chỉ tiêu của đơn vị", en: "the unit's own target" },
  reason: { vi: "giải trình", en: "explanation" },
  ignore: { vi: "(bỏ qua)", en: "(ignored)" },
};

/** Else as the header of the column, within a sentence. */
function asColumn(role: OwnRole): Bilingual {
  const { vi, en } = given(columnOf("EmuEntries", role));
  return { vi: vi.toLowerCase(), en };
}

export const OWN_ROLE_WORDS: ReadonlyMap<OwnRole, Bilingual> = new Map(OWN_ROLES.map((role) => [role, ROLE_WORDS[role] ?? asColumn(role)]));

export const OWN_KIND_WORDS: Readonly<Record<OwnKind, Bilingual>> = {
  criterion: { vi: "tiêu chí", en: "criterion" },
  bonus: { vi: "điểm thưởng", en: "bonus" },
  deduction: { vi: "điểm trừ", en: "deduction" },
  group: { vi: "nhóm", en: "group" },
  total: { vi: "tổng đã ghi", en: "printed total" },
  mean: { vi: "trung bình đã ghi", en: "printed mean" },
  highest: { vi: "cao nhất, thấp nhất đã ghi", en: "printed highest or lowest" },
  difference: { vi: "chênh lệch đã ghi", en: "printed difference" },
  rank: { vi: "hạng, xếp loại đã ghi", en: "printed rank or grade" },
  note: { vi: "ghi chú, giải thích", en: "note, explanation" },
  ask: { vi: "(chưa rõ, hãy chọn)", en: "(not known: choose)" },
  ignore: { vi: "(bỏ qua)", en: "(ignored)" },
};
