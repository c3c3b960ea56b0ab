/**
 * Made-up results of one year for `model-1000`: nothing here was reported by anybody. Every rule shape gives points to
 * somebody and every state of an entry stands somewhere; two units tie and the tie-break chain tells them apart, two
 * others stay tied.
 */
import type { TableRow } from "../../content";
import type { Entry, Figures, Sample } from "../entries";
import type { Translate } from "../translate";
import { forceFigures } from "./sample-force";
import { movementFigures } from "./sample-movement";
import { orderFigures } from "./sample-order";
import { securityFigures } from "./sample-security";

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
