/**
 * Cụm thi đua số 11, Công an thành phố Hà Nội, 2021. The source names the seven units, the lead, four drives and six
 * targets, five of them strict or of the unit's own year before; contents, points, dates of the drives and awards are
 * assumed and marked so.
 */
import type { Language } from "../../schema/language";
import type { RubricRow, WorkbookContent } from "../content";
import { cahnCum11Sample } from "./cahn-cum11-2021-sample";
import { aboutRows, haNoiPolice, unitRows } from "./cluster";
import { criterionTexts } from "./criterion-texts";
import { blankEntries, sampleEntries } from "./entries";
import { drivePeriods } from "./periods";
import { assumed, assumedAward, awardNames, counted, group, judged, PERCENT, statedTarget } from "./rows";
import { translator } from "./translate";
import type { Translate } from "./translate";

/** In the source's order. */
const UNITS = ["Sơn Tây", "Hoài Đức", "Đan Phượng", "Ba Vì", "Quốc Oai", "Phúc Thọ", "Thạch Thất"] as const;
const LEAD = "Sơn Tây";
const TOWN = "Sơn Tây";
const DRIVES = 4;

export function cahnCum11(options: { readonly sample: boolean; readonly language: Language }): WorkbookContent {
  const t = translator(options.language);
  const rubric = rubricRows(t);
  const periods = drivePeriods("2021", DRIVES);
  const firstDrive = "2021-D1";
  return {
    title: t("Cụm thi đua số 11, Công an TP Hà Nội, năm 2021", "Emulation cluster 11, Hà Nội City Police, 2021"),
    cluster: aboutRows({
      id: "cahn-cum11-2021",
      title: t("Cụm thi đua số 11", "Emulation cluster 11"),
      authority: haNoiPolice(t),
      number: 11,
      year: 2021,
      source: t("Tin về Cụm thi đua số 11, Công an TP Hà Nội, năm 2021", "News of emulation cluster 11, Hà Nội City Police, 2021"),
    }),
    units: unitRows(
      UNITS.map((unit) => ({
        unit,
        level: unit === TOWN ? t("Công an thị xã", "Công an thị xã (town police)") : t("Công an huyện", "Công an huyện (district police)"),
        role: unit === LEAD ? "lead" : "member",
      })),
      haNoiPolice(t),
    ),
    periods,
    policy: [],
    awards: [assumedAward({ ...awardNames(t).ministryFlag, slots: 1, conditions: "targets-met" })],
    status: [],
    votes: [],
    rubric,
    entries: options.sample
      ? cahnCum11Sample(t).flatMap((sample) => sampleEntries(rubric, UNITS, sample))
      : blankEntries(rubric, UNITS, firstDrive),
    period: options.sample ? "2021" : firstDrive,
    remarks: remarks(t),
    sample: options.sample,
  };
}

function rubricRows(t: Translate): readonly RubricRow[] {
  const texts = criterionTexts(t);
  const half = t("0,5", "0.5");
  const clause = t("Chỉ tiêu thi đua năm 2021 của Cụm số 11", "Targets of cluster 11 for 2021");
  return [
    group("I", texts.investigation, 45),
    statedTarget({
      code: "I.1",
      text: t("Tỷ lệ điều tra, khám phá án các loại", "Clearance rate of all cases"),
      measure: "ratio",
      rule: "leader",
      maximum: 15,
      comparator: ">",
      target: 0.75,
      clause,
    }),
    statedTarget({
      code: "I.2",
      text: texts.verySerious,
      measure: "ratio",
      rule: "pass",
      maximum: 15,
      comparator: ">",
      target: 0.9,
      clause,
    }),
    statedTarget({
      code: "I.3",
      text: t("Tỷ lệ điều tra, khám phá án cao hơn năm 2020", "Clearance rate higher than in 2020"),
      measure: "increase",
      rule: "pass",
      maximum: 15,
      comparator: ">",
      target: 0,
      rates: true,
      clause,
    }),
    group("II", t("Tố giác, tin báo về tội phạm", "Denunciations and reports of crime"), 15),
    statedTarget({
      code: "II.1",
      text: t("Tỷ lệ giải quyết tố giác, tin báo về tội phạm", "Denunciations and reports of crime handled"),
      measure: "ratio",
      rule: "ratio",
      maximum: 15,
      comparator: ">",
      target: 0.9,
      clause,
    }),
    group("III", t("Xây dựng Đảng", "Party building"), 20),
    statedTarget({
      code: "III.1",
      text: t("Tỷ lệ chi bộ được xếp loại tốt trở lên", "Party cells rated “good or better”"),
      measure: "share",
      rule: "pass",
      maximum: 10,
      comparator: ">=",
      target: 0.95,
      clause,
      assumedColumns: ["rule", "maximum", "comparator"],
    }),
    statedTarget({
      code: "III.2",
      text: t("Tỷ lệ đảng viên được xếp loại tốt trở lên", "Party members rated “good or better”"),
      measure: "share",
      rule: "ratio",
      maximum: 10,
      comparator: ">=",
      target: 0.95,
      clause,
      assumedColumns: ["rule", "maximum", "comparator"],
    }),
    group("IV", t("Xây dựng lực lượng", "Force building"), 10),
    judged("IV.1", t("Công tác xây dựng lực lượng", "Force building work"), 5, t),
    counted("IV.2", texts.discipline("1"), 5, texts.cases, "start=5; per=-1; minimum=0; maximum=5"),
    group("V", texts.movement, 10),
    judged("V.1", texts.movementWork, 4, t),
    counted("V.2", texts.articles(half), 3, texts.articlesUnit, `per=${half}; minimum=0; maximum=3`),
    assumed({
      code: "V.3",
      text: t("Xã, thị trấn đạt tiêu chuẩn “An toàn về an ninh, trật tự”", "Communes that meet the standard “safe in security and order”"),
      measure: "ratio",
      rule: "ratio",
      maximum: 3,
      comparator: ">=",
      target: 0.85,
      "unit-of-measure": PERCENT,
    }),
  ];
}

function remarks(t: Translate): readonly string[] {
  return [
    t(
      "Nguồn nêu: 7 đơn vị; Cụm trưởng là Sơn Tây; 4 đợt thi đua trong năm; tỷ lệ điều tra, khám phá án các loại " +
        "trên 75%; án rất nghiêm trọng và đặc biệt nghiêm trọng trên 90%; giải quyết tố giác, tin báo về tội phạm " +
        "trên 90%; tỷ lệ điều tra, khám phá án cao hơn năm 2020; 95% chi bộ và 95% đảng viên được xếp loại tốt trở " +
        "lên.",
      "The source states: 7 units; Sơn Tây leads; 4 drives in the year; clearance of all cases over 75 %; very " +
        "serious and particularly serious cases over 90 %; denunciations and reports handled over 90 %; clearance " +
        "higher than in 2020; 95 % of Party cells and 95 % of Party members rated “good or better”.",
    ),
    t(
      "“Trên 75%” và “trên 90%” là so sánh chặt: đúng 75% hoặc đúng 90% là chưa đạt. Ở hai chỉ tiêu về Đảng, “trở " +
        "lên” là của mức xếp loại, không phải của 95%; nguồn không nêu cách so sánh với 95%, ở đây giả định là từ " +
        "95% trở lên.",
      "“Over 75 %” and “over 90 %” are strict: exactly 75 % or exactly 90 % does not meet them. In the two Party " +
        "targets “or better” belongs to the class, not to 95 %; how to compare with 95 % is not stated and is " +
        "assumed to be “at least”.",
    ),
    t(
      "Kỳ gốc của tiêu chí I.3 là tỷ lệ năm 2020 của chính đơn vị: ghi vào cột Kỳ gốc, ví dụ 74,12%. Nguồn không nêu " + "số liệu này.",
      "The baseline of criterion I.3 is the unit's own rate of 2020: typed into the baseline column, for instance " +
        "74.12 %. The source does not state it.",
    ),
    t(
      "Giả định, phải thay bằng quy định của cụm: tên các nội dung và mọi tiêu chí khác; mọi điểm tối đa (tổng 100 " +
        "điểm) và cách tính điểm; danh hiệu, số suất và điều kiện. Nguồn không nêu Cụm phó, cũng không nêu ngày bắt " +
        "đầu và kết thúc của từng đợt (để trống ở trang Cụm).",
      "Assumed, to be replaced by the cluster's own: the names of the contents and every other criterion; every " +
        "maximum (100 points in all) and rule; award, places and conditions. The source names no deputy and no dates " +
        "of the drives (left blank).",
    ),
  ];
}
