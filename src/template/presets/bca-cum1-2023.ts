/**
 * Cụm thi đua số 1, Bộ Công an, 2023. The source names the five cities, the lead, seven contents (not which) and five
 * targets, one of them set by the National Assembly and typed beside each result; everything else is assumed and marked
 * so.
 */
import type { Language } from "../../schema/language";
import type { AwardRow, RubricRow, WorkbookContent } from "../content";
import { bcaCum1Sample } from "./bca-cum1-2023-sample";
import { aboutRows, ministry, unitRows } from "./cluster";
import { criterionTexts } from "./criterion-texts";
import { blankEntries, sampleEntries } from "./entries";
import { yearPeriods } from "./periods";
import { assumed, assumedAward, awardNames, counted, group, judged, statedTarget } from "./rows";
import { translator } from "./translate";
import type { Translate } from "./translate";

/** In the source's order. */
const UNITS = ["Hà Nội", "TP. Hồ Chí Minh", "Đà Nẵng", "Hải Phòng", "Cần Thơ"] as const;
const LEAD = "Cần Thơ";
const PERIOD = "2023";

export function bcaCum1(options: { readonly sample: boolean; readonly language: Language }): WorkbookContent {
  const t = translator(options.language);
  const rubric = rubricRows(t);
  return {
    title: t("Cụm thi đua số 1, Bộ Công an, năm 2023", "Emulation cluster 1, Ministry of Public Security, 2023"),
    cluster: aboutRows({
      id: "bca-cum1-2023",
      title: t("Cụm thi đua số 1", "Emulation cluster 1"),
      authority: ministry(t),
      number: 1,
      year: 2023,
      source: t("Tin về Cụm thi đua số 1, Bộ Công an, năm 2023", "News of emulation cluster 1, Ministry of Public Security, 2023"),
    }),
    units: unitRows(
      UNITS.map((unit) => ({
        unit,
        level: t("Công an thành phố", "Công an thành phố (city police)"),
        role: unit === LEAD ? "lead" : "member",
      })),
      ministry(t),
    ),
    periods: yearPeriods(2023),
    policy: [],
    awards: awardRows(t),
    status: [],
    votes: [],
    rubric,
    entries: options.sample ? sampleEntries(rubric, UNITS, bcaCum1Sample(t)) : blankEntries(rubric, UNITS, PERIOD),
    period: PERIOD,
    remarks: remarks(t),
    sample: options.sample,
  };
}

function rubricRows(t: Translate): readonly RubricRow[] {
  const texts = criterionTexts(t);
  const clause = t("Chỉ tiêu thi đua năm 2023 của Cụm số 1", "Targets of cluster 1 for 2023");
  return [
    group("I", texts.denunciations, 200),
    statedTarget({
      code: "I.1",
      text: t(
        "Tỷ lệ tố giác, tin báo về tội phạm, kiến nghị khởi tố được tiếp nhận, thụ lý",
        "Denunciations, reports and recommendations to prosecute received and handled",
      ),
      measure: "ratio",
      rule: "pass",
      maximum: 100,
      comparator: "=",
      target: 1,
      clause,
    }),
    statedTarget({
      code: "I.2",
      text: t(
        "Tỷ lệ giải quyết tố giác, tin báo về tội phạm, kiến nghị khởi tố",
        "Denunciations, reports and recommendations to prosecute resolved",
      ),
      measure: "ratio",
      rule: "ratio",
      maximum: 100,
      comparator: ">",
      target: 0.9,
      clause,
    }),
    group("II", texts.investigation, 250),
    statedTarget({
      code: "II.1",
      text: texts.clearance,
      measure: "ratio",
      rule: "leader",
      maximum: 125,
      comparator: ">",
      target: 0.75,
      clause,
    }),
    statedTarget({
      code: "II.2",
      text: texts.verySerious,
      measure: "ratio",
      rule: "pass",
      maximum: 125,
      comparator: ">",
      target: 0.9,
      clause,
    }),
    group("III", t("Chỉ tiêu Quốc hội giao", "Targets set by the National Assembly"), 150),
    // The target belongs to each unit and period: it is typed in the entries.
    statedTarget({
      code: "III.1",
      text: t("Đạt hoặc vượt chỉ tiêu Quốc hội giao", "The National Assembly's own target met or exceeded"),
      measure: "ratio",
      rule: "pass",
      maximum: 150,
      comparator: ">=",
      clause,
      assumedColumns: ["measure", "rule", "maximum"],
    }),
    group("IV", texts.nationalSecurity, 100),
    judged("IV.1", texts.securityWork, 100, t),
    group("V", texts.administration, 100),
    // Only another report of the same covenant has this line.
    statedTarget({
      code: "V.1",
      text: t("Giảm số vụ phạm tội về trật tự xã hội so với năm 2022", "Fewer offences against social order than in 2022"),
      measure: "reduction",
      rule: "ratio",
      maximum: 60,
      comparator: ">=",
      target: 0.05,
      clause: t(
        "Ký kết giao ước thi đua Cụm số 1 năm 2023 (tin khác của cùng lễ ký)",
        "Covenant of cluster 1 for 2023 (another report of it)",
      ),
    }),
    judged("V.2", t("Cải cách hành chính", "Administrative reform"), 40, t),
    group("VI", texts.partyAndForce, 100),
    judged("VI.1", texts.partyAndForceWork, 60, t),
    counted("VI.2", texts.discipline("5"), 40, texts.cases, "start=40; per=-5; minimum=0; maximum=40"),
    group("VII", texts.movement, 100),
    assumed({
      code: "VII.1",
      text: texts.models,
      measure: "value",
      rule: "leader",
      maximum: 60,
      comparator: ">=",
      target: 10,
      "unit-of-measure": texts.modelsUnit,
    }),
    counted("VII.2", texts.articles("2"), 40, texts.articlesUnit, "per=2; minimum=0; maximum=40"),
  ];
}

function awardRows(t: Translate): readonly AwardRow[] {
  const { ministryFlag, governmentFlag } = awardNames(t);
  return [
    assumedAward({ ...ministryFlag, slots: 2, conditions: "targets-met" }),
    assumedAward({ ...governmentFlag, slots: 1, conditions: "targets-exceeded;lead", "nested-under": "ministry-flag" }),
  ];
}

function remarks(t: Translate): readonly string[] {
  return [
    t(
      "Nguồn nêu: 5 thành phố; Cụm trưởng là Cần Thơ; 7 nội dung thi đua (không nêu tên từng nội dung); tiếp nhận, " +
        "thụ lý 100% tố giác, tin báo về tội phạm, kiến nghị khởi tố; giải quyết trên 90%; tỷ lệ điều tra, khám phá " +
        "án trên 75%; án rất nghiêm trọng và đặc biệt nghiêm trọng trên 90%; đạt hoặc vượt chỉ tiêu Quốc hội giao. Một tin khác của cùng lễ ký giao ước nêu thêm: số vụ phạm tội về trật tự xã hội giảm ít nhất 5% so với năm 2022.",
      "The source states: 5 cities; Cần Thơ leads; 7 contents (not which); 100 % of denunciations, reports and " +
        "recommendations to prosecute received and handled; over 90 % resolved; clearance over 75 %; very serious " +
        "and particularly serious cases over 90 %; the National Assembly's own targets met or exceeded. Another report of the same covenant " +
        "adds: offences against social order down at least 5 % on 2022.",
    ),
    t(
      "Chỉ tiêu 100% chấm theo đạt/không đạt vì không thể vượt. Chỉ tiêu Quốc hội giao là số liệu bên ngoài, nguồn " +
        "không nêu: ghi vào cột Chỉ tiêu được giao của từng đơn vị, từng kỳ ở trang Chấm điểm; chưa ghi thì tiêu chí " +
        "III.1 chưa tính được điểm.",
      "The 100 % target is pass or fail, for it cannot be exceeded. The National Assembly's target is a figure from " +
        "outside that the source does not state: type it into the assigned target of each unit and period on the " +
        "scoring sheet; until then criterion III.1 cannot be scored.",
    ),
    t(
      "Giả định, phải thay bằng quy định của cụm: tên 7 nội dung và các tiêu chí khác; mọi điểm tối đa (tổng 1000 " +
        "điểm) và cách tính điểm; đo chỉ tiêu Quốc hội giao bằng một tỷ lệ; các kỳ; danh hiệu, số suất và điều kiện. " +
        "Nguồn không nêu Cụm phó.",
      "Assumed, to be replaced by the cluster's own: the names of the 7 contents and their other criteria; every " +
        "maximum (1000 points in all) and rule; measuring the National Assembly's target as one rate; the periods; " +
        "awards, places and conditions. The source names no deputy.",
    ),
  ];
}
