/** The rubric that somebody's own sheet states, as the standard table; what it does not state is as the mapping says. */
import { at } from "../../core/numbers/at";
import { isBlank, type Cell } from "../../core/model/cell";
import type { OwnRole } from "../../schema/own-words";
import type { SheetCell, TableSource } from "../source";
import type { FoundBlock } from "./find";
import { isInTree, leavesOf, type OwnMapping, type OwnRow } from "./mapping";
import { cellIn, placeIn } from "./sheet";
import { add, compare, isZero, max, negate, sign, subtract, toDecimalText, toNumber, ZERO, type Exact } from "../../core/numbers/exact";
import type { Comparator } from "../../core/model/ids";
import { textOf } from "../cells/cells";
import { textKey } from "../cells/keys";
import { readNumberText } from "../cells/number-text";
import { exactOf } from "../cells/memory";
import { COMPARATOR } from "../cells/words";

const COLUMNS = ["code", "text", "measure", "rule", "maximum", "comparator", "target", "unit-of-measure", "parameters"] as const;
type Column = (typeof COLUMNS)[number];
/** What no sheet of somebody's own is asked for: there all the same, so that nothing is said to be lost. */
const BLANK_COLUMNS = ["gate", "mandatory", "evidence-required"] as const;

/** Deductions and bonuses that no maximum limits may reach this far. */
const UNLIMITED = 1_000_000;

type Made = { readonly cell: Cell; readonly at: SheetCell | null; readonly value?: Cell };

/** The first sheet that has the row; the rubric is read there. */
export function blockOf(blocks: readonly FoundBlock[], row: number): FoundBlock | null {
  return blocks.find(({ rows }) => at(rows, row) !== null) ?? null;
}

function reader(mapping: OwnMapping, block: FoundBlock, row: number): (role: OwnRole) => Made {
  return (role) => {
    const column = block.columns[mapping.columns.findIndex((one) => one.role === role)] ?? null;
    const line = at(block.rows, row);
    return column === null || line === null
      ? { cell: null, at: null }
      : { cell: cellIn(block.view, line, column), at: placeIn(block.view, line, column) };
  };
}

function isStated({ cell }: Made): boolean {
  return !isBlank(cell);
}

function made(cell: Cell): Made {
  return { cell, at: null };
}

/** Whether any unit has a target of its own for the row, and results to compare with it. */
function hasOwnTargets(mapping: OwnMapping, blocks: readonly FoundBlock[], row: number): boolean {
  return blocks.some(({ view, columns, rows }) => {
    const line = at(rows, row);
    return mapping.columns.some(({ role }, index) => {
      const column = at(columns, index);
      return role === "own-target" && line !== null && column !== null && !isBlank(cellIn(view, line, column));
    });
  });
}

function hasRole(mapping: OwnMapping, role: OwnRole): boolean {
  return mapping.columns.some((column) => column.role === role);
}

/** A comparator in the target's own cell is taken apart from the number. */
function targetOf(stated: Made, comparator: Made): { readonly target: Made; readonly comparator: Made } {
  const read = typeof stated.cell === "string" ? readTargetText(stated.cell) : null;
  return read === null
    ? { target: stated, comparator }
    : {
        target: { ...stated, cell: read.target, value: stated.cell },
        comparator: isStated(comparator) ? comparator : { ...stated, cell: read.comparator, value: stated.cell },
      };
}

/** What a bonus or deduction can be at most: what is stated, without its sign. A deduction adds nothing. */
function bonusCells(stated: Made, mapping: OwnMapping, row: OwnRow): Pick<Record<Column, Made>, "maximum" | "parameters"> {
  const size = typeof stated.cell === "number" && stated.cell !== 0 ? Math.abs(stated.cell) : (mapping.maximum ?? UNLIMITED);
  const maximum = stated.at === null ? made(size) : { ...stated, cell: size, value: stated.cell };
  return { maximum, parameters: made(`bonus=yes; minimum=-${size}${row.kind === "deduction" ? "; maximum=0" : ""}`) };
}

function exactIn(cell: Cell): Exact | null {
  return typeof cell === "number" ? exactOf(cell) : null;
}

/** The largest bonus and the largest deduction that stand beside a row: its points may lie so far outside what is stated. */
function extrasBeside(mapping: OwnMapping, blocks: readonly FoundBlock[], row: number, role: "bonus" | "deduction"): Exact {
  const sizes = blocks.flatMap(({ view, columns, rows }) => {
    const line = at(rows, row);
    return mapping.columns.flatMap((one, index): readonly Exact[] => {
      const column = at(columns, index);
      const figure = one.role === role && line !== null && column !== null ? exactIn(cellIn(view, line, column)) : null;
      return figure === null ? [] : [sign(figure) < 0 ? negate(figure) : figure];
    });
  });
  return sizes.reduce(max, ZERO);
}

/** Points may go beyond the maximum by the bonus beside it, and below nothing by the deduction. */
function rangeText(mapping: OwnMapping, blocks: readonly FoundBlock[], row: number, maximum: Cell): string {
  const stated = exactIn(maximum);
  if (stated === null) {
    return "";
  }
  const [bonus, deduction] = [extrasBeside(mapping, blocks, row, "bonus"), extrasBeside(mapping, blocks, row, "deduction")];
  const least = subtract(stated, deduction);
  const most = isZero(bonus) ? [] : [`maximum=${toDecimalText(add(stated, bonus))}`];
  return [...most, ...(compare(least, ZERO) < 0 ? [`minimum=${toDecimalText(least)}`] : [])].join("; ");
}

/** The coefficient that a sheet states; what is no number there stays unreadable. */
function weightText({ cell }: Made): string {
  const weight = exactIn(cell);
  return isBlank(cell) ? "" : weight === null ? `weight=? ${textOf(cell)}` : `weight=${toDecimalText(weight)}`;
}

/** Parameters that EMU makes of several cells; the cell of the coefficient stands for them. */
function withParameters(parameters: Made, weight: Made, more: readonly string[]): Made {
  const texts = [...(isBlank(parameters.cell) ? [] : [textOf(parameters.cell)]), weightText(weight), ...more].filter((text) => text !== "");
  if (texts.length === 0 || (more.length === 0 && isBlank(weight.cell))) {
    return parameters;
  }
  return isBlank(weight.cell) ? { ...parameters, cell: texts.join("; ") } : { at: weight.at, cell: texts.join("; "), value: weight.cell };
}

type Leaf = { readonly row: OwnRow; readonly ownTargets: boolean; readonly range: string };

function leafCells(mapping: OwnMapping, read: (role: OwnRole) => Made, { row, ownTargets, range }: Leaf): Record<Column, Made> {
  const { target, comparator } = targetOf(read("target"), read("comparator"));
  const [measure, rule, stated, parameters] = [read("measure"), read("rule"), read("maximum"), read("parameters")];
  const isRuled = isStated(measure) || isStated(rule);
  const isMeasured = (isStated(target) || ownTargets) && hasRole(mapping, "actual");
  const maximum = isStated(stated) || mapping.maximum === null ? stated : made(mapping.maximum);
  const weight = read("weight");
  const cells = {
    code: made(row.code),
    text: read("text"),
    comparator,
    target,
    "unit-of-measure": read("unit-of-measure"),
    measure,
    rule,
    maximum: isRuled ? stated : maximum,
    parameters: withParameters(parameters, weight, []),
  };
  if (isRuled) {
    return cells;
  }
  const judged = { ...cells, measure: made("judgement"), rule: made("direct") };
  if (row.kind === "bonus" || row.kind === "deduction") {
    const { maximum: size, parameters: limits } = bonusCells(stated, mapping, row);
    return { ...judged, maximum: size, parameters: withParameters(limits, weight, []) };
  }
  if (!isMeasured) {
    // Points given by hand look at no target.
    const limits = withParameters(parameters, weight, range === "" ? [] : [range]);
    return { ...judged, comparator: made(null), target: made(null), parameters: limits };
  }
  return {
    ...cells,
    measure: made("value"),
    rule: made(mapping.rule),
    comparator: isStated(comparator) ? comparator : made(">="),
  };
}

function groupCells(read: (role: OwnRole) => Made, row: OwnRow, weighted: boolean): Record<Column, Made> {
  const nothing = made(null);
  const isBeside = row.kind === "bonus" || row.kind === "deduction";
  const bonus = isBeside ? made("bonus=yes") : withParameters(read("parameters"), weighted ? read("weight") : nothing, []);
  return {
    code: made(row.code),
    text: read("text"),
    measure: nothing,
    rule: nothing,
    maximum: read("maximum"),
    comparator: nothing,
    target: nothing,
    "unit-of-measure": nothing,
    parameters: bonus,
  };
}

/** Of a group that stands in a column of its own, once, before its first row. */
function namedGroup(mapping: OwnMapping, read: (role: OwnRole) => Made, row: OwnRow, seen: Set<string>): readonly (readonly Made[])[] {
  const code = at(row.code.split("."), 0);
  if (row.group === "" || row.layer !== "" || seen.has(code)) {
    return [];
  }
  seen.add(code);
  const cells: Partial<Record<Column, Made>> = { code: made(code), text: { ...read("group"), cell: row.group } };
  return [COLUMNS.map((column) => cells[column] ?? made(null))];
}

/** Of each row whether it is scored by itself: without others under it, or its sheet says how (its parts stand under it then). */
export function scoredRows(mapping: OwnMapping, blocks: readonly FoundBlock[]): readonly boolean[] {
  const leaves = new Set(leavesOf(mapping.rows));
  return mapping.rows.map((row, index) => {
    const block = isInTree(row) ? blockOf(blocks, index) : null;
    const read = block && reader(mapping, block, index);
    return read !== null && (leaves.has(index) || isStated(read("measure")) || isStated(read("rule")));
  });
}

/** Whether the sheet itself says how a row is measured or scored. */
export function isRuled(mapping: OwnMapping, blocks: readonly FoundBlock[], index: number): boolean {
  const block = blockOf(blocks, index);
  const read = block && reader(mapping, block, index);
  return read !== null && (isStated(read("measure")) || isStated(read("rule")));
}

export function ownRubric(mapping: OwnMapping, blocks: readonly FoundBlock[], header: SheetCell): TableSource {
  const seen = new Set<string>();
  const codes = new Set<string>();
  const scored = scoredRows(mapping, blocks);
  const weighted = !mapping.rows.some((_row, index) => {
    const block = scored[index] === true ? blockOf(blocks, index) : null;
    return block !== null && isStated(reader(mapping, block, index)("weight"));
  });
  const lines = mapping.rows.flatMap((row, index): readonly (readonly Made[])[] => {
    const block = isInTree(row) ? blockOf(blocks, index) : null;
    // Layers side by side are one criterion.
    if (block === null || codes.has(row.code)) {
      return [];
    }
    codes.add(row.code);
    const read = reader(mapping, block, index);
    const range = rangeText(mapping, blocks, index, read("maximum").cell);
    const cells =
      scored[index] === true
        ? leafCells(mapping, read, { row, ownTargets: hasOwnTargets(mapping, blocks, index), range })
        : groupCells(read, row, weighted);
    return [...namedGroup(mapping, read, row, seen), COLUMNS.map((column) => cells[column])];
  });
  return {
    cells: [[...COLUMNS, ...BLANK_COLUMNS], ...lines.map((line) => [...line.map(({ cell }) => cell), ...BLANK_COLUMNS.map(() => null)])],
    at: header,
    ...(mapping.confirmed === "nobody" ? { unconfirmed: true as const } : {}),
    where(row, position) {
      // A row as a whole is its words.
      const cell = lines[row]?.[position ?? COLUMNS.indexOf("text")];
      return cell?.at ? { ...cell.at, ...(cell.value === undefined ? {} : { value: cell.value }) } : null;
    },
  };
}

/** “từ … trở lên” stands around its number. */
const WORDS = new Map([...COMPARATOR.byKey].map(([key, id]) => [textKey(key.replace(/…|\.\.\./g, " ")), id]));

const NUMBER = /[0-9](?:[0-9.,]*[0-9])?\s*%?/;

/** A target written with its comparator: “≥ 75%”, “trên 90”, “75% trở lên”. Only where both are beyond doubt. */
export function readTargetText(text: string): { readonly comparator: Comparator; readonly target: number } | null {
  const match = NUMBER.exec(text);
  const number = match === null ? null : readNumberText(match[0]);
  if (match === null || number?.kind !== "number") {
    return null;
  }
  const around = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
  const comparator = WORDS.get(textKey(around));
  return comparator === undefined ? null : { comparator, target: toNumber(number.number) };
}
