/** Texts of contents and criteria that several rubrics have. */
import type { Translate } from "./translate";

export function criterionTexts(t: Translate) {
  return {
    investigation: t("Điều tra, khám phá tội phạm", "Investigation and clearance of crime"),
    clearance: t("Tỷ lệ điều tra, khám phá án", "Case clearance rate"),
    verySerious: t(
      "Tỷ lệ khám phá án rất nghiêm trọng và đặc biệt nghiêm trọng",
      "Clearance rate of very serious and particularly serious cases",
    ),
    fewerOffences: t("Giảm số vụ phạm tội về trật tự xã hội so với năm trước", "Fewer offences against social order than last year"),
    denunciations: t("Tố giác, tin báo về tội phạm, kiến nghị khởi tố", "Denunciations, reports, recommendations to prosecute"),
    nationalSecurity: t("Bảo đảm an ninh quốc gia", "National security"),
    securityWork: t("Nắm tình hình, giải quyết vụ việc về an ninh", "Security situation and incidents"),
    administration: t("Quản lý hành chính về trật tự xã hội", "Administrative management"),
    administrationWork: t(
      "Công tác quản lý hành chính về trật tự xã hội, trật tự an toàn giao thông",
      "Administrative management and road traffic safety",
    ),
    fewerAccidents: t("Giảm số vụ tai nạn giao thông so với năm trước", "Fewer road accidents than last year"),
    partyAndForce: t("Xây dựng Đảng, xây dựng lực lượng", "Party and force building"),
    partyAndForceWork: t("Công tác xây dựng Đảng, xây dựng lực lượng", "Party and force building work"),
    discipline: (points: string) =>
      t(`Cán bộ, chiến sĩ vi phạm kỷ luật (mỗi trường hợp trừ ${points} điểm)`, `Disciplinary cases (${points} points off each)`),
    cases: t("trường hợp", "cases"),
    movement: t("Phong trào toàn dân bảo vệ an ninh Tổ quốc", "Mass movement to protect national security"),
    movementWork: t("Xây dựng, tổ chức phong trào ở địa bàn, cơ sở", "Organising the movement in the localities"),
    models: t("Số mô hình, điển hình tiên tiến được nhân rộng", "Exemplary models spread"),
    modelsUnit: t("mô hình", "models"),
    articles: (points: string) =>
      t(`Tin, bài về gương người tốt, việc tốt (mỗi tin, bài ${points} điểm)`, `Published articles (${points} points each)`),
    articlesUnit: t("tin, bài", "articles"),
  } as const;
}
