/** Where rows and cells stand in the text of a sheet; only cells that are looked at are kept. */
import { isTrue, wholeNumber, type XmlAttributes } from "../read/xml";
import { parseBlockName, parseCellName, type Block, type Place } from "../format/references";
import { childOf, readTree, type Element } from "./tree";

export type FileCell = Place & { readonly element: Element };
export type FileRow = { readonly row: number; readonly element: Element; readonly cells: readonly FileCell[] };

/** A formula that fills a block: it and what it fills are one. */
export type FileBlock = Place & { readonly block: Block; readonly kind: "array" | "dataTable"; readonly dynamic: boolean };

export type SheetIndex = {
  readonly root: Element;
  readonly data: Element | null;
  readonly rows: readonly FileRow[];
  readonly blocks: readonly FileBlock[];
  /** Cells that share a formula, the one that holds its text first; of every row. */
  readonly shared: readonly (readonly FileCell[])[];
};

/** Counts rows and cells as the reader does: those without a reference follow the one before. */
export function indexSheet(xml: string, part: string, isLookedAt: (place: Place) => boolean): SheetIndex {
  const found: (FileRow & { cells: FileCell[] })[] = [];
  const blocks: FileBlock[] = [];
  const groups: FileCell[][] = [];
  const group = new Map<string, FileCell[]>();
  const places = new Map<Element, Place>();
  let row = -1;
  let column = -1;
  let data: Element | null = null;

  function openCell({ r }: XmlAttributes): Place {
    const place = r === undefined ? null : parseCellName(r);
    if (place === null) column += 1;
    else ({ row, column } = place);
    return { row, column };
  }

  function closeCell(element: Element): void {
    const cell = { ...(places.get(element) ?? { row, column }), element };
    places.delete(element);
    if (isLookedAt(cell)) found.at(-1)?.cells.push(cell);
    const formula = childOf(element, "f");
    const { t, ref, si } = formula?.attributes ?? {};
    if (t === "array" || t === "dataTable") {
      const block = parseBlockName(ref ?? "") ?? { row: cell.row, column: cell.column, rows: 1, columns: 1 };
      blocks.push({ row: cell.row, column: cell.column, block, kind: t, dynamic: element.attributes["cm"] !== undefined });
    } else if (t === "shared" && si !== undefined && formula !== null) {
      if (formula.close > formula.open) {
        group.set(si, []);
        groups.push(group.get(si) ?? []);
      }
      group.get(si)?.push(cell);
    }
  }

  const root = readTree(xml, part, {
    open(element) {
      if (element.local === "c") places.set(element, openCell(element.attributes));
      else if (element.local === "row") {
        row = element.attributes["r"] === undefined ? row + 1 : (wholeNumber(element.attributes["r"]) ?? 0) - 1;
        column = -1;
        found.push({ row, element, cells: [] });
      } else if (element.local === "sheetData") data = element;
    },
    close(element) {
      if (element.local === "c") closeCell(element);
      return element.local !== "c" && element.local !== "row";
    },
  });
  return { root, data, rows: found, blocks, shared: groups };
}

/** The format of cells that are not there yet: of the row, else of the column. */
export function formatBeside({ root }: SheetIndex, row: FileRow | undefined, column: number): number {
  const { s, customFormat } = row?.element.attributes ?? {};
  if (s !== undefined && isTrue(customFormat)) return wholeNumber(s) ?? 0;
  const cols = childOf(root, "cols")?.children ?? [];
  const own = cols.find(({ attributes }) => {
    const [min, max] = [wholeNumber(attributes["min"]) ?? 0, wholeNumber(attributes["max"]) ?? 0];
    return column + 1 >= min && column + 1 <= max;
  });
  return wholeNumber(own?.attributes["style"]) ?? 0;
}
