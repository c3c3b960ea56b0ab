/** The same cluster as two matrices, units × criteria: the layout most favourable to native formulas. Points, totals, percentages, ranks only. */
import type { CellContent, SheetDocument, WorkbookDocument } from "../../src/document/document";
import type { BenchCluster, Leaf } from "./data";

const FIRST = 4;

function letters(column: number): string {
  const low = String.fromCharCode(65 + (column % 26));
  return column < 26 ? low : letters(Math.floor(column / 26) - 1) + low;
}

export function plainSheet(name: string, cells: readonly (readonly (CellContent | undefined)[])[]): SheetDocument {
  return { name, cells, tables: [], validations: [] };
}

function pointsFormula(leaf: Leaf, column: string, row: number): string {
  const result = `N!${column}${row}`;
  const earned = {
    pass: `IF(${result}/D!${column}${row}>=${column}$2,${column}$1,0)`,
    ratio: `ROUND(${column}$1*MIN(1,${result}/${column}$2),2)`,
    leader:
      `ROUND(IF(${result}<=${column}$2,${column}$1/2*${result}/${column}$2,` +
      `${column}$1/2+${column}$1/2*E!${column}${row}/${column}$3),2)`,
    direct: result,
    count: `ROUND(MIN(${column}$1,${result}*${leaf.per ?? 0}),2)`,
  }[leaf.rule];
  return `IF(${result}="","",${earned})`;
}

function matrix(cluster: BenchCluster, values: readonly (number | null)[]): (CellContent | undefined)[][] {
  const width = cluster.leaves.length;
  const rows = cluster.units.map((_, unit) =>
    values.slice(unit * width, (unit + 1) * width).map((value) => (value === null ? undefined : { value })),
  );
  return [[], [], [], ...rows];
}

function formulas(
  cluster: BenchCluster,
  formula: (leaf: Leaf, column: string, row: number) => string | null,
): (CellContent | undefined)[][] {
  return cluster.units.map((_, unit) =>
    cluster.leaves.map((leaf, index) => {
      const text = formula(leaf, letters(index), unit + FIRST);
      return text === null ? undefined : { value: 0, formula: text };
    }),
  );
}

/** Sheets N (results), D (denominators), E (exceed ratios), P (points), R (total, maximum, percent, rank). */
export function nativeMatrix(cluster: BenchCluster): WorkbookDocument {
  const last = cluster.units.length + FIRST - 1;
  const right = letters(cluster.leaves.length - 1);
  const exceed = formulas(cluster, (leaf, column, row) =>
    leaf.rule === "leader" ? `IF(N!${column}${row}="","",(N!${column}${row}-P!${column}$2)/P!${column}$2)` : null,
  );
  const heads: (CellContent | undefined)[][] = [
    cluster.leaves.map((leaf) => ({ value: leaf.maximum })),
    cluster.leaves.map((leaf) => (leaf.target === null ? undefined : { value: leaf.target })),
    cluster.leaves.map((leaf, i) =>
      leaf.rule === "leader" ? { value: 0, formula: `MAX(0,E!${letters(i)}${FIRST}:${letters(i)}${last})` } : undefined,
    ),
  ];
  const standings = cluster.units.map((_, unit) => {
    const row = unit + FIRST;
    return [
      { value: 0, formula: `SUM(P!A${row}:${right}${row})` },
      { value: 0, formula: `SUMPRODUCT((P!A${row}:${right}${row}<>"")*P!$A$1:$${right}$1)` },
      { value: 0, formula: `A${row}/B${row}` },
      { value: 0, formula: `RANK(C${row},C$${FIRST}:C$${last})` },
    ];
  });
  return {
    sheets: [
      plainSheet("N", matrix(cluster, cluster.results)),
      plainSheet("D", matrix(cluster, cluster.denominators)),
      plainSheet("E", [[], [], [], ...exceed]),
      plainSheet("P", [...heads, ...formulas(cluster, pointsFormula)]),
      plainSheet("R", [[], [], [], ...standings]),
    ],
    names: [],
    properties: { title: "bench", language: "vi-VN" },
  };
}
