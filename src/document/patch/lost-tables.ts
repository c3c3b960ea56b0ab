/**
 * Tables that a workbook lost are looked for: one that was given another name, or that was turned into plain cells. A table is
 * known by its header row; where several places look like it none is offered, a person decides.
 */
import type { Cell, Cells } from "../../core/model/cell";
import { isBlank } from "../../core/model/cell";
import { TABLE_NAMES, type TableName } from "../../core/model/finding";
import { readHeaderRow } from "../../tables/table";
import { spoken } from "../../schema/language";
import { ROW_WORDS } from "../../schema/row-words";
import { HEADERS, requiredColumns } from "../../schema/schema";
import type { Area } from "../addresses";

/** Everything that is asked of a workbook to find a lost table: on demand, not with each reading. */
export type Survey = {
  /** What each sheet holds, from its first used cell on. */
  readonly sheets: readonly {
    readonly name: string;
    readonly row: number;
    readonly column: number;
    readonly cells: Cells;
  }[];
  readonly tables: readonly (Area & { readonly name: string; readonly sheet: string })[];
};

/** A table given back: `from` another name, or made of plain cells; or the mark by which a workbook is known as ours. */
export type Repair =
  | { readonly kind: "mark" }
  | { readonly kind: "rename"; readonly table: TableName; readonly sheet: string; readonly from: string }
  | {
      readonly kind: "make";
      readonly table: TableName;
      readonly sheet: string;
      readonly area: Area;
      /** What must still stand in the header row. */
      readonly headers: readonly Cell[];
    };

/** Of tables only: what a search finds. */
export type TableRepair = Exclude<Repair, { readonly kind: "mark" }>;

type Candidate = { readonly table: TableName; readonly claimed: number; readonly share: number };

/** The table whose headers these are; null: nobody's, or not enough of them to be sure. */
export function tableOfHeaders(headers: readonly Cell[]): TableName | null {
  const filled = headers.filter((cell) => !isBlank(cell)).length;
  const candidates = TABLE_NAMES.flatMap((table): readonly Candidate[] => {
    const { columns } = readHeaderRow(table, [headers]);
    const known = Object.keys(HEADERS[table]).length;
    const required: readonly string[] = requiredColumns(table);
    const isEnough = columns.size * 2 > known && columns.size * 2 > filled && columns.size > 1;
    return isEnough && required.every((column) => columns.has(column))
      ? [{ table, claimed: columns.size, share: columns.size / known }]
      : [];
  });
  const [best] = candidates.sort((left, right) => right.claimed - left.claimed || right.share - left.share);
  return best?.table ?? null;
}

/** Runs of cells without a gap in a row: two tables may stand side by side. */
function runsOf(row: readonly Cell[]): readonly { readonly column: number; readonly columns: number }[] {
  const runs: { column: number; columns: number }[] = [];
  let start: number | null = null;
  for (let column = 0; column <= row.length; column += 1) {
    const blank = column === row.length || isBlank(row[column] ?? null);
    if (!blank) {
      start ??= column;
    } else if (start !== null) {
      runs.push({ column: start, columns: column - start });
      start = null;
    }
  }
  return runs;
}

/**
 * Rows of a table of plain cells, header included. Blank rows do not end it, for people leave some; the caption of the next table
 * (one filled cell after a blank row) or its header row does.
 */
function rowsDown(cells: Cells, top: number, { column, columns }: { readonly column: number; readonly columns: number }) {
  let rows = 1;
  for (let row = top + 1; row < cells.length; row += 1) {
    const line = (cells[row] ?? []).slice(column, column + columns);
    const filled = line.filter((cell) => !isBlank(cell)).length;
    const isApart = row - top > rows;
    if ((filled === 1 && isApart) || (filled > 1 && tableOfHeaders(line) !== null)) {
      break;
    }
    if (filled > 0) {
      rows = row - top + 1;
    }
  }
  return rows;
}

/** Results of ours that stand right beside the entries, in a run with them, are none of their columns. */
const BESIDE = spoken(ROW_WORDS);

/** The run of a table's own headers. */
function ownRun(table: TableName, line: readonly Cell[], run: { readonly column: number; readonly columns: number }): typeof run {
  const headers = line.slice(run.column, run.column + run.columns);
  const claimed = new Set(readHeaderRow(table, [headers]).columns.values());
  const isOwn = (cell: Cell, index: number): boolean => claimed.has(index) || !BESIDE.has(cell);
  const own = headers.flatMap((cell, index) => (isOwn(cell, index) ? [index] : []));
  const [first = 0, last = headers.length - 1] = [own[0], own.at(-1)];
  return { column: run.column + first, columns: last - first + 1 };
}

function isInTable(survey: Survey, sheet: string, row: number, column: number): boolean {
  return survey.tables.some(
    (table) =>
      table.sheet === sheet &&
      row >= table.row &&
      row < table.row + table.rows &&
      column >= table.column &&
      column < table.column + table.columns,
  );
}

function plainTables(survey: Survey): readonly TableRepair[] {
  return survey.sheets.flatMap(({ name, row: top, column: left, cells }) =>
    cells.flatMap((line, row) =>
      runsOf(line).flatMap((filled): readonly TableRepair[] => {
        const table = tableOfHeaders(line.slice(filled.column, filled.column + filled.columns));
        if (table === null) {
          return [];
        }
        const run = ownRun(table, line, filled);
        if (isInTable(survey, name, top + row, left + run.column)) {
          return [];
        }
        const headers = line.slice(run.column, run.column + run.columns);
        const place = { row: top + row, column: left + run.column };
        const area = { ...place, rows: Math.max(2, rowsDown(cells, row, run)), columns: run.columns };
        return [{ kind: "make", table, sheet: name, area, headers }];
      }),
    ),
  );
}

function headersOf(survey: Survey, table: Survey["tables"][number]): readonly Cell[] {
  const sheet = survey.sheets.find(({ name }) => name === table.sheet);
  return Array.from(
    { length: table.columns },
    (_cell, index) => sheet?.cells[table.row - sheet.row]?.[table.column + index - sheet.column] ?? null,
  );
}

function renamedTables(survey: Survey): readonly TableRepair[] {
  const ours = new Set<string>(TABLE_NAMES.map((name) => name.toLowerCase()));
  return survey.tables
    .filter(({ name }) => !ours.has(name.toLowerCase()))
    .flatMap((found): readonly TableRepair[] => {
      const table = tableOfHeaders(headersOf(survey, found));
      return table === null ? [] : [{ kind: "rename", table, sheet: found.sheet, from: found.name }];
    });
}

export type Search = { readonly repairs: readonly TableRepair[]; readonly unsure: readonly TableName[] };

/** What can be given back of the `lost` tables; `unsure`: several places look like one. A table comes before plain cells. */
export function searchLost(survey: Survey, lost: readonly TableName[]): Search {
  const tables = renamedTables(survey);
  const plain = plainTables(survey);
  const repairs: TableRepair[] = [];
  const unsure: TableName[] = [];
  for (const name of lost) {
    const named = tables.filter(({ table }) => table === name);
    const found = named.length > 0 ? named : plain.filter(({ table }) => table === name);
    const [first] = found;
    if (first !== undefined && found.length === 1) {
      repairs.push(first);
    } else if (found.length > 1) {
      unsure.push(name);
    }
  }
  return { repairs, unsure };
}

/** `EmuRubric2`: what Excel makes of a table's name when its sheet is copied; null: no copy of ours. */
export function copiedTable(name: string): TableName | null {
  const base = name.toLowerCase().replace(/_?\d+$/, "");
  return name.toLowerCase() === base ? null : (TABLE_NAMES.find((table) => table.toLowerCase() === base) ?? null);
}
