/**
 * Made-up results of the year 2023 for `bca-cum1-2023`: nothing here was reported by anybody. They show one report
 * missed of 15,230 against a target of 100 %, exactly 90 % against "over 90 %", a target of the National Assembly met
 * exactly and one that nobody typed, a criterion not assigned, 0/0 that did not arise, and an appraisal that replaces a
 * self-score.
 */
import { changes, figures, ratios } from "./entries";
import type { Figures, Sample } from "./entries";
import type { Translate } from "./translate";

const ORDER = ["Hà Nội", "TP. Hồ Chí Minh", "Cần Thơ", "Đà Nẵng", "Hải Phòng"] as const;

const YEAR: Readonly<Record<string, Figures>> = {
  // TP. Hồ Chí Minh: one of 15,230 was not registered, and nothing but 100 % is 100 %.
  "I.1": ratios([14120, 14120], [15229, 15230], [2480, 2480], [2610, 2610], [4305, 4305]),
  // Đà Nẵng: 2349 of 2610 is exactly 90 %, and the target is "over 90 %".
  "I.2": ratios([13273, 14120], [14011, 15230], [2306, 2480], [2349, 2610], [4004, 4305]),
  "II.1": ratios([4402, 5240], [4876, 6095], [792, 990], [851, 1035], [1286, 1650]),
  // Đà Nẵng had no such case.
  "II.2": ratios([188, 195], [240, 252], [31, 33], [0, 0], [59, 63]),
  // The target of each city stands beside its result; Đà Nẵng meets its own exactly, Hải Phòng has not typed one.
  "III.1": {
    columns: ["numerator", "denominator", "target"],
    rows: [
      [873, 900, 0.95],
      [1164, 1200, 0.95],
      [276, 290, 0.93],
      [279, 300, 0.93],
      [402, 430, null],
    ],
  },
  "IV.1": figures("self", 97, 96, 95.5, 95, 94),
  "V.1": changes([1120, 1180], [1672, 1760], [152, 165], [118, 121], [181, 188]),
  "V.2": figures("self", 38.5, 38, 37.5, 39, 37),
  "VI.1": figures("self", 58, 57, 57.5, 57, 56.25),
  "VI.2": figures("actual", 1, 2, 0, 0, 1),
  // Cần Thơ is not assigned this one.
  "VII.1": {
    columns: ["actual", "state"],
    rows: [[16], [20], [null, "not-assigned"], [12], [10]],
  },
  "VII.2": figures("actual", 19, 22, 16, 15, 14),
};

export function bcaCum1Sample(t: Translate): Sample {
  const checked = t("Trừ 1 điểm: một vụ việc phức tạp kéo dài", "1 point off: one incident dragged on");
  return {
    period: "2023",
    order: ORDER,
    figures: YEAR,
    changes: [{ unit: "Hà Nội", criterion: "IV.1", appraised: 96, reason: checked }],
  };
}
