/**
 * Cụm thi đua số 3, Bộ Công an, 2017. The source names the eight units, eight contents (not which), two targets and the aim for
 * the flags; everything else of the rubric is assumed and marked so.
 */
import type { Language } from "../../text/language";
import type { AwardRow, RubricRow, TableRow, WorkbookContent } from "../content";
import { yearPeriods } from "./periods";
import { bcaCum3Sample } from "./bca-cum3-2017-sample";
import { translator } from "./translate";
import type { Translate } from "./translate";

/** In the source's order. */
export const UNITS = [
  "Phú Thọ",
  "Bắc Kạn",
  "Quảng Ninh",
  "Thái Nguyên",
  "Bắc Giang",
  "Hòa Bình",
  "Yên Bái",
  "Tuyên Quang",
] as const;

export const PERIOD = "2017";

export function bcaCum3(options: { readonly sample: boolean; readonly language: Language }): WorkbookContent {
  const t = translator(options.language);
  const rubric = rubricRows(t);
  return {
    title: t("Cụm thi đua số 3, Bộ Công an, năm 2017", "Emulation cluster 3, Ministry of Public Security, 2017"),
    cluster: [
      { name: "title", value: t("Cụm thi đua số 3", "Emulation cluster 3") },
      { name: "authority", value: t("Bộ Công an", "Ministry of Public Security") },
      { name: "number", value: 3 },
      { name: "year", value: 2017 },
      { name: "preset", value: "bca-cum3-2017" },
      {
        name: "source",
        value: t(
          "Tin về hội nghị Cụm thi đua số 3, Bộ Công an, năm 2017",
          "News of the meeting of emulation cluster 3, Ministry of Public Security, 2017",
        ),
      },
    ],
    units: UNITS.map((unit, index) => ({
      unit,
      level: t("Công an tỉnh", "Công an tỉnh (provincial police)"),
      parent: t("Bộ Công an", "Ministry of Public Security"),
      cluster: null,
      role: "member",
      order: index + 1,
    })),
    periods: yearPeriods(2017),
    policy: [],
    awards: awardRows(t),
    status: options.sample ? bcaCum3Sample.status(t) : [],
    votes: [],
    rubric,
    entries: options.sample ? bcaCum3Sample.entries(rubric, UNITS, t) : blankEntries(rubric),
    period: PERIOD,
    remarks: remarks(t),
    sample: options.sample,
  };
}

/** One row for each unit and criterion of the year, ready to be filled in. */
function blankEntries(rubric: readonly RubricRow[]): readonly TableRow<"EmuEntries">[] {
  const leaves = rubric.filter((row) => row.measure !== undefined);
  return UNITS.flatMap((unit) => leaves.map(({ code }) => ({ period: PERIOD, unit, criterion: code ?? null })));
}

const SHAPE = ["text", "measure", "rule", "maximum"] as const;
const SHAPE_AND_TARGET = [...SHAPE, "comparator", "target"] as const;

function group(code: string, text: string, maximum: number): RubricRow {
  return { code, text, maximum, assumedColumns: ["text", "maximum"] };
}

function rubricRows(t: Translate): readonly RubricRow[] {
  const stated = t("Chỉ tiêu thi đua năm 2017 của Cụm số 3", "Targets of cluster 3 for 2017");
  const percent = "%";
  const point = t("điểm", "points");
  const judged = { measure: "judgement", rule: "direct", "unit-of-measure": point } as const;
  return [
    group("I", t("Điều tra, khám phá tội phạm", "Investigation and clearance of crime"), 250),
    {
      code: "I.1",
      text: t("Tỷ lệ điều tra, khám phá án", "Case clearance rate"),
      measure: "ratio",
      rule: "leader",
      maximum: 100,
      comparator: ">=",
      target: 0.75,
      "unit-of-measure": percent,
      mandatory: "yes",
      clause: stated,
      assumedColumns: ["rule", "maximum"],
    },
    {
      code: "I.2",
      text: t(
        "Tỷ lệ khám phá án nghiêm trọng và đặc biệt nghiêm trọng",
        "Clearance rate of serious and particularly serious cases",
      ),
      measure: "ratio",
      rule: "pass",
      maximum: 100,
      comparator: ">",
      target: 0.9,
      "unit-of-measure": percent,
      mandatory: "yes",
      clause: stated,
      assumedColumns: ["rule", "maximum"],
    },
    {
      code: "I.3",
      text: t("Giảm số vụ phạm tội về trật tự xã hội so với năm trước", "Fewer offences against social order than last year"),
      measure: "reduction",
      rule: "ratio",
      maximum: 50,
      comparator: ">=",
      target: 0.05,
      "unit-of-measure": percent,
      assumedColumns: SHAPE_AND_TARGET,
    },
    group(
      "II",
      t("Tố giác, tin báo về tội phạm, kiến nghị khởi tố", "Denunciations, reports, recommendations to prosecute"),
      150,
    ),
    {
      code: "II.1",
      text: t("Tỷ lệ tiếp nhận, thụ lý", "Share received and registered"),
      measure: "ratio",
      rule: "pass",
      maximum: 50,
      comparator: "=",
      target: 1,
      "unit-of-measure": percent,
      assumedColumns: SHAPE_AND_TARGET,
    },
    {
      code: "II.2",
      text: t("Tỷ lệ giải quyết", "Share resolved"),
      measure: "ratio",
      rule: "ratio",
      maximum: 100,
      comparator: ">=",
      target: 0.9,
      "unit-of-measure": percent,
      assumedColumns: SHAPE_AND_TARGET,
    },
    group("III", t("Bảo đảm an ninh quốc gia", "National security"), 100),
    {
      code: "III.1",
      text: t("Nắm tình hình, giải quyết vụ việc về an ninh", "Security situation and incidents"),
      maximum: 100,
      ...judged,
      assumedColumns: SHAPE,
    },
    group("IV", t("Quản lý hành chính về trật tự xã hội", "Administrative management"), 100),
    {
      code: "IV.1",
      text: t("Tỷ lệ hồ sơ giải quyết đúng hạn", "Files settled on time"),
      measure: "ratio",
      rule: "ratio",
      maximum: 60,
      comparator: ">=",
      target: 0.98,
      "unit-of-measure": percent,
      assumedColumns: SHAPE_AND_TARGET,
    },
    { code: "IV.2", text: t("Cải cách hành chính", "Administrative reform"), maximum: 40, ...judged, assumedColumns: SHAPE },
    group("V", t("Bảo đảm trật tự, an toàn giao thông", "Road traffic safety"), 100),
    {
      code: "V.1",
      text: t("Giảm số vụ tai nạn giao thông so với năm trước", "Fewer road accidents than last year"),
      measure: "reduction",
      rule: "pass",
      maximum: 60,
      comparator: ">=",
      target: 0.05,
      "unit-of-measure": percent,
      assumedColumns: SHAPE_AND_TARGET,
    },
    {
      code: "V.2",
      text: t("Tuần tra, kiểm soát, xử lý vi phạm", "Patrols, control, handling of violations"),
      maximum: 40,
      ...judged,
      assumedColumns: SHAPE,
    },
    group("VI", t("Phòng cháy, chữa cháy, cứu nạn, cứu hộ", "Fire prevention and rescue"), 100),
    {
      code: "VI.1",
      text: t("Số buổi tuyên truyền, huấn luyện tăng so với năm trước", "More briefings and drills than last year"),
      measure: "increase",
      rule: "pass",
      maximum: 100,
      comparator: ">",
      target: 0,
      "unit-of-measure": percent,
      assumedColumns: SHAPE_AND_TARGET,
    },
    group("VII", t("Xây dựng Đảng, xây dựng lực lượng", "Party and force building"), 150),
    {
      code: "VII.1",
      text: t("Công tác xây dựng Đảng, xây dựng lực lượng", "Party and force building work"),
      maximum: 100,
      ...judged,
      assumedColumns: SHAPE,
    },
    {
      code: "VII.2",
      text: t("Cán bộ, chiến sĩ vi phạm kỷ luật (mỗi trường hợp trừ 5 điểm)", "Disciplinary cases (5 points off each)"),
      measure: "count",
      rule: "count",
      maximum: 50,
      "unit-of-measure": t("trường hợp", "cases"),
      parameters: "start=50; per=-5; minimum=0; maximum=50",
      assumedColumns: [...SHAPE, "parameters"],
    },
    group("VIII", t("Phong trào toàn dân bảo vệ an ninh Tổ quốc", "Mass movement to protect national security"), 50),
    {
      code: "VIII.1",
      text: t("Số mô hình, điển hình tiên tiến được nhân rộng", "Exemplary models spread"),
      measure: "value",
      rule: "leader",
      maximum: 30,
      comparator: ">=",
      target: 10,
      "unit-of-measure": t("mô hình", "models"),
      assumedColumns: SHAPE_AND_TARGET,
    },
    {
      code: "VIII.2",
      text: t("Tin, bài về gương người tốt, việc tốt (mỗi tin, bài 2 điểm)", "Published articles (2 points each)"),
      measure: "count",
      rule: "count",
      maximum: 20,
      "unit-of-measure": t("tin, bài", "articles"),
      parameters: "per=2; minimum=0; maximum=20",
      assumedColumns: [...SHAPE, "parameters"],
    },
  ];
}

function awardRows(t: Translate): readonly AwardRow[] {
  return [
    {
      award: "ministry-flag",
      text: t("Cờ thi đua của Bộ Công an", "Ministry of Public Security Emulation Flag"),
      share: 0.5,
      rounding: "down",
      conditions: "targets-met",
      clause: t("Mục tiêu của Cụm số 3 năm 2017: 50% đơn vị", "Aim of cluster 3 for 2017: 50 % of the units"),
      assumedColumns: ["rounding", "conditions"],
    },
    {
      award: "government-flag",
      text: t("Cờ thi đua của Chính phủ", "Government Emulation Flag"),
      slots: 1,
      conditions: "targets-exceeded;lead",
      "nested-under": "ministry-flag",
      clause: t("Mục tiêu của Cụm số 3 năm 2017: 01 đơn vị", "Aim of cluster 3 for 2017: one of them"),
      assumedColumns: ["conditions", "nested-under"],
    },
  ];
}

function remarks(t: Translate): readonly string[] {
  return [
    t(
      "Nguồn nêu: 8 đơn vị; 8 nội dung thi đua (không nêu tên từng nội dung); tỷ lệ điều tra, khám phá án đạt từ 75% trở lên; án " +
        "nghiêm trọng và đặc biệt nghiêm trọng trên 90%; phấn đấu 50% đơn vị được tặng Cờ thi đua của Bộ Công an, trong đó 01 đơn " +
        "vị được tặng Cờ thi đua của Chính phủ.",
      "The source states: 8 units; 8 contents (not which); clearance of 75 % or more; serious and particularly serious cases over " +
        "90 %; 50 % of the units to win the Ministry flag, one of them the Government flag.",
    ),
    t(
      "Giả định, phải thay bằng quy định của cụm: tên 8 nội dung và các tiêu chí; mọi điểm tối đa (tổng 1000 điểm) và cách tính " +
        "điểm; mọi chỉ tiêu khác hai chỉ tiêu trên; cách làm tròn số suất cờ; điều kiện của từng cờ. Nguồn không nêu Cụm trưởng.",
      "Assumed, to be replaced by the cluster's own: the names of the 8 contents and their criteria; every maximum (1000 points in " +
        "all) and rule; every target but these two; the rounding of places; the conditions of each flag. The source names no lead.",
    ),
  ];
}
