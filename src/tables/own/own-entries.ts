/** The figures of somebody's own sheets as rows of the standard table: one for each unit and criterion, each cell knowing where it stands. */
import { at, given } from "../../core/numbers/at";
import { isBlank, type Cell } from "../../core/model/cell";
import { OWN_FIELDS, POINT_ROLES, RUBRIC_ROLES, roleOfField, type OwnField, type OwnRole } from "../../schema/own-words";
import { textKey } from "../cells/keys";
import type { PrintedSource, SheetCell, TableSource } from "../source";
import { STATE } from "../cells/words";
import type { FoundBlock } from "./find";
import { isEntryRole, isInTree, type OwnMapping } from "./mapping";
import { isRuled, scoredRows } from "./own-rubric";
import { cellIn, placeIn } from "./sheet";

const KEYS = ["period", "unit", "criterion"] as const;

/** Where marks such as “không giao” are typed instead of a figure, the first that holds one. */
const MARKED: readonly OwnField[] = ["actual", "numerator", "appraised", "cross-check", "self"];

/** One unit's columns on one sheet: the view's column of each role. */
export type UnitColumns = {
  readonly unit: string;
  readonly block: FoundBlock;
  readonly columns: ReadonlyMap<OwnRole, number>;
  /** Where the unit is named, or its sheet begins. */
  readonly at: SheetCell;
};

/** The units in the order of their columns or sheets. */
export function unitColumns(mapping: OwnMapping, blocks: readonly FoundBlock[]): readonly UnitColumns[] {
  return blocks.flatMap((block) => {
    const units = new Map<string, Map<OwnRole, number>>();
    mapping.columns.forEach(({ role, unit }, index) => {
      const column = at(block.columns, index);
      const name = block.ref.unit === "" ? unit : block.ref.unit;
      if (column !== null && name !== "" && (isEntryRole(role) || RUBRIC_ROLES.has(role))) {
        units.set(name, (units.get(name) ?? new Map<OwnRole, number>()).set(role, column));
      }
    });
    return [...units].map(([unit, columns]) => {
      const first = given([...columns.values()][0]);
      return { unit, block, columns, at: block.ref.unit === "" ? placeIn(block.view, block.headLine, first) : block.header };
    });
  });
}

type Row = {
  readonly unit: UnitColumns;
  readonly line: number;
  readonly index: number;
  /** What stands in it is taken off. */
  readonly isTaken: boolean;
  /** The line of each layer, where the layers of a criterion stand in lines of their own. */
  readonly layers?: ReadonlyMap<OwnRole, number>;
};

const POINTS: ReadonlySet<OwnRole> = new Set<OwnRole>(["actual", ...POINT_ROLES]);

/** The place in the view; null: the unit has no such column. */
function spotOf({ unit, line, layers }: Row, role: OwnRole): { readonly line: number; readonly column: number } | null {
  const layer = layers?.get(role);
  const column = unit.columns.get(layers === undefined || !POINTS.has(role) ? role : "self");
  const here = layers === undefined || !POINTS.has(role) ? line : layer;
  return column === undefined || here === undefined ? null : { line: here, column };
}

function cellOf(row: Row, role: OwnRole): Cell {
  const spot = spotOf(row, role);
  return spot === null ? null : cellIn(row.unit.block.view, spot.line, spot.column);
}

/** A deduction is taken off, whichever sign it is written with. */
function counted({ isTaken }: Row, role: OwnRole, cell: Cell): Cell {
  return isTaken && POINTS.has(role) && typeof cell === "number" && cell > 0 ? -cell : cell;
}

function placeOf(row: Row, role: OwnRole | undefined): (SheetCell & { readonly value?: Cell }) | null {
  const spot = role === undefined ? null : spotOf(row, role);
  if (spot === null || role === undefined) {
    return null;
  }
  const cell = cellIn(row.unit.block.view, spot.line, spot.column);
  const place = placeIn(row.unit.block.view, spot.line, spot.column);
  return counted(row, role, cell) === cell ? place : { ...place, value: cell };
}

function isMark(cell: Cell): boolean {
  return typeof cell === "string" && STATE.byKey.has(textKey(cell));
}

/** The field in whose cell a mark stands; null where none does, or where the sheet has a column for marks. */
function markedField(row: Row): OwnField | null {
  return isBlank(cellOf(row, "state")) ? (MARKED.find((field) => isMark(cellOf(row, roleOfField(field)))) ?? null) : null;
}

function cellsOf(row: Row, mapping: OwnMapping): readonly Cell[] {
  const marked = markedField(row);
  const keys: readonly Cell[] = [mapping.period, row.unit.unit, at(mapping.rows, row.index).code];
  const fields = OWN_FIELDS.map((field): Cell => {
    if (field === marked) {
      return null;
    }
    const role = field === "state" && marked !== null ? roleOfField(marked) : roleOfField(field);
    return counted(row, role, cellOf(row, role));
  });
  return [...keys, ...fields];
}

/** A row as a whole is its first figure. */
function wherePlaced(row: Row, position: number | null): ReturnType<typeof placeOf> {
  const field = position === null ? null : (OWN_FIELDS[position - KEYS.length] ?? null);
  if (field === null) {
    const [first] = row.layers === undefined ? row.unit.columns.keys() : row.layers.keys();
    return placeOf(row, position === null ? first : undefined);
  }
  const marked = field === "state" ? markedField(row) : null;
  return placeOf(row, roleOfField(marked ?? field));
}

/** Roles whose typed figures are points; a result is one only where nothing says how results earn points. */
function pointRoles(mapping: OwnMapping): readonly OwnRole[] {
  const isRuled = mapping.columns.some(({ role }) => ["target", "own-target", "measure", "rule"].includes(role));
  return isRuled ? POINT_ROLES : ["actual", ...POINT_ROLES];
}

/** The layer whose printed totals can be compared: the one that counts in every row of the unit that has any points. */
function countingRole(unit: UnitColumns, lines: readonly number[], roles: readonly OwnRole[]): OwnRole | null {
  const counting = lines.flatMap((line) => {
    const filled = roles.filter((role) => !isBlank(cellOf({ unit, line, index: 0, isTaken: false }, role)));
    return filled.slice(-1);
  });
  const [first = null] = counting;
  return counting.every((role) => role === first) ? first : null;
}

/** Codes of groups in which everything is taken off: their totals are often written without a sign. */
function takenGroups(mapping: OwnMapping, scored: readonly boolean[]): ReadonlySet<string> {
  const [taken, others] = [new Set<string>(), new Set<string>()];
  mapping.rows.forEach(({ code, kind }, index) => {
    for (let end = code.lastIndexOf("."); scored[index] === true && end > 0; end = code.lastIndexOf(".", end - 1)) {
      (kind === "deduction" ? taken : others).add(code.slice(0, end));
    }
  });
  return new Set([...taken].filter((code) => !others.has(code)));
}

function printedOf(mapping: OwnMapping, scored: readonly boolean[], units: readonly UnitColumns[]): readonly PrintedSource[] {
  const roles = pointRoles(mapping);
  const taken = takenGroups(mapping, scored);
  const groups = new Set(mapping.rows.flatMap((row, index) => (isInTree(row) && scored[index] === false ? [row.code] : [])));
  return units.flatMap((unit) => {
    const lineOf = (index: number): number | null => at(unit.block.rows, index);
    const lines = scored.map((is, index) => (is ? lineOf(index) : null)).filter((line) => line !== null);
    const role = countingRole(unit, lines, roles);
    const column = role === null ? undefined : unit.columns.get(role);
    return mapping.rows.flatMap((row, index): readonly PrintedSource[] => {
      const line = lineOf(index);
      // A total in the middle of a flat list is the total of nothing that has a name.
      const isTotal = row.kind === "total" && (row.code === "" || groups.has(row.code));
      const isGroup = isInTree(row) && scored[index] === false;
      if (column === undefined || line === null || !(isTotal || isGroup) || isBlank(cellIn(unit.block.view, line, column))) {
        return [];
      }
      const criterion = row.code === "" ? null : row.code;
      const label = row.kind === "total" ? row.label : row.code;
      const stated = cellIn(unit.block.view, line, column);
      const cell = taken.has(row.code) && typeof stated === "number" && stated > 0 ? -stated : stated;
      return [{ unit: unit.unit, period: mapping.period, criterion, label, cell, at: placeIn(unit.block.view, line, column) }];
    });
  });
}

/** The lines of the layers of each criterion that has several side by side, by its code. */
function layersOf(mapping: OwnMapping, { rows }: FoundBlock): ReadonlyMap<string, ReadonlyMap<OwnRole, number>> {
  const layers = new Map<string, Map<OwnRole, number>>();
  mapping.rows.forEach(({ layer, code }, index) => {
    const line = at(rows, index);
    if (layer !== "" && code !== "" && line !== null) {
      layers.set(code, (layers.get(code) ?? new Map<OwnRole, number>()).set(layer, line));
    }
  });
  return layers;
}

export function ownEntries(
  mapping: OwnMapping,
  blocks: readonly FoundBlock[],
  units: readonly UnitColumns[],
  header: SheetCell,
): TableSource {
  const scored = scoredRows(mapping, blocks);
  const codes = new Set<string>();
  const indices = mapping.rows.flatMap(({ code }, index) => {
    const isFirst = scored[index] === true && !codes.has(code);
    codes.add(code);
    return isFirst ? [index] : [];
  });
  const taken = new Set(indices.filter((index) => at(mapping.rows, index).kind === "deduction" && !isRuled(mapping, blocks, index)));
  const layered = new Map(blocks.map((block) => [block, layersOf(mapping, block)]));
  const rows = units.flatMap((unit) =>
    indices.flatMap((index): readonly Row[] => {
      const line = at(unit.block.rows, index);
      const { code } = at(mapping.rows, index);
      const layers = layered.get(unit.block)?.get(code);
      return line === null ? [] : [{ unit, line, index, isTaken: taken.has(index), ...(layers === undefined ? {} : { layers }) }];
    }),
  );
  const printed = printedOf(mapping, scored, units);
  return {
    cells: [[...KEYS, ...OWN_FIELDS], ...rows.map((row) => cellsOf(row, mapping))],
    at: header,
    where(row, position) {
      const placed = rows[row];
      return placed === undefined ? (printed[row - rows.length]?.at ?? null) : wherePlaced(placed, position);
    },
    printed,
  };
}
