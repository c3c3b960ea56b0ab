/**
 * Made-up results for I.1–I.3: a knock-out minimum failed, 0/0, targets met exactly and just missed, units without a
 * target.
 */
import { changes, figures, ratios, type Figures } from "../entries";
import type { Translate } from "../translate";
import { againstOwnTargets, judgedBy, resultsOrStates, withEvidence } from "./sample-layers";

export function securityFigures(t: Translate): Readonly<Record<string, Figures>> {
  const report = t("Báo cáo tổng kết (minh họa)", "Closing report (made up)");
  return {
    "I.1.1": withEvidence(
      judgedBy([39, 39], [37, 36.5], [38, 37.5, 37], [36, 34, 33.5], [38, 37.5], [38.5, 38, 38], [38, 37.5], [36, 36], [37, 36.5]),
      report,
    ),
    "I.1.2": ratios([118, 120], [92, 95], [88, 92], [57, 64], [101, 105], [76, 78], [69, 72], [58, 60], [45, 47]),
    // D: the one incident that costs the whole criterion, and every award.
    "I.1.3": figures("actual", 0, 0, 0, 1, 0, 0, 0, 0, 0),
    "I.1.4": judgedBy([19.5, 19.5], [18, 18], [18, 18], [17, 16], [19, 18.5], [19, 19], [18.5, 18.5], [18, 17.5], [18, 17.76]),
    "I.2.1.1": ratios(
      [2140, 2140],
      [1675, 1675],
      [1702, 1702],
      [1220, 1220],
      [1930, 1930],
      [1466, 1466],
      [1204, 1204],
      [987, 987],
      [952, 952],
    ),
    // G: 1080 of 1200 is exactly 90 %, which “90 % or more” allows.
    "I.2.1.2": ratios(
      [2054, 2140],
      [1541, 1675],
      [1583, 1702],
      [1061, 1220],
      [1833, 1930],
      [1393, 1466],
      [1080, 1200],
      [918, 987],
      [885, 952],
    ),
    // C: 75 % exactly, half of the points; D below it; A and E tie for the lead with 90 %.
    "I.2.2.1": ratios([810, 900], [664, 800], [615, 820], [432, 600], [765, 850], [612, 720], [504, 630], [410, 500], [392, 490]),
    // G: no such case, 0/0.
    "I.2.2.2": ratios([48, 50], [27, 29], [36, 38], [23, 25], [41, 43], [33, 34], [0, 0], [17, 18], [19, 20]),
    "I.2.2.3": ratios([364, 560], [262, 480], [275, 500], [118, 400], [318, 530], [306, 450], [215, 410], [166, 370], [155, 350]),
    "I.2.2.4": againstOwnTargets([36, 30], [22, 20], [24, 22], [9, 15], [30, 25], [26, 20], [18, 18], [13, 12], [13, 12]),
    "I.2.3.1": changes([1128, 1200], [912, 950], [896, 930], [693, 700], [1084, 1130], [850, 890], [745, 760], [569, 590], [548, 570]),
    "I.2.3.2": {
      columns: ["numerator", "denominator", "baseline"],
      rows: [
        [810, 900, 0.872],
        [664, 800, 0.815],
        [615, 820, 0.742],
        [432, 600, 0.734],
        [765, 850, 0.866],
        [612, 720, 0.83],
        [504, 630, 0.8],
        [410, 500, 0.824],
        [392, 490, 0.806],
      ],
    },
    // B, C, D: no target was assigned; they are compared with each other.
    "I.2.3.3": resultsOrStates([24], [18, "no-target"], [15, "no-target"], [9, "no-target"], [22], [21], [20], [17], [18]),
    "I.3.1": againstOwnTargets([144, 120], [104, 100], [109, 100], [92, 90], [128, 115], [118, 110], [96, 90], [76, 75], [78, 75]),
    "I.3.2": ratios([68, 118], [41, 105], [37, 99], [21, 84], [47, 110], [52, 96], [36, 88], [18, 71], [20, 74]),
    "I.3.3": figures("actual", 55, 48, 46, 31, 58, 60, 45, 42, 43),
    "I.3.4": figures("actual", 52, 34, 36, 24, 47, 41, 33, 30, 31),
  };
}
