/**
 * Rows added to a table or taken away from it, as part of a write: asked for with its first message, done with its second one,
 * and put back when Excel refuses in the middle.
 */
import { holds, type Growth } from "../../document/patch/edits";
import { TEXT_FORMAT } from "../../document/formats";
import { placedRows, type AddedRows, type PlacedCell } from "../../document/patch/new-rows";
import type { PortFailure } from "../../document/answer";
import { toCell } from "../read/cells";
import { a1 } from "../../tables/cells/a1";
import type { Looked } from "./writing";
import { asTyped } from "./write-sheet";

/** What becomes of a table's rows in one write. */
export type RowChange = ({ readonly kind: "add" } & Growth) | { readonly kind: "take"; readonly added: AddedRows };

export type AskedRows = {
  readonly change: RowChange;
  readonly table: Excel.Table;
  readonly sheet: Excel.Worksheet;
  readonly protection: Excel.WorksheetProtection;
  readonly header: Excel.Range;
  readonly last: Excel.Range;
  /** Of rows to be taken away: where they stood when they were added. */
  readonly range: Excel.Range | null;
};

export function askForRowChange(context: Excel.RequestContext, change: RowChange): AskedRows {
  const name = change.kind === "add" ? change.table : change.added.table;
  const table = context.workbook.tables.getItemOrNullObject(name);
  table.load("name");
  const sheet = table.worksheet;
  sheet.load("name");
  const { protection } = sheet;
  protection.load("protected");
  const header = table.getHeaderRowRange();
  header.load("values,rowIndex,columnIndex");
  const last = table.getDataBodyRange().getLastRow();
  last.load("values,rowIndex,numberFormat");
  let range: Excel.Range | null = null;
  if (change.kind === "take") {
    const { row, column, rows } = change.added;
    range = sheet.getRangeByIndexes(row, column, rows.length, rows[0]?.length ?? 1);
    range.load("values,valueTypes");
  }
  return { change, table, sheet, protection, header, last, range };
}

function refusal(code: PortFailure["code"], detail: string): PortFailure {
  return { ok: false, code, detail };
}

/** Where the rows stand and what each cell holds. */
function addedBy({ change, sheet, header, last }: AskedRows): AddedRows {
  if (change.kind === "take") {
    return change.added;
  }
  const headers = (header.values[0] ?? []).map((value) => toCell(value, undefined));
  const filled = (last.values[0] ?? []).every((value) => value === "");
  return {
    table: change.table,
    sheet: sheet.name,
    row: Math.max(header.rowIndex + 1, last.rowIndex + (filled ? 0 : 1)),
    column: header.columnIndex,
    filled,
    rows: placedRows(change.table, headers, change.rows),
  };
}

export type PlannedRows = { readonly asked: AskedRows; readonly added: AddedRows };

/** All of them, or what is in the way of the first that cannot be. */
export function planAll(asked: readonly AskedRows[]): readonly PlannedRows[] | PortFailure {
  const planned: PlannedRows[] = [];
  for (const one of asked) {
    const plan = planRows(one);
    if ("ok" in plan) {
      return plan;
    }
    planned.push(plan);
  }
  return planned;
}

/** What is to be done once the first message is answered, or what is in its way. */
function planRows(asked: AskedRows): PlannedRows | PortFailure {
  const { change, table, sheet, protection, last, range } = asked;
  if (table.isNullObject) {
    return refusal("item-not-found", change.kind === "add" ? change.table : change.added.table);
  }
  if (protection.protected) {
    return refusal("protected", sheet.name);
  }
  const added = addedBy(asked);
  const moved = range !== null && (sheet.name !== added.sheet || last.rowIndex < added.row + added.rows.length - 1);
  const changed = added.rows.some((cells, row) =>
    cells.some((cell, column) => {
      const now = range && toCell(range.values[row]?.[column], range.valueTypes[row]?.[column]);
      return range !== null && cell !== null && !holds(now, cell.value);
    }),
  );
  return moved || changed ? refusal("changed-meanwhile", `${sheet.name}!${added.row + 1}`) : { asked, added };
}

/** How a value is handed to Excel: text can never become a formula, a number or a date. */
function typed({ value, format }: PlacedCell): string | number | boolean {
  if (value === null || typeof value === "object") {
    return "";
  }
  return format === TEXT_FORMAT ? value : asTyped(value);
}

/** Formats first: they decide what becomes of a value. null leaves the cell of a column that people added. */
function writeRows(sheet: Excel.Worksheet, { row, column, rows }: AddedRows): void {
  const range = sheet.getRangeByIndexes(row, column, rows.length, rows[0]?.length ?? 1);
  range.numberFormat = rows.map((cells) => cells.map((cell) => cell && cell.format));
  range.values = rows.map((cells) => cells.map((cell) => cell && typed(cell)));
}

function addBlank({ table }: AskedRows, count: number, columns: number): void {
  if (count > 0) {
    const blank = Array.from({ length: count }, () => Array.from({ length: columns }, () => ""));
    table.rows.add(undefined, blank);
  }
}

function deleteRows({ table, header }: AskedRows, from: number, to: number): void {
  for (let row = to; row >= from; row -= 1) {
    table.rows.getItemAt(row - header.rowIndex - 1).delete();
  }
}

function clearFirst({ sheet }: AskedRows, { row, column, rows }: AddedRows): void {
  sheet.getRangeByIndexes(row, column, 1, rows[0]?.length ?? 1).clear("Contents");
}

/** Asks Excel to do it; what may fail in its middle comes last. */
export function changeRows({ asked, added }: PlannedRows): void {
  const { row, filled, rows } = added;
  const kept = filled ? 1 : 0;
  if (asked.change.kind === "add") {
    // The blank row may be the insert row of a table without data, which is none of its rows until something is written there.
    if (filled) {
      writeRows(asked.sheet, { ...added, rows: rows.slice(0, 1) });
    }
    if (rows.length > kept) {
      addBlank(asked, rows.length - kept, rows[0]?.length ?? 1);
      writeRows(asked.sheet, { ...added, row: row + kept, rows: rows.slice(kept) });
    }
    return;
  }
  if (filled) {
    clearFirst(asked, added);
  }
  deleteRows(asked, row + kept, row + rows.length - 1);
}

/** How the table was before: enough to look at it again later, in another context. */
export type RowsBefore = {
  readonly kind: RowChange["kind"];
  readonly added: AddedRows;
  readonly headerRow: number;
  readonly lastRow: number;
  /** Formats of the last row, which a first row may fill. */
  readonly lastFormats: readonly unknown[];
};

export function rowsBefore({ asked, added }: PlannedRows): RowsBefore {
  const [lastFormats = []] = asked.last.numberFormat as readonly (readonly unknown[])[];
  const { change, header, last } = asked;
  return { kind: change.kind, added, headerRow: header.rowIndex, lastRow: last.rowIndex, lastFormats };
}

export type RowsNow = {
  readonly table: Excel.Table;
  readonly sheet: Excel.Worksheet;
  readonly last: Excel.Range;
  readonly range: Excel.Range;
};

export function askForRowsNow(context: Excel.RequestContext, { added }: RowsBefore): RowsNow {
  const table = context.workbook.tables.getItemOrNullObject(added.table);
  table.load("name");
  const sheet = table.worksheet;
  const last = table.getDataBodyRange().getLastRow();
  last.load("rowIndex");
  const range = sheet.getRangeByIndexes(added.row, added.column, added.rows.length, added.rows[0]?.length ?? 1);
  range.load("values,valueTypes");
  return { table, sheet, last, range };
}

function isBlankRow({ range }: RowsNow, { added }: RowsBefore, row: number): boolean {
  return (range.values[row - added.row] ?? []).every((value) => value === "");
}

function holdsRow({ range }: RowsNow, { added }: RowsBefore, row: number): boolean {
  const cells = added.rows[row - added.row];
  const values = range.values[row - added.row] ?? [];
  return (
    cells !== undefined &&
    cells.every((cell, column) => {
      const now = toCell(values[column], range.valueTypes[row - added.row]?.[column]);
      return cell === null || holds(now, cell.value);
    })
  );
}

/** Rows of the table that hold what was written, or nothing yet. */
function isOurs(now: RowsNow, before: RowsBefore, row: number): boolean {
  return before.added.rows[row - before.added.row] !== undefined && (isBlankRow(now, before, row) || holdsRow(now, before, row));
}

/** Of each row whether it was added, or taken away; one that was added blank so far is there. */
export function lookedAtRows(now: RowsNow, before: RowsBefore): Looked {
  const { kind, added, lastRow } = before;
  return added.rows.map((cells, index) => {
    const row = added.row + index;
    const place = { sheet: added.sheet, cell: `${a1(row, added.column)}:${a1(row, added.column + cells.length - 1)}` };
    const isThere = !now.table.isNullObject && row <= now.last.rowIndex;
    const isFilled = isThere && !isBlankRow(now, before, row) && holdsRow(now, before, row);
    return { place, isWritten: kind === "take" ? !isFilled : row > lastRow ? isThere : isFilled };
  });
}

/** Asks Excel to put back whatever was done of it. */
export function putRowsBack(now: RowsNow, before: RowsBefore): void {
  const { table, sheet, last } = now;
  const { kind, added, headerRow, lastRow, lastFormats } = before;
  if (table.isNullObject) {
    return;
  }
  if (kind === "add") {
    for (let row = last.rowIndex; row > lastRow && isOurs(now, before, row); row -= 1) {
      table.rows.getItemAt(row - headerRow - 1).delete();
    }
    if (added.filled && isOurs(now, before, added.row)) {
      const first = sheet.getRangeByIndexes(added.row, added.column, 1, added.rows[0]?.length ?? 1);
      first.clear("Contents");
      first.numberFormat = [[...lastFormats]];
    }
    return;
  }
  const missing = lastRow - last.rowIndex;
  const columns = added.rows[0]?.length ?? 1;
  if (missing > 0) {
    // Rows are taken from the last one up: those below ours, if any, keep their order.
    table.rows.add(
      undefined,
      Array.from({ length: missing }, () => Array.from({ length: columns }, () => "")),
    );
  }
  if (lastRow === added.row + added.rows.length - 1) {
    writeRows(sheet, added);
  }
}
