/** The open workbook: sheets, names, styles, settings and the rules of writing into cells. */
import type { Cell } from "../../../src/core/model/cell";
import { splitSheet } from "./address";
import type { Rect } from "./address";
import { builtInStyle } from "./builtin-styles";
import type { HostEvent } from "./events";
import { followHeader } from "./follow";
import { NORMAL, STYLE_PARTS } from "./look";
import type { Look, StylePartName } from "./look";
import { Sheet } from "./sheet";
import type { CellState, TableState } from "./sheet";

export type NameState = {
  readonly name: string;
  formula: string;
  visible: boolean;
  comment: string;
  /** The sheet a name belongs to; null: the workbook. */
  readonly sheetId: string | null;
};

export type Content =
  /** `quoted`: a leading apostrophe made it text. */
  { readonly value: Cell; readonly quoted?: boolean } | { readonly formula: string };

/** `format`: the number format that a General cell takes over from what was typed (75% → 0%). */
export type Typed = { readonly content: Content; readonly format?: string };

export class Workbook {
  readonly sheets: Sheet[] = [];
  readonly names: NameState[] = [];
  readonly styles = new Map<string, Look>([["Normal", NORMAL]]);
  /** Parts of a cell's look that a style leaves alone (includeNumber = false and its like). */
  readonly styleExcludes = new Map<string, ReadonlySet<StylePartName>>();
  /** Whether sheets may be added, moved, renamed, hidden or taken away. */
  structureProtected = false;
  readonly settings = new Map<string, string>();
  readonly xmlParts = new Map<string, string>();
  readonly properties = new Map<string, unknown>();
  readonly customProperties = new Map<string, unknown>();
  language: "vi-VN" | "en-US" = "vi-VN";
  fileName = "Book1.xlsx";
  activeId = "";
  calculationMode = "Automatic";
  /** Cells whose contents changed since the calculator last looked, by sheet. */
  readonly touched = new Map<string, Set<number>>();
  /** Counts changes of sheets, tables and names: what may change the meaning of every formula. */
  structure = 0;
  private readonly listeners = new Set<(event: HostEvent) => void>();
  private nextId = 1;

  newId(kind: string): string {
    this.nextId += 1;
    const digits = this.nextId.toString(16).toUpperCase().padStart(12, "0");
    return `{${kind}-0000-0000-0000-${digits}}`;
  }

  listen(listener: (event: HostEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  emit(event: HostEvent): void {
    for (const listener of this.listeners) {
      listener(event);
    }
  }

  addSheet(name: string): Sheet {
    const sheet = new Sheet(this.newId("00000000"), name);
    this.sheets.push(sheet);
    this.structure += 1;
    if (this.activeId === "") {
      this.activeId = sheet.id;
    }
    return sheet;
  }

  removeSheet(sheet: Sheet): void {
    const index = this.sheets.indexOf(sheet);
    this.sheets.splice(index, 1);
    this.structure += 1;
    for (const name of this.names.filter(({ formula }) => splitSheet(formula).sheet === sheet.name)) {
      name.formula = "#REF!";
    }
    if (this.activeId === sheet.id) {
      const shown = this.sheets.filter(({ visibility }) => visibility === "Visible");
      this.activeId = (shown[Math.min(index, shown.length - 1)] ?? this.sheets[0])?.id ?? "";
    }
  }

  active(): Sheet {
    const sheet = this.sheets.find(({ id }) => id === this.activeId);
    if (!sheet) {
      throw new Error("a workbook has an active sheet");
    }
    return sheet;
  }

  /** By id or by name, as Excel looks: letters' case does not matter. */
  sheet(key: string): Sheet | undefined {
    const wanted = key.toLocaleLowerCase("vi");
    return this.sheets.find(({ id, name }) => id === key || name.toLocaleLowerCase("vi") === wanted);
  }

  table(key: string): { readonly sheet: Sheet; readonly table: TableState } | undefined {
    const wanted = key.toLowerCase();
    for (const sheet of this.sheets) {
      const table = sheet.tables.find(({ id, name }) => id === key || name.toLowerCase() === wanted);
      if (table) {
        return { sheet, table };
      }
    }
    return undefined;
  }

  name(key: string, sheetId: string | null = null): NameState | undefined {
    const wanted = key.toLowerCase();
    return this.names.find((name) => name.sheetId === sheetId && name.name.toLowerCase() === wanted);
  }

  touch(sheet: Sheet, row: number, column: number): void {
    const keys = this.touched.get(sheet.id) ?? new Set<number>();
    keys.add(Sheet.key(row, column));
    this.touched.set(sheet.id, keys);
  }

  /** Puts a value or a formula into a cell; what an earlier formula there filled is emptied. */
  write(sheet: Sheet, row: number, column: number, content: Content): void {
    const cell = sheet.ensure(row, column);
    this.followHeader(sheet, row, column, content);
    this.fillInsertRow(sheet, row, column, content);
    this.emptySpill(sheet, row, column, cell);
    if (cell.anchor) {
      this.touch(sheet, cell.anchor.row, cell.anchor.column);
      cell.anchor = null;
    }
    cell.errorText = null;
    cell.formula = "formula" in content ? content.formula : null;
    cell.value = "formula" in content ? null : content.value;
    cell.quotePrefix = "quoted" in content && content.quoted === true;
    this.touch(sheet, row, column);
  }

  /** A new text in the header row of a table is the column's new name: formulas that name it follow. */
  private followHeader(sheet: Sheet, row: number, column: number, content: Content): void {
    const table = sheet.tables.length > 0 ? sheet.tableAt(row, column) : undefined;
    const before = sheet.at(row, column)?.value;
    if (table?.rect.row === row && typeof before === "string" && "value" in content && content.value !== before) {
      followHeader(this, table, before, String(content.value ?? ""));
    }
  }

  /** What is written into the insert row of a table makes it the table's first row of data. */
  private fillInsertRow(sheet: Sheet, row: number, column: number, content: Content): void {
    const table = sheet.tables.length > 0 ? sheet.tableAt(row, column) : undefined;
    if (table?.insertRow === true && row > table.rect.row && !("value" in content && content.value === null)) {
      table.insertRow = false;
      this.structure += 1;
    }
  }

  /** Takes the contents away; a cell filled from elsewhere stays filled. */
  clearContents(sheet: Sheet, rect: Rect): void {
    for (const { row, column, cell } of [...sheet.stored(rect)]) {
      if (cell.anchor === null && (cell.formula !== null || cell.value !== null)) {
        this.write(sheet, row, column, { value: null });
      }
    }
  }

  emptySpill(sheet: Sheet, row: number, column: number, cell: CellState): void {
    const [rows, columns] = cell.spill ?? [1, 1];
    for (const { row: r, column: c, cell: child } of sheet.stored({ row, column, rows, columns })) {
      if (child.anchor?.row === row && child.anchor.column === column) {
        child.anchor = null;
        child.value = null;
        this.touch(sheet, r, c);
      }
    }
    cell.spill = null;
  }

  /**
   * A style by its name, whatever the case of the letters. A built-in one comes into the workbook's own styles as it is first asked
   * for: there it may be changed like any other.
   */
  styleName(wanted: string): string | undefined {
    const lower = wanted.toLowerCase();
    const own = [...this.styles.keys()].find((name) => name.toLowerCase() === lower);
    const ready = own === undefined ? builtInStyle(wanted) : undefined;
    if (ready !== undefined && !this.styles.has(ready.name)) {
      this.styles.set(ready.name, ready.look);
    }
    return own ?? ready?.name;
  }

  lookOf(sheet: Sheet, row: number, column: number): Look {
    const cell = sheet.at(row, column);
    if (!cell) {
      return {
        ...NORMAL,
        ...this.styles.get("Normal"),
        ...sheet.columnLooks.get(-1),
        ...sheet.columnLooks.get(column),
      };
    }
    return { ...(this.styles.get(cell.style) ?? NORMAL), ...cell.look };
  }

  /** Gives a cell a style of the gallery. What the style includes replaces the cell's own look. */
  applyStyle(sheet: Sheet, row: number, column: number, name: string): void {
    const before = this.lookOf(sheet, row, column);
    const cell = sheet.ensure(row, column);
    const kept = [...(this.styleExcludes.get(name) ?? [])].flatMap((part) => STYLE_PARTS[part]);
    cell.style = name;
    cell.look = kept.length === 0 ? null : Object.fromEntries(kept.map((key) => [key, before[key]]));
  }
}
