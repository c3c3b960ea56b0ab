/** I.1–I.3 of the model rubric: national security, crime, drugs and economic offences (450 points). */
import type { RubricRow } from "../../content";
import { criterionTexts } from "../criterion-texts";
import { assumed, group, judged, PERCENT } from "../rows";
import type { Translate } from "../translate";
import { decimal, rate } from "./shapes";

export function securityRows(t: Translate): readonly RubricRow[] {
  return [...nationalSecurity(t), ...crime(t), ...fewerOffences(t), ...drugsAndEconomy(t)];
}

function nationalSecurity(t: Translate): readonly RubricRow[] {
  const texts = criterionTexts(t);
  return [
    group("I.1", texts.nationalSecurity, 120),
    {
      ...judged("I.1.1", t("Nắm tình hình, tham mưu chiến lược về an ninh", "Security situation and advice"), 40, t),
      "evidence-required": "yes",
    },
    rate({
      code: "I.1.2",
      text: t(
        "Tỷ lệ vụ việc phức tạp về an ninh, trật tự được giải quyết ngay từ cơ sở",
        "Complex security incidents settled where they arise",
      ),
      rule: "ratio",
      maximum: 30,
      comparator: ">=",
      target: 0.95,
    }),
    assumed({
      code: "I.1.3",
      text: t(
        "Không để xảy ra khủng bố, phá hoại, biểu tình trái pháp luật, vụ việc bất ngờ về an ninh",
        "No terrorism, sabotage, unlawful demonstration or unforeseen security incident",
      ),
      measure: "count",
      rule: "pass",
      maximum: 30,
      comparator: "=",
      target: 0,
      "unit-of-measure": t("vụ", "incidents"),
      gate: "yes",
    }),
    judged("I.1.4", t("Bảo vệ bí mật nhà nước, bảo đảm an ninh mạng", "State secrets and cyber security"), 20, t),
  ];
}

function crime(t: Translate): readonly RubricRow[] {
  const texts = criterionTexts(t);
  const people = t("đối tượng", "persons");
  return [
    group("I.2", t("Đấu tranh phòng, chống tội phạm về trật tự xã hội", "Offences against social order"), 240),
    group("I.2.1", texts.denunciations, 70),
    rate({
      code: "I.2.1.1",
      text: t("Tỷ lệ tố giác, tin báo được tiếp nhận, thụ lý", "Denunciations and reports received and handled"),
      rule: "pass",
      maximum: 30,
      comparator: "=",
      target: 1,
      mandatory: "yes",
    }),
    rate({
      code: "I.2.1.2",
      text: t("Tỷ lệ giải quyết tố giác, tin báo, kiến nghị khởi tố", "Denunciations and reports resolved"),
      rule: "ratio",
      maximum: 40,
      comparator: ">=",
      target: 0.9,
      mandatory: "yes",
    }),
    group("I.2.2", texts.investigation, 110),
    rate({
      code: "I.2.2.1",
      text: t("Tỷ lệ điều tra, khám phá án về trật tự xã hội", "Clearance rate of offences against social order"),
      rule: "leader",
      maximum: 50,
      comparator: ">=",
      target: 0.75,
      mandatory: "yes",
    }),
    rate({
      code: "I.2.2.2",
      text: texts.verySerious,
      rule: "pass",
      maximum: 30,
      comparator: ">",
      target: 0.9,
      mandatory: "yes",
    }),
    rate({
      code: "I.2.2.3",
      text: t("Tỷ lệ thu hồi tài sản bị chiếm đoạt", "Stolen property recovered"),
      rule: "bands",
      maximum: 15,
      comparator: ">=",
      parameters: "bands=70%:15|50%:10|30%:5|*:0",
    }),
    assumed({
      code: "I.2.2.4",
      text: t(
        "Bắt, vận động đầu thú đối tượng truy nã (chỉ tiêu giao riêng cho từng đơn vị)",
        "Wanted persons arrested or surrendered (each unit has its own target)",
      ),
      measure: "value",
      rule: "leader",
      maximum: 15,
      comparator: ">=",
      target: 10,
      "unit-of-measure": people,
    }),
  ];
}

function fewerOffences(t: Translate): readonly RubricRow[] {
  const texts = criterionTexts(t);
  return [
    group("I.2.3", t("Kéo giảm tội phạm, phòng ngừa xã hội", "Fewer offences, prevention"), 60),
    assumed({
      code: "I.2.3.1",
      text: texts.fewerOffences,
      measure: "reduction",
      rule: "ratio",
      maximum: 30,
      comparator: ">=",
      target: 0.05,
      "unit-of-measure": PERCENT,
    }),
    {
      ...assumed({
        code: "I.2.3.2",
        text: t("Tỷ lệ khám phá án cao hơn năm trước", "Clearance rate above last year's"),
        measure: "increase",
        rule: "pass",
        maximum: 15,
        comparator: ">",
        target: 0,
        "unit-of-measure": PERCENT,
      }),
      rates: true,
    },
    assumed({
      code: "I.2.3.3",
      text: t(
        "Triệt xóa băng, nhóm, tụ điểm phức tạp (đơn vị không có chỉ tiêu được so trong nhóm không có chỉ tiêu)",
        "Gangs and trouble spots broken up (units without a target are compared with each other)",
      ),
      measure: "value",
      rule: "ratio",
      maximum: 15,
      comparator: ">=",
      target: 20,
      "unit-of-measure": t("băng, nhóm, tụ điểm", "gangs and spots"),
    }),
  ];
}

function drugsAndEconomy(t: Translate): readonly RubricRow[] {
  const cases = t("vụ", "cases");
  return [
    group("I.3", t("Phòng, chống tội phạm về ma túy, kinh tế, môi trường", "Drugs, economic and environmental offences"), 90),
    assumed({
      code: "I.3.1",
      text: t(
        "Phát hiện, bắt giữ tội phạm ma túy: đạt chỉ tiêu 22 điểm, mỗi 5% vượt thêm 1 điểm",
        "Drug offences detected: 22 points on target, 1 more for each 5 % beyond it",
      ),
      measure: "value",
      rule: "step",
      maximum: 30,
      comparator: ">=",
      target: 120,
      "unit-of-measure": cases,
      parameters: "start=22; per=1; every=5%",
    }),
    rate({
      code: "I.3.2",
      text: t("Tỷ lệ xã, phường không có tệ nạn ma túy", "Communes and wards free of drugs"),
      rule: "bands",
      maximum: 20,
      comparator: ">=",
      parameters: `bands=50%..100%:20|35%..50%:14|20%..35%:${decimal(t, 7.5)}|0%..20%:0`,
    }),
    assumed({
      code: "I.3.3",
      text: t("Phát hiện, xử lý tội phạm về kinh tế, tham nhũng, buôn lậu", "Economic offences, corruption, smuggling"),
      measure: "value",
      rule: "leader",
      maximum: 25,
      comparator: ">=",
      target: 40,
      "unit-of-measure": cases,
    }),
    assumed({
      code: "I.3.4",
      text: t(
        "Phát hiện từ 30 vụ vi phạm về môi trường, an toàn thực phẩm trở lên",
        "30 or more environmental and food safety offences detected",
      ),
      measure: "value",
      rule: "pass",
      maximum: 15,
      comparator: ">=",
      target: 30,
      "unit-of-measure": cases,
    }),
  ];
}
