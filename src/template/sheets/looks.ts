/** Conditional formats of the results sheets. Each meaning has a shape or a word beside its colour, for prints without one. */
import { columnLetters, SHEET_ROWS } from "../../tables/cells/a1";
import { absolute, absoluteBlock, type Area } from "../../document/addresses";
import type { ConditionDocument, ConditionLook } from "../../document/document";
import { CELL_LOOKS } from "../../document/styles";
import { MARK_WORDS, type Mark } from "../../schema/row-words";
import { VERDICT_WORDS } from "../../schema/words";
import { MET_SIGNS } from "../../schema/standing-words";

const LINE = "#7B8794";

/** `D30`, which moves with the cell that is looked at. */
function relative(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** `$C30`: the column stays. */
export function inColumn(row: number, column: number): string {
  return `$${relative(row, column)}`;
}

/** Lines around what is filled, for how much that will be is not known: rows by the cell in this column, or (null) cell by cell. */
export function framed(area: Area, filledColumn: number | null, look: ConditionLook = {}): ConditionDocument {
  const cell = filledColumn === null ? relative(area.row, area.column) : inColumn(area.row, filledColumn);
  return { ...area, formula: `${cell}<>""`, look: { ...look, border: LINE } };
}

/** Headers that are views of names. */
export const HEADER_LOOK: ConditionLook = { fill: CELL_LOOKS.header.fill ?? "", bold: true };

/** Points from this share of the maximum on, best first; what is below the last one has the darkest look. */
export const HEAT: readonly { readonly from: number; readonly look: ConditionLook }[] = [
  { from: 1, look: { fill: "#F0F0F0" } },
  { from: 0.9, look: { fill: "#FCE8D8" } },
  { from: 0.75, look: { fill: "#F5C490" } },
  { from: 0.5, look: { fill: "#E09348" } },
  { from: 0, look: { fill: "#7A2E05", color: "#FFFFFF" } },
];

/** What the points of the cells are out of, and whether their targets are met. */
export type Targets = {
  /** Of the maxima, a row each. */
  readonly maximumColumn: number;
  /** Signs of what is viewed turned: a column for each row here. */
  readonly signs: Area;
  /** Of the points. */
  readonly format: string;
};

/**
 * How much of the maximum the points are, and ▼ before them where the target is not met. Every case is a rule of its own, for
 * LibreOffice shows one rule a cell, the first that holds.
 */
export function heat(area: Area, { maximumColumn, signs, format }: Targets): readonly ConditionDocument[] {
  const [cell, maximum] = [relative(area.row, area.column), inColumn(area.row, maximumColumn)];
  const missed = missedTarget(area, signs);
  const marked = { format: `"${MET_SIGNS.missed} "${format}`, border: LINE };
  const levels = HEAT.flatMap(({ from, look }, index): readonly ConditionDocument[] => {
    const share = index === HEAT.length - 1 ? "" : `,${cell}>=${from}*${maximum}`;
    const level = `ISNUMBER(${cell}),N(${maximum})>0${share}`;
    return [
      { ...area, formula: `AND(${level},${missed})`, look: { ...look, ...marked } },
      { ...area, formula: `AND(${level})`, look: { ...look, border: LINE } },
    ];
  });
  return [...levels, { ...area, formula: missed, look: marked }, framed(area, null)];
}

function missedTarget(area: Area, signs: Area): string {
  const [cell, first] = [relative(area.row, area.column), absolute(area.row, area.column)];
  return `INDEX(${absoluteBlock(signs)},COLUMN(${cell})-COLUMN(${first})+1,ROW(${cell})-ROW(${first})+1)="${MET_SIGNS.missed}"`;
}

/** Rows that hold the same rank as another one, of the same cluster where there are several. */
export function tiedRows(area: Area, rankColumn: number, clusterColumn: number | null): ConditionDocument {
  const equal = [rankColumn, ...(clusterColumn === null ? [] : [clusterColumn])].map((column) => {
    return `${absoluteBlock({ ...area, column, columns: 1 })},${inColumn(area.row, column)}`;
  });
  const formula = `AND(${inColumn(area.row, rankColumn)}<>"",COUNTIFS(${equal.join(",")})>1)`;
  return { ...area, formula, look: { fill: "#FFF1D6", bold: true, border: LINE } };
}

/** Shapes before the verdicts, and colours under them. What a verdict is called depends on the language that Excel speaks. */
const VERDICT_LOOKS: Readonly<Record<keyof typeof VERDICT_WORDS, ConditionLook>> = {
  candidate: { fill: "#E4F2E7", color: "#0B5A2B", format: '"✓ "@' },
  undecided: { fill: "#FFE9C7", color: "#7A3E00", bold: true, format: '"? "@' },
  no: { color: "#5F1A1A", format: '"✗ "@' },
};

export function verdictLooks(area: Area): readonly ConditionDocument[] {
  const cell = relative(area.row, area.column);
  return Object.entries(VERDICT_LOOKS).map(([verdict, look]) => {
    const words = Object.values(VERDICT_WORDS[verdict as keyof typeof VERDICT_WORDS]).map((word) => `${cell}="${word}"`);
    return { ...area, formula: `OR(${words.join(",")})`, look: { ...look, border: LINE } };
  });
}

const BAD: ConditionLook = { fill: "#FBE3E1", color: "#8B1A1A", bold: true };
const GOOD: ConditionLook = { fill: "#E4F2E7", color: "#0B5A2B" };
const MARK_LOOKS: { readonly [One in Mark]?: ConditionLook } = {
  error: BAD,
  missed: BAD,
  blank: { fill: "#FFF1D6", color: "#7A3E00" },
  exceeded: GOOD,
  met: GOOD,
};

/** By the sign that a mark begins with, in either language. @param first row of the marks, as many as there will be */
export function markLooks(first: number, markColumn: number, columns = 1): readonly ConditionDocument[] {
  const area = { row: first, column: markColumn + 1 - columns, rows: SHEET_ROWS - first, columns };
  return Object.entries(MARK_LOOKS).map(([mark, look]) => {
    const [sign = ""] = MARK_WORDS[mark as Mark].vi;
    return { ...area, formula: `LEFT(${inColumn(area.row, markColumn)},1)="${sign}"`, look };
  });
}
