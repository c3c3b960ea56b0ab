/**
 * Công an tỉnh Đắk Nông, 2021: four clusters in one workbook. The source says what each cluster is for, six contents
 * (not which), five targets and that reviews run by quarter, half-year and year, inside and between clusters; it lists
 * no unit, so the units are placeholders to be typed over, and the provincial rubric is assumed.
 */
import type { Language } from "../../schema/language";
import type { AwardRow, MarkedRow, RubricRow, WorkbookContent } from "../content";
import { aboutRows, unitRows } from "./cluster";
import { criterionTexts } from "./criterion-texts";
import { dakNongSample } from "./daknong-2021-sample";
import { blankEntries, sampleEntries } from "./entries";
import { yearPeriods } from "./periods";
import { assumedAward, awardNames, counted, group, judged, statedTarget } from "./rows";
import { translator } from "./translate";
import type { Translate } from "./translate";

const CLUSTERS = 4;
const UNITS_PER_CLUSTER = 4;

export function dakNong(options: { readonly sample: boolean; readonly language: Language }): WorkbookContent {
  const t = translator(options.language);
  const rubric = rubricRows(t);
  const units = placeholders(t);
  const names = units.map(({ unit }) => String(unit));
  const firstQuarter = "2021-Q1";
  return {
    title: t("Bốn cụm thi đua, Công an tỉnh Đắk Nông, năm 2021", "Four emulation clusters, Đắk Nông Provincial Police, 2021"),
    cluster: aboutRows({
      id: "daknong-2021",
      title: t("Các Cụm thi đua số 1, 2, 3, 4", "Emulation clusters 1, 2, 3, 4"),
      authority: province(t),
      number: null,
      year: 2021,
      source: t(
        "Tin về hoạt động của các Cụm thi đua, Công an tỉnh Đắk Nông, năm 2021",
        "News of the emulation clusters of Đắk Nông Provincial Police, 2021",
      ),
    }),
    units,
    periods: yearPeriods(2021).filter(({ kind }) => kind !== "nine-months"),
    policy: [{ name: "clusters", value: "mean", assumedColumns: ["value"] }],
    awards: awardRows(t),
    status: [],
    votes: [],
    rubric,
    entries: options.sample ? sampleEntries(rubric, names, dakNongSample(names, t)) : blankEntries(rubric, names, firstQuarter),
    period: options.sample ? "2021" : firstQuarter,
    remarks: remarks(t),
    sample: options.sample,
  };
}

function province(t: Translate): string {
  return t("Công an tỉnh Đắk Nông", "Đắk Nông Provincial Police");
}

/** Names to be typed over, the first of each cluster as its lead. */
function placeholders(t: Translate): readonly MarkedRow<"EmuUnits">[] {
  const members = Array.from({ length: CLUSTERS * UNITS_PER_CLUSTER }, (_member, index) => {
    const cluster = Math.floor(index / UNITS_PER_CLUSTER) + 1;
    const place = (index % UNITS_PER_CLUSTER) + 1;
    return {
      unit: t(`Đơn vị ${cluster}.${place}`, `Unit ${cluster}.${place}`),
      level: cluster === CLUSTERS ? t("Công an huyện, thành phố", "District or city police") : t("Phòng", "Department"),
      cluster: t(`Cụm ${cluster}`, `Cluster ${cluster}`),
      role: place === 1 ? "lead" : "member",
    } as const;
  });
  return unitRows(members, province(t)).map((row) => ({ ...row, assumedColumns: ["unit", "level", "role", "order"] }));
}

function rubricRows(t: Translate): readonly RubricRow[] {
  const texts = criterionTexts(t);
  const half = t("0,5", "0.5");
  const clause = t("Chỉ tiêu thi đua năm 2021, Công an tỉnh Đắk Nông", "Targets of Đắk Nông Provincial Police for 2021");
  return [
    group("I", texts.investigation, 35),
    statedTarget({
      code: "I.1",
      text: t("Giảm số vụ phạm tội về trật tự xã hội so với năm 2020", "Fewer offences against social order than in 2020"),
      measure: "reduction",
      rule: "ratio",
      maximum: 10,
      comparator: ">=",
      target: 0.05,
      clause,
    }),
    statedTarget({
      code: "I.2",
      text: texts.clearance,
      measure: "ratio",
      rule: "leader",
      maximum: 10,
      comparator: ">=",
      target: 0.75,
      clause,
    }),
    statedTarget({
      code: "I.3",
      text: texts.verySerious,
      measure: "ratio",
      rule: "pass",
      maximum: 15,
      comparator: ">=",
      target: 0.95,
      clause,
    }),
    group("II", t("Tố giác, tin báo về tội phạm", "Denunciations and reports of crime"), 15),
    statedTarget({
      code: "II.1",
      text: t("Tỷ lệ tin báo được tiếp nhận, thụ lý", "Reports received and handled"),
      measure: "ratio",
      rule: "pass",
      maximum: 5,
      comparator: "=",
      target: 1,
      clause,
      assumedColumns: ["rule", "maximum", "comparator"],
    }),
    statedTarget({
      code: "II.2",
      text: t("Tỷ lệ giải quyết tin báo", "Reports resolved"),
      measure: "ratio",
      rule: "ratio",
      maximum: 10,
      comparator: ">=",
      target: 0.9,
      clause,
    }),
    group("III", texts.nationalSecurity, 15),
    judged("III.1", texts.securityWork, 15, t),
    group("IV", texts.administration, 10),
    judged("IV.1", texts.administrationWork, 10, t),
    group("V", texts.partyAndForce, 15),
    judged("V.1", texts.partyAndForceWork, 10, t),
    counted("V.2", texts.discipline("1"), 5, texts.cases, "start=5; per=-1; minimum=0; maximum=5"),
    group("VI", texts.movement, 10),
    judged("VI.1", texts.movementWork, 5, t),
    counted("VI.2", texts.articles(half), 5, texts.articlesUnit, `per=${half}; minimum=0; maximum=5`),
  ];
}

function awardRows(t: Translate): readonly AwardRow[] {
  const { determinedToWin, ministryFlag } = awardNames(t);
  return [
    assumedAward({ ...determinedToWin, share: 0.5, rounding: "down", conditions: "targets-met" }),
    assumedAward({ ...ministryFlag, slots: 1, conditions: "lead", "nested-under": "determined-to-win" }),
  ];
}

function remarks(t: Translate): readonly string[] {
  return [
    t(
      "Nguồn nêu: 4 cụm (Cụm 1: xây dựng lực lượng, hậu cần; Cụm 2: an ninh; Cụm 3: cảnh sát; Cụm 4: Công an các " +
        "huyện, thành phố), mỗi cụm có một Cụm trưởng; 6 nội dung (không nêu tên từng nội dung); phạm tội về trật tự " +
        "xã hội giảm từ 5% trở lên so với năm 2020; tiếp nhận, thụ lý 100% tin báo; giải quyết từ 90% trở lên; điều " +
        "tra, khám phá án từ 75% trở lên; án rất nghiêm trọng và đặc biệt nghiêm trọng từ 95% trở lên; chấm theo " +
        "quý, 6 tháng, năm; kiểm tra chéo trong cụm và giữa các cụm; kết quả dùng để bình xét cả đơn vị và cụm.",
      "The source states: 4 clusters (1: force building and logistics; 2: security; 3: police; 4: districts and " +
        "city), each with one lead; 6 contents (not which); offences against social order down by 5 % or more on " +
        "2020; 100 % of reports received and handled; 90 % or more resolved; clearance of 75 % or more; very serious " +
        "and particularly serious cases 95 % or more; reviews by quarter, half-year and year; cross-checks inside " +
        "and between clusters; the results nominate units and clusters.",
    ),
    t(
      "NGUỒN KHÔNG LIỆT KÊ ĐƠN VỊ: “Đơn vị 1.1” … “Đơn vị 4.4” chỉ là tên tạm. Thay bằng tên thật ở trang Đơn vị và ở " +
        "cột Đơn vị của trang Chấm điểm, thêm hoặc bớt dòng theo số đơn vị thật; Cụm trưởng cũng phải chọn lại.",
      "THE SOURCE LISTS NO UNITS: “Unit 1.1” … “Unit 4.4” are placeholders. Replace them by the real names on the " +
        "units sheet and in the unit column of the scoring sheet, add or remove rows as needed, and choose the " +
        "lead units again.",
    ),
    t(
      "Điểm kiểm tra chéo ghi vào cột Kiểm tra chéo; điểm này thay điểm tự chấm, điểm thẩm định thay cả hai. Đơn vị " +
        "được xếp hạng trong cụm của mình. Tiêu chí không thuộc nhiệm vụ của một đơn vị thì ghi “không giao”: điểm " +
        "tối đa của đơn vị đó được quy đổi.",
      "Cross-check scores go into the cross-check column; they replace self-scores, and the appraisal replaces both. " +
        "Units are ranked within their cluster. What is not a unit's task is marked “not assigned”: its own maximum " +
        "is rebased.",
    ),
    t(
      "Giả định, phải thay bằng thang bảng điểm của tỉnh: tên 6 nội dung và các tiêu chí không có chỉ tiêu nêu trên; " +
        "mọi điểm tối đa (tổng 100 điểm) và cách tính điểm; cách so sánh với 100%; so sánh các cụm theo trung bình " +
        "của các đơn vị; danh hiệu, số suất, cách làm tròn và điều kiện.",
      "Assumed, to be replaced by the provincial rubric: the names of the 6 contents and the criteria without one of " +
        "these targets; every maximum (100 points in all) and rule; how to compare with 100 %; comparing clusters by " +
        "the mean of their units; awards, places, rounding and conditions.",
    ),
  ];
}
