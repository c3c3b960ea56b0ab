/**
 * Native formulas, computed by IronCalc. Its model mirrors the workbook cell by cell; what the add-in's functions answered
 * stands in the mirror as constants. IronCalc prints numbers at nine decimals, so every numeric result is read through a
 * helper `=Sheet!A1&""` on a sheet of our own, which prints the shortest decimal of the double.
 */
import { initSync, Model } from "@ironcalc/wasm";
import { isCellError, isErrorName } from "../../../src/core/model/cell";
import type { Cell, Cells } from "../../../src/core/model/cell";
import { cellName, quoteSheet } from "../engine/address";
import { Sheet } from "../engine/sheet";
import type { Workbook } from "../engine/workbook";

const SCRATCH = "__emu__";
/** Room for one block on the scratch sheet. */
const SLOT = { rows: 4000, columns: 256, across: 60 };
const NUMBER = 1;
const TEXT = 2;
const BOOLEAN = 4;
const ERROR = 16;

export type NativeResult = { readonly values: Cells; readonly spill: readonly [rows: number, columns: number] | null };

/** Loads the library once; the bytes are `wasm_bg.wasm` of the package. */
export function loadNative(bytes: Uint8Array<ArrayBuffer>): void {
  initSync({ module: bytes });
}

export function constantText(value: Cell): string {
  if (value === null) {
    return "";
  }
  if (isCellError(value)) {
    return value.error === "#BUSY!" ? "#N/A" : value.error;
  }
  return typeof value === "string" ? `'${value}` : typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
}

function place(slot: number): { row: number; column: number } {
  return { row: Math.floor(slot / SLOT.across) * SLOT.rows, column: (slot % SLOT.across) * SLOT.columns };
}

export class NativeEngine {
  private readonly model = new Model("trial", "en", "UTC", "en");
  private readonly indexes = new Map<string, number>();
  private readonly mirrored = new Map<string, Map<number, string>>();
  private readonly slots = new Map<string, number>();
  private dirty = true;

  constructor(workbook: Workbook) {
    this.model.pauseEvaluation();
    const sheets = [...workbook.sheets.map(({ id, name }) => ({ id, name })), { id: SCRATCH, name: SCRATCH }];
    for (const { id } of [...sheets, ...workbook.sheets.map((sheet) => ({ id: `${sheet.id}#` }))]) {
      if (this.indexes.size > 0) {
        this.model.newSheet();
      }
      this.indexes.set(id, this.indexes.size);
    }
    sheets.forEach(({ name }, index) => this.model.renameSheet(index, `~${index}`.concat(name).slice(0, 31)));
    sheets.forEach(({ name }, index) => this.model.renameSheet(index, name));
  }

  free(): void {
    this.model.free();
  }

  put(sheetId: string, row: number, column: number, text: string): void {
    const index = this.indexes.get(sheetId);
    const known = this.mirrored.get(sheetId) ?? new Map<number, string>();
    const key = Sheet.key(row, column);
    if (index !== undefined && (known.get(key) ?? "") !== text) {
      this.mirrored.set(sheetId, known.set(key, text));
      this.model.setUserInput(index, row + 1, column + 1, text);
      this.dirty = true;
    }
  }

  /** A block of constants that formulas can point at. Answers its reference. */
  block(owner: string, values: Cells): string {
    const { row, column } = place(this.slot(owner));
    values.forEach((line, r) => line.forEach((value, c) => this.put(SCRATCH, row + r, column + c, constantText(value))));
    const last = cellName(row + values.length - 1, column + (values[0]?.length ?? 1) - 1);
    const single = values.length === 1 && values[0]?.length === 1;
    return single ? `${SCRATCH}!${cellName(row, column)}` : `${SCRATCH}!${cellName(row, column)}:${last}`;
  }

  /** Puts a formula on the scratch sheet, to be read by `scratch` after `evaluate`. */
  putScratch(owner: string, text: string): void {
    const { row, column } = place(this.slot(owner));
    this.put(SCRATCH, row, column, text);
  }

  scratch(owner: string): Cells {
    const { row, column } = place(this.slot(owner));
    const before = this.dirty;
    const helper = place(this.slot(`${owner} exact`));
    this.put(SCRATCH, helper.row, helper.column, `=${this.exactOf(SCRATCH, SCRATCH, row, column)}`);
    this.evaluate();
    this.dirty = before && this.dirty;
    return this.read(SCRATCH, row, column, SCRATCH, helper).values;
  }

  /**
   * Which formulas hold, each at a place of its own in the slot of their owner; what is neither TRUE nor a number but 0 does not.
   * All are computed at once.
   */
  holding(
    owner: string,
    formulas: readonly { readonly row: number; readonly column: number; readonly text: string }[],
  ): readonly boolean[] {
    const { row, column } = place(this.slot(owner));
    for (const one of formulas) {
      this.put(SCRATCH, row + one.row, column + one.column, `=IF(IFERROR(${one.text},FALSE),TRUE,FALSE)`);
    }
    this.evaluate();
    const index = this.indexes.get(SCRATCH) ?? 0;
    return formulas.map((one) => {
      const at = [index, row + one.row + 1, column + one.column + 1] as const;
      return this.model.getCellType(...at) === BOOLEAN && this.model.getFormattedCellValue(...at) === "TRUE";
    });
  }

  evaluate(): void {
    if (this.dirty) {
      this.model.resumeEvaluation();
      this.model.evaluate();
      this.model.pauseEvaluation();
      // What was changed is kept for co-authors otherwise, and there are none.
      this.model.flushSendQueue();
      this.dirty = false;
    }
  }

  /** After `evaluate`: makes sure the exact texts of these cells' results are computed too. */
  prepare(cells: Iterable<{ readonly sheet: Sheet; readonly row: number; readonly column: number }>): void {
    for (const { sheet, row, column } of cells) {
      this.put(`${sheet.id}#`, row, column, `=${this.exactOf(sheet.id, sheet.name, row, column)}`);
    }
    this.evaluate();
  }

  result(sheet: Sheet, row: number, column: number): NativeResult {
    return this.read(sheet.id, row, column, `${sheet.id}#`, { row, column });
  }

  private slot(owner: string): number {
    const slot = this.slots.get(owner) ?? this.slots.size;
    this.slots.set(owner, slot);
    return slot;
  }

  private exactOf(sheetId: string, sheetName: string, row: number, column: number): string {
    const structure = this.model.getCellArrayStructure(this.indexes.get(sheetId) ?? 0, row + 1, column + 1);
    const spills = typeof structure === "object" && "DynamicAnchor" in structure;
    return `${quoteSheet(sheetName)}!${cellName(row, column)}${spills ? "#" : ""}&""`;
  }

  private read(sheetId: string, row: number, column: number, exactId: string, exact: { row: number; column: number }): NativeResult {
    const index = this.indexes.get(sheetId) ?? 0;
    const exactIndex = this.indexes.get(exactId) ?? 0;
    const structure = this.model.getCellArrayStructure(index, row + 1, column + 1);
    const spills = typeof structure === "object" && "DynamicAnchor" in structure;
    // IronCalc says [columns, rows].
    const [columns, rows] = spills ? structure.DynamicAnchor : [1, 1];
    const values: Cell[][] = [];
    for (let r = 0; r < rows; r += 1) {
      const line: Cell[] = [];
      for (let c = 0; c < columns; c += 1) {
        line.push(this.cell(index, row + r + 1, column + c + 1, exactIndex, exact.row + r + 1, exact.column + c + 1));
      }
      values.push(line);
    }
    return { values, spill: rows * columns > 1 ? [rows, columns] : null };
  }

  private cell(index: number, row: number, column: number, exactIndex: number, exactRow: number, exactColumn: number): Cell {
    const shown = this.model.getFormattedCellValue(index, row, column);
    switch (this.model.getCellType(index, row, column)) {
      case TEXT:
        return shown;
      case BOOLEAN:
        return shown === "TRUE";
      case ERROR:
        return { error: isErrorName(shown) ? shown : shown === "#CIRC!" ? "#REF!" : "#NAME?" };
      case NUMBER: {
        const text = this.model.getFormattedCellValue(exactIndex, exactRow, exactColumn);
        return text === "" ? 0 : Number(text);
      }
      default:
        throw new Error(`IronCalc cell type ${this.model.getCellType(index, row, column)}`);
    }
  }
}
