/**
 * Made-up results of the year 2020 for `cahn-cum6-2020`: nothing here was reported by anybody. They show rates scored
 * without a target, two units that share the first rank and the only place, 0/0, a criterion not assigned and
 * appraisals that replace self-scores.
 */
import type { Cell } from "../../core/model/cell";
import { figures } from "./entries";
import type { Figures, Sample } from "./entries";
import type { Translate } from "./translate";

const ORDER = ["Đống Đa", "Hai Bà Trưng", "Thanh Xuân", "Long Biên", "Hoàng Mai", "Hà Đông"] as const;

/** Numerator and denominator of a rate that no target was set for. */
function untargeted(...rows: readonly (readonly [numerator: Cell, denominator: Cell])[]): Figures {
  return { columns: ["numerator", "denominator", "state"], rows: rows.map((row) => [...row, "no-target"]) };
}

const YEAR: Readonly<Record<string, Figures>> = {
  "I.1": untargeted([336, 400], [378, 450], [205, 250], [164, 205], [243, 300], [158, 200]),
  // Long Biên had no such case.
  "I.2": untargeted([19, 20], [19, 20], [14, 15], [0, 0], [18, 20], [11, 12]),
  "I.3": untargeted([570, 600], [475, 500], [360, 400], [376, 400], [437, 475], [322, 350]),
  "I.4": figures("self", 9.5, 9.25, 9, 9.2, 9, 8.75),
  "II.1": figures("self", 9, 9.25, 9.2, 9.2, 8.8, 9),
  // Hà Đông is not ranked with the others.
  "II.2": {
    columns: ["actual", "state"],
    rows: [[1], [1], [3], [2], [4], [null, "not-assigned"]],
  },
  "III.1": figures("self", 9.4, 9.4, 9.3, 9.25, 9.1, 9),
  "III.2": figures("actual", 0, 0, 0, 1, 1, 0),
  "IV.1": figures("actual", 18, 18, 17, 15, 20, 12),
};

export function cahnCum6Sample(t: Translate): Sample {
  const late = t("Trừ 0,5 điểm: báo cáo chuyên đề chậm", "0.5 points off: a report was late");
  return {
    period: "2020",
    order: ORDER,
    figures: YEAR,
    changes: [
      { unit: "Thanh Xuân", criterion: "I.4", appraised: 8.5, reason: late },
      {
        unit: "Hoàng Mai",
        criterion: "IV.1",
        self: 10,
        appraised: 9.5,
        reason: t("Một tin đăng hai lần", "One article counted twice"),
      },
    ],
  };
}
