/**
 * Writes single cells, all or none. The first message asks what stands in them and whether they may be written, the
 * second one writes them and the log; when Excel refuses in the middle of it, what was written is put back.
 */
import type { Cell } from "../../core/model/cell";
import { isCellError } from "../../core/model/cell";
import type { Language } from "../../text/language";
import type { LoggedAction } from "../../text/log";
import { SCHEMA_NAME, SCHEMA_VERSION, schemaVersion, type CellPlace } from "../document-names";
import { editLines, formatAfter, holds, placeOf, TEXT_FORMAT, type DoneEdit } from "../edits";
import type { CellAddress, PortFailure, PortResult } from "../port";
import { toCell } from "./cells";
import { blocksOf, type Block } from "./edit-blocks";
import { toFailure } from "./failures";
import { askForLog, removeLogLines, writeLogLines, type AskedLog } from "./log-table";
import { askForNames } from "./names";
import { asTyped } from "./write-sheet";

/** One cell of an action. */
export type Writing = {
  readonly address: CellAddress;
  readonly before: Cell;
  readonly after: Cell;
  /** The number format to give the cell; null: what `formatAfter` says. */
  readonly format: string | null;
};

/** What was written, and the format that the cell had: all that is needed to take it back. */
export type Written = DoneEdit & { readonly format: string };

export type EditLog = { readonly action: LoggedAction; readonly time: Date; readonly language: Language };

type Placed = Writing & CellPlace;
type AskedBlock = {
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
type Found = {
  readonly writing: Placed;
  readonly cell: Cell;
  readonly formula: string | null;
  readonly format: string;
};

/** Block by block; null: a cell between two of a block. */
type FoundCells = readonly (readonly (Found | null)[])[];

function askForCells(sheet: Excel.Worksheet, block: Block<Placed>): Excel.Range {
  const range = sheet.getRangeByIndexes(block.row, block.column, block.items.length, 1);
  range.load("values,valueTypes,formulas,numberFormat");
  return range;
}

function askForBlock(context: Excel.RequestContext, block: Block<Placed>): AskedBlock {
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

function foundIn(block: Block<Placed>, range: Excel.Range): readonly (Found | null)[] {
  return block.items.map((writing, row) => {
    const [value, formula] = [firstOf(range.values, row), firstOf(range.formulas, row)];
    return (
      writing && {
        writing,
        cell: toCell(value, range.valueTypes[row]?.[0]),
        // The text "=1+1" in a cell of text is the same in values and formulas.
        formula: typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : null,
        format: String(firstOf(range.numberFormat, row)),
      }
    );
  });
}

function formatFor({ writing, format }: Found): string {
  return writing.format ?? formatAfter(format, writing);
}

/** On a protected sheet only unlocked cells are written, and no formats: Excel itself would refuse both. */
function isRefused(asked: AskedBlock, found: readonly (Found | null)[]): boolean {
  const changesFormat = found.some((cell) => cell !== null && formatFor(cell) !== cell.format);
  return asked.protection.protected && (changesFormat || (asked.locked.locked as boolean | null) !== false);
}

function refusal(code: PortFailure["code"], details: readonly string[]): PortFailure {
  return { ok: false, code, detail: details.join(", ") };
}

function nameOf({ writing }: Found): string {
  return `${writing.sheet}!${writing.address.cell}`;
}

/** What keeps the whole action from being done; null: nothing. */
function problemOf(asked: readonly AskedBlock[], found: FoundCells, log: AskedLog): PortFailure | null {
  const cells = found.flat().filter((cell) => cell !== null);
  const changed = cells.filter(({ writing, cell }) => !holds(cell, writing.before));
  if (changed.length > 0) {
    return refusal("changed-meanwhile", changed.map(nameOf));
  }
  const formulas = cells.filter(({ formula }) => formula !== null);
  if (formulas.length > 0) {
    return refusal("formula-cell", formulas.map(nameOf));
  }
  const refused = asked.filter((one, index) => isRefused(one, found[index] ?? [])).map(({ block }) => block.sheet);
  const logged = !log.table.isNullObject && log.protection.protected ? ["EmuLog"] : [];
  return refused.length + logged.length > 0 ? refusal("protected", [...new Set(refused), ...logged]) : null;
}

/** How a value is handed to Excel: a text can never become a formula, a number or a date. */
function typed(value: Cell, format: string): string | number | boolean {
  if (value === null) {
    return "";
  }
  if (isCellError(value)) {
    return value.error;
  }
  return format === TEXT_FORMAT ? value : asTyped(value);
}

/** Formats first: they decide what becomes of a value. null leaves a cell as it is. */
function writeBlock(
  { range }: AskedBlock,
  found: readonly (Found | null)[],
  contentOf: (found: Found) => { readonly value: Cell; readonly format: string },
): void {
  if (found.some((cell) => cell !== null && formatFor(cell) !== cell.format)) {
    range.numberFormat = found.map((cell) => [
      cell !== null && formatFor(cell) !== cell.format ? contentOf(cell).format : null,
    ]);
  }
  range.values = found.map((cell) => {
    const content = cell && contentOf(cell);
    return [content && typed(content.value, content.format)];
  });
}

/** @param found what the cells held before they were written */
async function putBack(
  context: Excel.RequestContext,
  asked: readonly AskedBlock[],
  found: FoundCells,
  log: AskedLog,
  failure: PortFailure,
): Promise<PortFailure> {
  try {
    asked.forEach((one, index) => {
      const cells = found[index] ?? [];
      writeBlock(one, cells, ({ cell, format }) => ({ value: cell, format }));
      cells.forEach((cell, row) => {
        if (cell !== null && cell.formula !== null) {
          one.range.getCell(row, 0).formulas = [[cell.formula]];
        }
      });
    });
    await removeLogLines(context, log);
    return failure;
  } catch (error) {
    return { ...failure, detail: `${failure.detail}; not cleaned up: ${toFailure(error).detail}` };
  }
}

/** The cells that somebody changed after they were asked; Excel knows no other way than to look again as it writes. */
function changedSince(found: FoundCells, again: FoundCells): readonly string[] {
  const earlier = found.flat();
  return again.flat().flatMap((cell, index) => {
    const before = earlier[index] ?? null;
    const same = cell === null || before === null || (holds(cell.cell, before.cell) && cell.formula === before.formula);
    return same ? [] : [nameOf(cell)];
  });
}

/** @returns what was written, in the order of the sheet; the workbook is as before when it fails */
export async function writeEdits(
  context: Excel.RequestContext,
  writings: readonly Writing[],
  log: EditLog,
): Promise<PortResult<readonly Written[]>> {
  const names = askForNames(context);
  const asked = blocksOf(writings.map((writing) => ({ ...writing, ...placeOf(writing.address) }))).map((block) =>
    askForBlock(context, block),
  );
  const askedLog = askForLog(context);
  await context.sync();
  if (names.schema.isNullObject) {
    return refusal("item-not-found", [SCHEMA_NAME]);
  }
  if (schemaVersion(names.schema.value) > SCHEMA_VERSION) {
    return refusal("newer-schema", [`${schemaVersion(names.schema.value)}`]);
  }
  const lost = asked.filter(({ sheet }) => sheet.isNullObject).map(({ block }) => block.sheet);
  if (lost.length > 0) {
    return refusal("item-not-found", [...new Set(lost)]);
  }
  const found = asked.map(({ block, range }) => foundIn(block, range));
  const problem = problemOf(asked, found, askedLog);
  if (problem !== null) {
    return problem;
  }
  const written = found.flat().flatMap((cell) => (cell === null ? [] : [writtenOf(cell)]));
  const asWritten = asked.map(({ sheet, block }) => ({ block, range: askForCells(sheet, block) }));
  try {
    asked.forEach((one, index) => {
      writeBlock(one, found[index] ?? [], (cell) => ({ value: cell.writing.after, format: formatFor(cell) }));
    });
    writeLogLines(askedLog, editLines(written, log), log.language);
    await context.sync();
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) {
      throw error;
    }
    return putBack(context, asked, found, askedLog, toFailure(error));
  }
  const again = asWritten.map(({ block, range }) => foundIn(block, range));
  const changed = changedSince(found, again);
  return changed.length > 0
    ? putBack(context, asked, again, askedLog, refusal("changed-meanwhile", changed))
    : { ok: true, value: written };
}

function writtenOf({ writing, cell, format }: Found): Written {
  const { sheet, cell: address } = writing.address;
  return { address: { sheet, cell: address }, before: cell, after: writing.after, format };
}

/** The edits that take `written` back. */
export function reversed(written: readonly Written[]): readonly Writing[] {
  return written.map(({ address, before, after, format }) => ({ address, before: after, after: before, format }));
}
