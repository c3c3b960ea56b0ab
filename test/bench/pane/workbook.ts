/** The made-up cluster of the bench as a standard workbook: sheets, formulas, validations and all. */
import { benchCluster } from "../data";
import type { BenchCluster, BenchRule, Leaf } from "../data";
import type { RubricRow, TableRow, WorkbookContent } from "../../../src/template/content";
import type { WorkbookDocument } from "../../../src/document/document";
import { standardWorkbook } from "../../../src/template/standard-workbook";

const LAST_YEAR = 2017;
const MEASURES: Readonly<Record<BenchRule, string>> = {
  pass: "ratio",
  ratio: "value",
  leader: "value",
  direct: "judgement",
  count: "count",
};

function groupOf(leaf: Leaf): string {
  return leaf.code.split(".")[0] ?? "";
}

function rubricOf(cluster: BenchCluster): readonly RubricRow[] {
  const groups = new Set(cluster.leaves.map(groupOf));
  const members = [...groups].map((code) => [code, cluster.leaves.filter((leaf) => groupOf(leaf) === code)] as const);
  return members.flatMap(([code, leaves]): readonly RubricRow[] => [
    { code, text: `Nhóm ${code}`, maximum: leaves.reduce((sum, leaf) => sum + leaf.maximum, 0) },
    ...leaves.map((leaf) => ({
      code: leaf.code,
      text: `Chỉ tiêu ${leaf.code}`,
      measure: MEASURES[leaf.rule],
      rule: leaf.rule,
      maximum: leaf.maximum,
      comparator: leaf.target === null ? null : ">=",
      target: leaf.target,
      parameters: leaf.per === null ? null : `per=${leaf.per}`,
      mandatory: leaf.code.endsWith(".1") ? "yes" : null,
    })),
  ]);
}

function figuresOf(leaf: Leaf, result: number | null, denominator: number | null): TableRow<"EmuEntries"> {
  switch (leaf.rule) {
    case "pass":
      return { numerator: result, denominator };
    case "direct":
      return { self: result };
    case "ratio":
    case "leader":
    case "count":
      return { actual: result };
  }
}

function entriesOf(cluster: BenchCluster, period: string, filled: boolean): readonly TableRow<"EmuEntries">[] {
  return cluster.units.flatMap((unit, row) =>
    cluster.leaves.map((leaf, column): TableRow<"EmuEntries"> => {
      const index = row * cluster.leaves.length + column;
      const figures = figuresOf(leaf, cluster.results[index] ?? null, cluster.denominators[index] ?? null);
      return { period, unit, criterion: leaf.code, ...(filled ? figures : {}) };
    }),
  );
}

/**
 * `filled`: 99 % of the entries are reported; otherwise none is, as on the first day of a quarter.
 * @param years as many periods with entries, up to 2017
 * @param status of all of them
 */
export function largeWorkbook(units: number, leaves: number, filled: boolean, years = 1, status = "open"): WorkbookDocument {
  const cluster = benchCluster(units, leaves);
  const periods = Array.from({ length: years }, (_period, index) => `${LAST_YEAR - years + 1 + index}`);
  const entries = periods.flatMap((period) => entriesOf(cluster, period, filled));
  const content: WorkbookContent = {
    title: `${units} × ${leaves}`,
    cluster: [{ name: "title", value: `${units} × ${leaves}` }],
    units: cluster.units.map((unit, index) => ({ unit, cluster: "1", order: index + 1 })),
    periods: periods.map((id) => ({ id, kind: "year", status })),
    policy: [],
    awards: [{ award: "ministry-flag", share: 0.5, rounding: "down", conditions: "targets-met" }],
    status: [],
    votes: [],
    rubric: rubricOf(cluster),
    entries,
    period: `${LAST_YEAR}`,
    remarks: [],
    sample: false,
  };
  return standardWorkbook(content, { language: "vi" });
}
