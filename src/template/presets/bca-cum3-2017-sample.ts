/**
 * Made-up results of the year 2017 for `bca-cum3-2017`: nothing here was reported by anybody. They are chosen so that
 * the workbook shows both flags with certain candidates, a tie at the cut line, a target missed by meeting it exactly,
 * a unit that is not considered, a criterion not assigned, a missing entry and a number typed as text.
 */
import type { TableRow } from "../content";
import { changes, figures, ratios } from "./entries";
import type { Figures, Sample } from "./entries";
import type { Translate } from "./translate";

/** As they rank: three certain, two tied at the cut, then the rest. */
const ORDER = ["Quảng Ninh", "Bắc Giang", "Phú Thọ", "Thái Nguyên", "Tuyên Quang", "Hòa Bình", "Yên Bái", "Bắc Kạn"] as const;

const FIGURES: Readonly<Record<string, Figures>> = {
  "I.1": ratios([1134, 1260], [903, 1050], [697, 820], [735, 875], [486, 600], [474, 600], [351, 450], [212, 290]),
  // Hòa Bình: 27 of 30 is exactly 90 %, and the target is "over 90 %".
  "I.2": ratios([57, 60], [47, 50], [38, 41], [33, 36], [29, 31], [27, 30], [24, 26], [14, 15]),
  "I.3": changes([1302, 1400], [1081, 1150], [855, 900], [960, 1000], [608, 640], [637, 650], [470, 480], [307, 310]),
  "II.1": ratios([1520, 1520], [1240, 1240], [1010, 1010], [990, 990], [690, 690], [700, 700], [512, 515], [301, 301]),
  "II.2": ratios([1475, 1520], [1180, 1240], [940, 1010], [891, 990], [640, 690], [610, 700], [450, 515], [262, 301]),
  "III.1": figures("self", 96, 96, 94, 93, 93.5, 92, 90, 88),
  "IV.1": ratios(
    [24810, 25010],
    [20930, 21140],
    [19850, 20150],
    [17720, 18010],
    [12350, 12540],
    [11890, 12080],
    [9702, 10000],
    [6723, 7000],
  ),
  "IV.2": figures("self", 38, 37, 36.5, 36, 36, 35, 35, 34),
  "V.1": changes([188, 202], [169, 181], [144, 153], [152, 160], [95, 102], [120, 125], [85, 90], [47, 48]),
  // Bắc Kạn: typed with a comma into a cell of text, so that SUM would skip it.
  "V.2": figures("self", 38, 37.5, 37, 36, 37, 36, 35, "25,67"),
  "VI.1": changes([142, 120], [118, 104], [101, 96], [95, 88], [74, 70], [66, 61], [58, 55], [40, 40]),
  "VII.1": figures("self", 96, 95, 94, 92.5, 90.25, 91, 90, 80),
  "VII.2": figures("actual", 0, 0, 1, 1, 0, 1, 2, 4),
  "VIII.1": {
    columns: ["actual", "target", "state"],
    rows: [
      [20, 10],
      [17, 10],
      [18, 12],
      [14, 10],
      [10, 8],
      [8, 8],
      [null, null, "not-assigned"],
      [5, 6],
    ],
  },
  // Yên Bái has not reported this one.
  "VIII.2": figures("actual", 12, 10, 9, 9, 8, 8, null, 5),
};

function results(t: Translate): Sample {
  // One appraisal that corrects a self-score, with its reason.
  const late = t("Trừ 1 điểm: chậm một báo cáo chuyên đề", "1 point off: one report was late");
  return {
    period: "2017",
    order: ORDER,
    figures: FIGURES,
    changes: [{ unit: "Bắc Giang", criterion: "III.1", appraised: 95, reason: late }],
  };
}

function status(t: Translate): readonly TableRow<"EmuStatus">[] {
  return [
    {
      unit: "Bắc Kạn",
      reason: t("Đang chờ quyết định kỷ luật (tình huống minh họa)", "A disciplinary decision is pending (made up)"),
    },
  ];
}

export const bcaCum3Sample = { results, status };
