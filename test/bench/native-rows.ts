/**
 * The same sheets as ours, computed by native formulas: the entries one a row with the rubric looked up, and for each row what
 * `EMU.ROWS` answers (points, attainment, met); totals by SUMIFS, percentages, ranks. No check of any entry.
 */
import type { CellContent, WorkbookDocument } from "../../src/document/document";
import type { BenchCluster } from "./data";
import { plainSheet } from "./native-matrix";

function number(value: number | null): CellContent | undefined {
  return value === null ? undefined : { value };
}

function formula(text: string): CellContent {
  return { value: 0, formula: text };
}

/** A code, B rule, C maximum, D target, E points per event, F the leader's exceed ratio. */
function rubric(cluster: BenchCluster, last: number): (CellContent | undefined)[][] {
  return cluster.leaves.map((leaf, index) => [
    { value: `c${leaf.code}` },
    { value: leaf.rule },
    { value: leaf.maximum },
    number(leaf.target),
    number(leaf.per),
    leaf.rule === "leader" ? formula(`MAXIFS(Entries!K$1:K$${last},Entries!B$1:B$${last},A${index + 1})`) : undefined,
  ]);
}

function points(row: number): string {
  const leader = `IF(I${row}<=1,G${row}/2*I${row},G${row}/2+G${row}/2*K${row}/INDEX(Rubric!F:F,F${row}))`;
  const perEvent = `MIN(G${row},C${row}*INDEX(Rubric!E:E,F${row}))`;
  const ratio = `G${row}*MIN(1,I${row})`;
  const earned = `IF(E${row}="pass",IF(J${row},G${row},0),IF(E${row}="ratio",${ratio},IF(E${row}="leader",${leader},IF(E${row}="count",${perEvent},C${row}))))`;
  return `IF(C${row}="","",ROUND(${earned},2))`;
}

/** A unit, B criterion, C result, D denominator; E rule, F row of the rubric, G maximum, H target, I attainment, J met, K exceed, L points, M maximum that counts. */
function entry(cluster: BenchCluster, index: number): (CellContent | undefined)[] {
  const row = index + 1;
  const width = cluster.leaves.length;
  const leaf = cluster.leaves[index % width];
  const measured = `IF(D${row}="",C${row},C${row}/D${row})`;
  return [
    { value: cluster.units[Math.floor(index / width)] ?? "" },
    { value: `c${leaf?.code}` },
    number(cluster.results[index] ?? null),
    number(cluster.denominators[index] ?? null),
    formula(`INDEX(Rubric!B:B,F${row})`),
    formula(`MATCH(B${row},Rubric!A$1:A$${width},0)`),
    formula(`INDEX(Rubric!C:C,F${row})`),
    formula(`IF(INDEX(Rubric!D:D,F${row})="","",INDEX(Rubric!D:D,F${row}))`),
    formula(`IF(OR(C${row}="",H${row}=""),"",${measured}/H${row})`),
    formula(`IF(I${row}="","",I${row}>=1)`),
    formula(`IF(I${row}="","",I${row}-1)`),
    formula(points(row)),
    formula(`IF(L${row}="",0,G${row})`),
  ];
}

/** The ranks stand in column D of sheet R, below three empty rows. */
export function nativeRows(cluster: BenchCluster): WorkbookDocument {
  const last = cluster.results.length;
  const end = cluster.units.length + 3;
  const standings = cluster.units.map((unit, index) => {
    const row = index + 4;
    return [
      formula(`SUMIFS(Entries!L$1:L$${last},Entries!A$1:A$${last},E${row})`),
      formula(`SUMIFS(Entries!M$1:M$${last},Entries!A$1:A$${last},E${row})`),
      formula(`A${row}/B${row}`),
      formula(`RANK(C${row},C$4:C$${end})`),
      { value: unit },
    ];
  });
  return {
    sheets: [
      plainSheet(
        "Entries",
        cluster.results.map((_, index) => entry(cluster, index)),
      ),
      plainSheet("Rubric", rubric(cluster, last)),
      plainSheet("R", [[], [], [], ...standings]),
    ],
    names: [],
    properties: { title: "bench rows", language: "vi-VN" },
  };
}
