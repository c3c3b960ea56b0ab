/** I.4–I.6 of the model rubric: administration, traffic and fire, reform and external scores (250 points). */
import type { RubricRow } from "../../content";
import { criterionTexts } from "../criterion-texts";
import { assumed, group, judged, PERCENT } from "../rows";
import type { Translate } from "../translate";
import { part, rate } from "./shapes";

export function orderRows(t: Translate): readonly RubricRow[] {
  return [...administration(t), ...traffic(t), ...fire(t), ...reform(t)];
}

function administration(t: Translate): readonly RubricRow[] {
  const texts = criterionTexts(t);
  return [
    group("I.4", texts.administration, 100),
    rate({
      code: "I.4.1",
      text: t(
        "Định danh điện tử mức độ 2: đạt chỉ tiêu 25 điểm, mỗi 2% vượt thêm 1 điểm",
        "Electronic identity level 2: 25 points on target, 1 more for each 2 % beyond it",
      ),
      rule: "step",
      maximum: 30,
      comparator: ">=",
      target: 0.85,
      parameters: "start=25; per=1; every=2%; maximum=30",
    }),
    rate({
      code: "I.4.2",
      text: t("Tỷ lệ hồ sơ dịch vụ công trực tuyến toàn trình", "Public services handled online throughout"),
      rule: "ratio",
      maximum: 20,
      comparator: ">=",
      target: 0.9,
    }),
    assumed({
      code: "I.4.3",
      text: t(
        "Vận động giao nộp, thu hồi vũ khí, vật liệu nổ, pháo (chỉ tiêu giao riêng)",
        "Weapons, explosives and fireworks handed in (own targets)",
      ),
      measure: "value",
      rule: "ratio",
      maximum: 20,
      comparator: ">=",
      target: 200,
      "unit-of-measure": t("đơn vị", "items"),
    }),
    judged("I.4.4", t("Quản lý ngành, nghề kinh doanh có điều kiện", "Businesses subject to conditions"), 15, t),
    rate({
      code: "I.4.5",
      text: t("Dữ liệu dân cư “đúng, đủ, sạch, sống” từ 99,5% trở lên", "Population data correct and complete: 99.5 % or more"),
      rule: "pass",
      maximum: 15,
      comparator: ">=",
      target: 0.995,
    }),
  ];
}

function traffic(t: Translate): readonly RubricRow[] {
  const texts = criterionTexts(t);
  const fewer = {
    measure: "reduction",
    rule: "ratio",
    maximum: 15,
    comparator: ">=",
    "unit-of-measure": PERCENT,
  } as const;
  return [
    group("I.5", t("Trật tự, an toàn giao thông; phòng cháy, chữa cháy", "Road traffic safety; fire prevention"), 90),
    group("I.5.1", t("Trật tự, an toàn giao thông", "Road traffic safety"), 45),
    assumed({ code: "I.5.1.1", text: texts.fewerAccidents, target: 0.05, ...fewer }),
    assumed({
      code: "I.5.1.2",
      text: t("Giảm số người chết vì tai nạn giao thông", "Fewer road deaths"),
      target: 0.05,
      ...fewer,
    }),
    assumed({
      code: "I.5.1.3",
      text: t("Số người bị thương không tăng so với năm trước", "No more injured than last year"),
      ...fewer,
      rule: "pass",
      target: 0,
    }),
  ];
}

function fire(t: Translate): readonly RubricRow[] {
  return [
    group("I.5.2", t("Phòng cháy, chữa cháy và cứu nạn, cứu hộ", "Fire prevention and rescue"), 45),
    assumed({
      code: "I.5.2.1",
      text: t("Số vụ cháy lớn, cháy gây hậu quả nghiêm trọng", "Large or serious fires"),
      measure: "count",
      rule: "bands",
      maximum: 15,
      comparator: "<=",
      "unit-of-measure": t("vụ", "fires"),
      parameters: "bands=0:15|1:10|3:5|*:0",
    }),
    rate({
      code: "I.5.2.2",
      text: t("Tỷ lệ cơ sở thuộc diện quản lý được kiểm tra", "Premises inspected"),
      rule: "ratio",
      maximum: 15,
      comparator: ">=",
      target: 1,
    }),
    assumed({
      code: "I.5.2.3",
      text: t("Xây dựng Tổ liên gia an toàn phòng cháy, chữa cháy", "Neighbourhood fire safety teams set up"),
      measure: "value",
      rule: "leader",
      maximum: 15,
      comparator: ">=",
      target: 50,
      "unit-of-measure": t("tổ", "teams"),
    }),
  ];
}

function reform(t: Translate): readonly RubricRow[] {
  const score = t("điểm", "points");
  return [
    group("I.6", t("Cải cách hành chính, chuyển đổi số", "Administrative reform, digital transformation"), 60),
    assumed({
      code: "I.6.1",
      text: t(
        "Điểm bình quân các bộ chỉ số do bên ngoài chấm, xếp hạng trong cụm",
        "Mean of scores given from outside, ranked within the cluster",
      ),
      measure: "value",
      rule: "rank",
      maximum: 25,
      "unit-of-measure": score,
      parameters: "points=25|20|15|10|5|0",
    }),
    part("I.6.1.a", t("Chỉ số cải cách hành chính (hệ số 2)", "Administrative reform index (coefficient 2)"), "value", score, "weight=2"),
    part("I.6.1.b", t("Chỉ số hài lòng của người dân", "Citizens' satisfaction index"), "value", score, "weight=1"),
    part("I.6.1.c", t("Chỉ số chuyển đổi số", "Digital transformation index"), "value", score, "weight=1"),
    assumed({
      code: "I.6.2",
      text: t("Xếp hạng thi đua khối nội chính do địa phương công bố", "Rank among the province's own bodies, as published"),
      measure: "rank",
      rule: "rank",
      maximum: 20,
      "unit-of-measure": t("hạng", "rank"),
      parameters: "points=20|15|10|5|0",
    }),
    judged("I.6.3", t("Triển khai Đề án 06, chuyển đổi số", "Project 06, digital transformation"), 15, t),
  ];
}
