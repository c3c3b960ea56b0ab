/** EmuStatus: units that are scored and shown but never nominated while a reason stands (R29). */
import type { NotConsidered } from "../../core/model/book";
import { isCellError } from "../../core/model/cell";
import type { Finding } from "../../core/model/finding";
import { known, readDate, readText, UNREADABLE } from "../cells/cells";
import { remembered } from "../cells/memory";
import { at, note } from "../cells/notes";
import { cellOf, filledRows, type OpenTable } from "../table";
import { noteUnitVariant, type UnitIndex } from "./units";

/**
 * A date that cannot be read leaves that end open and a missing reason is empty: the unit stays out of the nominations until
 * the row is put right, never the other way round.
 */
export function readStatus(table: OpenTable, units: UnitIndex, findings: Finding[]): readonly NotConsidered[] {
  const rows: NotConsidered[] = [];
  const suggest = remembered(units.suggest);
  for (const row of filledRows(table)) {
    const cell = cellOf(table, row, "unit");
    const name = readText(findings, at("EmuStatus", row, "unit"), cell);
    const unit = name === UNREADABLE || name === null ? null : units.find(name);
    if (name === null) {
      note(findings, "VALUE_MISSING", at("EmuStatus", row, "unit"), null);
    } else if (name !== UNREADABLE && unit === null) {
      note(findings, "UNIT_UNKNOWN", at("EmuStatus", row, "unit"), cell, { suggestion: suggest(name) });
    }
    noteUnitVariant(findings, at("EmuStatus", row, "unit"), cell, units);
    const reasonCell = cellOf(table, row, "reason");
    const reason = known(readText(findings, at("EmuStatus", row, "reason"), reasonCell)) ?? "";
    if (reason === "" && !isCellError(reasonCell)) {
      note(findings, "VALUE_MISSING", at("EmuStatus", row, "reason"), null);
    }
    const from = known(readDate(findings, at("EmuStatus", row, "from"), cellOf(table, row, "from")));
    const to = known(readDate(findings, at("EmuStatus", row, "to"), cellOf(table, row, "to")));
    if (unit !== null) {
      rows.push({ unit, reason, from, to, row });
    }
  }
  return rows;
}
