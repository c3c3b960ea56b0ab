/**
 * Everything that a workbook holds, as one text: two workbooks with the same text are the same to everybody who opens
 * them. More than a `WorkbookDocument` tells: looks, quote prefixes, styles, what is selected, protected and hidden, settings.
 */
import { COLUMN_COUNT, cellName } from "./address";
import { NORMAL } from "./look";
import type { Look } from "./look";
import type { CellState, Sheet } from "./sheet";
import type { Workbook } from "./workbook";

function lookText(look: Look): string {
  return JSON.stringify(Object.entries(look).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The looks of a sheet's cells as texts; few of them differ. */
function lookTexts(workbook: Workbook, sheet: Sheet): (row: number, column: number, cell: CellState) => string {
  const known = new Map<string, string>();
  return (row, column, cell) => {
    const key = `${cell.style} ${JSON.stringify(cell.look)}`;
    const text = known.get(key) ?? lookText(workbook.lookOf(sheet, row, column));
    known.set(key, text);
    return text;
  };
}

/** A cell that holds and shows no more than one that nobody ever touched. */
function isBare(cell: CellState, look: string, untouched: string, computed: boolean): boolean {
  const { value, formula, anchor, style } = cell;
  const empty = formula === null && (anchor === null ? value === null : !computed);
  return empty && style === "Normal" && look === untouched;
}

function cellLines(workbook: Workbook, sheet: Sheet, computed: boolean): readonly string[] {
  const places = [...sheet.cells].sort(([one], [other]) => one - other);
  const lookOf = lookTexts(workbook, sheet);
  const untouched = { ...NORMAL, ...workbook.styles.get("Normal"), ...sheet.columnLooks.get(-1) };
  const plain = lookText(untouched);
  return places.flatMap(([key, cell]) => {
    const [row, column] = [Math.floor(key / COLUMN_COUNT), key % COLUMN_COUNT];
    const look = lookOf(row, column, cell);
    const ofColumn = sheet.columnLooks.get(column);
    if (isBare(cell, look, ofColumn === undefined ? plain : lookText({ ...untouched, ...ofColumn }), computed)) {
      return [];
    }
    const { value, formula, spill, anchor, style, errorText, quotePrefix } = cell;
    const isConstant = formula === null && anchor === null && value !== null;
    const shown = computed ? { value, spill, anchor, errorText } : isConstant ? { value } : {};
    const facts = { formula, style, quotePrefix, ...shown };
    return [`${sheet.name}!${cellName(row, column)} ${JSON.stringify(facts)} ${look}`];
  });
}

function sheetLines(workbook: Workbook, sheet: Sheet, computed: boolean): readonly string[] {
  const { name, page, visibility, frozen, tabColor, showGridlines, showHeadings, isProtected, selection } = sheet;
  const maps = [sheet.widths, sheet.heights, sheet.columnLooks].map((map) => [...map].sort(([a], [b]) => a - b));
  const sets = [sheet.hiddenRows, sheet.hiddenColumns].map((set) => [...set].sort((a, b) => a - b));
  const { validations } = sheet;
  // Nobody sees the ids of tables; one that is made again has another.
  const tables = sheet.tables.map(({ id: _id, ...table }) => table);
  // Nor those of conditions and charts.
  const conditions = sheet.conditions.map(({ id: _id, ...condition }) => condition);
  const charts = sheet.charts.map(({ id: _id, ...chart }) => chart);
  const facts = { page, visibility, frozen, tabColor, showGridlines, showHeadings, isProtected, selection };
  return [
    `sheet ${name} ${JSON.stringify({ ...facts, maps, sets, tables, validations, conditions, charts })}`,
    ...cellLines(workbook, sheet, computed),
  ];
}

/**
 * Lines, so that a difference can be shown.
 * @param computed with what formulas show
 */
export function imprint(workbook: Workbook, computed = true): string {
  const { names, styles, styleExcludes, structureProtected, settings, xmlParts, properties, customProperties } = workbook;
  const excludes = [...styleExcludes].map(([style, parts]) => [style, [...parts].sort()]);
  return [
    `active ${workbook.active().name}`,
    `protected ${structureProtected}`,
    ...names.map((name) => `name ${JSON.stringify(name)}`).sort(),
    ...[...styles].map(([name, look]) => `style ${name} ${lookText(look)}`).sort(),
    ...excludes.map((style) => `style leaves alone ${JSON.stringify(style)}`).sort(),
    // Nobody sees the ids of parts either.
    `settings ${JSON.stringify([[...settings], [...xmlParts.values()].sort(), [...properties], [...customProperties]])}`,
    ...workbook.sheets.flatMap((sheet) => sheetLines(workbook, sheet, computed)),
  ].join("\n");
}
