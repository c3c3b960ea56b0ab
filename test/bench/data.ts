/**
 * A made-up cluster of any size with every rule of this version, as the tables of our workbook and, the same numbers, as the
 * matrices of a sheet in native formulas. Seeded: every run and every engine gets the same figures.
 */
import type { Cell } from "../../src/core/model/cell";
import type { TableSources } from "../../src/tables/source";

export const RULE_CYCLE = ["pass", "ratio", "leader", "direct", "count"] as const;
export type BenchRule = (typeof RULE_CYCLE)[number];

export type Leaf = {
  readonly code: string;
  readonly rule: BenchRule;
  readonly maximum: number;
  readonly target: number | null;
  readonly per: number | null;
};

export type BenchCluster = {
  readonly units: readonly string[];
  readonly leaves: readonly Leaf[];
  /** Row-major, units × leaves: the numerator, result, count or direct score; null: not reported. */
  readonly results: readonly (number | null)[];
  /** Denominators of the pass criteria, null elsewhere. */
  readonly denominators: readonly (number | null)[];
};

function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

function leafAt(index: number): Leaf {
  const rule = RULE_CYCLE[index % RULE_CYCLE.length] ?? "pass";
  const code = `${Math.floor(index / 10) + 1}.${(index % 10) + 1}`;
  const maximum = 5 + (index % 4) * 5;
  const target = rule === "pass" ? 0.75 : rule === "ratio" || rule === "leader" ? 40 + index : null;
  return { code, rule, maximum, target, per: rule === "count" ? 0.5 : null };
}

function resultOf(leaf: Leaf, random: () => number): readonly [number | null, number | null] {
  if (random() < 0.01) return [null, null];
  switch (leaf.rule) {
    case "pass": {
      const denominator = 20 + Math.floor(random() * 180);
      return [Math.floor(denominator * (0.5 + random() * 0.5)), denominator];
    }
    case "ratio":
    case "leader":
      return [Math.floor((leaf.target ?? 0) * (0.6 + random() * 0.9) * 100) / 100, null];
    case "direct":
      return [Math.floor(random() * leaf.maximum * 100) / 100, null];
    case "count":
      return [Math.floor(random() * 30), null];
  }
}

export function benchCluster(units: number, leaves: number): BenchCluster {
  const random = generator(20170101);
  const rubric = Array.from({ length: leaves }, (_, index) => leafAt(index));
  const results: (number | null)[] = [];
  const denominators: (number | null)[] = [];
  for (let unit = 0; unit < units; unit += 1) {
    for (const leaf of rubric) {
      const [result, denominator] = resultOf(leaf, random);
      results.push(result);
      denominators.push(denominator);
    }
  }
  return { units: Array.from({ length: units }, (_, i) => `Đơn vị ${i + 1}`), leaves: rubric, results, denominators };
}

const RUBRIC_HEADER = ["code", "text", "measure", "rule", "maximum", "comparator", "target", "parameters", "mandatory for award"];
const ENTRY_HEADER = [
  ...["period", "unit", "criterion", "state", "target", "numerator", "denominator", "actual", "baseline"],
  ...["self", "cross-check", "appraised", "reason", "evidence", "note"],
];
const MEASURE = { pass: "ratio", ratio: "value", leader: "value", direct: "judgement", count: "count" } as const;

function rubricRow(leaf: Leaf): readonly Cell[] {
  const comparator = leaf.target === null ? null : ">=";
  const mandatory = leaf.code.endsWith(".1") ? "yes" : null;
  const parameters = leaf.per === null ? null : `per=${leaf.per}`;
  return [leaf.code, leaf.code, MEASURE[leaf.rule], leaf.rule, leaf.maximum, comparator, leaf.target, parameters, mandatory];
}

function entryRow(cluster: BenchCluster, unit: number, leaf: number): readonly Cell[] {
  const { code, rule } = cluster.leaves[leaf] ?? leafAt(leaf);
  const index = unit * cluster.leaves.length + leaf;
  const result = cluster.results[index] ?? null;
  const numerator = rule === "pass" ? result : null;
  const actual = rule === "pass" || rule === "direct" ? null : result;
  const self = rule === "direct" ? result : null;
  const head = ["2017", cluster.units[unit] ?? "", code, null, null];
  return [...head, numerator, cluster.denominators[index] ?? null, actual, null, self, null, null, null, null, null];
}

/** The cluster as the tables of our workbook. */
export function benchTables(cluster: BenchCluster): TableSources {
  const groups = [...new Set(cluster.leaves.map((leaf) => leaf.code.split(".")[0] ?? ""))];
  const rubric: (readonly Cell[])[] = [RUBRIC_HEADER];
  for (const group of groups) {
    rubric.push([group, group, null, null, null, null, null, null, null]);
    for (const leaf of cluster.leaves) if (leaf.code.split(".")[0] === group) rubric.push(rubricRow(leaf));
  }
  const entries: (readonly Cell[])[] = [ENTRY_HEADER];
  cluster.units.forEach((_, unit) => cluster.leaves.forEach((_leaf, leaf) => entries.push(entryRow(cluster, unit, leaf))));
  return {
    EmuUnits: { cells: [["unit"], ...cluster.units.map((unit) => [unit])] },
    EmuPeriods: { cells: [["id"], ["2017"]] },
    EmuRubric: { cells: rubric },
    EmuEntries: { cells: entries, at: { sheet: "Chấm điểm", row: 4, column: 0 } },
    EmuAwards: {
      cells: [
        ["award", "slots", "share", "rounding", "conditions", "nested under"],
        ["ministry-flag", null, 0.5, "down", "targets-met", null],
        ["government-flag", 1, null, null, "targets-exceeded;lead", "ministry-flag"],
      ],
    },
  };
}
