/**
 * The selected cell, and what it shows: a row of one of our tables, an answer of an EMU function, or something of somebody's own.
 * Both ports gather the facts their own way; what follows from them is worked out here, once.
 */
import type { Cell, Cells } from "../../core/model/cell";
import { TABLE_NAMES } from "../../core/model/finding";
import type { TableName } from "../../core/model/finding";
import { viewFormula, viewedTable } from "../../tables/views";
import type { CellPlace } from "../names";
import { readFormula, readNamed } from "../formulas/formula-reader";
import type { Operand } from "../formulas/formula-reader";
import type { CellAddress } from "../addresses";
import { frozenAt } from "../formulas/result-names";
import type { WrittenName } from "../formulas/result-names";
import { sameName } from "../taken-names";

/** One of our tables on its sheet, header row included. */
export type TablePlace = CellPlace & { readonly name: TableName; readonly rows: number; readonly columns: number };

/** Where a cell stands in the block that its formula fills, counted from 0, and how large that block is. */
export type BlockPlace = {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
};

export type SelectionFacts = {
  readonly place: CellPlace;
  readonly value: Cell;
  /** Of the cell, or of the block it is part of; en-US, without "=". */
  readonly formula: string | null;
  /** null: the formula spills over no other cell, or the cell has none. */
  readonly block: BlockPlace | null;
  readonly tables: readonly TablePlace[];
  /** Names of the workbook: they know what stood in cells that hold fixed values now. */
  readonly names: readonly WrittenName[];
};

export type Argument =
  | { readonly kind: "omitted" }
  /** One of our tables, whole: whoever reads the workbook has its cells. */
  | { readonly kind: "table"; readonly table: TableName }
  | { readonly kind: "cells"; readonly cells: Cells }
  /** The reference leads nowhere. */
  | { readonly kind: "lost" };

export type ShownCall = {
  readonly kind: "call";
  /** Without the namespace: `SCORE`. */
  readonly name: string;
  readonly args: readonly Argument[];
  readonly block: BlockPlace | null;
  /** The cell holds the value of that time: its formula was replaced by what it showed. */
  readonly frozen: boolean;
};

/** `cells`: the header row and the row itself; `row` null: the header row was selected. */
export type ShownRow = {
  readonly kind: "row";
  readonly table: TableName;
  readonly row: number | null;
  readonly cells: Cells;
};

export type Selected = {
  readonly address: CellAddress;
  readonly value: Cell;
  /** Nothing stands in the cell, so that something may be written into it. */
  readonly empty: boolean;
  readonly shows:
    | ShownCall
    | ShownRow
    /** A formula that is no single call of ours. `emu`: one of our functions is part of it. */
    | { readonly kind: "formula"; readonly emu: boolean }
    | { readonly kind: "constant" }
    | { readonly kind: "blank" };
};

/** A row of one of our tables that must be read to know what the cell shows. */
export type WantedRow = { readonly table: TablePlace; readonly row: number | null };

export type Wanted = {
  readonly call: {
    readonly name: string;
    readonly args: readonly Operand[];
    readonly block: BlockPlace | null;
    readonly frozen: boolean;
  } | null;
  readonly row: WantedRow | null;
};

function isInside(table: TablePlace, { sheet, row, column }: CellPlace): boolean {
  return (
    table.sheet.toLowerCase() === sheet.toLowerCase() &&
    row >= table.row &&
    row < table.row + table.rows &&
    column >= table.column &&
    column < table.column + table.columns
  );
}

function rowAt(tables: readonly TablePlace[], place: CellPlace): WantedRow | null {
  const table = tables.find((candidate) => isInside(candidate, place));
  return table === undefined ? null : { table, row: place.row === table.row ? null : place.row - table.row - 1 };
}

/** A cell that only repeats a cell of a table (`=EmuUnits[Đơn vị]`, `='Thang điểm'!$A$8`) shows that one's row. */
function referredRow({ place, block, tables }: SelectionFacts, operand: Operand): WantedRow | null {
  if (operand.kind === "table") {
    const table = tables.find(({ name }) => name.toLowerCase() === operand.table.toLowerCase());
    const row = (block?.row ?? 0) - (operand.rows === "data" ? 0 : 1);
    return table === undefined ? null : { table, row: row < 0 ? null : row };
  }
  if (operand.kind !== "area") {
    return null;
  }
  const { sheet, area } = operand;
  const [row, column] = [area.row + (block?.row ?? 0), area.column + (block?.column ?? 0)];
  return rowAt(tables, { sheet: sheet ?? place.sheet, row, column });
}

/** The formula that answers the cell, or did until its results were frozen. */
function formulaOf({ formula, block, place, names }: SelectionFacts): Pick<SelectionFacts, "formula" | "block"> {
  const frozen = formula === null ? frozenAt(names, place) : null;
  if (frozen === null) {
    return { formula, block };
  }
  const isOne = frozen.block.rows * frozen.block.columns === 1;
  return { formula: frozen.formula, block: isOne ? null : frozen.block };
}

/**
 * The cell that one shows by a view (`IF(R7:X18="","",R7:X18)`, turned by TRANSPOSE or not): what is to be said of the one is said of
 * the other. null: the cell shows no other one so, or one of our tables, whose rows are told by themselves.
 */
export function viewedPlace(facts: SelectionFacts): CellPlace | null {
  const { place } = facts;
  const { formula, block } = formulaOf(facts);
  const read = formula === null ? null : readFormula(formula);
  if (block === null || read?.kind !== "reference" || read.operand.kind !== "view" || read.operand.of.kind !== "area") {
    return null;
  }
  const { sheet, area, spilled } = read.operand.of;
  const [down, right] = read.turned ? [block.column, block.row] : [block.row, block.column];
  const isOutside = down >= area.rows || right >= area.columns;
  return spilled || isOutside ? null : { sheet: sheet ?? place.sheet, row: area.row + down, column: area.column + right };
}

/** A name that stands for a blank-safe view, such as EMU_RUBRIC: Excel gives no range for it, so what it views is looked at. */
function withoutName(operand: Operand, names: readonly WrittenName[]): Operand {
  const name = operand.kind === "name" ? names.find((one) => sameName(one.name, operand.name)) : undefined;
  // The formula of frozen results is told in the form of today, also where the names are yet to be defined.
  const table = operand.kind === "name" ? viewedTable(operand.name) : null;
  const refersTo = name?.refersTo ?? (table === null ? "" : viewFormula(table));
  const meant = readNamed(refersTo.replace(/^=/, ""));
  return meant?.kind === "view" ? meant : operand;
}

/** What must be read beside the facts. */
export function wantedOf(facts: SelectionFacts): Wanted {
  const { place, tables } = facts;
  const { formula, block } = formulaOf(facts);
  const read = formula === null ? null : readFormula(formula);
  if (read?.kind === "call") {
    const name = read.name.replace(/^EMU\./, "");
    const args = read.args.map((operand) => withoutName(operand, facts.names));
    return { call: { name, args, block, frozen: facts.formula === null }, row: null };
  }
  const own = rowAt(tables, place);
  const row = own ?? (read === null ? null : referredRow(facts, read.operand));
  return { call: null, row };
}

/** A whole table of ours, headers included, needs no reading; null for any other operand. */
export function wholeTable(operand: Operand): TableName | null {
  const whole = operand.kind === "view" ? operand.of : operand;
  return whole.kind === "table" && whole.rows === "all" ? (TABLE_NAMES.find((name) => sameName(name, whole.table)) ?? null) : null;
}

/** @param cells what stands where the operand leads; null: nowhere */
export function argumentOf(operand: Operand, cells: Cells | null): Argument {
  if (operand.kind === "omitted") {
    return { kind: "omitted" };
  }
  if (operand.kind === "value") {
    return { kind: "cells", cells: [[operand.value]] };
  }
  const table = wholeTable(operand);
  if (table !== null) {
    return { kind: "table", table };
  }
  // Excel does not tell a text without letters from a blank cell.
  return cells === null ? { kind: "lost" } : { kind: "cells", cells: cells.map((row) => row.map((cell) => (cell === "" ? null : cell))) };
}

/**
 * @param args of the wanted call, in order
 * @param cells of the wanted row: header row and the row itself
 */
export function selectedOf(facts: SelectionFacts, address: CellAddress, wanted: Wanted, args: readonly Argument[], cells: Cells): Selected {
  const { value, formula } = facts;
  const common = { address, value, empty: value === null && formula === null };
  if (wanted.call !== null) {
    const { name, block, frozen } = wanted.call;
    return { ...common, empty: false, shows: { kind: "call", name, args, block, frozen } };
  }
  if (wanted.row !== null) {
    const { table, row } = wanted.row;
    return { ...common, shows: { kind: "row", table: table.name, row, cells } };
  }
  if (formula !== null) {
    return { ...common, shows: { kind: "formula", emu: /\bEMU\.|_xldudf_EMU_/i.test(formula) } };
  }
  return { ...common, shows: { kind: value === null ? "blank" : "constant" } };
}
