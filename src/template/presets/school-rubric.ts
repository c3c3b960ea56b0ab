/** A rubric for police academies and universities. No source states any: all of it is assumed. */
import type { WorkbookContent } from "../content";
import { criterionTexts } from "./criterion-texts";
import { assumed, assumedAward, awardNames, counted, group, judged, PERCENT } from "./rows";
import type { Translate } from "./translate";

export function schoolRubric(t: Translate): Pick<WorkbookContent, "rubric" | "awards" | "policy"> {
  const texts = criterionTexts(t);
  const { ministryFlag, governmentFlag } = awardNames(t);
  const ratio = { measure: "ratio", comparator: ">=", "unit-of-measure": PERCENT } as const;
  return {
    rubric: [
      group("I", t("Đào tạo, bồi dưỡng", "Training"), 400),
      assumed({
        ...ratio,
        code: "I.1",
        text: t("Tỷ lệ học viên tốt nghiệp loại khá trở lên", "Graduates rated good or better"),
        rule: "ratio",
        maximum: 150,
        target: 0.7,
      }),
      assumed({
        ...ratio,
        code: "I.2",
        text: t("Tỷ lệ giờ giảng thực hiện đúng kế hoạch năm học", "Lessons held as the plan of the school year says"),
        rule: "pass",
        maximum: 100,
        comparator: "=",
        target: 1,
      }),
      judged("I.3", t("Đổi mới nội dung, phương pháp giảng dạy, khảo thí", "New contents and methods of teaching and examining"), 150, t),
      group("II", t("Nghiên cứu khoa học", "Research"), 150),
      assumed({
        ...ratio,
        code: "II.1",
        text: t("Tỷ lệ đề tài nghiệm thu đúng hạn", "Research projects accepted on time"),
        rule: "ratio",
        maximum: 100,
        target: 0.9,
      }),
      counted(
        "II.2",
        t("Bài báo khoa học được công bố (mỗi bài 1 điểm)", "Papers published (1 point each)"),
        50,
        t("bài", "papers"),
        "per=1; minimum=0; maximum=50",
      ),
      group("III", t("Quản lý, giáo dục học viên", "Care and education of students"), 150),
      judged("III.1", t("Công tác quản lý, giáo dục học viên", "Work of caring for and educating students"), 100, t),
      counted(
        "III.2",
        t("Học viên vi phạm kỷ luật (mỗi trường hợp trừ 5 điểm)", "Students disciplined (5 points off each)"),
        50,
        texts.cases,
        "start=50; per=-5; minimum=0; maximum=50",
      ),
      group("IV", texts.partyAndForce, 200),
      judged("IV.1", texts.partyAndForceWork, 150, t),
      counted("IV.2", texts.discipline("5"), 50, texts.cases, "start=50; per=-5; minimum=0; maximum=50"),
      group("V", texts.movement, 100),
      assumed({
        code: "V.1",
        text: texts.models,
        measure: "value",
        rule: "leader",
        maximum: 60,
        comparator: ">=",
        target: 5,
        "unit-of-measure": texts.modelsUnit,
      }),
      counted("V.2", texts.articles("2"), 40, texts.articlesUnit, "per=2; minimum=0; maximum=40"),
    ],
    awards: [
      assumedAward({ ...ministryFlag, slots: 1, conditions: "targets-met" }),
      assumedAward({ ...governmentFlag, slots: 1, conditions: "targets-exceeded;lead", "nested-under": "ministry-flag" }),
    ],
    policy: [],
  };
}
