/** II of the model rubric: Party building, force building, logistics and legal work (200 points). */
import type { RubricRow } from "../../content";
import { criterionTexts } from "../criterion-texts";
import { assumed, group, judged } from "../rows";
import type { Translate } from "../translate";
import { decimal, part, rate } from "./shapes";

export function forceRows(t: Translate): readonly RubricRow[] {
  return [
    group("II", t("CÔNG TÁC XÂY DỰNG ĐẢNG, XÂY DỰNG LỰC LƯỢNG", "PARTY AND FORCE BUILDING"), 200),
    ...party(t),
    ...force(t),
    ...logistics(t),
  ];
}

function share(row: RubricRow): RubricRow {
  return rate({ measure: "share", ...row });
}

function party(t: Translate): readonly RubricRow[] {
  return [
    group("II.1", t("Xây dựng Đảng", "Party building"), 60),
    share({
      code: "II.1.1",
      text: t("Chi bộ hoàn thành tốt nhiệm vụ trở lên", "Party cells rated “good” or better"),
      rule: "pass",
      maximum: 20,
      comparator: ">=",
      target: 0.95,
      mandatory: "yes",
    }),
    share({
      code: "II.1.2",
      text: t("Đảng viên hoàn thành tốt nhiệm vụ trở lên", "Party members rated “good” or better"),
      rule: "ratio",
      maximum: 20,
      comparator: ">=",
      target: 0.95,
    }),
    judged("II.1.3", t("Quán triệt nghị quyết, kiểm tra, giám sát của Đảng", "Resolutions, Party inspection"), 20, t),
  ];
}

function force(t: Translate): readonly RubricRow[] {
  const texts = criterionTexts(t);
  return [
    group("II.2", t("Xây dựng lực lượng", "Force building"), 80),
    share({
      code: "II.2.1",
      text: t("Cán bộ, chiến sĩ hoàn thành tốt nhiệm vụ trở lên", "Officers rated “good” or better"),
      rule: "ratio",
      maximum: 15,
      comparator: ">=",
      target: 0.9,
    }),
    assumed({
      code: "II.2.2",
      text: t(
        "Điều lệnh, kỷ luật: khởi điểm 15 điểm, cộng trừ theo từng việc, từ 0 đến 20 điểm",
        "Discipline and regulations: 15 points to begin with, more or fewer by event, from 0 to 20",
      ),
      measure: "count",
      rule: "count",
      maximum: 20,
      "unit-of-measure": t("điểm", "points"),
      parameters: "start=15; minimum=0; maximum=20",
    }),
    part(
      "II.2.2.a",
      t("Tập thể kiểu mẫu về điều lệnh (cộng 1 điểm)", "Model units in drill and dress (1 point)"),
      "count",
      t("tập thể", "units"),
      "per=1",
    ),
    part(
      "II.2.2.b",
      t("Lượt cán bộ vi phạm điều lệnh (trừ 0,5 điểm)", "Breaches of regulations (0.5 points off)"),
      "count",
      t("lượt", "cases"),
      `per=${decimal(t, -0.5)}`,
    ),
    part(
      "II.2.2.c",
      t("Cán bộ bị kỷ luật từ khiển trách trở lên (trừ 3 điểm)", "Disciplinary measures (3 points off)"),
      "count",
      texts.cases,
      "per=-3",
    ),
    share({
      code: "II.2.3",
      text: t("Cán bộ đạt loại khá trở lên về quân sự, võ thuật, bắn súng", "Officers “fair” or better in training"),
      rule: "leader",
      maximum: 15,
      comparator: ">=",
      target: 0.8,
    }),
    assumed({
      code: "II.2.4",
      text: t("Khen thưởng tập thể, cá nhân (không quá 15 điểm)", "Commendations (15 points at most)"),
      measure: "count",
      rule: "count",
      maximum: 15,
      "unit-of-measure": t("điểm", "points"),
      parameters: "minimum=0",
    }),
    part("II.2.4.a", t("Huân chương, Bằng khen cấp Nhà nước (3 điểm)", "State commendations (3 points)"), "count", texts.cases, "per=3"),
    part(
      "II.2.4.b",
      t("Bằng khen cấp Bộ, cấp tỉnh (1 điểm)", "Ministry or provincial commendations (1 point)"),
      "count",
      texts.cases,
      "per=1",
    ),
    part("II.2.4.c", t("Giấy khen (0,1 điểm)", "Certificates of merit (0.1 points)"), "count", texts.cases, `per=${decimal(t, 0.1)}`),
    rate({
      code: "II.2.5",
      text: t("Tỷ lệ quân số học tập chính trị, nghị quyết", "Officers attending political study"),
      rule: "pass",
      maximum: 15,
      comparator: ">=",
      target: 0.98,
    }),
  ];
}

function logistics(t: Translate): readonly RubricRow[] {
  return [
    group("II.3", t("Hậu cần, tài chính, pháp chế, thanh tra", "Logistics, finance, legal work, inspection"), 60),
    judged("II.3.1", t("Chấp hành dự toán, quản lý tài sản công", "Budget and public property"), 15, t),
    rate({
      code: "II.3.2",
      text: t("Tỷ lệ giải ngân vốn đầu tư công", "Public investment disbursed"),
      rule: "ratio",
      maximum: 15,
      comparator: ">=",
      target: 0.95,
    }),
    rate({
      code: "II.3.3",
      text: t("Khiếu nại, tố cáo được giải quyết đúng hạn", "Complaints settled in time"),
      rule: "pass",
      maximum: 15,
      comparator: ">",
      target: 0.85,
    }),
    assumed({
      code: "II.3.4",
      text: t("Tồn tại, sai phạm thanh tra kết luận: không quá 2", "Faults found by inspections: 2 at most"),
      measure: "count",
      rule: "ratio",
      maximum: 15,
      comparator: "<=",
      target: 2,
      "unit-of-measure": t("vụ việc", "matters"),
    }),
  ];
}
