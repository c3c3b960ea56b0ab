/**
 * Cụm thi đua số 3, Bộ Công an, 2017. The source names the eight units, eight contents (not which), two targets and the
 * aim for the flags; everything else of the rubric is assumed and marked so.
 */
import type { Language } from "../../schema/language";
import type { AwardRow, RubricRow, WorkbookContent } from "../content";
import { bcaCum3Sample } from "./bca-cum3-2017-sample";
import { aboutRows, ministry, unitRows } from "./cluster";
import { criterionTexts } from "./criterion-texts";
import { blankEntries, sampleEntries } from "./entries";
import { yearPeriods } from "./periods";
import { assumed, awardNames, counted, group, judged, PERCENT, statedTarget } from "./rows";
import { translator } from "./translate";
import type { Translate } from "./translate";

/** In the source's order. */
export const UNITS = ["Phú Thọ", "Bắc Kạn", "Quảng Ninh", "Thái Nguyên", "Bắc Giang", "Hòa Bình", "Yên Bái", "Tuyên Quang"] as const;

export const PERIOD = "2017";

export function bcaCum3(options: { readonly sample: boolean; readonly language: Language }): WorkbookContent {
  const t = translator(options.language);
  const rubric = rubricRows(t);
  return {
    title: t("Cụm thi đua số 3, Bộ Công an, năm 2017", "Emulation cluster 3, Ministry of Public Security, 2017"),
    cluster: aboutRows({
      id: "bca-cum3-2017",
      title: t("Cụm thi đua số 3", "Emulation cluster 3"),
      authority: ministry(t),
      number: 3,
      year: 2017,
      source: t(
        "Tin về hội nghị Cụm thi đua số 3, Bộ Công an, năm 2017",
        "News of the meeting of emulation cluster 3, Ministry of Public Security, 2017",
      ),
    }),
    units: unitRows(
      UNITS.map((unit) => ({ unit, level: t("Công an tỉnh", "Công an tỉnh (provincial police)") })),
      ministry(t),
    ),
    periods: yearPeriods(2017),
    policy: [],
    awards: awardRows(t),
    status: options.sample ? bcaCum3Sample.status(t) : [],
    votes: [],
    rubric,
    entries: options.sample ? sampleEntries(rubric, UNITS, bcaCum3Sample.results(t)) : blankEntries(rubric, UNITS, PERIOD),
    period: PERIOD,
    remarks: remarks(t),
    sample: options.sample,
  };
}

function rubricRows(t: Translate): readonly RubricRow[] {
  const stated = t("Chỉ tiêu thi đua năm 2017 của Cụm số 3", "Targets of cluster 3 for 2017");
  const texts = criterionTexts(t);
  return [
    group("I", texts.investigation, 250),
    statedTarget({
      code: "I.1",
      text: texts.clearance,
      measure: "ratio",
      rule: "leader",
      maximum: 100,
      comparator: ">=",
      target: 0.75,
      clause: stated,
    }),
    statedTarget({
      code: "I.2",
      text: t("Tỷ lệ khám phá án nghiêm trọng và đặc biệt nghiêm trọng", "Clearance rate of serious and particularly serious cases"),
      measure: "ratio",
      rule: "pass",
      maximum: 100,
      comparator: ">",
      target: 0.9,
      clause: stated,
    }),
    assumed({
      code: "I.3",
      text: texts.fewerOffences,
      measure: "reduction",
      rule: "ratio",
      maximum: 50,
      comparator: ">=",
      target: 0.05,
      "unit-of-measure": PERCENT,
    }),
    group("II", texts.denunciations, 150),
    assumed({
      code: "II.1",
      text: t("Tỷ lệ tiếp nhận, thụ lý", "Share received and registered"),
      measure: "ratio",
      rule: "pass",
      maximum: 50,
      comparator: "=",
      target: 1,
      "unit-of-measure": PERCENT,
    }),
    assumed({
      code: "II.2",
      text: t("Tỷ lệ giải quyết", "Share resolved"),
      measure: "ratio",
      rule: "ratio",
      maximum: 100,
      comparator: ">=",
      target: 0.9,
      "unit-of-measure": PERCENT,
    }),
    group("III", texts.nationalSecurity, 100),
    judged("III.1", texts.securityWork, 100, t),
    group("IV", texts.administration, 100),
    assumed({
      code: "IV.1",
      text: t("Tỷ lệ hồ sơ giải quyết đúng hạn", "Files settled on time"),
      measure: "ratio",
      rule: "ratio",
      maximum: 60,
      comparator: ">=",
      target: 0.98,
      "unit-of-measure": PERCENT,
    }),
    judged("IV.2", t("Cải cách hành chính", "Administrative reform"), 40, t),
    group("V", t("Bảo đảm trật tự, an toàn giao thông", "Road traffic safety"), 100),
    assumed({
      code: "V.1",
      text: texts.fewerAccidents,
      measure: "reduction",
      rule: "pass",
      maximum: 60,
      comparator: ">=",
      target: 0.05,
      "unit-of-measure": PERCENT,
    }),
    judged("V.2", t("Tuần tra, kiểm soát, xử lý vi phạm", "Patrols, control, handling of violations"), 40, t),
    group("VI", t("Phòng cháy, chữa cháy, cứu nạn, cứu hộ", "Fire prevention and rescue"), 100),
    assumed({
      code: "VI.1",
      text: t("Số buổi tuyên truyền, huấn luyện tăng so với năm trước", "More briefings and drills than last year"),
      measure: "increase",
      rule: "pass",
      maximum: 100,
      comparator: ">",
      target: 0,
      "unit-of-measure": PERCENT,
    }),
    group("VII", texts.partyAndForce, 150),
    judged("VII.1", texts.partyAndForceWork, 100, t),
    counted("VII.2", texts.discipline("5"), 50, texts.cases, "start=50; per=-5; minimum=0; maximum=50"),
    group("VIII", texts.movement, 50),
    assumed({
      code: "VIII.1",
      text: texts.models,
      measure: "value",
      rule: "leader",
      maximum: 30,
      comparator: ">=",
      target: 10,
      "unit-of-measure": texts.modelsUnit,
    }),
    counted("VIII.2", texts.articles("2"), 20, texts.articlesUnit, "per=2; minimum=0; maximum=20"),
  ];
}

function awardRows(t: Translate): readonly AwardRow[] {
  const { ministryFlag, governmentFlag } = awardNames(t);
  return [
    {
      ...ministryFlag,
      share: 0.5,
      rounding: "down",
      conditions: "targets-met",
      clause: t("Mục tiêu của Cụm số 3 năm 2017: 50% đơn vị", "Aim of cluster 3 for 2017: 50 % of the units"),
      assumedColumns: ["rounding", "conditions"],
    },
    {
      ...governmentFlag,
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
      "Nguồn nêu: 8 đơn vị; 8 nội dung thi đua (không nêu tên từng nội dung); tỷ lệ điều tra, khám phá án đạt từ 75% " +
        "trở lên; án nghiêm trọng và đặc biệt nghiêm trọng trên 90%; phấn đấu 50% đơn vị được tặng Cờ thi đua của Bộ " +
        "Công an, trong đó 01 đơn vị được tặng Cờ thi đua của Chính phủ.",
      "The source states: 8 units; 8 contents (not which); clearance of 75 % or more; serious and particularly " +
        "serious cases over 90 %; 50 % of the units to win the Ministry flag, one of them the Government flag.",
    ),
    t(
      "Giả định, phải thay bằng quy định của cụm: tên 8 nội dung và các tiêu chí; mọi điểm tối đa (tổng 1000 điểm) " +
        "và cách tính điểm; mọi chỉ tiêu khác hai chỉ tiêu trên; cách làm tròn số suất cờ; điều kiện của từng cờ. " +
        "Nguồn không nêu Cụm trưởng.",
      "Assumed, to be replaced by the cluster's own: the names of the 8 contents and their criteria; every maximum " +
        "(1000 points in all) and rule; every target but these two; the rounding of places; the conditions of each " +
        "flag. The source names no lead.",
    ),
  ];
}
