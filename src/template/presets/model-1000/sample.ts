/**
 * Made-up results of one year for `model-1000`: nothing here was reported by anybody. Every rule shape gives points to
 * somebody and every state of an entry stands somewhere; two units tie and the tie-break chain tells them apart, two
 * others stay tied.
 */
import type { TableRow } from "../../content";
import { type Entry, type Figures, type Sample, figures, ratios } from "../entries";
import type { Translate } from "../translate";
import { forceFigures } from "./sample-force";
import { orderFigures } from "./sample-order";
import { securityFigures } from "./sample-security";
import { fromParts, judgedBy, resultsOrStates, withEvidence } from "./sample-layers";

/** `order`: the units as the workbook lists them, A to I. */
export function modelSample(order: readonly string[], period: string, t: Translate): Sample {
  return { period, order, figures: allFigures(t), changes: corrections(order, t) };
}

function allFigures(t: Translate): Readonly<Record<string, Figures>> {
  return { ...securityFigures(t), ...orderFigures(), ...forceFigures(), ...movementFigures(t) };
}

/** Appraisals that change what was scored or computed, each with its reason. */
function corrections([, , third = "", fourth = ""]: readonly string[], t: Translate): readonly Entry[] {
  return [
    {
      unit: third,
      criterion: "I.2.3.1",
      appraised: 20,
      reason: t("Bớt điểm: 12 vụ ghi chậm sang năm sau", "Points off: 12 offences were recorded a year late"),
    },
    {
      unit: fourth,
      criterion: "VI.4",
      self: 0,
      appraised: -10,
      reason: t("Đoàn kiểm tra: số liệu sơ kết quý không đúng hồ sơ", "Inspection: quarterly figures not as recorded"),
    },
    {
      unit: fourth,
      criterion: "I.1.1",
      reason: t("Thẩm định: thiếu hai báo cáo chuyên đề", "Appraisal: two reports are missing"),
    },
  ];
}

export function modelStatus([, , , , fifth = ""]: readonly string[], t: Translate): readonly TableRow<"EmuStatus">[] {
  const reason = t("Tập thể đang chờ quyết định kỷ luật (tình huống minh họa)", "A disciplinary decision is pending (made up)");
  return [{ unit: fifth, reason }];
}

/**
 * Made-up results for III–VI: the figures of the published regulation, pools at their caps, deductions, a row not yet
 * reported.
 */
function movementFigures(t: Translate): Readonly<Record<string, Figures>> {
  const plan = t("Kế hoạch, báo cáo phong trào (minh họa)", "Plans and reports (made up)");
  return {
    "III.1.1": ratios([114, 118], [92, 105], [88, 99], [62, 84], [104, 110], [90, 96], [79, 88], [63, 71], [66, 74]),
    // A leads with 20 of 10, E has 15, C 10 and D 8: the vectors of the published regulation, three times as many points.
    "III.1.2": figures("actual", 20, 12, 10, 8, 15, 16, 13, 11, 11),
    "III.1.3": judgedBy([9.75, 9.75], [9, 9], [9.75, 9.5], [8.25, 8], [9.5, 9.5], [9.5, 9.25], [9.25, 9.25], [9, 8.75], [9, 8.75]),
    "III.1.4": ratios([1410, 1410], [1120, 1120], [1098, 1098], [806, 820], [1295, 1295], [1012, 1012], [902, 903], [718, 720], [710, 711]),
    // D has not reported this one.
    "III.2.1": figures("actual", 26, 17, 18, null, 21, 22, 16, 14, 13),
    "III.2.2": withEvidence(
      judgedBy([9.75, 9.75], [9, 9], [9.75, 9.5], [8.25, 8], [9.5, 9.5], [9.5, 9.5], [9.25, 9], [8.75, 8.75], [9.25, 9.15]),
      plan,
    ),
    // Ranks among all 64 bodies of the force: the number of them stands in the denominator.
    "III.2.3": {
      columns: ["actual", "denominator"],
      rows: [4, 22, 19, 50, 8, 5, 15, 29, 29].map((rank) => [rank, 64]),
    },
    // F: not assigned, so that its own maximum is 990.
    "III.2.4": resultsOrStates([26], [18], [19], [9], [24], [null, "not-assigned"], [17], [15], [15]),
    ...extraFigures(),
  };
}

/**
 * IV: A has 30 + 20 + 10 = 60, of which 50 count. VI: D loses 10 for six late reports, 5, 20 for two escapes and a loss
 * and 10 by appraisal: 45, of which 40 count.
 */
function extraFigures(): Readonly<Record<string, Figures>> {
  return {
    "IV.1": figures("actual", 3, 1, 1, 0, 1, 1, 0, 0, 0),
    "IV.2": figures("actual", 4, 0, 1, 0, 1, 2, 0, 0, 0),
    "IV.3": figures("actual", 2, 0, 0, 0, 1, 1, 0, 0, 0),
    "V.1": figures("actual", 1, 0, 0, 0, 0, 0, 0, 0, 0),
    "V.2": figures("self", 4, 0, 0, 0, 0, 3, 0, 0, 0),
    "VI.1": figures("actual", 0, 1, 0, 6, 0, 0, 1, 0, 0),
    "VI.2": figures("actual", 0, 0, 0, 1, 0, 0, 0, 0, 0),
    "VI.3": fromParts(),
    "VI.3.a": figures("actual", 0, 0, 0, 2, 0, 0, 0, 0, 0),
    "VI.3.b": figures("actual", 0, 0, 0, 1, 0, 0, 0, 0, 0),
    "VI.3.c": figures("actual", 0, 0, 0, 0, 0, 0, 0, 0, 0),
    "VI.4": figures("appraised", 0, 0, 0, -10, 0, 0, 0, 0, 0),
  };
}
