/**
 * Made-up results of the first drive and of the year 2021 for `cahn-cum11-2021`: nothing here was reported by anybody.
 * The year shows exactly 75 %, exactly 90 % and exactly last year's rate against strict targets, 0/0, a criterion not
 * assigned, an entry missing, and an appraisal that replaces computed points with its reason.
 */
import { figures, ratios } from "./entries";
import type { Figures, Sample } from "./entries";
import type { Translate } from "./translate";

const ORDER = ["Sơn Tây", "Đan Phượng", "Hoài Đức", "Ba Vì", "Quốc Oai", "Phúc Thọ", "Thạch Thất"] as const;

/** A rate of this year beside last year's. */
function rates(...rows: readonly (readonly [numerator: number, denominator: number, lastYear: number])[]): Figures {
  return { columns: ["numerator", "denominator", "baseline"], rows };
}

const YEAR: Readonly<Record<string, Figures>> = {
  // Quốc Oai: 96 of 128 is exactly 75 %, and the target is "over 75 %".
  "I.1": ratios([158, 190], [132, 160], [121, 150], [92, 115], [96, 128], [85, 110], [101, 140]),
  // Ba Vì had no such case; Thạch Thất: 18 of 20 is exactly 90 %.
  "I.2": ratios([24, 25], [17, 18], [20, 22], [0, 0], [14, 15], [11, 12], [18, 20]),
  // Quốc Oai: 75 % in both years is not higher; Thạch Thất fell below its own rate of 2020.
  "I.3": rates(
    [158, 190, 0.8012],
    [132, 160, 0.79],
    [121, 150, 0.775],
    [92, 115, 0.76],
    [96, 128, 0.75],
    [85, 110, 0.7655],
    [101, 140, 0.735],
  ),
  "II.1": ratios([412, 430], [365, 390], [388, 420], [270, 298], [310, 340], [246, 270], [295, 325]),
  "III.1": ratios([39, 40], [36, 37], [38, 40], [33, 34], [37, 38], [31, 32], [34, 36]),
  "III.2": ratios([402, 415], [371, 380], [388, 405], [322, 335], [345, 360], [301, 316], [325, 340]),
  "IV.1": figures("self", 4.9, 4.8, 4.7, 4.5, 4.6, null, 4.25),
  "IV.2": figures("actual", 0, 0, 1, 0, 1, 0, 2),
  "V.1": figures("self", 3.9, 3.8, 3.75, 3.6, 3.5, 3.6, 3.25),
  // Thạch Thất is not assigned this one.
  "V.2": {
    columns: ["actual", "state"],
    rows: [[6], [7], [5], [4], [3], [4], [null, "not-assigned"]],
  },
  "V.3": ratios([14, 15], [15, 16], [18, 20], [27, 31], [17, 21], [18, 21], [18, 23]),
};

/** A quarter of a year's work, more or less; rates of the year before as above. */
const FIRST_DRIVE: Readonly<Record<string, Figures>> = {
  "I.1": ratios([36, 44], [31, 38], [27, 35], [21, 27], [22, 30], [19, 26], [24, 32]),
  "I.2": ratios([5, 5], [4, 4], [4, 5], [0, 0], [3, 3], [2, 2], [4, 4]),
  "I.3": rates([36, 44, 0.8012], [31, 38, 0.79], [27, 35, 0.775], [21, 27, 0.76], [22, 30, 0.75], [19, 26, 0.7655], [24, 32, 0.735]),
  "II.1": ratios([98, 104], [87, 95], [92, 100], [66, 72], [71, 82], [58, 65], [66, 75]),
  "III.1": ratios([39, 40], [35, 37], [38, 40], [33, 34], [36, 38], [31, 32], [34, 36]),
  "III.2": ratios([400, 415], [369, 380], [386, 405], [320, 335], [342, 360], [300, 316], [320, 340]),
  "IV.1": figures("self", 4.8, 4.8, 4.6, 4.5, 4.5, 4.4, 4.25),
  "IV.2": figures("actual", 0, 0, 0, 0, 1, 0, 1),
  "V.1": figures("self", 3.8, 3.75, 3.7, 3.5, 3.5, 3.5, 3.25),
  "V.2": {
    columns: ["actual", "state"],
    rows: [[2], [2], [1], [1], [0], [1], [null, "not-assigned"]],
  },
  "V.3": ratios([12, 15], [13, 16], [16, 20], [24, 31], [15, 21], [16, 21], [16, 23]),
};

export function cahnCum11Sample(t: Translate): readonly Sample[] {
  const unproven = t("Một bài không có minh chứng nên không tính", "One article without evidence does not count");
  return [
    { period: "2021-D1", order: ORDER, figures: FIRST_DRIVE },
    {
      period: "2021",
      order: ORDER,
      figures: YEAR,
      changes: [{ unit: "Hoài Đức", criterion: "V.2", self: 2.5, appraised: 2, reason: unproven }],
    },
  ];
}
