/** What all parts of a range's format share: reading one look of many cells, giving many cells a look. */
import { COLUMN_COUNT, ROW_COUNT } from "../engine/address";
import type { Rect } from "../engine/address";
import type { Look } from "../engine/look";
import type { CellState, Sheet } from "../engine/sheet";
import { accessDenied, notImplemented } from "./errors";
import { HostObject } from "./object";
import type { Session } from "./session";

const MOST_CELLS = 3_000_000;

/** The value all cells share, or null where they differ, as Excel answers. */
export function mixed<Place, Value>(places: Iterable<Place>, read: (place: Place) => Value): Value | null {
  let found: { readonly value: Value } | null = null;
  for (const place of places) {
    const value = read(place);
    if (found && found.value !== value) {
      return null;
    }
    found = { value };
  }
  return found?.value ?? null;
}

/** Gives a look to every cell of a rectangle; whole columns and the whole sheet keep it for cells to come. */
export function applyLook(session: Session, sheet: Sheet, rect: Rect, look: Partial<Look>): void {
  if (sheet.isProtected) {
    throw accessDenied();
  }
  const add = (cell: CellState): void => {
    cell.look = { ...cell.look, ...look };
  };
  if (rect.rows === ROW_COUNT) {
    for (const { cell } of sheet.stored(rect)) {
      add(cell);
    }
    const columns = rect.columns === COLUMN_COUNT ? [-1] : Array.from({ length: rect.columns }, (_none, c) => rect.column + c);
    for (const column of columns) {
      sheet.columnLooks.set(column, { ...sheet.columnLooks.get(column), ...look });
    }
    return;
  }
  if (rect.rows * rect.columns > MOST_CELLS) {
    session.failures.push({ kind: "unknown-member", detail: `host: formatting ${rect.rows * rect.columns} cells` });
    throw notImplemented("formatting whole rows");
  }
  for (let row = rect.row; row < rect.row + rect.rows; row += 1) {
    for (let column = rect.column; column < rect.column + rect.columns; column += 1) {
      add(sheet.ensure(row, column));
    }
  }
}

export abstract class Formatted extends HostObject {
  constructor(
    session: Session,
    readonly sheet: Sheet,
    readonly rect: Rect,
  ) {
    super(session);
  }

  protected shared<Key extends keyof Look>(key: Key): Look[Key] | null {
    const { workbook } = this.session;
    const { row, column, rows, columns } = this.rect;
    const whole = rows * columns > MOST_CELLS;
    const places = whole ? [{ row, column }, ...this.sheet.stored(this.rect)] : this.places();
    return mixed(places, (place) => workbook.lookOf(this.sheet, place.row, place.column)[key]);
  }

  protected apply(look: Partial<Look>): void {
    applyLook(this.session, this.sheet, this.rect, look);
    this.session.workbook.emit({
      kind: "formatted",
      sheetId: this.sheet.id,
      rect: this.rect,
      trigger: "ThisLocalAddin",
    });
  }

  private *places(): Generator<{ readonly row: number; readonly column: number }> {
    for (let row = this.rect.row; row < this.rect.row + this.rect.rows; row += 1) {
      for (let column = this.rect.column; column < this.rect.column + this.rect.columns; column += 1) {
        yield { row, column };
      }
    }
  }
}
