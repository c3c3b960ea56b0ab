/** A workbook whose results are being filled in: the same data as its document, changeable, with formulas found by place. */
import type { Cell, Cells } from "../../core/model/cell";
import { a1 } from "../../tables/cells/a1";
import { quotedSheet } from "../addresses";
import type { Area } from "../addresses";
import type { CellContent, SheetDocument, WorkbookDocument } from "../document";
import type { Operand, Reference } from "./formula-reader";
import { readNamed } from "./formula-reader";
import { sameName } from "../taken-names";

type Of<Kind extends Operand["kind"]> = Extract<Operand, { kind: Kind }>;

type Line = readonly (CellContent | undefined)[];

export type GridSheet = {
  readonly sheet: SheetDocument;
  readonly cells: Line[];
  /** Rows that are the grid's own: the others are still those of the document. */
  readonly own: Map<number, (CellContent | undefined)[]>;
  /** What areas held when they were asked for, until a cell of the sheet changes: several formulas read one table. */
  readonly taken: Map<string, Cells>;
};

export type Grid = { readonly document: WorkbookDocument; readonly sheets: readonly GridSheet[] };

export function gridOf(document: WorkbookDocument): Grid {
  return { document, sheets: document.sheets.map((sheet) => ({ sheet, cells: [...sheet.cells], own: new Map(), taken: new Map() })) };
}

/** Sheets and rows in which nothing changed are those that the grid was made of. */
export function documentOf(grid: Grid): WorkbookDocument {
  return { ...grid.document, sheets: grid.sheets.map(({ sheet, cells, own }) => (own.size === 0 ? sheet : { ...sheet, cells })) };
}

function ownLine({ cells, own }: GridSheet, row: number): (CellContent | undefined)[] {
  const line = own.get(row) ?? [...(cells[row] ?? [])];
  own.set(row, line);
  cells[row] = line;
  return line;
}

export function putCell(target: GridSheet, row: number, column: number, content: CellContent | undefined): void {
  target.taken.clear();
  while (target.cells.length <= row) {
    target.cells.push([]);
  }
  const line = ownLine(target, row);
  while (line.length <= column) {
    line.push(undefined);
  }
  line[column] = content;
}

type Block = { readonly target: GridSheet; readonly area: Area };

/** What an operand stands for: cells, a single value, null where it is left out, an error where it points nowhere. */
export function resolve(grid: Grid, from: GridSheet, operand: Operand): Cells | Cell {
  if (operand.kind === "omitted") {
    return null;
  }
  if (operand.kind === "value") {
    return operand.value;
  }
  const meant = meaning(grid, operand);
  const block = meant === null ? null : blockOf(grid, from, meant.of);
  if (block === null) {
    return { error: meant === null ? "#NAME?" : "#REF!" };
  }
  return take(block, meant?.isView === true ? "" : null);
}

function blockOfOperand(grid: Grid, from: GridSheet, operand: Operand): Block | null {
  const meant = operand.kind === "omitted" || operand.kind === "value" ? null : meaning(grid, operand);
  return meant === null ? null : blockOf(grid, from, meant.of);
}

/** Rows and columns that an operand stands for; null where it is no range. */
export function extentOf(grid: Grid, from: GridSheet, operand: Operand): readonly [rows: number, columns: number] | null {
  const block = blockOfOperand(grid, from, operand);
  return block && [block.area.rows, block.area.columns];
}

/** Number of cells that an operand stands for; 1 where it is no range. */
export function sizeOf(grid: Grid, from: GridSheet, operand: Operand): number {
  const [rows, columns] = extentOf(grid, from, operand) ?? [1, 1];
  return rows * columns;
}

/** `'Sheet 1'!A4:O124`; null for what is no range, a view too: Excel has no address for an array. */
export function addressOf(grid: Grid, from: GridSheet, operand: Operand): string | null {
  const isArray = operand.kind === "view" || (operand.kind === "name" && meaning(grid, operand)?.isView === true);
  const block = isArray ? null : blockOfOperand(grid, from, operand);
  if (block === null) {
    return null;
  }
  const { row, column, rows, columns } = block.area;
  const corners = `${a1(row, column)}:${a1(row + rows - 1, column + columns - 1)}`;
  return `${quotedSheet(block.target.sheet.name)}!${corners}`;
}

type Meaning = { readonly of: Of<"area" | "table">; readonly isView: boolean };

/** A name followed to what it refers to; null: no such name, or it means something else than cells. */
function meaning(grid: Grid, operand: Exclude<Operand, { readonly kind: "omitted" | "value" }>): Meaning | null {
  if (operand.kind === "view") {
    const inner = meaning(grid, operand.of);
    return inner && { ...inner, isView: true };
  }
  if (operand.kind !== "name") {
    return { of: operand, isView: false };
  }
  const name = grid.document.names.find((candidate) => sameName(candidate.name, operand.name));
  const named = name === undefined ? null : readNamed(name.refersTo);
  const of: Reference | undefined = named?.kind === "view" ? named.of : (named ?? undefined);
  return of === undefined || of.kind === "name" ? null : { of, isView: named?.kind === "view" };
}

function blockOf(grid: Grid, from: GridSheet, reference: Of<"area" | "table">): Block | null {
  return reference.kind === "area" ? areaBlock(grid, from, reference) : tableBlock(grid, reference);
}

function areaBlock(grid: Grid, from: GridSheet, { sheet: name, area, spilled }: Of<"area">): Block | null {
  const target = name === null ? from : grid.sheets.find(({ sheet }) => sameName(sheet.name, name));
  if (target === undefined) {
    return null;
  }
  const spill = spilled ? target.cells[area.row]?.[area.column]?.spill : undefined;
  return { target, area: spill === undefined ? area : { ...area, rows: spill[0], columns: spill[1] } };
}

function tableBlock(grid: Grid, { table: name, rows, column }: Of<"table">): Block | null {
  for (const target of grid.sheets) {
    const table = target.sheet.tables.find((candidate) => sameName(candidate.name, name));
    if (table === undefined) {
      continue;
    }
    const area =
      rows === "all" ? table : rows === "headers" ? { ...table, rows: 1 } : { ...table, row: table.row + 1, rows: table.rows - 1 };
    if (column === null) {
      return { target, area };
    }
    const [names = []] = take({ target, area: { ...table, rows: 1 } });
    const index = names.findIndex((header) => typeof header === "string" && sameName(header, column));
    return index < 0 ? null : { target, area: { ...area, column: table.column + index, columns: 1 } };
  }
  return null;
}

/** @param blank what stands for a blank cell: of a view, a text without letters */
function take({ target, area }: Block, blank: "" | null = null): Cells {
  const { row: top, column: left, rows, columns } = area;
  const key = `${top}:${left}:${rows}:${columns}:${blank === null ? "cells" : "view"}`;
  const cells =
    target.taken.get(key) ??
    Array.from({ length: rows }, (_row, row) => {
      const line = target.cells[top + row] ?? [];
      // Of its length from the beginning: one that grows keeps room for as much again.
      return Array.from({ length: columns }, (_column, column) => line[left + column]?.value ?? blank);
    });
  target.taken.set(key, cells);
  return cells;
}
