/** III of the model rubric: the mass movement to protect national security (100 points). */
import type { RubricRow } from "../../content";
import { criterionTexts } from "../criterion-texts";
import { assumed, counted, group, judged } from "../rows";
import type { Translate } from "../translate";
import { decimal, rate } from "./shapes";

export function movementRows(t: Translate): readonly RubricRow[] {
  const texts = criterionTexts(t);
  return [
    group("III", t("PHONG TRÀO TOÀN DÂN BẢO VỆ AN NINH TỔ QUỐC", "MASS MOVEMENT TO PROTECT NATIONAL SECURITY"), 100),
    group("III.1", texts.movementWork, 60),
    rate({
      code: "III.1.1",
      text: t("Xã, phường đạt tiêu chuẩn “An toàn về an ninh, trật tự”", "Communes and wards rated safe"),
      rule: "ratio",
      maximum: 20,
      comparator: ">=",
      target: 0.9,
    }),
    assumed({
      code: "III.1.2",
      text: texts.models,
      measure: "value",
      rule: "leader",
      maximum: 15,
      comparator: ">=",
      target: 10,
      "unit-of-measure": texts.modelsUnit,
    }),
    judged("III.1.3", t("Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở", "Grass-roots security teams"), 10, t),
    rate({
      code: "III.1.4",
      text: t("Khu dân cư tổ chức Ngày hội toàn dân bảo vệ an ninh Tổ quốc", "Settlements that held the movement's day"),
      rule: "pass",
      maximum: 15,
      comparator: "=",
      target: 1,
    }),
    group("III.2", t("Phong trào thi đua, tuyên truyền, an sinh xã hội", "Emulation, publicity, social work"), 40),
    counted("III.2.1", texts.articles(decimal(t, 0.5)), 10, texts.articlesUnit, `per=${decimal(t, 0.5)}; minimum=0; maximum=10`),
    {
      ...judged("III.2.2", t("Phát động, sơ kết, tổng kết các phong trào thi đua", "Emulation drives and their reviews"), 10, t),
      "evidence-required": "yes",
    },
    assumed({
      code: "III.2.3",
      text: t("Xếp hạng hội thi, hội thao toàn lực lượng", "Rank in the force's contests"),
      measure: "rank",
      rule: "rank",
      maximum: 10,
      "unit-of-measure": t("hạng", "rank"),
    }),
    assumed({
      code: "III.2.4",
      text: t("Nhà tình nghĩa, nhà đại đoàn kết được xây dựng, hỗ trợ", "Houses built for those in need"),
      measure: "value",
      rule: "ratio",
      maximum: 10,
      comparator: ">=",
      target: 20,
      "unit-of-measure": t("nhà", "houses"),
    }),
  ];
}
