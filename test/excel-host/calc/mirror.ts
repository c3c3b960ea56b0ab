/**
 * Keeps the native engine's copy of the workbook true and brings its results back. Made only when something needs it, and only of
 * what formulas point at: a table of 40,000 rows that native formulas leave alone is never copied.
 */
import { COLUMN_COUNT, WHOLE_SHEET, covers, rectOf } from "../engine/address";
import type { Rect } from "../engine/address";
import type { Sheet } from "../engine/sheet";
import type { Workbook } from "../engine/workbook";
import type { Cells } from "../../../src/core/model/cell";
import type { Formula, Formulas, Touched } from "./formulas";
import { NativeEngine, constantText } from "./native";
import { precedents } from "./order";
import type { Place } from "./references";
import { nativeText } from "./translate";

export class NativeMirror {
  private native: NativeEngine | null = null;
  private structure = -1;
  /** What is copied, by sheet. */
  private readonly covered = new Map<Sheet, readonly Rect[]>();

  constructor(
    private readonly workbook: Workbook,
    private readonly formulas: Formulas,
    private readonly namespace: string,
    private readonly functionsCanAnswer: () => boolean,
  ) {}

  /** Sheets, tables or names have changed since the last look: every formula may mean something else. */
  isStale(): boolean {
    return this.structure !== this.workbook.structure;
  }

  /** The engine, made anew after a change of structure, knowing what this formula points at. */
  engineFor(formula: string, place: Place): NativeEngine {
    const native = this.engine();
    this.cover(formula, place);
    return native;
  }

  /** Copies what was touched. */
  take(touched: readonly Touched[]): void {
    const formulas = this.nativeFormulas();
    if (this.native === null && formulas.length === 0) {
      this.structure = this.workbook.structure;
      return;
    }
    this.engine();
    this.put(touched.filter((cell) => this.isCovered(cell)));
    for (const formula of formulas) {
      this.cover(formula.formula, formula);
    }
    // The text of a formula may change with no touch of its own: blocks and spills of calls. Equal texts are not put again.
    this.put(formulas);
  }

  private engine(): NativeEngine {
    if (this.native === null || this.isStale()) {
      this.native?.free();
      this.native = new NativeEngine(this.workbook);
      this.structure = this.workbook.structure;
      this.covered.clear();
    }
    return this.native;
  }

  private isCovered({ sheet, row, column }: Touched): boolean {
    const here = rectOf(row, column);
    const own = this.formulas.at(sheet, row, column);
    return (own !== undefined && own.whole === null) || (this.covered.get(sheet) ?? []).some((rect) => covers(rect, here));
  }

  private cover(formula: string, place: Place): void {
    const anywhere = /\b(?:INDIRECT|OFFSET)\s*\(/i.test(formula);
    const all = anywhere ? this.workbook.sheets.map((sheet) => ({ sheet, rect: WHOLE_SHEET })) : [];
    // What only a call of the add-in's function is given, the engine need not know.
    const own = nativeText(this.workbook, formula, place, this.namespace, () => "0");
    for (const { sheet, rect } of [...all, ...precedents(this.workbook, own, place)]) {
      const known = this.covered.get(sheet) ?? [];
      if (!known.some((outer) => covers(outer, rect))) {
        this.covered.set(sheet, [...known, rect]);
        this.put([...sheet.stored(rect)].map(({ row, column }) => ({ sheet, row, column })));
      }
    }
  }

  /** Computes and hands back the block of every native formula. */
  show(use: (place: Place, values: Cells) => void): void {
    if (!this.native) {
      return;
    }
    const cells = this.nativeFormulas();
    this.native.evaluate();
    this.native.prepare(cells);
    for (const formula of cells) {
      const { values } = this.native.result(formula.sheet, formula.row, formula.column);
      if (!this.waits(formula)) {
        use(formula, values);
      }
    }
    this.forgetOwnTouches(cells);
  }

  private nativeFormulas(): readonly Formula[] {
    return this.formulas.all().filter(({ whole }) => whole === null);
  }

  /** Until the add-in's functions have answered, the value that came with the file stays. */
  private waits({ sites, sheet, row, column }: Formula): boolean {
    const unanswered = [...sites.values()].some(({ answer }) => answer === null);
    return unanswered && (sheet.at(row, column)?.value ?? null) !== null;
  }

  private put(cells: readonly Touched[]): void {
    for (const { sheet, row, column } of cells) {
      this.native?.put(sheet.id, row, column, this.textOf({ sheet, row, column }));
    }
  }

  private textOf({ sheet, row, column }: Touched): string {
    const cell = sheet.at(row, column);
    const formula = this.formulas.at(sheet, row, column);
    if (formula && formula.whole === null) {
      const missing = this.functionsCanAnswer() ? "#N/A" : "#NAME?";
      const text = nativeText(this.workbook, formula.formula, formula, this.namespace, (call) => {
        const site = formula.sites.get(call.start);
        return site?.answer && this.native ? this.native.block(site.owner, site.answer) : missing;
      });
      return `=${text}`;
    }
    const anchor = cell?.anchor && this.formulas.at(sheet, cell.anchor.row, cell.anchor.column);
    const spilledNatively = anchor !== undefined && anchor !== null && anchor.whole === null;
    return spilledNatively ? "" : constantText(cell?.value ?? null);
  }

  /** What the engine itself produced need not be copied back, and must not keep the recalculation going. */
  private forgetOwnTouches(cells: readonly Formula[]): void {
    for (const { sheet, row, column } of cells) {
      const [rows, columns] = sheet.at(row, column)?.spill ?? [1, 1];
      const keys = this.workbook.touched.get(sheet.id);
      for (const place of keys ? sheet.stored(rectOf(row, column, rows, columns)) : []) {
        keys?.delete(place.row * COLUMN_COUNT + place.column);
      }
      if (keys?.size === 0) {
        this.workbook.touched.delete(sheet.id);
      }
    }
  }
}
