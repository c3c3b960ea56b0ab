/**
 * A model rubric of the usual shape: 1000 points = 700 professional work + 200 Party and force building + 100 movement,
 * bonuses and deductions beside them. It is nobody's: every row is assumed and is there to be replaced by the cluster's
 * own. Every rule that the software knows is used at least once.
 */
import type { Language } from "../../../schema/language";
import type { AwardRow, MarkedRow, RubricRow, WorkbookContent } from "../../content";
import { aboutRows, ministry, unitRows } from "../cluster";
import { blankEntries, sampleEntries } from "../entries";
import { yearPeriods } from "../periods";
import { assumedAward, awardNames, group } from "../rows";
import { translator, type Translate } from "../translate";
import { extraRows } from "./extra";
import { forceRows } from "./force";
import { movementRows } from "./movement";
import { orderRows } from "./order";
import { remarks } from "./remarks";
import { modelSample, modelStatus } from "./sample";
import { securityRows } from "./security";

const YEAR = 2026;
const PERIOD = `${YEAR}`;
/** Units A to E, and F to I. */
const CLUSTERS = ["ABCDE", "FGHI"] as const;

export function model1000(options: { readonly sample: boolean; readonly language: Language }): WorkbookContent {
  const t = translator(options.language);
  const rubric = rubricRows(t);
  const units = modelUnits(t);
  const names = units.map(({ unit }) => String(unit));
  const { sample } = options;
  return {
    title: t("Thang bảng điểm mẫu 1000 điểm", "Model rubric of 1000 points"),
    cluster: aboutRows({
      id: "model-1000",
      title: t("Các cụm thi đua mẫu", "Model clusters"),
      authority: ministry(t),
      number: null,
      year: YEAR,
      source: t("Mẫu tham khảo, không phải của cơ quan nào", "A model; it is no authority's"),
    }),
    units,
    periods: yearPeriods(YEAR),
    policy: policyRows(t),
    awards: awardRows(t),
    status: sample ? modelStatus(names, t) : [],
    votes: [],
    rubric,
    entries: sample ? sampleEntries(rubric, names, modelSample(names, PERIOD, t)) : blankEntries(rubric, names, PERIOD),
    period: PERIOD,
    remarks: remarks(t),
    sample,
  };
}

function modelUnits(t: Translate): readonly MarkedRow<"EmuUnits">[] {
  const members = CLUSTERS.flatMap((letters, cluster) =>
    [...letters].map(
      (letter, place) =>
        ({
          unit: t(`Đơn vị mẫu ${letter}`, `Model unit ${letter}`),
          level: t("Công an tỉnh", "Công an tỉnh (provincial police)"),
          cluster: t(`Cụm mẫu ${cluster + 1}`, `Model cluster ${cluster + 1}`),
          role: place === 0 ? "lead" : place === 1 ? "deputy" : "member",
        }) as const,
    ),
  );
  return unitRows(members, ministry(t)).map((row) => ({
    ...row,
    assumedColumns: ["unit", "level", "parent", "cluster", "role", "order"],
  }));
}

function rubricRows(t: Translate): readonly RubricRow[] {
  return [
    group("I", t("CÔNG TÁC CHUYÊN MÔN", "PROFESSIONAL WORK"), 700),
    ...securityRows(t),
    ...orderRows(t),
    ...forceRows(t),
    ...movementRows(t),
    ...extraRows(t),
  ];
}

function policyRows(t: Translate): WorkbookContent["policy"] {
  const values = {
    "tie-break": "I;II;III",
    "difference-limit": 2,
    grades: t("90: Xuất sắc; 80: Tốt; 65: Khá", "90: Excellent; 80: Good; 65: Fair"),
    scale: 1000,
    clusters: "mean",
  };
  return Object.entries(values).map(([name, value]) => ({ name, value, assumedColumns: ["value"] as const }));
}

/** Each flag is one of the places of the award above it. */
function awardRows(t: Translate): readonly AwardRow[] {
  const { determinedToWin, ministryFlag, governmentFlag } = awardNames(t);
  return [
    assumedAward({ ...determinedToWin, share: 0.8, rounding: "down", conditions: "complete" }),
    assumedAward({
      ...ministryFlag,
      share: 0.5,
      rounding: "down",
      conditions: "targets-met",
      "nested-under": "determined-to-win",
    }),
    assumedAward({
      ...governmentFlag,
      slots: 1,
      conditions: "targets-exceeded;lead",
      "nested-under": "ministry-flag",
    }),
  ];
}
