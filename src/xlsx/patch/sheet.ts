/** A sheet's part: changed cells and rows in the bytes that are there, ranges that follow a table, and what must not be changed. */
import { given } from "../../core/numbers/at";
import { readFormula } from "../../document/formulas/formula-reader";
import { a1 } from "../../tables/cells/a1";
import { blockName, parseBlockName } from "../format/references";
import { decode, walkBytes, type XmlAttributes } from "../read/xml";
import { element } from "../write/xml";
import type { CellPatching } from "./cells";
import { Output } from "./output";
import { followedRanges } from "./ranges";
import { Refused } from "./refused";
import { isIn, Rows, type FileBlock, type Tag } from "./rows";
import type { SheetPatch } from "./sheet-patch";
import { appended, tagWith, type Splice } from "./splice";
import { childOf, prefixOf, type Element } from "./tree";

/** The bytes of the part as they are to be; UTF-8. */
export function patchedSheet(bytes: Uint8Array, patch: SheetPatch, patching: Omit<CellPatching, "prefix">): Uint8Array {
  const output = new Output(bytes);
  const text = (from: number, to: number): string => decode(bytes.subarray(from, to), patch.part);
  const columns: XmlAttributes[] = [];
  const above: Tag[] = [];
  let rows: Rows | null = null;
  let data: Tag | null = null;
  walkBytes(
    bytes,
    patch.part,
    {
      open(name, attributes, from, open, single) {
        const tag = { name, attributes, from, open, single };
        above.push(tag);
        if (data !== null && rows !== null) rows.open(name, attributes, from, open, single);
        else if (name.local === "sheetData" && rows === null) {
          data = tag;
          const { whole, local } = given(above[0]).name;
          rows = new Rows(patch, { prefix: prefixOf({ name: whole, local }), columns }, output, text, patching);
        } else {
          if (name.local === "col" && above.at(-2)?.name.local === "cols") columns.push(attributes);
          const changes = changesOf(tag, above.length, patch);
          if (changes !== null) output.replace(from, open, tagWith(text(from, open), { from: 0, open: open - from }, changes));
        }
      },
      close(name, from, to) {
        const tag = above.pop();
        if (data !== null && tag === data) {
          rows?.finish(data, from, to);
          data = null;
        } else if (data !== null) rows?.close(name, from, to);
        else if (tag !== undefined && name.local === "sqref" && !tag.single) {
          const ranges = text(tag.open, from);
          const followed = followedBy(ranges, patch);
          if (followed !== ranges.trim()) output.replace(tag.open, from, followed);
        }
      },
    },
    { isPlaced: true },
  );
  if (rows === null) throw new Refused("not-in-files", patch.part);
  refuseCells(patch, (rows as Rows).blocks);
  return output.whole();
}

/** Of an element outside the rows, what its tag is to say instead; null: nothing else. */
function changesOf({ name, attributes }: Tag, depth: number, patch: SheetPatch): Readonly<Record<string, string>> | null {
  const { sqref, ref } = attributes;
  if (name.local === "dimension" && depth === 2) {
    const widened = widenedBlock(ref ?? "", patch);
    return widened === null ? null : { ref: widened };
  }
  if ((name.local !== "conditionalFormatting" && name.local !== "dataValidation") || sqref === undefined) return null;
  const followed = followedBy(sqref, patch);
  return followed === sqref.trim() ? null : { sqref: followed };
}

/** Ranges of conditions and validations; in their later form, these are elements. */
function followedBy(sqref: string, { tables }: SheetPatch): string {
  return tables.reduce(
    (ranges, { before, after }) => (before === null || after === null ? ranges : followedRanges(ranges, before, after)),
    sqref,
  );
}

/** null: it need not be wider. */
function widenedBlock(ref: string, { cells }: SheetPatch): string | null {
  const block = parseBlockName(ref);
  if (block === null) return null;
  let [top, left, bottom, right] = [block.row, block.column, block.row + block.rows, block.column + block.columns];
  for (const { row, column, after } of cells) {
    if (after === null) continue;
    [top, left, bottom, right] = [Math.min(top, row), Math.min(left, column), Math.max(bottom, row + 1), Math.max(right, column + 1)];
  }
  const wider = blockName({ row: top, column: left, rows: bottom - top, columns: right - left });
  return wider === blockName(block) ? null : wider;
}

/** Throws for a cell that Excel itself would not let anybody change alone. */
function refuseCells({ before, after, cells, pivots }: SheetPatch, blocks: readonly FileBlock[]): void {
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
