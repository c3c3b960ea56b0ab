/** The selected cell of a workbook held as plain data, and what it shows. */
import { a1 } from "../../tables/cells/a1";
import type { CellContent, SheetDocument, WorkbookDocument } from "../document";
import type { CellPlace } from "../names";
import { tablesOf } from "./tables";
import { gridOf, resolve } from "../formulas/grid";
import { sameName } from "../taken-names";
import { argumentOf, selectedOf, viewedPlace, wantedOf } from "./selected";
import type { BlockPlace, Selected, SelectionFacts, TablePlace } from "./selected";
import { TABLE_NAMES } from "../../core/model/finding";

type Anchor = { readonly cell: CellContent; readonly block: BlockPlace };

/** The formula whose spilled block covers the cell; null: none does. */
function anchorOf(sheet: SheetDocument, row: number, column: number): Anchor | null {
  for (const [top, line] of sheet.cells.entries()) {
    for (const [left, cell] of line.entries()) {
      const [rows, columns] = cell?.spill ?? [0, 0];
      if (cell && row >= top && row < top + rows && column >= left && column < left + columns) {
        return { cell, block: { row: row - top, column: column - left, rows, columns } };
      }
    }
  }
  return null;
}

function tablePlaces(document: WorkbookDocument): readonly TablePlace[] {
  const sources = tablesOf(document);
  return TABLE_NAMES.flatMap((name) => {
    const source = sources[name];
    return source?.at ? [{ ...source.at, name, rows: source.cells.length, columns: source.cells[0]?.length ?? 0 }] : [];
  });
}

/** @param followed views lead to other views in one step at most */
export function selectedIn(document: WorkbookDocument, place: CellPlace, followed = false): Selected {
  const grid = gridOf(document);
  const target = grid.sheets.find(({ sheet }) => sheet.name.toLowerCase() === place.sheet.toLowerCase());
  if (target === undefined) {
    throw new Error(`no sheet ${place.sheet}`);
  }
  const { sheet } = target;
  const content = sheet.cells[place.row]?.[place.column];
  const anchor = anchorOf(sheet, place.row, place.column);
  const isOne = anchor !== null && anchor.block.rows * anchor.block.columns === 1;
  const facts: SelectionFacts = {
    place: { ...place, sheet: sheet.name },
    value: content?.value ?? null,
    formula: (anchor?.cell ?? content)?.formula ?? null,
    block: anchor === null || isOne ? null : anchor.block,
    tables: tablePlaces(document),
    names: document.names.map(({ name, refersTo, comment = "" }) => ({ name, refersTo, comment })),
  };
  const address = { sheet: sheet.name, cell: a1(place.row, place.column) };
  const viewed = followed ? null : viewedPlace(facts);
  if (viewed !== null && grid.sheets.some((one) => sameName(one.sheet.name, viewed.sheet))) {
    const { shows } = selectedIn(document, viewed, true);
    return { address, value: facts.value, empty: false, shows };
  }
  const wanted = wantedOf(facts);
  const args = (wanted.call?.args ?? []).map((operand) => {
    const found = resolve(grid, target, operand);
    return argumentOf(operand, Array.isArray(found) ? found : null);
  });
  const rows = wanted.row === null ? [] : [0, ...(wanted.row.row === null ? [] : [wanted.row.row + 1])];
  const source = wanted.row === null ? null : tablesOf(document)[wanted.row.table.name];
  return selectedOf(
    facts,
    address,
    wanted,
    args,
    rows.map((row) => source?.cells[row] ?? []),
  );
}
