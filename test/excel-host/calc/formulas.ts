/** The formula cells of the workbook, kept up to date from what was touched. */
import { COLUMN_COUNT } from "../engine/address";
import { Sheet } from "../engine/sheet";
import type { Workbook } from "../engine/workbook";
import type { FormulaCell } from "./order";
import { sitesOf } from "./site";
import type { Site } from "./site";

export type Formula = FormulaCell & {
  readonly sites: ReadonlyMap<number, Site>;
  /** The one call that is the whole formula, or null. */
  readonly whole: Site | null;
};

export type Touched = { readonly sheet: Sheet; readonly row: number; readonly column: number };

export class Formulas {
  private readonly byCell = new Map<string, Formula>();
  private readonly scanned = new Set<string>();

  constructor(
    private readonly workbook: Workbook,
    private readonly namespace: string,
  ) {}

  all(): readonly Formula[] {
    return [...this.byCell.values()];
  }

  at(sheet: Sheet, row: number, column: number): Formula | undefined {
    return this.byCell.get(`${sheet.id}|${Sheet.key(row, column)}`);
  }

  /** Takes in what was touched since the last call and answers it. */
  update(): readonly Touched[] {
    const sheets = new Map(this.workbook.sheets.map((sheet) => [sheet.id, sheet]));
    for (const [key, { sheet }] of this.byCell) {
      if (!sheets.has(sheet.id)) {
        this.byCell.delete(key);
      }
    }
    const touched: Touched[] = [];
    for (const sheet of this.workbook.sheets) {
      const first = !this.scanned.has(sheet.id);
      this.scanned.add(sheet.id);
      const keys = first ? [...sheet.cells.keys()] : [...(this.workbook.touched.get(sheet.id) ?? [])];
      for (const key of keys) {
        const place = { sheet, row: Math.floor(key / COLUMN_COUNT), column: key % COLUMN_COUNT };
        this.keep(place, sheet.cells.get(key)?.formula ?? null);
        touched.push(place);
      }
    }
    this.workbook.touched.clear();
    return touched;
  }

  private keep(place: Touched, formula: string | null): void {
    const key = `${place.sheet.id}|${Sheet.key(place.row, place.column)}`;
    const known = this.byCell.get(key);
    if (formula === null) {
      this.byCell.delete(key);
    } else if (known?.formula !== formula) {
      const sites = sitesOf(formula, place, this.namespace);
      const whole = [...sites.values()].find((site) => site.whole) ?? null;
      this.byCell.set(key, { ...place, formula, sites, whole });
    }
  }
}
