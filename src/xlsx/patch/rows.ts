/** The rows of a sheet while its part is walked: what changes in one is written when it closes, and nothing of it is kept. */
import { given } from "../../core/numbers/at";
import type { CellChange } from "../../document/patch/patch";
import { COLUMN_LIMIT, overlap, parseBlockName, parseCellName, type Block, type Place } from "../format/references";
import { isTrue, wholeNumber, type XmlAttributes } from "../read/xml";
import type { XmlName } from "../read/walk";
import { formulaXml } from "../write/cells";
import { rowHeight } from "../write/heights";
import { element } from "../write/xml";
import { changedCell, newCell, type CellPatching } from "./cells";
import type { Output } from "./output";
import { Refused } from "./refused";
import type { SheetPatch, TableChange } from "./sheet-patch";
import { spliced, tagWith, underPrefix, type Splice } from "./splice";
import { childOf, readTree } from "./tree";

/** A formula that fills a block: it and what it fills are one. */
export type FileBlock = Place & { readonly block: Block; readonly kind: "array" | "dataTable" };

/** `isAlone`: its formula was shared with one that goes, and is written out. */
type FileCell = { readonly column: number; readonly from: number; readonly to: number; readonly isAlone: boolean };

export type Tag = {
  readonly name: XmlName;
  readonly attributes: XmlAttributes;
  readonly from: number;
  readonly open: number;
  readonly single: boolean;
};

type OpenRow = { readonly tag: Tag; readonly row: number; readonly changes: readonly CellChange[]; readonly cells: FileCell[] };
type OpenCell = { readonly attributes: XmlAttributes; readonly from: number };
type OpenFormula = { readonly attributes: XmlAttributes; readonly open: number; readonly hasText: boolean | null };
type NewCells = readonly { readonly column: number; readonly text: string }[];

/** What stands in the part before its rows. */
export type Before = { readonly prefix: string; readonly columns: readonly XmlAttributes[] };

/** The last row of a table says how the rows below it are to look. */
function modelRow({ before, after }: TableChange): number | null {
  return before === null || after === null || after.rows <= before.rows ? null : before.row + before.rows - 1;
}

export function isIn(block: Block, { row, column }: Place): boolean {
  return overlap(block, { row, column, rows: 1, columns: 1 });
}

function keyOf({ row, column }: Place): number {
  return row * COLUMN_LIMIT + column;
}

export class Rows {
  readonly blocks: FileBlock[] = [];
  private readonly patch: SheetPatch;
  private readonly output: Output;
  private readonly text: (from: number, to: number) => string;
  private readonly patching: CellPatching;
  private readonly columns: readonly XmlAttributes[];
  private readonly spills: readonly Block[];
  /** By row, and in the order of rows those that are still to come. */
  private readonly changes = new Map<number, CellChange[]>();
  private readonly coming: readonly number[];
  private next = 0;
  /** Cells whose formula goes or becomes another one. */
  private readonly formulas: ReadonlySet<number>;
  /** Of shared formulas, whether the one that holds their text is such a cell. */
  private readonly alone = new Map<string, boolean>();
  /** Formats of cells in rows that new ones are made like. */
  private readonly models: ReadonlyMap<number, Map<number, number>>;
  private row: OpenRow | null = null;
  private cell: OpenCell | null = null;
  private formula: OpenFormula | null = null;
  private last = -1;
  private place: Place = { row: -1, column: -1 };

  constructor(
    patch: SheetPatch,
    before: Before,
    output: Output,
    text: (from: number, to: number) => string,
    patching: Omit<CellPatching, "prefix">,
  ) {
    this.patch = patch;
    this.output = output;
    this.text = text;
    this.patching = { ...patching, prefix: before.prefix };
    this.columns = before.columns;
    for (const change of patch.cells) {
      const own = this.changes.get(change.row);
      if (own === undefined) this.changes.set(change.row, [change]);
      else own.push(change);
    }
    this.coming = [...this.changes.keys()].sort((one, other) => one - other);
    this.formulas = new Set(patch.cells.filter(({ before: was, after }) => was?.formula !== after?.formula).map(keyOf));
    this.models = new Map(
      patch.tables.flatMap((table) => {
        const row = modelRow(table);
        return row === null ? [] : [[row, new Map<number, number>()]];
      }),
    );
    this.spills = patch.after.cells.flatMap((line, row) =>
      line.flatMap((cell, column) => (cell?.spill === undefined ? [] : [{ row, column, rows: cell.spill[0], columns: cell.spill[1] }])),
    );
  }

  open(name: XmlName, attributes: XmlAttributes, from: number, open: number, single: boolean): void {
    if (name.local === "row" && this.cell === null) this.openRow({ name, attributes, from, open, single });
    else if (name.local === "c" && this.cell === null) this.openCell(attributes, from);
    else if (name.local === "f" && this.cell !== null) this.formula ??= { attributes, open, hasText: null };
  }

  close({ local }: XmlName, from: number, to: number): void {
    if (local === "f" && this.formula !== null)
      this.formula = { ...this.formula, hasText: this.formula.hasText ?? from > this.formula.open };
    else if (local === "c" && this.cell !== null) this.closeCell(this.cell, to);
    else if (local === "row" && this.cell === null && this.row !== null) this.closeRow(this.row, from, to);
  }

  /** What was still to come goes behind all rows; `data`: the element around them. */
  finish(data: Tag, from: number, to: number): void {
    if (!data.single) {
      this.newRows(Infinity, from);
      return;
    }
    const isLeft = this.coming.slice(this.next).some((row) => this.newRow(row) !== "");
    if (!isLeft) return;
    this.output.replace(data.from, to, opened(this.text(data.from, to), {}));
    this.newRows(Infinity, to);
    this.output.replace(to, to, `</${data.name.whole}>`);
  }

  /** Counts rows and cells as the reader does: those without a reference follow the one before. */
  private openRow(tag: Tag): void {
    const { r } = tag.attributes;
    const row = r === undefined ? this.place.row + 1 : (wholeNumber(r) ?? 0) - 1;
    // Every program writes them in order: where one did not, nothing is written.
    if (row <= this.last) throw new Refused("not-as-meant", `${this.patch.part}: row ${row + 1}`);
    this.last = row;
    this.place = { row, column: -1 };
    this.newRows(row, tag.from);
    const isComing = this.coming[this.next] === row;
    if (isComing) this.next += 1;
    this.row = { tag, row, changes: isComing ? given(this.changes.get(row)) : [], cells: [] };
  }

  private openCell(attributes: XmlAttributes, from: number): void {
    const { r } = attributes;
    const place = r === undefined ? null : parseCellName(r);
    this.place = place ?? { row: this.place.row, column: this.place.column + 1 };
    this.cell = { attributes, from };
    this.formula = null;
  }

  private closeCell({ attributes, from }: OpenCell, to: number): void {
    const { place, formula, row } = this;
    this.cell = null;
    const isAlone = formula !== null && this.isLeftAlone(place, formula);
    if (row === null) return;
    if (row.changes.length > 0 || isAlone) row.cells.push({ column: place.column, from, to, isAlone });
    this.models.get(place.row)?.set(place.column, wholeNumber(attributes["s"]) ?? 0);
  }

  /** Also notes blocks and whose formulas are shared. */
  private isLeftAlone(place: Place, { attributes, hasText }: OpenFormula): boolean {
    const { t, ref, si } = attributes;
    if (t === "array" || t === "dataTable") {
      this.blocks.push({ ...place, block: parseBlockName(ref ?? "") ?? { ...place, rows: 1, columns: 1 }, kind: t });
    }
    if (t !== "shared" || si === undefined) return false;
    if (hasText === true) this.alone.set(si, this.formulas.has(keyOf(place)));
    return this.alone.get(si) ?? false;
  }

  private closeRow({ tag, row, changes, cells }: OpenRow, from: number, to: number): void {
    this.row = null;
    if (cells.length + changes.length === 0) return;
    const wanted = new Map(changes.map((change) => [change.column, change]));
    const changed = cells.flatMap((cell): readonly Splice[] => {
      const change = wanted.get(cell.column);
      wanted.delete(cell.column);
      const text = change === undefined ? this.writtenOut(row, cell) : this.changed(cell, change);
      return text === null ? [] : [{ from: cell.from, to: cell.to, text }];
    });
    const added = this.newCells([...wanted.values()], tag.attributes);
    const spans = widenedSpans(tag.attributes["spans"], added);
    if (tag.single) {
      if (added.length > 0)
        this.output.replace(tag.from, to, opened(this.text(tag.from, to), spans) + textOf(added) + `</${tag.name.whole}>`);
      return;
    }
    const inside = added.map(({ column, text }) => {
      const at = cells.find((cell) => cell.column > column)?.from ?? from;
      return { from: at, to: at, text };
    });
    const head =
      Object.keys(spans).length === 0 ? [] : [{ from: tag.from, to: tag.open, text: opened(this.text(tag.from, tag.open), spans) }];
    [...head, ...inside, ...changed]
      .sort((one, other) => one.from - other.from || one.to - other.to)
      .forEach((splice) => {
        this.output.replace(splice.from, splice.to, splice.text);
      });
  }

  private changed({ from, to, isAlone }: FileCell, change: CellChange): string {
    const xml = this.text(from, to);
    return changedCell(
      xml,
      readTree(xml, this.patch.part),
      change,
      { calculated: this.isCalculated(change), alone: isAlone },
      this.patching,
    );
  }

  private writtenOut(row: number, { column, from, to, isAlone }: FileCell): string | null {
    const content = this.patch.before.cells[row]?.[column];
    if (!isAlone || content === undefined) return null;
    const xml = this.text(from, to);
    const formula = childOf(readTree(xml, this.patch.part), "f");
    const own = underPrefix(formulaXml(content, row, column), this.patching.prefix);
    return formula === null ? null : spliced(xml, [{ from: formula.from, to: formula.to, text: own }]);
  }

  private isCalculated(change: CellChange): boolean {
    return this.spills.some((spill) => isIn(spill, change));
  }

  private newCells(changes: readonly CellChange[], row: XmlAttributes | undefined): NewCells {
    return changes
      .map((change) => {
        const base = this.modelFormat(change) ?? formatBeside(this.columns, row, change.column);
        return { column: change.column, text: newCell(change, base, { calculated: this.isCalculated(change) }, this.patching) };
      })
      .filter(({ text }) => text !== "")
      .sort((one, other) => one.column - other.column);
  }

  /** Of the last row of the table that the cell is a new one of. */
  private modelFormat({ row, column }: CellChange): number | undefined {
    const grown = this.patch.tables.find(
      (change) => change.after !== null && modelRow(change) !== null && isIn(change.after, { row, column }),
    );
    return grown && this.models.get(modelRow(grown) ?? row)?.get(column);
  }

  /** Those that the part does not have and that stand above one that it has, one after the other: a long list of them is never one text. */
  private newRows(above: number, at: number): void {
    for (let row = this.coming[this.next]; row !== undefined && row < above; row = this.coming[this.next]) {
      this.next += 1;
      const text = this.newRow(row);
      if (text !== "") this.output.replace(at, at, text);
    }
  }

  /** "" where it would have no cells. */
  private newRow(row: number): string {
    const cells = textOf(this.newCells(given(this.changes.get(row)), undefined));
    const { after } = this.patch;
    const height = rowHeight(after.cells[row] ?? [], after.widths ?? []);
    return cells === "" ? "" : element(`${this.patching.prefix}row`, { r: row + 1, ht: height ?? undefined }, cells);
  }
}

function textOf(cells: NewCells): string {
  return cells.map(({ text }) => text).join("");
}

/** An opening tag with other values, whether it had a closing one or not. */
function opened(tag: string, changes: Readonly<Record<string, string>>): string {
  return tagWith(tag, { from: 0, open: tag.length }, changes).replace(/\s*\/>$/, ">");
}

/** `1:5`: the columns that a row has cells in; nothing where it says nothing or need not be changed. */
function widenedSpans(spans: string | undefined, added: NewCells): Readonly<Record<string, string>> {
  const [, first, last] = /^(\d+):(\d+)$/.exec(spans ?? "") ?? [];
  const [from, to] = [wholeNumber(first), wholeNumber(last)];
  if (from === undefined || to === undefined) return {};
  const columns = added.map(({ column }) => column + 1);
  const wider = `${Math.min(from, ...columns)}:${Math.max(to, ...columns)}`;
  return wider === spans ? {} : { spans: wider };
}

/** The format of cells that are not there yet: of the row, else of the column. */
function formatBeside(columns: readonly XmlAttributes[], row: XmlAttributes | undefined, column: number): number {
  const { s, customFormat } = row ?? {};
  if (s !== undefined && isTrue(customFormat)) return wholeNumber(s) ?? 0;
  const own = columns.find(({ min, max }) => column + 1 >= (wholeNumber(min) ?? 0) && column + 1 <= (wholeNumber(max) ?? 0));
  return wholeNumber(own?.["style"]) ?? 0;
}
