import { explain } from "../../src/core/analysis/explain";
import type { StepCode } from "../../src/core/model/explanation-steps";
import { review } from "../../src/core/review";
import { explainLines } from "../../src/text/explanations/explain";
import { EXPLAIN_TEXTS } from "../../src/text/explanations/explain-texts";
import { LANGUAGES } from "../../src/schema/language";
import { bookOf, PERIOD } from "../core/book-builder";

const BOOK = bookOf({
  units: ["Phú Thọ", "Bắc Kạn"],
  rubric: [
    { code: "1", measure: "ratio", rule: "leader", comparator: ">=", target: 0.6, maximum: 10, clause: "Kế hoạch 12" },
    { code: "2", measure: "judgement", rule: "direct", maximum: 10 },
  ],
  entries: [
    { unit: "Phú Thọ", criterion: "1", numerator: 70, denominator: 99 },
    { unit: "Bắc Kạn", criterion: "1", numerator: 80, denominator: 99, target: 0.7 },
    { unit: "Phú Thọ", criterion: "2", self: 7, appraised: 6.5 },
  ],
});

test("in Vietnamese, with decimal commas", () => {
  expect(explainLines(explain(BOOK, review(BOOK, PERIOD), 0, 0), "vi")).toEqual([
    "Tiêu chí 1: criterion 1.",
    "Căn cứ: Kế hoạch 12.",
    "Tử số 70, mẫu số 99.",
    "Kết quả tính được (tỷ lệ): 70,707071%.",
    "Chỉ tiêu: từ 60% trở lên.",
    "Vượt chỉ tiêu.",
    "Mức độ đạt so với chỉ tiêu: 117,8451%.",
    "Vượt chỉ tiêu 17,85%, cao nhất trong cụm: đủ 10 điểm.",
    "Điểm được tính: 10/10.",
  ]);
});

test("in English, behind the leader", () => {
  const lines = explainLines(explain(BOOK, review(BOOK, PERIOD), 1, 0), "en");
  expect(lines).toContain("This unit's own target: at least 70%.");
  expect(lines).toContain(
    "Exceeds its target by 15.44%; Phú Thọ leads by 17.85%: half of 10 points and a share of the rest, 9.326146 points.",
  );
  expect(lines).toContain("Rounded to 2 decimals (half-up): 9.33 points.");
});

test("a whole unit: states, policy and ranks in words", () => {
  expect(explainLines(explain(BOOK, review(BOOK, PERIOD), 1, null), "vi")).toEqual([
    "Bắc Kạn:",
    "1 criterion 1: 9,33/10.",
    "2 criterion 2: chưa báo cáo.",
    "Tổng điểm 9,33 trên điểm tối đa của đơn vị 10, đạt 93,3%.",
    "Xếp hạng 1 trong 2 đơn vị của cụm.",
    "Xếp hạng theo tỷ lệ % trên điểm tối đa được giao, trên số chính xác.",
    "Còn chưa rõ điểm ở 2; kết quả cuối cùng nằm trong khoảng 46,65% đến 96,65%.",
    "Nếu mục chưa báo cáo tính 0 điểm: điểm tối đa 20, đạt 46,65%, hạng 2.",
  ]);
  expect(explainLines(explain(BOOK, review(BOOK, PERIOD), 0, null), "en")).toContain(
    "If what is not reported is counted as 0: maximum 20, 82.5%, rank 1.",
  );
  expect(explainLines(explain(BOOK, review(BOOK, PERIOD), 0, 1), "en")).toContain("Scored by judgement, the appraisal counts.");
});

test.each([
  ["vi", "Nếu mục chưa báo cáo không tính: điểm tối đa 20, đạt 82,5%, hạng 2."],
  ["en", "If what is not reported is left out: maximum 20, 82.5%, rank 2."],
] as const)("blanks the other way, of a unit that has reported everything, in %s", (language, line) => {
  const closing = { ...BOOK, policy: { ...BOOK.policy, blanks: "zero" as const } };
  expect(explainLines(explain(closing, review(closing, PERIOD), 0, null), language)).toContain(line);
});

test.each(Object.keys(EXPLAIN_TEXTS) as StepCode[])("%s has a sentence in both languages, and shows no braces", (code) => {
  for (const language of LANGUAGES) {
    const [line] = explainLines([{ code, params: {} }], language);
    expect(line!.length).toBeGreaterThan(0);
    expect(line).not.toMatch(/[{}[\]]/);
  }
  expect(EXPLAIN_TEXTS[code].vi).not.toBe("");
});
