/** Units, numbers in words and places of a text, as a grammar of phrases needs them beside the words that carry a rule. */

/** A number behind one of these is a place in a text, not a figure. */
export const REFERENCES: readonly string[] = [
  "điều",
  "khoản",
  "mục",
  "tiểu mục",
  "phụ lục",
  "mẫu",
  "biểu",
  "bảng",
  "chương",
  "phần",
  "cụm",
  "khối",
  "nghị định",
  "nghị quyết",
  "thông tư",
  "quyết định",
  "công văn",
  "chỉ thị",
  "luật",
  "kế hoạch",
  "hướng dẫn",
  "số hiệu",
  "quý",
  "đợt",
  "tiêu chí",
  "nhóm",
  "mức",
  "d",
  "dự án",
  "đề án",
];

/** Behind a number: it is a share of a hundred, points, or a difference of two shares. */
export const UNIT_PERCENT: readonly string[] = ["%", "phần trăm"];
export const UNIT_POINTS: readonly string[] = ["điểm", "đ"];
export const UNIT_PERCENTAGE_POINTS: readonly string[] = ["điểm %", "điểm phần trăm"];

/** Amounts and measures: what stands before them is a value, not a number of cases. */
export const VALUE_UNITS: readonly string[] = [
  "đồng",
  "nghìn đồng",
  "triệu",
  "triệu đồng",
  "tỷ",
  "tỷ đồng",
  "tỉ đồng",
  "tấn",
  "tạ",
  "kg",
  "ha",
  "km",
  "m2",
  "m3",
  "giờ",
  "phút",
  "usd",
  "kwh",
];
export const DAY_UNITS: readonly string[] = ["ngày"];
export const MINUTE_UNITS: readonly string[] = ["phút", "giờ"];

/** Whole numbers in words, as people write them before a unit. */
export const NUMERALS: Readonly<Record<string, string>> = {
  một: "1",
  hai: "2",
  ba: "3",
  bốn: "4",
  năm: "5",
  sáu: "6",
  bảy: "7",
  tám: "8",
  chín: "9",
  mười: "10",
  "mười lăm": "15",
  "mười hai": "12",
  "hai mươi": "20",
  "hai mươi lăm": "25",
  "ba mươi": "30",
  "bốn mươi": "40",
  "năm mươi": "50",
  "sáu mươi": "60",
  "bảy mươi": "70",
  "bảy mươi lăm": "75",
  "tám mươi": "80",
  "tám mươi lăm": "85",
  "chín mươi": "90",
  "chín mươi lăm": "95",
  "một trăm": "100",
};

/** What a number in words must stand before, beside the units: else the word is no number. */
export const COUNTED: readonly string[] = [
  "lần",
  "vụ",
  "việc",
  "trường hợp",
  "lỗi",
  "lượt",
  "chỉ tiêu",
  "tiêu chí",
  "mô hình",
  "cuộc",
  "bài",
  "đơn vị",
  "người",
  "cá nhân",
  "tập thể",
  "báo cáo",
  "buổi",
  "sáng kiến",
  "tiêu chí",
];

/** What stands behind a share of something that can be passed. */
export const PLANS: readonly string[] = ["chỉ tiêu", "kế hoạch", "dự toán", "định mức", "tiêu chuẩn"];
/** “vượt 5 %” alone is by so much, not over so much. */
/** Between two numbers: both are asked for; or the second is how many there are. */
export const AND_WORDS: readonly string[] = ["và", "cùng", ","];
export const OF_WORDS: readonly string[] = ["trong", "trên", "số"];
export const EXCEEDS = "vượt";

export const YEAR_WORD = "năm";
/** `so với 2020`, `năm học 2023`. */
export const BEFORE_YEAR: readonly string[] = ["với", "học"];
export const MONTH_WORD = "tháng";
export const DAY_WORD = "ngày";
export const TIMES_WORD = "lần";

/** Headings of the columns of a pasted table in which points for a line stand. */
export const POINT_COLUMNS: { readonly minus: readonly string[]; readonly plus: readonly string[] } = {
  minus: ["trừ", "điểm trừ", "cột trừ", "cột điểm trừ", "mức trừ", "điểm phạt", "điểm bị trừ"],
  plus: ["thưởng", "điểm thưởng", "cột thưởng", "cột cộng", "cộng", "điểm cộng", "mức thưởng"],
};
