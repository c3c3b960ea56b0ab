/** The cells of an action in Excel: what they hold, what is put into them, what is put back. */
import type { Cell } from "../../core/model/cell";
import type { CellPlace } from "../../document/names";
import { formatAfter, holds } from "../../document/patch/edits";
import { TEXT_FORMAT } from "../../document/formats";
import type { CellAddress } from "../../document/addresses";
import { toCell } from "../read/cells";
import type { Block } from "./edit-blocks";
import type { Looked } from "./writing";
import { needsTextFormat, typed, type Content } from "./typed";

/** One cell of an action. */
export type Writing = {
  readonly address: CellAddress;
  readonly before: Cell;
  readonly after: Cell;
  /** The number format to give the cell; null: what `formatAfter` says. */
  readonly format: string | null;
  /** A formula in the cell gives way. */
  readonly overFormula?: true;
  /** The formula that comes back, with "=", in place of the value. */
  readonly formula?: string;
};

export type Placed = Writing & CellPlace;

export type AskedBlock = {
  readonly block: Block<Placed>;
  readonly sheet: Excel.Worksheet;
  readonly protection: Excel.WorksheetProtection;
  readonly range: Excel.Range;
  readonly locked: Excel.FormatProtection;
};

/**
 * A cell to write, with what it held and how it was formatted when it was asked: a range forgets that as it is
 * written.
 */
export type Found = {
  readonly writing: Placed;
  readonly cell: Cell;
  readonly formula: string | null;
  readonly format: string;
};

/** Block by block; null: a cell between two of a block. */
export type FoundCells = readonly (readonly (Found | null)[])[];

export function askForCells(sheet: Excel.Worksheet, block: Block<Placed>): Excel.Range {
  const range = sheet.getRangeByIndexes(block.row, block.column, block.items.length, 1);
  range.load("values,valueTypes,formulas,numberFormat");
  return range;
}

export function askForBlock(context: Excel.RequestContext, block: Block<Placed>): AskedBlock {
  const sheet = context.workbook.worksheets.getItemOrNullObject(block.sheet);
  sheet.load("name");
  const { protection } = sheet;
  protection.load("protected");
  const range = askForCells(sheet, block);
  const locked = range.format.protection;
  locked.load("locked");
  return { block, sheet, protection, range, locked };
}

function firstOf(column: readonly (readonly unknown[])[], row: number): unknown {
  return column[row]?.[0];
}

/** A lone apostrophe is a text without a sign: blank to a reader, but not to whoever puts it back. */
function cellOf(value: unknown, type: string | undefined): Cell {
  return value === "" && type === "String" ? "" : toCell(value, type);
}

export function foundIn(block: Block<Placed>, range: Excel.Range): readonly (Found | null)[] {
  return block.items.map((writing, row) => {
    const [value, formula] = [firstOf(range.values, row), firstOf(range.formulas, row)];
    return (
      writing && {
        writing,
        cell: cellOf(value, range.valueTypes[row]?.[0]),
        // The text "=1+1" in a cell of text is the same in values and formulas.
        formula: typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : null,
        format: String(firstOf(range.numberFormat, row)),
      }
    );
  });
}

/** The format that a cell has once it is written. */
export function formatFor({ writing, format }: Found): string {
  return writing.format ?? formatAfter(format, writing);
}

export type Put = Content & {
  /** The format that the cell has now. */
  readonly format: string;
  readonly now: string;
  /** Stands in the cell in place of the value. */
  readonly formula?: string | null;
};

/** Formats that decide what becomes of the values; null leaves a cell as it is. */
function formatsBefore(puts: readonly (Put | null)[], mayFormat: boolean): readonly (string | null)[] {
  return puts.map((put) => {
    const wanted = put !== null && mayFormat && needsTextFormat(put) ? TEXT_FORMAT : put?.format;
    return put === null || wanted === undefined || wanted === put.now ? null : wanted;
  });
}

function column<Value>(values: readonly Value[]): Value[][] {
  return values.map((value) => [value]);
}

/**
 * Formats first: they decide what becomes of a value. null leaves a cell as it is.
 * @param mayFormat false: the sheet is protected, Excel refuses other formats there
 */
export function putInto(range: Excel.Range, puts: readonly (Put | null)[], mayFormat: boolean): void {
  const formats = formatsBefore(puts, mayFormat);
  if (formats.some((format) => format !== null)) {
    range.numberFormat = column(formats);
  }
  range.values = column(puts.map((put) => put && typed(put, mayFormat && needsTextFormat(put))));
  const after = puts.map((put) => (put !== null && mayFormat && needsTextFormat(put) ? put.format : null));
  if (after.some((format) => format !== null)) {
    range.numberFormat = column(after);
  }
  puts.forEach((put, row) => {
    if (put?.formula !== undefined && put.formula !== null) {
      range.getCell(row, 0).formulas = [[put.formula]];
    }
  });
}

function isSame(one: Found, other: Found): boolean {
  return one.formula === other.formula && one.format === other.format && holds(one.cell, other.cell);
}

/** Of each cell whether it is as it was written (a number format alone counts), as it was before, or neither. */
export function lookedAt(held: readonly (Found | null)[], now: readonly (Found | null)[]): Looked {
  return held.flatMap((before, row) => {
    const found = now[row] ?? null;
    if (before === null) {
      return [];
    }
    const { sheet, address } = before.writing;
    const isOurs = found !== null && (holds(found.cell, before.writing.after) || holds(found.cell, before.cell));
    const isWritten = found !== null && isSame(before, found) ? false : isOurs ? true : null;
    return [{ place: { sheet, cell: address.cell }, isWritten }];
  });
}

/** What must be written so that the cells hold again what they held; what somebody typed since stays. */
export function putsBack(held: readonly (Found | null)[], now: readonly (Found | null)[]): readonly (Put | null)[] {
  return held.map((before, row) => {
    const found = now[row] ?? null;
    if (before === null || found === null || isSame(before, found)) {
      return null;
    }
    const isOurs = holds(found.cell, before.writing.after) || holds(found.cell, before.cell);
    return isOurs ? { value: before.cell, format: before.format, formula: before.formula, now: found.format } : null;
  });
}
