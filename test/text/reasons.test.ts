import { REASON_KIND, type ReasonCode } from "../../src/core/awards/reasons";
import { fromDecimalText, type Exact } from "../../src/core/numbers/exact";
import type { Reason } from "../../src/core/awards/outcome";
import { LANGUAGES } from "../../src/schema/language";
import { describeReason, describeVerdict } from "../../src/text/explanations/reasons";

const CODES = Object.keys(REASON_KIND) as ReasonCode[];

function exact(text: string): Exact {
  return fromDecimalText(text)!;
}

const PARAMS: Reason["params"] = {
  rank: 3,
  position: 2,
  places: 4,
  count: 5,
  award: "ministry-flag",
  reason: "đang xem xét kỷ luật",
  criterion: "I.1",
  actual: exact("0.745"),
  target: exact("0.75"),
  comparator: ">=",
  measure: "ratio",
  points: exact("4.5"),
  maximum: exact("5"),
  criteria: ["I.1", "II.2"],
  units: ["Phú Thọ", "Yên Bái"],
};

describe.each(LANGUAGES)("in %s", (language) => {
  test.each(CODES)("%s is a whole sentence", (code) => {
    const sentence = describeReason({ code, params: PARAMS }, language);
    expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
    expect(sentence).not.toMatch(/[{}[\]]|undefined|–/);
  });

  test.each(CODES)("%s has no holes where less is known", (code) => {
    expect(describeReason({ code, params: {} }, language)).not.toMatch(/[{}[\]]|undefined/);
  });
});

test.each<[ReasonCode, Reason["params"], string, string]>([
  [
    "TARGET_NOT_MET",
    PARAMS,
    "Chưa đạt chỉ tiêu I.1: kết quả 74,5%, yêu cầu từ 75% trở lên.",
    "Target I.1 not met: result 74.5%, required at least 75%.",
  ],
  [
    "TARGET_NOT_MET",
    { ...PARAMS, comparator: ">", actual: exact("0.89996"), target: exact("0.9") },
    "Chưa đạt chỉ tiêu I.1: kết quả 89,996%, yêu cầu trên 90%.",
    "Target I.1 not met: result 89.996%, required over 90%.",
  ],
  [
    "TARGET_NOT_MET",
    { ...PARAMS, comparator: ">", actual: exact("0.9"), target: exact("0.9") },
    "Chưa đạt chỉ tiêu I.1: kết quả 90%, yêu cầu trên 90%.",
    "Target I.1 not met: result 90%, required over 90%.",
  ],
  [
    "TARGET_NOT_EXCEEDED",
    { ...PARAMS, measure: "value", actual: exact("1200"), target: exact("1200") },
    "Chưa vượt chỉ tiêu I.1: kết quả 1.200, chỉ tiêu 1.200.",
    "Target I.1 not exceeded: result 1,200, target 1,200.",
  ],
  ["NOT_CONSIDERED", PARAMS, "Thuộc diện không xét: đang xem xét kỷ luật.", "Not considered: đang xem xét kỷ luật."],
  ["NOT_CONSIDERED", { reason: "" }, "Thuộc diện không xét.", "Not considered."],
  [
    "GATE_FAILED",
    PARAMS,
    "Dưới mức điểm liệt ở tiêu chí I.1: 4,5/5 điểm.",
    "Below the knock-out minimum in criterion I.1: 4.5 of 5 points.",
  ],
  [
    "TIED_AT_CUT",
    { units: ["Yên Bái"], places: 4 },
    "Bằng Yên Bái ở suất cuối (4 suất): Hội đồng hoặc Cụm quyết định.",
    "Tied with Yên Bái at the last place (places: 4): the council or the cluster decides.",
  ],
  ["WITHIN_PLACES", { rank: 2, position: 2, places: 4 }, "Nằm trong 4 suất, xếp hạng 2.", "Within the places (4), rank 2."],
  [
    "STANDARD_NOT_MET",
    PARAMS,
    "Không đạt tiêu chuẩn Cờ thi đua của Bộ Công an.",
    "Does not meet the standard of the Ministry of Public Security Emulation Flag.",
  ],
  ["STANDARD_NOT_MET", { award: "Cờ tỉnh" }, "Không đạt tiêu chuẩn Cờ tỉnh.", "Does not meet the standard of the Cờ tỉnh."],
  ["TARGETS_MET", { count: 0 }, "Không có chỉ tiêu bắt buộc nào phải xét cho đơn vị này.", "No mandatory target applies to this unit."],
  ["TARGETS_EXCEEDED", { count: 1 }, "Vượt tất cả chỉ tiêu bắt buộc (1).", "All mandatory targets are exceeded (1)."],
  [
    "TARGETS_EXCEEDED",
    { count: 3, criteria: ["I.1", "I.2"] },
    "Vượt tất cả chỉ tiêu bắt buộc (3); riêng I.1 và I.2 không thể vượt, đạt được tính như vượt.",
    "All mandatory targets are exceeded (3); I.1 and I.2 cannot be, and meeting counts there.",
  ],
  [
    "TARGETS_AT_CEILING",
    { count: 1 },
    "Đạt tất cả chỉ tiêu bắt buộc (1); không chỉ tiêu nào trong đó có thể vượt, đạt được tính như vượt.",
    "All mandatory targets are met (1); none of them can be exceeded, so meeting counts as exceeding.",
  ],
])("%s", (code, params, vi, en) => {
  expect([describeReason({ code, params }, "vi"), describeReason({ code, params }, "en")]).toEqual([vi, en]);
});

test("a verdict tells every reason, not the first one only", () => {
  const reasons: Reason[] = [
    { code: "NOT_CONSIDERED", params: { reason: "kỷ luật" } },
    { code: "NOT_LEADING", params: { rank: 3 } },
  ];
  expect(describeVerdict({ verdict: "no", reasons }, "vi")).toBe(
    "Không đủ điều kiện: Thuộc diện không xét: kỷ luật. Không dẫn đầu cụm (xếp hạng 3).",
  );
  expect(describeVerdict({ verdict: "undecided", reasons: [] }, "en")).toBe("Cannot decide.");
});
