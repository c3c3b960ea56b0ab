/** Every rule shape of the field, R1 to R33: where the model rubric has it, what its sample shows of it, and the model without it. */
import { withEntries, withoutCodes, withPolicy, withRow } from "./facts";
import type { Change, Facts } from "./facts";

export type Shape = {
  readonly rules: readonly string[];
  readonly what: string;
  /** Codes of the rows that have it; "": a row of another table. */
  readonly codes: readonly string[];
  readonly shows: (facts: Facts) => boolean;
  /** Left out: the rows named are gone. */
  readonly without?: Change;
};

const near = (a: number | null | undefined, b: number): boolean => typeof a === "number" && Math.abs(a - b) < 1e-9;

export const SHAPES: readonly Shape[] = [
  {
    rules: ["R1"],
    what: "a group is the sum of its criteria: 50 + 30 + 10 + 15 of A in I.2.2",
    codes: ["I.2.2"],
    shows: ({ group, row }) => row("I.2.2")?.rule === null && group("A", "I.2.2") === 105 && group("A", "I") === 673.73,
    without: withRow("I.2.2", null),
  },
  {
    rules: ["R2"],
    what: "pass or fail: 100 % of reports handled, 99.5 % of data correct, which D misses",
    codes: ["I.2.1.1", "I.4.5"],
    shows: ({ points }) => points("A", "I.2.1.1") === 30 && points("A", "I.4.5") === 15 && points("D", "I.4.5") === 0,
  },
  {
    rules: ["R3", "R4", "R5", "R6"],
    what: "leader rule: D below, C at its target, A and E tie for the lead, B between",
    codes: ["I.2.2.1"],
    shows: ({ points }) => ["D", "C", "A", "E", "B"].map((unit) => points(unit, "I.2.2.1")).join() === "24,25,50,50,38.33",
  },
  {
    rules: ["R3", "R4", "R5", "R6"],
    what: "the vectors of the published regulation: 8, 10, 20 and 15 of 10",
    codes: ["III.1.2"],
    shows: ({ points }) => ["D", "C", "A", "E"].map((unit) => points(unit, "III.1.2")).join() === "6,7.5,15,11.25",
  },
  {
    rules: ["R7"],
    what: "own targets: A 36 of 30 and E 30 of 25 have the same attainment",
    codes: ["I.2.2.4"],
    shows: ({ attainment, points }) =>
      near(attainment("A", "I.2.2.4"), 1.2) && near(attainment("E", "I.2.2.4"), 1.2) && points("E", "I.2.2.4") === 15,
    without: withEntries("I.2.2.4", { target: null }),
  },
  {
    rules: ["R8"],
    what: "not assigned: 990 points for F",
    codes: ["III.2.4"],
    shows: ({ state, maximum }) => state("F", "III.2.4") === "not-assigned" && maximum("F") === 990,
    without: withEntries("III.2.4", { state: null }),
  },
  {
    rules: ["R9"],
    what: "rank by percent of the own maximum: G before H, with fewer points",
    codes: [""],
    shows: ({ total, standing }) => total("G") < total("H") && (standing("G").rank ?? 9) < (standing("H").rank ?? 0),
    without: withPolicy("rank-by", "points"),
  },
  {
    rules: ["R10"],
    what: "a result without a target: B, C and D among each other",
    codes: ["I.2.3.3"],
    shows: ({ points, state }) =>
      state("B", "I.2.3.3") === "no-target" && ["B", "C", "D"].map((unit) => points(unit, "I.2.3.3")).join() === "15,12.5,7.5",
    without: withEntries("I.2.3.3", { state: null }),
  },
  {
    rules: ["R11"],
    what: "so much per event, clamped: one late report −2, six −10",
    codes: ["VI.1"],
    shows: ({ points }) => points("B", "VI.1") === -2 && points("D", "VI.1") === -10,
  },
  {
    rules: ["R12"],
    what: "direct entry from 0 to the maximum",
    codes: ["I.1.4"],
    shows: ({ points }) => points("A", "I.1.4") === 19.5,
  },
  {
    rules: ["R19"],
    what: "direct entry below 0, within its own limits",
    codes: ["VI.4"],
    shows: ({ points, row }) => points("D", "VI.4") === -10 && row("VI.4")?.parameters.minimum !== undefined,
  },
  {
    rules: ["R13"],
    what: "an external rank and the points listed for it; or evenly, among 64",
    codes: ["I.6.2", "III.2.3"],
    shows: ({ points }) => ["A", "B", "D"].map((unit) => points(unit, "I.6.2")).join() === "15,10,0" && points("A", "III.2.3") === 9.52,
  },
  {
    rules: ["R14"],
    what: "the mean of three scores, one with coefficient 2, ranked in the cluster; H and I share a place",
    codes: ["I.6.1"],
    shows: ({ points, row }) =>
      row("I.6.1")?.parts.length === 3 &&
      ["A", "E", "C", "B", "D"].map((unit) => points(unit, "I.6.1")).join() === "25,20,15,10,5" &&
      points("H", "I.6.1") === 15 &&
      points("I", "I.6.1") === 15,
  },
  {
    rules: ["R14"],
    what: "the coefficient counts: without it H and I would not share a place",
    codes: ["I.6.1.a"],
    shows: ({ points }) => near(points("H", "I.6.1"), points("I", "I.6.1") ?? NaN),
    without: withRow("I.6.1.a", { parameters: null }),
  },
  {
    rules: ["R15"],
    what: "a bonus pool with a cap: 50 of the 60 points of A, and no point more in the maximum",
    codes: ["IV"],
    shows: ({ points, group, maximum }) =>
      points("A", "IV.1") === 30 &&
      points("A", "IV.2") === 20 &&
      points("A", "IV.3") === 10 &&
      group("A", "IV") === 50 &&
      maximum("A") === 1000,
    without: withRow("IV", { parameters: "bonus=có" }),
  },
  {
    rules: ["R16"],
    what: "a bonus without a cap: A has more than 1000 of 1000",
    codes: ["V"],
    shows: ({ group, total, maximum }) => group("A", "V") === 14 && total("A") > maximum("A"),
  },
  {
    rules: ["R17"],
    what: "a fixed deduction for a missed duty",
    codes: ["VI.2"],
    shows: ({ points }) => points("D", "VI.2") === -5,
  },
  {
    rules: ["R18"],
    what: "any of these incidents: three of them cost what one does",
    codes: ["VI.3"],
    shows: ({ points, row }) => row("VI.3")?.parts.length === 3 && points("D", "VI.3") === -20,
  },
  {
    rules: ["R20"],
    what: "knock-out minimum: one incident, and D can have no award",
    codes: ["I.1.3"],
    shows: ({ points, reasons }) =>
      points("D", "I.1.3") === 0 &&
      ["determined-to-win", "ministry-flag", "government-flag"].every((id) => reasons("D", id).includes("GATE_FAILED")),
    without: withRow("I.1.3", { gate: "no" }),
  },
  {
    rules: ["R21"],
    what: "a threshold row: 30 pass, 24 do not",
    codes: ["I.3.4"],
    shows: ({ points }) => points("H", "I.3.4") === 15 && points("D", "I.3.4") === 0,
  },
  {
    rules: ["R22"],
    what: "itemised parts: 3 + 5 + 28 · 0.1 of B; 21.2 of A are cut at 15",
    codes: ["II.2.4"],
    shows: ({ points }) => points("B", "II.2.4") === 10.8 && points("A", "II.2.4") === 15,
  },
  {
    rules: ["R23"],
    what: "so many points each, capped: 26 articles at 0.5 give 10, 17 give 8.5",
    codes: ["III.2.1"],
    shows: ({ points }) => points("A", "III.2.1") === 10 && points("B", "III.2.1") === 8.5,
  },
  {
    rules: ["R24"],
    what: "grades of the total",
    codes: [""],
    shows: ({ standing }) => ["A", "B", "H", "D"].map((unit) => standing(unit).grade ?? "–").join() === "Xuất sắc,Tốt,Khá,–",
    without: withPolicy("grades", null),
  },
  {
    rules: ["R24"],
    what: "bands of a result: limits, bands with two ends, and fewer is better",
    codes: ["I.2.2.3", "I.3.2", "I.5.2.1"],
    shows: ({ points }) =>
      points("B", "I.2.2.3") === 10 &&
      points("D", "I.3.2") === 7.5 &&
      ["A", "B", "H", "D"].map((unit) => points(unit, "I.5.2.1")).join() === "15,10,5,0",
  },
  {
    rules: ["R25"],
    what: "a balance to begin with, more and less of it by event: 15 + 3 − 1 − 3, and never above 20",
    codes: ["II.2.2"],
    shows: ({ points }) => points("E", "II.2.2") === 14 && points("A", "II.2.2") === 20 && points("D", "II.2.2") === 3.5,
    without: withRow("II.2.2", { parameters: "minimum=0; maximum=20" }),
  },
  {
    rules: ["R26"],
    what: "more points for each step over the target: 20 % over at 5 % a step, 7.08 % at 2 %",
    codes: ["I.3.1", "I.4.1"],
    shows: ({ points }) => points("A", "I.3.1") === 26 && points("A", "I.4.1") === 28,
  },
  {
    rules: ["R27"],
    what: "reduction against last year: 1.97 % where 5 % are asked, and deaths that rose",
    codes: ["I.2.3.1", "I.5.1.2"],
    shows: ({ points }) => points("G", "I.2.3.1") === 11.84 && points("D", "I.5.1.2") === 0,
  },
  {
    rules: ["R28"],
    what: "increase of a rate over last year's: the same rate is no increase",
    codes: ["I.2.3.2"],
    shows: ({ points }) => points("A", "I.2.3.2") === 15 && points("G", "I.2.3.2") === 0,
  },
  {
    rules: ["R29"],
    what: "not considered: E is scored, second, and never nominated",
    codes: [""],
    shows: ({ standing, reasons }) => standing("E").rank === 2 && reasons("E", "ministry-flag").includes("NOT_CONSIDERED"),
    without: (content) => ({ ...content, status: [] }),
  },
  {
    rules: ["R30"],
    what: "a target for the share of the members: F meets 95 % exactly and does not exceed it",
    codes: ["II.1.1"],
    shows: ({ row, reasons, points }) =>
      row("II.1.1")?.measure === "share" && points("F", "II.1.1") === 20 && reasons("F", "government-flag").includes("TARGET_NOT_EXCEEDED"),
  },
  {
    rules: ["R31"],
    what: "the share rated in a class or better, in proportion",
    codes: ["II.1.2", "II.2.1", "II.2.3"],
    shows: ({ row, points }) =>
      ["II.1.2", "II.2.1", "II.2.3"].every((code) => row(code)?.measure === "share") && points("D", "II.1.2") === 18.37,
  },
  {
    rules: ["R32"],
    what: "clusters compared with clusters: the second one leads",
    codes: [""],
    shows: ({ clusters }) => clusters.join() === "Cụm mẫu 2,Cụm mẫu 1",
    without: withPolicy("clusters", "none"),
  },
  {
    rules: ["R33"],
    what: "layers by precedence: 38, 37.5 and 37 of C count 37",
    codes: ["I.1.1"],
    shows: ({ points }) => points("C", "I.1.1") === 37 && points("A", "I.1.1") === 39,
  },
  {
    rules: ["R33"],
    what: "an override with its reason, the computed points beside it",
    codes: ["I.2.3.1"],
    shows: ({ points, computed }) => points("C", "I.2.3.1") === 20 && computed("C", "I.2.3.1") === 21.94,
    without: withEntries("I.2.3.1", { appraised: null, reason: null }),
  },
  {
    rules: [],
    what: "M · min(1, A/T), and T/A where less is better",
    codes: ["I.1.2", "II.3.4"],
    shows: ({ points }) => points("D", "I.1.2") === 28.13 && points("D", "II.3.4") === 5,
  },
  {
    rules: [],
    what: "a pool of deductions with a cap: 40 of the 45 points of D",
    codes: ["VI"],
    shows: ({ group }) => group("D", "VI") === -40,
    without: withRow("VI", { parameters: "bonus=có; maximum=0" }),
  },
  {
    rules: [],
    what: "a tie that the stated chain breaks, and one that it does not: B before C, H with I",
    codes: [""],
    shows: ({ standing }) => standing("B").rank === 3 && standing("C").rank === 4 && standing("H").tiedWith.length === 1,
    without: withPolicy("tie-break", null),
  },
  {
    rules: [],
    what: "0 of 0 and “did not arise” are out of points and maximum, a blank is no zero",
    codes: ["I.2.2.2", "II.3.3", "III.2.1"],
    shows: ({ state, maximum }) =>
      state("G", "I.2.2.2") === "not-arisen" &&
      state("D", "II.3.3") === "not-arisen" &&
      state("D", "III.2.1") === "not-reported" &&
      maximum("G") === 970 &&
      maximum("D") === 975,
  },
];

export const withoutShape = ({ codes, without }: Shape): Change => without ?? withoutCodes(...codes);
