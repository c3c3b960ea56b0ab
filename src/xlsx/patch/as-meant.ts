/** Whether what a patched file says is what was meant, part by part. */
import type { CellContent, SheetDocument, WorkbookDocument } from "../../document/document";
import { lookOf } from "../../document/patch/between";
import { meant, plainlySame, sameData, sameNamed, sameValidations } from "../../document/patch/same";
import { a1 } from "../../tables/cells/a1";
import { errorOf, storedError } from "../format/errors";
import { hasInsertRow } from "../write/table";

/**
 * Where they differ: `Sheet!A1`, a table, a name; null: nowhere. Widths are kept in 256ths, of errors those that files know.
 * @param before as the file was read before it was patched: columns behind its cells may be hidden, which is read once there are cells
 */
export function differenceFrom(meantTo: WorkbookDocument, found: WorkbookDocument, before: WorkbookDocument): string | null {
  const names = (document: WorkbookDocument): string => JSON.stringify(document.sheets.map(({ name }) => name));
  if (names(meantTo) !== names(found)) return "sheets";
  const widths = new Map(before.sheets.map(({ name, cells }) => [name, widest(cells)]));
  for (const [index, sheet] of meantTo.sheets.entries()) {
    const other = found.sheets[index];
    const place = other === undefined ? sheet.name : sheetDifference(sheet, other, widths.get(sheet.name) ?? 0);
    if (place !== null) return place;
  }
  if (!sameData(meantTo.properties, found.properties)) return "docProps";
  if (!sameData([...(meantTo.xmlParts ?? [])].sort(), [...(found.xmlParts ?? [])].sort())) return "customXml";
  const other = new Map(found.names.map((name) => [name.name, name]));
  const lost = meantTo.names.find((name) => !sameNamed(name, other.get(name.name) ?? { name: "", refersTo: "" }));
  return lost?.name ?? (meantTo.names.length === found.names.length ? null : "definedNames");
}

function widest(cells: SheetDocument["cells"]): number {
  return cells.reduce((most, line) => Math.max(most, line.length), 0);
}

function sheetDifference(wanted: SheetDocument, found: SheetDocument, known: number): string | null {
  for (let row = 0; row < Math.max(wanted.cells.length, found.cells.length); row += 1) {
    const [left = [], right = []] = [wanted.cells[row], found.cells[row]];
    for (let column = 0; column < Math.max(left.length, right.length); column += 1) {
      const [one, other] = [left[column], right[column]];
      if (!plainlySame(one, other) && !sameData(stored(one), stored(other))) return `${wanted.name}!${a1(row, column)}`;
    }
  }
  const tables = (sheet: SheetDocument): readonly unknown[] =>
    sheet.tables
      .map((table) => ({ ...table, insertRow: hasInsertRow(table, sheet) }))
      .sort((one, other) => (one.name < other.name ? -1 : 1));
  if (!sameData(tables(wanted), tables(found))) return `${wanted.name}: tables`;
  if (!sameValidations(wanted.validations, found.validations)) return `${wanted.name}: dataValidations`;
  // A width for all columns to the last one is read as far as there are cells.
  const widths = widthsOf(wanted).every((width, column) => width === widthsOf(found)[column]);
  return widths && sameData(shownAs(wanted, known), shownAs(found, known)) ? null : wanted.name;
}

function stored(cell: CellContent | undefined): CellContent | null {
  const content = meant(cell);
  const value = content?.value;
  if (content === null) return null;
  if (typeof value === "number" && !Number.isFinite(value)) return { ...content, value: { error: "#NUM!" } };
  return typeof value === "object" && value !== null ? { ...content, value: errorOf(storedError(value.error)) } : content;
}

function widthsOf({ widths = [] }: SheetDocument): readonly (number | undefined)[] {
  return widths.map((width) => width && Math.round(width * 100) / 100);
}

/** Without what says the same as nothing, without widths and what is not read; `known`: columns of which it was read whether they are hidden. */
function shownAs(sheet: SheetDocument, known: number): unknown {
  const { hidden, widths: _widths, frozen, printTitleRows, pagesWide, pageBreaks, hiddenColumns = [], ...others } = lookOf(sheet);
  const { conditions: _conditions, charts: _charts, ...rest } = others;
  return {
    ...rest,
    hiddenColumns: hiddenColumns.filter((column) => column < known),
    hidden: hidden === true,
    frozen: frozen === undefined || frozen.rows + frozen.columns === 0 ? undefined : frozen,
    printTitleRows: printTitleRows ?? 0,
    pagesWide: pagesWide ?? 1,
    pageBreaks: pageBreaks ?? [],
  };
}
