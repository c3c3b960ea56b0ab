/** A sheet's part: changed cells and rows in the text that is there, ranges that follow a table, and what must not be changed. */
import type { SheetDocument } from "../../document/document";
import { given } from "../../core/numbers/at";
import { readFormula } from "../../document/formulas/formula-reader";
import type { CellChange, Change } from "../../document/patch/patch";
import { a1 } from "../../tables/cells/a1";
import { COLUMN_LIMIT, blockName, overlap, parseBlockName, type Block, type Place } from "../format/references";
import { wholeNumber } from "../read/xml";
import { formulaXml } from "../write/cells";
import { rowHeight } from "../write/heights";
import { element } from "../write/xml";
import { changedCell, newCell, type CellPatching } from "./cells";
import { followedRanges } from "./ranges";
import { Refused } from "./refused";
import { formatBeside, indexSheet, type FileCell, type FileRow, type SheetIndex } from "./sheet-index";
import { appended, spliced, tagWith, underPrefix, withAttributes, type Splice } from "./splice";
import { allBelow, childOf, prefixOf, type Element } from "./tree";

export type TableChange = Extract<Change, { readonly kind: "table" }>;

export type SheetPatch = {
  readonly part: string;
  readonly before: SheetDocument;
  readonly after: SheetDocument;
  readonly cells: readonly CellChange[];
  readonly tables: readonly TableChange[];
  /** Areas of pivot tables. */
  readonly pivots: readonly Block[];
};

/** The text of the part as it is to be. */
export function patchedSheet(xml: string, patch: SheetPatch, patching: Omit<CellPatching, "prefix">): string {
  const index = indexSheet(xml, patch.part, lookedAt(patch));
  const { root, data } = index;
  if (data === null) throw new Refused("not-in-files", patch.part);
  const whole = { ...patching, prefix: prefixOf(root) };
  refuseCells(patch, index);
  const cells = cellSplices(xml, data, patch, index, whole);
  return spliced(xml, [...cells, ...rangeSplices(xml, index.root, patch), ...dimensionSplices(xml, index.root, patch)]);
}

/** The last row of a table says how the rows below it are to look. */
function modelRow(table: TableChange): number | null {
  const { before, after } = table;
  return before === null || after === null || after.rows <= before.rows ? null : before.row + before.rows - 1;
}

/** Cells that change; all of a row that gets a new one, which goes between them, and of one that others are made like. */
function lookedAt({ cells, tables }: SheetPatch): (place: Place) => boolean {
  const touched = new Set(cells.map(keyOf));
  const whole = new Set([
    ...cells.flatMap(({ row, before }) => (before === null ? [row] : [])),
    ...tables.flatMap((table) => modelRow(table) ?? []),
  ]);
  return (place) => whole.has(place.row) || touched.has(keyOf(place));
}

function isIn(block: Block, { row, column }: { readonly row: number; readonly column: number }): boolean {
  return overlap(block, { row, column, rows: 1, columns: 1 });
}

/** Throws for a cell that Excel itself would not let anybody change alone. */
function refuseCells({ before, after, cells, pivots }: SheetPatch, { blocks }: SheetIndex): void {
  const merged = before.merged ?? [];
  // What we calculate ourselves may fill its block anew; where the formula goes, its block is free.
  const closed = blocks.filter(({ row, column, kind }) => {
    const formula = after.cells[row]?.[column]?.formula;
    return kind === "dataTable" || (formula !== undefined && readFormula(formula) === null);
  });
  const headers = before.tables.map((table) => ({ ...table, rows: 1 }));
  for (const change of cells) {
    const place = `${after.name}!${a1(change.row, change.column)}`;
    const block = closed.find((one) => isIn(one.block, change));
    const isNew = (change.before?.value ?? null) !== (change.after?.value ?? null);
    if (block !== undefined) throw new Refused(block.kind === "array" ? "array-formula" : "data-table", place);
    if (pivots.some((pivot) => isIn(pivot, change))) throw new Refused("pivot-table", place);
    if (headers.some((header) => isIn(header, change)) && isNew) throw new Refused("table-header", place);
    const hides = merged.some((area) => isIn(area, change) && !(area.row === change.row && area.column === change.column));
    if (hides && (change.after?.value ?? null) !== null) throw new Refused("merged-cell", place);
  }
}

function spillsOf(sheet: SheetDocument): readonly Block[] {
  return sheet.cells.flatMap((line, row) =>
    line.flatMap((cell, column) => (cell?.spill === undefined ? [] : [{ row, column, rows: cell.spill[0], columns: cell.spill[1] }])),
  );
}

/** A number: there may be a million of them. */
function keyOf({ row, column }: Place): number {
  return row * COLUMN_LIMIT + column;
}

function cellSplices(xml: string, data: Element, patch: SheetPatch, index: SheetIndex, patching: CellPatching): readonly Splice[] {
  const spills = spillsOf(patch.after);
  const calculated = (change: CellChange): boolean => spills.some((spill) => isIn(spill, change));
  const there = new Map<number, FileCell>();
  for (const row of index.rows) {
    for (const cell of row.cells) there.set(keyOf(cell), cell);
  }
  const rows = new Map(index.rows.map((row) => [row.row, row]));
  const alone = cellsLeftAlone(patch, index);
  const isAlone = (cell: FileCell | undefined): boolean => cell !== undefined && alone.has(keyOf(cell));
  const changed = patch.cells.flatMap((change): readonly Splice[] => {
    const cell = there.get(keyOf(change));
    if (cell === undefined) return [];
    const text = changedCell(xml, cell.element, change, { calculated: calculated(change), alone: isAlone(cell) }, patching);
    return [{ from: cell.element.from, to: cell.element.to, text }];
  });
  const touched = new Set(patch.cells.map(keyOf));
  const writtenOut = [...alone.values()].filter((cell) => !touched.has(keyOf(cell))).flatMap((cell) => plainFormula(patch, cell, patching));
  const missing = patch.cells.filter((change) => !there.has(keyOf(change)));
  const added = new Map<number, { readonly column: number; readonly text: string }[]>();
  for (const change of missing) {
    const base = baseOf(change, patch, index, there, rows.get(change.row));
    const text = newCell(change, base, { calculated: calculated(change) }, patching);
    if (text === "") continue;
    const own = added.get(change.row) ?? [];
    added.set(change.row, own);
    own.push({ column: change.column, text });
  }
  const inRows = [...added].flatMap(([row, cells]) => {
    const found = rows.get(row);
    return found === undefined ? [] : rowSplices(xml, found, cells);
  });
  const fresh = [...added].filter(([row]) => !rows.has(row));
  return [...changed, ...writtenOut, ...inRows, ...newRows(xml, data, patch, index, fresh, patching)];
}

/** The format that a new cell goes by: that of the last row of its table, of its row, or of its column. */
function baseOf(
  { row, column }: CellChange,
  { tables }: SheetPatch,
  index: SheetIndex,
  there: ReadonlyMap<number, FileCell>,
  own: FileRow | undefined,
): number {
  const grown = tables.find((change) => {
    const { after } = change;
    return after !== null && modelRow(change) !== null && isIn(after, { row, column });
  });
  const model = grown && there.get(keyOf({ row: modelRow(grown) ?? row, column }));
  return wholeNumber(model?.element.attributes["s"]) ?? formatBeside(index, own, column);
}

/** Cells whose formula was written in a cell that no longer has it: they get their own. */
function cellsLeftAlone({ cells }: SheetPatch, { shared }: SheetIndex): ReadonlyMap<number, FileCell> {
  const changed = new Set(cells.filter(({ before, after }) => before?.formula !== after?.formula).map(keyOf));
  const groups = shared.filter(([first]) => first !== undefined && changed.has(keyOf(first)));
  return new Map(groups.flat().map((cell) => [keyOf(cell), cell]));
}

function plainFormula({ before }: SheetPatch, { row, column, element: cell }: FileCell, { prefix }: CellPatching): readonly Splice[] {
  const formula = childOf(cell, "f");
  const content = before.cells[row]?.[column];
  if (formula === null || content === undefined) return [];
  return [{ from: formula.from, to: formula.to, text: underPrefix(formulaXml(content, row, column), prefix) }];
}

type NewCells = readonly { readonly column: number; readonly text: string }[];

function rowSplices(xml: string, { element: row, cells }: FileRow, added: NewCells): readonly Splice[] {
  const spans = widenedSpans(row.attributes["spans"], added);
  const changes = spans === null ? {} : { spans };
  const placed = added.map(({ column, text }) => ({ text, next: cells.find((cell) => cell.column > column) }));
  const inside = placed.flatMap(({ next, text }) => (next === undefined ? [] : [{ from: next.element.from, to: next.element.from, text }]));
  const last = placed.flatMap(({ next, text }) => (next === undefined ? [text] : [])).join("");
  return [...inside, ...appended(xml, row, last, changes)];
}

/** `1:5`: the columns that a row has cells in; null where it says nothing or need not be changed. */
function widenedSpans(spans: string | undefined, added: NewCells): string | null {
  const [, first, last] = /^(\d+):(\d+)$/.exec(spans ?? "") ?? [];
  const [from, to] = [wholeNumber(first), wholeNumber(last)];
  if (from === undefined || to === undefined) return null;
  const columns = added.map(({ column }) => column + 1);
  const wider = `${Math.min(from, ...columns)}:${Math.max(to, ...columns)}`;
  return wider === spans ? null : wider;
}

function newRows(
  xml: string,
  data: Element,
  { after }: SheetPatch,
  { rows }: SheetIndex,
  added: readonly (readonly [number, NewCells])[],
  { prefix }: CellPatching,
): readonly Splice[] {
  let below = 0;
  const made = [...added]
    .sort(([one], [other]) => one - other)
    .map(([row, cells]) => {
      // The row that a later one comes before stands no higher: none is looked at twice.
      while (below < rows.length && given(rows[below]).row <= row) below++;
      const height = rowHeight(after.cells[row] ?? [], after.widths ?? []);
      const text = element(`${prefix}row`, { r: row + 1, ht: height ?? undefined }, cells.map((cell) => cell.text).join(""));
      return { text, next: rows[below] };
    });
  const inside = made.flatMap(({ next, text }) => (next === undefined ? [] : [{ from: next.element.from, to: next.element.from, text }]));
  return [...inside, ...appended(xml, data, made.flatMap(({ next, text }) => (next === undefined ? [text] : [])).join(""))];
}

/** Conditions and validations, in the main form and in the later one, whose ranges are elements. */
function rangeSplices(xml: string, root: Element, { tables }: SheetPatch): readonly Splice[] {
  const follow = (sqref: string): string =>
    tables.reduce(
      (ranges, { before, after }) => (before === null || after === null ? ranges : followedRanges(ranges, before, after)),
      sqref,
    );
  return allBelow(root).flatMap((one): readonly Splice[] => {
    const ranges = one.attributes["sqref"];
    if ((one.local === "conditionalFormatting" || one.local === "dataValidation") && ranges !== undefined) {
      return follow(ranges) === ranges.trim() ? [] : [withAttributes(xml, one, { sqref: follow(ranges) })];
    }
    const text = xml.slice(one.open, one.close);
    return one.local !== "sqref" || follow(text) === text.trim() ? [] : [{ from: one.open, to: one.close, text: follow(text) }];
  });
}

function dimensionSplices(xml: string, root: Element, { cells }: SheetPatch): readonly Splice[] {
  const dimension = childOf(root, "dimension");
  const block = parseBlockName(dimension?.attributes["ref"] ?? "");
  const filled = cells.filter(({ after }) => after !== null);
  if (dimension === null || block === null || filled.length === 0) return [];
  const all = [block, ...filled.map(({ row, column }) => ({ row, column, rows: 1, columns: 1 }))];
  const least = (of: (one: Block) => number): number => all.reduce((found, one) => Math.min(found, of(one)), Infinity);
  const most = (of: (one: Block) => number): number => all.reduce((found, one) => Math.max(found, of(one)), 0);
  const [row, column] = [least((one) => one.row), least((one) => one.column)];
  const ref = blockName({
    row,
    column,
    rows: most((one) => one.row + one.rows) - row,
    columns: most((one) => one.column + one.columns) - column,
  });
  return ref === blockName(block) ? [] : [withAttributes(xml, dimension, { ref })];
}

/** A table more or less on the sheet. */
export function withTablePart(
  xml: string,
  root: Element,
  id: { readonly name: string; readonly declared: Readonly<Record<string, string>> },
  relationship: string,
): readonly Splice[] {
  const prefix = prefixOf(root);
  const one = element(`${prefix}tablePart`, { [id.name]: relationship, ...id.declared });
  const list = childOf(root, "tableParts");
  if (list !== null) return appended(xml, list, one, { count: `${list.children.length + 1}` });
  const last = childOf(root, "extLst")?.from ?? root.close;
  return [{ from: last, to: last, text: element(`${prefix}tableParts`, { count: 1 }, one) }];
}

export function withoutTablePart(xml: string, root: Element, relationship: string): readonly Splice[] {
  const list = childOf(root, "tableParts");
  const one = list?.children.find(({ attributes }) => Object.values(attributes).includes(relationship));
  if (list === null || one === undefined) return [];
  if (list.children.length === 1) return [{ from: list.from, to: list.to, text: "" }];
  return [
    { from: list.from, to: list.open, text: tagWith(xml, list, { count: `${list.children.length - 1}` }) },
    { from: one.from, to: one.to, text: "" },
  ];
}
