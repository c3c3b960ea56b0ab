/**
 * What is read besides, once a period is closed or sealed: which of the cells that a seal covers are formulas or show something else than they hold, and the log, which has
 * the code of every seal. `Range.formulas` has the value itself where there is no formula, so the text "=1+1" in a cell of text is the
 * same in both
 * (https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-formulas-member).
 */
import { LANGUAGES } from "../../schema/language";
import { HEADERS } from "../../schema/schema";
import { PERIOD_STATUS_WORDS } from "../../schema/words";
import { given } from "../../core/numbers/at";
import type { Cell } from "../../core/model/cell";
import type { TableName } from "../../core/model/finding";
import { pause, type Watch } from "../../document/watch";
import { textOf } from "../../tables/cells/cells";
import { showsOtherwise } from "../../tables/cells/masked-format";
import { sealedTables } from "../../tables/seal/lines";
import type { TableSource, TableSources } from "../../tables/source";
import { readHeaderRow } from "../../tables/table";
import { toCells } from "./cells";
import { send, toFailure } from "../failures";
import type { Extent } from "./rows";

/** Cells a message: a formula is longer than a value, and messages are to stay below those of `rows.ts`. */
const CELLS_A_MESSAGE = 20_000;

/** A period is closed, so that it may be sealed next, or called sealed. */
export function hasShutPeriod({ EmuPeriods }: TableSources): boolean {
  const cells = EmuPeriods?.cells ?? [];
  const status = readHeaderRow("EmuPeriods", cells).columns.get("status") ?? -1;
  const words = LANGUAGES.flatMap((language) => [PERIOD_STATUS_WORDS.closed[language], PERIOD_STATUS_WORDS.sealed[language]]);
  return cells.slice(1).some((line) =>
    words.includes(
      textOf(line[status] ?? null)
        .trim()
        .toLowerCase()
        .normalize("NFC"),
    ),
  );
}

type Area = { readonly sheet: string; readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };

/** Part of an area that is asked for at once. `use` gets what came, and the row of the area at which it begins. */
type Piece = Area & { readonly what: "formulas" | "values"; readonly top: number; readonly use: (top: number, range: Excel.Range) => void };

function piecesOf(area: Area, what: Piece["what"], use: Piece["use"]): readonly Piece[] {
  const rows = Math.max(1, Math.floor(CELLS_A_MESSAGE / area.columns));
  return Array.from({ length: Math.ceil(area.rows / rows) }, (_piece, index) => {
    const top = index * rows;
    return { ...area, row: area.row + top, rows: Math.min(rows, area.rows - top), what, top, use };
  });
}

/** As many pieces together as one message takes; one that is refused as too large is asked for again by halves. */
async function sendPieces(context: Excel.RequestContext, pieces: readonly Piece[]): Promise<void> {
  const asked = pieces.map(({ sheet, row, column, rows, columns, what }) => {
    const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns);
    if (what === "formulas") {
      range.load("formulas,numberFormat");
    } else {
      range.load("values");
    }
    return range;
  });
  try {
    await send(context);
  } catch (error) {
    const [first, ...more] = pieces;
    if (first === undefined || toFailure(error).code !== "payload-too-large" || (more.length === 0 && first.rows === 1)) {
      throw error;
    }
    const half = Math.ceil(first.rows / 2);
    const lower = { ...first, row: first.row + half, top: first.top + half, rows: first.rows - half };
    const smaller = more.length > 0 ? pieces : [{ ...first, rows: half }, lower];
    for (const piece of smaller) {
      await sendPieces(context, [piece]);
    }
    return;
  }
  pieces.forEach(({ top, use }, index) => use(top, given(asked[index])));
}

/** @returns false: nobody waits any more */
async function sendAll(context: Excel.RequestContext, pieces: readonly Piece[], watch: Watch): Promise<boolean> {
  for (let from = 0, to = 0; from < pieces.length; from = to) {
    if (!watch.wanted()) {
      return false;
    }
    let cells = 0;
    for (to = from; to < pieces.length; to += 1) {
      const { rows, columns } = given(pieces[to]);
      cells += rows * columns;
      if (to > from && cells > CELLS_A_MESSAGE) {
        break;
      }
    }
    await sendPieces(context, pieces.slice(from, to));
    // Office.js has just kept the thread for this answer.
    await pause();
    watch.progress(to / pieces.length);
  }
  return true;
}

type Positions = Map<number, ReadonlySet<number>>;
/** Cells of a table that are formulas, and that show something else than they hold. */
type Found = { readonly formulas: Positions; readonly masked: Positions };
type Placed = TableSource & { readonly at: NonNullable<TableSource["at"]> };

/** Of the columns that we know; those beside them are sealed by nobody. */
function askForFormulas(name: TableName, { cells, at }: Placed, { formulas, masked }: Found): readonly Piece[] {
  const { columns } = readHeaderRow(name, cells);
  const positions = Object.keys(HEADERS[name]).flatMap((column) => columns.get(column) ?? []);
  if (positions.length === 0) {
    return [];
  }
  const [left, right] = [Math.min(...positions), Math.max(...positions)];
  const area = { sheet: at.sheet, row: at.row, column: at.column + left, rows: cells.length, columns: right - left + 1 };
  return piecesOf(area, "formulas", (top, range) => {
    (range.formulas as readonly (readonly unknown[])[]).forEach((line, down) => {
      const found = line.flatMap((formula, across) => {
        const value: Cell = cells[top + down]?.[left + across] ?? null;
        return typeof formula === "string" && formula.startsWith("=") && formula !== value ? [left + across] : [];
      });
      if (found.length > 0) {
        formulas.set(top + down, new Set(found));
      }
    });
    (range.numberFormat as readonly (readonly unknown[])[]).forEach((line, down) => {
      const row = cells[top + down] ?? [];
      const found = line.flatMap((format, across) =>
        top + down > 0 && typeof format === "string" && showsOtherwise(format, row[left + across] ?? null) ? [left + across] : [],
      );
      if (found.length > 0) {
        masked.set(top + down, new Set(found));
      }
    });
  });
}

export type LogArea = { readonly sheet: string; readonly area: Extent };

function askForLog({ sheet, area }: LogArea, lines: Map<number, readonly Cell[]>): readonly Piece[] {
  const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = area;
  return piecesOf({ sheet, row, column, rows, columns }, "values", (top, range) => {
    toCells(range.values, null).forEach((line, down) => lines.set(top + down, line));
  });
}

/** The same tables with what a seal is judged by; null: nobody waits any more. */
export async function readGuarded(
  context: Excel.RequestContext,
  tables: TableSources,
  log: LogArea | null,
  watch: Watch,
): Promise<TableSources | null> {
  const placed = sealedTables().flatMap((name): readonly (readonly [TableName, Placed, Found])[] => {
    const source = tables[name];
    return source?.at === undefined ? [] : [[name, { ...source, at: source.at }, { formulas: new Map(), masked: new Map() }]];
  });
  const lines = new Map<number, readonly Cell[]>();
  const pieces = [...placed.flatMap((one) => askForFormulas(...one)), ...(log === null ? [] : askForLog(log, lines))];
  if (!(await sendAll(context, pieces, watch))) {
    return null;
  }
  const read = placed.map(([name, source, { formulas, masked }]) => {
    const fields = { ...(formulas.size === 0 ? {} : { formulas }), ...(masked.size === 0 ? {} : { masked }) };
    return [name, { ...source, ...fields }] as const;
  });
  const at = log && { sheet: log.sheet, row: log.area.rowIndex, column: log.area.columnIndex };
  return {
    ...tables,
    ...Object.fromEntries(read),
    // Pieces come in the order of their rows.
    ...(at === null ? {} : { EmuLog: { cells: [...lines.values()], at } }),
  };
}
