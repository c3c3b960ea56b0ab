/** IV–VI of the model rubric, outside the 1000 points: a capped pool of bonuses, one without a cap, and deductions. */
import type { RubricRow } from "../../content";
import { criterionTexts } from "../criterion-texts";
import { assumed, counted } from "../rows";
import type { Translate } from "../translate";
import { part, pool } from "./shapes";

export function extraRows(t: Translate): readonly RubricRow[] {
  return [...bonuses(t), ...uncapped(t), ...deductions(t)];
}

/** What marks a pool, and all that is in it, as outside the maximum. */
function outside(t: Translate): string {
  return `bonus=${t("có", "yes")}`;
}

function bonuses(t: Translate): readonly RubricRow[] {
  const cases = t("vụ", "cases");
  return [
    pool("IV", t("ĐIỂM THƯỞNG (tổng không quá 50 điểm)", "BONUS (50 points at most)"), `${outside(t)}; maximum=50`),
    counted(
      "IV.1",
      t("Thư khen của lãnh đạo Đảng, Nhà nước, Bộ Công an (10 điểm)", "Letters of praise (10 points each)"),
      40,
      t("thư", "letters"),
      "per=10; maximum=40",
    ),
    counted("IV.2", t("Chuyên án lớn, đặc biệt xuất sắc (5 điểm)", "Major investigations (5 points each)"), 25, cases, "per=5; maximum=25"),
    counted(
      "IV.3",
      t("Đề tài, sáng kiến cấp Bộ được công nhận (5 điểm)", "Research recognised by the ministry (5 points each)"),
      15,
      t("đề tài", "projects"),
      "per=5; maximum=15",
    ),
  ];
}

function uncapped(t: Translate): readonly RubricRow[] {
  return [
    pool("V", t("ĐIỂM CỘNG ĐỘT XUẤT (không khống chế tổng)", "SPECIAL MERIT (no cap on the sum)"), outside(t)),
    counted(
      "V.1",
      t("Danh hiệu Anh hùng, Huân chương trong năm (10 điểm)", "Titles of Hero, orders of the year (10 points each)"),
      100,
      t("danh hiệu", "titles"),
      "per=10",
    ),
    assumed({
      code: "V.2",
      text: t("Thành tích đột xuất, đặc biệt xuất sắc do hội đồng quyết định", "Special merit, as the council decides"),
      measure: "judgement",
      rule: "direct",
      maximum: 10,
      "unit-of-measure": t("điểm", "points"),
    }),
  ];
}

function deductions(t: Translate): readonly RubricRow[] {
  const texts = criterionTexts(t);
  return [
    pool("VI", t("ĐIỂM TRỪ (tổng không quá 40 điểm)", "DEDUCTIONS (40 points at most)"), `${outside(t)}; minimum=-40; maximum=0`),
    counted(
      "VI.1",
      t("Báo cáo chậm, sai số liệu (mỗi lần trừ 2 điểm)", "Late or wrong reports (2 points off each)"),
      0,
      t("lần", "times"),
      "per=-2; minimum=-10; maximum=0",
    ),
    counted(
      "VI.2",
      t("Không gửi báo cáo tổng kết (trừ 5 điểm)", "No closing report (5 points off)"),
      0,
      t("lần", "times"),
      "per=-5; minimum=-5; maximum=0",
    ),
    assumed({
      code: "VI.3",
      text: t("Để xảy ra một trong các vụ việc sau (trừ 20 điểm)", "Any one of these incidents (20 points off)"),
      measure: "count",
      rule: "count",
      maximum: 0,
      "unit-of-measure": t("điểm", "points"),
      parameters: "minimum=-20; maximum=0",
    }),
    part("VI.3.a", t("Người bị tạm giữ, tạm giam, phạm nhân trốn", "Escape from custody"), "count", texts.cases, "per=-20"),
    part("VI.3.b", t("Mất vũ khí, tài liệu bí mật nhà nước", "Loss of weapons or secret documents"), "count", texts.cases, "per=-20"),
    part("VI.3.c", t("Cán bộ, chiến sĩ vi phạm pháp luật hình sự", "Officers who commit an offence"), "count", texts.cases, "per=-20"),
    assumed({
      code: "VI.4",
      text: t("Báo cáo thành tích không trung thực (trừ đến 15 điểm)", "Untrue claims of merit (up to 15 points off)"),
      measure: "judgement",
      rule: "direct",
      maximum: 0,
      "unit-of-measure": t("điểm", "points"),
      parameters: "minimum=-15; maximum=0",
    }),
  ];
}
