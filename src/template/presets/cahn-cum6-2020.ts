/**
 * Cụm thi đua số 6, Công an thành phố Hà Nội, 2020. The source names the six units and states no target at all: the
 * workbook says so, and its rubric is assumed, scores what has no target by comparing the units, and is marked from end
 * to end.
 */
import type { Language } from "../../schema/language";
import type { RubricRow, WorkbookContent } from "../content";
import { cahnCum6Sample } from "./cahn-cum6-2020-sample";
import { aboutRows, haNoiPolice, unitRows } from "./cluster";
import { criterionTexts } from "./criterion-texts";
import { blankEntries, sampleEntries } from "./entries";
import { yearPeriods } from "./periods";
import { assumed, assumedAward, awardNames, counted, group, judged, PERCENT } from "./rows";
import { translator } from "./translate";
import type { Translate } from "./translate";

/** In the source's order. */
const UNITS = ["Đống Đa", "Thanh Xuân", "Long Biên", "Hai Bà Trưng", "Hoàng Mai", "Hà Đông"] as const;
const PERIOD = "2020";

export function cahnCum6(options: { readonly sample: boolean; readonly language: Language }): WorkbookContent {
  const t = translator(options.language);
  const rubric = rubricRows(t);
  return {
    title: t("Cụm thi đua số 6, Công an TP Hà Nội, năm 2020", "Emulation cluster 6, Hà Nội City Police, 2020"),
    cluster: aboutRows({
      id: "cahn-cum6-2020",
      title: t("Cụm thi đua số 6", "Emulation cluster 6"),
      authority: haNoiPolice(t),
      number: 6,
      year: 2020,
      source: t("Tin về Cụm thi đua số 6, Công an TP Hà Nội, năm 2020", "News of emulation cluster 6, Hà Nội City Police, 2020"),
    }),
    units: unitRows(
      UNITS.map((unit) => ({ unit, level: t("Công an quận", "Công an quận (urban district police)") })),
      haNoiPolice(t),
    ),
    periods: yearPeriods(2020),
    policy: [],
    awards: [assumedAward({ ...awardNames(t).ministryFlag, slots: 1, conditions: "complete" })],
    status: [],
    votes: [],
    rubric,
    entries: options.sample
      ? sampleEntries(rubric, UNITS, cahnCum6Sample(t))
      : blankEntries(rubric, UNITS, PERIOD, ({ measure }) => (measure === "ratio" ? { state: "no-target" } : {})),
    period: PERIOD,
    remarks: remarks(t),
    sample: options.sample,
  };
}

/** A rate without a target: the unit with the highest earns the maximum, the others in proportion. */
function untargeted(code: string, text: string, maximum: number): RubricRow {
  return assumed({
    code,
    text,
    measure: "ratio",
    rule: "ratio",
    maximum,
    comparator: ">=",
    "unit-of-measure": PERCENT,
  });
}

function rubricRows(t: Translate): readonly RubricRow[] {
  const texts = criterionTexts(t);
  const half = t("0,5", "0.5");
  return [
    group("I", texts.investigation, 50),
    untargeted("I.1", texts.clearance, 20),
    untargeted("I.2", texts.verySerious, 10),
    untargeted("I.3", t("Tỷ lệ giải quyết tố giác, tin báo về tội phạm", "Denunciations and reports of crime handled"), 10),
    judged("I.4", t("Công tác phòng ngừa tội phạm", "Prevention of crime"), 10, t),
    group("II", texts.administration, 20),
    judged("II.1", texts.administrationWork, 10, t),
    assumed({
      code: "II.2",
      text: t("Thứ hạng cải cách hành chính", "Rank in administrative reform"),
      measure: "rank",
      rule: "rank",
      maximum: 10,
      "unit-of-measure": t("hạng", "rank"),
      parameters: "points=10|8|6|4|2|0",
    }),
    group("III", texts.partyAndForce, 20),
    judged("III.1", texts.partyAndForceWork, 10, t),
    counted("III.2", texts.discipline("2"), 10, texts.cases, "start=10; per=-2; minimum=0; maximum=10"),
    group("IV", texts.movement, 10),
    counted("IV.1", texts.articles(half), 10, texts.articlesUnit, `per=${half}; minimum=0; maximum=10`),
  ];
}

function remarks(t: Translate): readonly string[] {
  return [
    t(
      "NGUỒN KHÔNG NÊU CHỈ TIÊU NÀO. Nguồn chỉ nêu 6 đơn vị của cụm; không nêu Cụm trưởng, nội dung thi đua, thang " +
        "điểm, kỳ chấm điểm, danh hiệu và số suất.",
      "THE SOURCE STATES NO TARGET. It states the 6 units of the cluster only: no lead, no contents, no rubric, no " +
        "periods, no awards and no places.",
    ),
    t(
      "Số liệu nguồn nêu là kết quả đã đạt, không phải chỉ tiêu, nên không được đưa vào thang điểm: giai đoạn " +
        "2015–2020 tỷ lệ điều tra, khám phá án đạt trên 80%; 27 tập thể và 105 cá nhân được khen thưởng.",
      "The figures that the source does give are results, not targets, and so stand nowhere in the rubric: in " +
        "2015–2020 clearance was over 80 %; 27 collectives and 105 individuals were commended.",
    ),
    t(
      "Giả định toàn bộ, phải thay bằng quy định của cụm: các nội dung, tiêu chí, điểm tối đa (tổng 100 điểm), cách " +
        "tính điểm, các kỳ, danh hiệu, số suất và điều kiện. Các tỷ lệ để tình trạng “không có chỉ tiêu”: đơn vị cao " +
        "nhất được điểm tối đa, các đơn vị khác được điểm theo tỷ lệ so với đơn vị đó. Khi cụm giao chỉ tiêu thì ghi " +
        "chỉ tiêu vào thang điểm và xóa tình trạng này.",
      "Assumed throughout, to be replaced by the cluster's own: contents, criteria, maxima (100 points in all), " +
        "rules, periods, award, places and conditions. The rates stand as “no target”: the highest unit earns the " +
        "maximum, the others in proportion to it. Once the cluster sets targets, type them into the rubric and clear " +
        "this state.",
    ),
  ];
}
