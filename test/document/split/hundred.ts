/** A cluster of a hundred units with a small rubric of every shape, all of it reported. */
import type { TableRow, WorkbookContent } from "../../../src/template/content";
import type { WorkbookDocument } from "../../../src/document/document";
import { standardWorkbook } from "../../../src/template/standard-workbook";

export const PERIOD = "2021-Q1";
export const UNITS: readonly string[] = Array.from({ length: 100 }, (_unit, index) => `Công an xã số ${index + 1}`);

const RUBRIC: WorkbookContent["rubric"] = [
  { code: "I", text: "Nghiệp vụ" },
  {
    code: "I.1",
    text: "Tỷ lệ khám phá án",
    measure: "ratio",
    rule: "pass",
    maximum: 20,
    comparator: ">",
    target: 0.75,
    "unit-of-measure": "%",
  },
  {
    code: "I.2",
    text: "Giảm tội phạm",
    measure: "reduction",
    rule: "ratio",
    maximum: 20,
    comparator: ">=",
    target: 0.05,
    "unit-of-measure": "%",
  },
  { code: "I.3", text: "Số tin báo", measure: "value", rule: "leader", maximum: 20, comparator: ">=", target: 10 },
  { code: "II", text: "Xây dựng lực lượng" },
  { code: "II.1", text: "Vi phạm", measure: "count", rule: "count", maximum: 0, parameters: "per=-2; min=-10; max=0" },
  { code: "II.2", text: "Phong trào", measure: "judgement", rule: "direct", maximum: 40 },
];

function rowsOf(unit: string, index: number): readonly TableRow<"EmuEntries">[] {
  const row = (criterion: string, cells: TableRow<"EmuEntries">) => ({ period: PERIOD, unit, criterion, ...cells });
  return [
    row("I.1", { numerator: 50 + (index % 50), denominator: 100, evidence: `BC ${index}` }),
    row("I.2", { actual: 90 - (index % 7), baseline: 100 }),
    row("I.3", { actual: index % 20 }),
    row("II.1", { actual: index % 3, note: "=1+1" }),
    index % 9 === 0 ? row("II.2", { state: "not-assigned" }) : row("II.2", { self: (index % 40) + 0.25 }),
  ];
}

export function hundredUnits(): WorkbookDocument {
  const content: WorkbookContent = {
    title: "Cụm một trăm đơn vị",
    cluster: [],
    units: UNITS.map((unit, index) => ({ unit, order: index + 1, ...(index === 0 ? { role: "lead" } : {}) })),
    periods: [{ id: PERIOD, kind: "quarter", status: "open" }],
    policy: [],
    awards: [],
    status: [],
    votes: [],
    rubric: RUBRIC,
    entries: UNITS.flatMap(rowsOf),
    period: PERIOD,
    remarks: [],
    sample: true,
  };
  return standardWorkbook(content, { language: "vi" });
}
