/** EmuChecks: who checks whom in which period (the plan of the cross-check). */
import { at as itemAt } from "../../core/numbers/at";
import type { Check, Unit } from "../../core/model/book";
import { isBlank, isCellError, type Cell } from "../../core/model/cell";
import type { FindingCode } from "../../core/model/finding-codes";
import type { Finding } from "../../core/model/finding";
import { known, readText, textOf } from "../cells/cells";
import { remembered } from "../cells/memory";
import { at, note, type Params } from "../cells/notes";
import { readPeriodId } from "../cells/period-id";
import { cellOf, filledRows, type OpenTable } from "../table";
import { noteUnitVariant, type UnitIndex } from "./units";

export type ChecksContext = {
  readonly units: readonly Unit[];
  readonly unitIndex: UnitIndex;
  /** null: any period is accepted. */
  readonly periods: ReadonlySet<string> | null;
};

/** A row that names an unknown unit or period, a unit that checks itself, or an earlier row again, is noted and not read. */
export function readChecks(table: OpenTable, context: ChecksContext, findings: Finding[]): readonly Check[] {
  const { units, unitIndex, periods } = context;
  const checks = new Map<string, Check>();
  const suggest = remembered(unitIndex.suggest);
  const accepted = [...(periods ?? [])];

  function noteAt(code: FindingCode, row: number, column: string, params: Params = {}): void {
    note(findings, code, at("EmuChecks", row, column), cellOf(table, row, column), params);
  }

  /** Whether there is something to be read; else it is noted. */
  function isThere(row: number, column: string, cell: Cell): boolean {
    if (isBlank(cell) || isCellError(cell)) {
      noteAt(isCellError(cell) ? "CELL_ERROR" : "VALUE_MISSING", row, column);
      return false;
    }
    return true;
  }

  function unitIn(row: number, column: "checker" | "checked"): number | null {
    const cell = cellOf(table, row, column);
    if (!isThere(row, column, cell)) {
      return null;
    }
    const unit = unitIndex.find(textOf(cell));
    if (unit === null) {
      noteAt("UNIT_UNKNOWN", row, column, { suggestion: suggest(textOf(cell)) });
    }
    noteUnitVariant(findings, at("EmuChecks", row, column), cell, unitIndex);
    return unit;
  }

  function periodIn(row: number): string | null {
    const cell = cellOf(table, row, "period");
    if (!isThere(row, "period", cell)) {
      return null;
    }
    const id = readPeriodId(cell);
    if (id === null || (periods !== null && !periods.has(id))) {
      noteAt(id === null ? "PERIOD_UNREADABLE" : "PERIOD_UNKNOWN", row, "period", { accepted });
      return null;
    }
    return id;
  }

  for (const row of filledRows(table)) {
    const period = periodIn(row);
    const [checker, checked] = [unitIn(row, "checker"), unitIn(row, "checked")];
    const remark = known(readText(findings, at("EmuChecks", row, "note"), cellOf(table, row, "note"))) ?? "";
    if (period === null || checker === null || checked === null) {
      continue;
    }
    const unit = itemAt(units, checker).name;
    const other = itemAt(units, checked).name;
    const first = checks.get(keyOf(period, checker, checked));
    if (checker === checked) {
      noteAt("CHECK_ITSELF", row, "checked", { unit, period });
    } else if (first !== undefined) {
      noteAt("CHECK_TWICE", row, "checked", { unit, other, period, first: first.row + 1 });
    } else {
      if (checks.has(keyOf(period, checked, checker))) {
        noteAt("CHECK_MUTUAL", row, "checked", { unit, other, period });
      }
      checks.set(keyOf(period, checker, checked), { period, checker, checked, note: remark, row });
    }
  }
  return [...checks.values()];
}

function keyOf(period: string, checker: number, checked: number): string {
  return `${period}|${checker}|${checked}`;
}
