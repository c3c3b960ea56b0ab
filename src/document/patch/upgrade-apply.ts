/** Tables moved to new sheets in a workbook held as plain data; what names their cells follows, as Excel's own formulas do. */
import { languageOf } from "../../schema/language";
import { readA1 } from "../../tables/cells/a1";
import { absolute, parseArea, quotedSheet, type Area } from "../addresses";
import type { CellContent, SheetDocument, ValidationDocument, WorkbookDocument } from "../document";
import { logged } from "./cells";
import { SCHEMA_NAME, SCHEMA_VERSION } from "../names";
import type { PortFailure } from "../answer";
import { aboutChange, aboutLines, isOlderSchema, type AboutChange, type StandingAbout } from "./upgrade-about";
import { isCaption, MOVED_TO, placeOfMove, upgradeLines, type TableMove } from "./upgrade";

type Way = { readonly move: TableMove; readonly name: string; readonly block: Area & { readonly sheet: string }; readonly lift: 0 | 1 };

/** Texts and the brackets of tables are passed over; a sheet may be quoted. */
const REFERENCES =
  /"(?:[^"]|"")*"|\[[^\]]*\]|(?:('(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)(?![\p{L}\p{N}_.(!])/gu;

function covers(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

function movedRow({ block, lift }: Way, row: number): number {
  return row - block.row + MOVED_TO.row - lift;
}

/** The reference where its cells went; whole or not at all, as with cut cells. */
function followed(text: string, owner: string, ways: readonly Way[]): string {
  return text.replace(REFERENCES, (whole: string, sheet: string | undefined, cells: string | undefined) => {
    const area = cells === undefined ? null : parseArea(cells.replaceAll("$", ""));
    const name = sheet === undefined ? owner : sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
    const way = area && ways.find(({ block }) => block.sheet === name && covers(block, area));
    if (!way || cells === undefined) {
      return whole;
    }
    const ends = cells.split(":").map((end) => {
      const place = readA1(end.replaceAll("$", ""));
      const [, column = "", row = ""] = /^(\$?)[A-Z]+(\$?)/.exec(end) ?? [];
      const [, letters = "", digits = ""] =
        place === null
          ? []
          : (/^\$([A-Z]+)\$(\d+)$/.exec(absolute(movedRow(way, place.row), place.column - way.block.column + MOVED_TO.column)) ?? []);
      return `${column}${letters}${row}${digits}`;
    });
    return `${quotedSheet(way.name)}!${ends.join(":")}`;
  });
}

function followedSheet(sheet: SheetDocument, owner: string, ways: readonly Way[]): SheetDocument {
  return {
    ...sheet,
    cells: sheet.cells.map((line) =>
      Array.from(line, (cell) => (cell?.formula === undefined ? cell : { ...cell, formula: followed(cell.formula, owner, ways) })),
    ),
    validations: sheet.validations.map((validation) => {
      const { rule } = validation;
      return rule.type === "list" && "formula" in rule.source
        ? { ...validation, rule: { ...rule, source: { formula: followed(rule.source.formula, owner, ways) } } }
        : validation;
    }),
  };
}

function waysOf(document: WorkbookDocument, moves: readonly TableMove[]): readonly Way[] | PortFailure {
  const used = new Set(document.sheets.map(({ name }) => name.toLowerCase()));
  const ways: Way[] = [];
  for (const move of moves) {
    const { from } = move;
    const sheet = document.sheets.find(({ name }) => name === from.sheet);
    const table = sheet?.tables.find(({ name }) => name === move.table);
    const isThere = table?.row === from.row && table.column === from.column && table.rows === from.rows && table.columns === from.columns;
    if (sheet === undefined || !isThere) {
      return { ok: false, code: "changed-meanwhile", detail: placeOfMove(move) };
    }
    if (sheet.protected === true) {
      return { ok: false, code: "protected", detail: sheet.name };
    }
    const name = [move.sheet.name, `${move.sheet.name} (2)`].find((wanted) => !used.has(wanted.toLowerCase()));
    if (name === undefined) {
      return { ok: false, code: "name-taken", detail: move.sheet.name };
    }
    used.add(name.toLowerCase());
    const lift = isCaption(move.table, sheet.cells[from.row - 1]?.[from.column]?.value) ? 1 : 0;
    ways.push({ move, name, lift, block: { ...from, row: from.row - lift, rows: from.rows + lift } });
  }
  return ways;
}

/** The table about the cluster as it stands; null: there is none. */
function aboutIn(document: WorkbookDocument): StandingAbout | null {
  for (const sheet of document.sheets) {
    const table = sheet.tables.find(({ name }) => name === "EmuCluster");
    if (table !== undefined) {
      const cells = sheet.cells.slice(table.row, table.row + table.rows);
      const block = cells.map((line) => Array.from({ length: table.columns }, (_cell, index) => line[table.column + index]?.value ?? null));
      return { sheet: sheet.name, row: table.row, column: table.column, cells: block };
    }
  }
  return null;
}

function withAbout(sheet: SheetDocument, change: AboutChange | null): SheetDocument {
  if (change === null || change.sheet !== sheet.name) {
    return sheet;
  }
  const widths = [...(sheet.widths ?? [])];
  change.widths.forEach(([column, width]) => {
    widths[column] = width;
  });
  const { line } = change;
  const cells = sheet.cells.map((cellsOfRow, row) =>
    row !== line?.row
      ? cellsOfRow
      : Array.from(cellsOfRow, (cell, column) => (column === line.column ? { ...cell, value: SCHEMA_VERSION } : cell)),
  );
  return { ...sheet, cells, widths };
}

type Cells = readonly (readonly (CellContent | undefined)[])[];

function cut(cells: Cells, block: Area): Cells {
  return cells
    .slice(block.row, block.row + block.rows)
    .map((line) => Array.from({ length: block.columns }, (_cell, index) => line[block.column + index]));
}

function withoutBlocks(sheet: SheetDocument, ways: readonly Way[]): SheetDocument {
  const gone = ways.filter(({ block }) => block.sheet === sheet.name);
  const isGone = (row: number, column: number) => gone.some(({ block }) => covers(block, { row, column, rows: 1, columns: 1 }));
  return {
    ...sheet,
    cells: sheet.cells.map((line, row) => Array.from(line, (cell, column) => (isGone(row, column) ? undefined : cell))),
    tables: sheet.tables.filter(({ name }) => !gone.some(({ move }) => move.table === name)),
    validations: sheet.validations.filter((validation) => !gone.some(({ block }) => covers(block, validation))),
  };
}

function madeSheet(source: SheetDocument, way: Way): SheetDocument {
  const { move, block, name, lift } = way;
  const moved = cut(source.cells, block);
  const blank = Array.from({ length: MOVED_TO.row - lift - move.sheet.cells.length }, () => []);
  const down = (area: ValidationDocument): ValidationDocument => ({
    ...area,
    row: movedRow(way, area.row),
    column: area.column - block.column + MOVED_TO.column,
  });
  return {
    ...move.sheet,
    name,
    cells: [...move.sheet.cells, ...blank, ...moved],
    tables: source.tables.filter((table) => table.name === move.table).map((table) => ({ ...table, ...MOVED_TO })),
    validations: source.validations.filter((validation) => covers(block, validation)).map(down),
  };
}

/** The document with the tables on sheets of their own, right behind the one they come from, and its log; or why that cannot be. */
export function upgradedDocument(
  document: WorkbookDocument,
  moves: readonly TableMove[],
  time: Date,
): PortFailure | { readonly document: WorkbookDocument; readonly names: readonly string[] } {
  const ways = waysOf(document, moves);
  if ("ok" in ways) {
    return ways;
  }
  const about = aboutIn(document);
  const change = about && aboutChange(about, moves, isOlderSchema);
  const sheets = document.sheets.flatMap((sheet) => {
    const own = ways.filter(({ block }) => block.sheet === sheet.name);
    // Formulas within what is cut name the sheet they come from, so they are followed before.
    const after = followedSheet(sheet, sheet.name, ways);
    return [withAbout(withoutBlocks(after, ways), change), ...own.map((way) => madeSheet(after, way))];
  });
  const names = document.names.map((name) =>
    name.name === SCHEMA_NAME ? { ...name, refersTo: `${SCHEMA_VERSION}` } : { ...name, refersTo: followed(name.refersTo, "", ways) },
  );
  const made = ways.map(({ name }) => name);
  const language = languageOf(document.properties.language);
  const lines = [...upgradeLines(moves, made, "upgrade", time), ...aboutLines(change, "upgrade", time)];
  return { document: logged({ ...document, sheets, names }, lines, language), names: made };
}
