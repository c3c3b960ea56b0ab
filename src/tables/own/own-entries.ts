/** The figures of somebody's own sheets as rows of the standard table: one for each unit and criterion, each cell knowing where it stands. */
import { at, given } from "../../core/numbers/at";
import { isBlank, type Cell } from "../../core/model/cell";
import { OWN_FIELDS, POINT_ROLES, roleOfField, type OwnField, type OwnRole } from "../../schema/own-words";
import { textKey } from "../cells/keys";
import type { PrintedSource, SheetCell, TableSource } from "../source";
import { STATE } from "../cells/words";
import type { FoundBlock } from "./find";
import { isInTree, type OwnMapping } from "./mapping";
import { isScored } from "./own-rubric";
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
      if (column !== null && name !== "" && role !== "ignore") {
        units.set(name, (units.get(name) ?? new Map<OwnRole, number>()).set(role, column));
      }
    });
    return [...units].map(([unit, columns]) => {
      const first = given([...columns.values()][0]);
      return { unit, block, columns, at: block.ref.unit === "" ? placeIn(block.view, block.headLine, first) : block.header };
    });
  });
}

type Row = { readonly unit: UnitColumns; readonly line: number; readonly index: number };

function cellOf({ unit, line }: Row, role: OwnRole): Cell {
  const column = unit.columns.get(role);
  return column === undefined ? null : cellIn(unit.block.view, line, column);
}

function placeOf({ unit, line }: Row, column: number | undefined): SheetCell | null {
  return column === undefined ? null : placeIn(unit.block.view, line, column);
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
    return cellOf(row, field === "state" && marked !== null ? roleOfField(marked) : roleOfField(field));
  });
  return [...keys, ...fields];
}

/** A row as a whole is its first figure. */
function wherePlaced(row: Row, position: number | null): SheetCell | null {
  const field = position === null ? null : (OWN_FIELDS[position - KEYS.length] ?? null);
  const { columns } = row.unit;
  if (field === null) {
    return placeOf(row, position === null ? [...columns.values()][0] : undefined);
  }
  const marked = field === "state" ? markedField(row) : null;
  return placeOf(row, columns.get(roleOfField(marked ?? field)));
}

/** Roles whose typed figures are points; a result is one only where nothing says how results earn points. */
function pointRoles(mapping: OwnMapping): readonly OwnRole[] {
  const isRuled = mapping.columns.some(({ role }) => ["target", "own-target", "measure", "rule"].includes(role));
  return isRuled ? POINT_ROLES : ["actual", ...POINT_ROLES];
}

/** The layer whose printed totals can be compared: the one that counts in every row of the unit that has any points. */
function countingRole(unit: UnitColumns, lines: readonly number[], roles: readonly OwnRole[]): OwnRole | null {
  const counting = lines.flatMap((line) => {
    const filled = roles.filter((role) => !isBlank(cellOf({ unit, line, index: 0 }, role)));
    return filled.slice(-1);
  });
  const [first = null] = counting;
  return counting.every((role) => role === first) ? first : null;
}

function printedOf(mapping: OwnMapping, blocks: readonly FoundBlock[], units: readonly UnitColumns[]): readonly PrintedSource[] {
  const scored = mapping.rows.map((_row, index) => isScored(mapping, blocks, index));
  const roles = pointRoles(mapping);
  return units.flatMap((unit) => {
    const lineOf = (index: number): number | null => at(unit.block.rows, index);
    const lines = scored.map((is, index) => (is ? lineOf(index) : null)).filter((line) => line !== null);
    const role = countingRole(unit, lines, roles);
    const column = role === null ? undefined : unit.columns.get(role);
    return mapping.rows.flatMap((row, index): readonly PrintedSource[] => {
      const line = lineOf(index);
      // A total in the middle of a flat list is the total of nothing that has a name.
      const isTotal =
        row.kind === "total" && (row.code === "" || mapping.rows.some(({ code }, at) => code === row.code && scored[at] === false));
      const isGroup = isInTree(row) && scored[index] === false;
      if (column === undefined || line === null || !(isTotal || isGroup) || isBlank(cellIn(unit.block.view, line, column))) {
        return [];
      }
      const criterion = row.code === "" ? null : row.code;
      const label = row.kind === "total" ? row.label : row.code;
      const cell = cellIn(unit.block.view, line, column);
      return [{ unit: unit.unit, period: mapping.period, criterion, label, cell, at: placeIn(unit.block.view, line, column) }];
    });
  });
}

export function ownEntries(
  mapping: OwnMapping,
  blocks: readonly FoundBlock[],
  units: readonly UnitColumns[],
  header: SheetCell,
): TableSource {
  const scored = mapping.rows.flatMap((_row, index) => (isScored(mapping, blocks, index) ? [index] : []));
  const rows = units.flatMap((unit) =>
    scored.flatMap((index): readonly Row[] => {
      const line = at(unit.block.rows, index);
      return line === null ? [] : [{ unit, line, index }];
    }),
  );
  const printed = printedOf(mapping, blocks, units);
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
